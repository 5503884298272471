import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assessCase } from "../src/app/assess.ts";
import { appendEdits } from "../src/app/log.ts";
import { isSame, verifyCase } from "../src/app/verify.ts";
import { CaseInMemory } from "./support/case-bytes.ts";
import { tinyCase } from "./support/tiny-case.ts";

const STAMP = { by: "A Coder", at: "2031-02-01T12:00:00Z", reason: "For the test." };
let folder: string;
let stored: CaseInMemory;
beforeAll(async () => {
  folder = await tinyCase();
  await appendEdits(folder, STAMP, {});
  await assessCase(folder);
  stored = await CaseInMemory.of(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const verify = () => verifyCase(folder, () => undefined);

describe("a byte that is not what it was", () => {
  it("is none in the case as it was assessed and logged", async () => {
    expect([...stored.bytes.keys()]).toEqual(["case.yaml", "findings.ndjson", "findings.sha256", "log.ndjson", "rounds.yaml", "series/revisions.csv", "series/shots.csv", "series/shots.yaml", "sources.yaml", "terms.yaml"]);
    expect(stored.integrity()).toEqual({ changedFiles: [], faults: [] });
    expect(isSame(await verify())).toBe(true);
  });

  it("is found by the bytes alone, wherever it stands", () => {
    const missed: string[] = [];
    for (const [path, bytes] of stored.bytes) {
      for (const [at, byte] of bytes.entries()) if (!stored.isFound(path, at, byte ^ (1 << at % 8))) missed.push(`${path}:${at}`);
    }
    expect(missed).toEqual([]);
  });

  it("is found in the table of past talks, which is not in the folder", () => {
    expect(stored.integrity("history/processes.csv", Buffer.from("id\n"))).toEqual({ changedFiles: ["history/processes.csv"], faults: [] });
  });

  it.each(["case.yaml", "findings.ndjson", "findings.sha256", "log.ndjson", "series/revisions.csv", "series/shots.csv"])("is found on the disk, too: %s", async (name) => {
    const path = join(folder, name);
    const whole = await readFile(path);
    const flipped = Buffer.from(whole);
    flipped[whole.length - 2]! ^= 1;
    await writeFile(path, flipped);
    const found = await verify();
    await writeFile(path, whole);
    expect(isSame(found)).toBe(false);
    expect(isSame(await verify())).toBe(true);
  });
});
