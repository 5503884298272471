import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { assessCase } from "../../src/app/assess.ts";
import { appendEdits } from "../../src/app/log.ts";
import { seededRng } from "../../src/core/stats/rng.ts";
import { CaseInMemory } from "../support/case-bytes.ts";
import { tinyCase } from "../support/tiny-case.ts";

const STAMP = { by: "A Coder", at: "2031-02-01T12:00:00Z", reason: "For the test." };
const SAMPLED = 10_000;

const large = mkdtempSync(join(tmpdir(), "earnest-flips-"));
let tiny = "";
beforeAll(async () => {
  tiny = await tinyCase();
  cpSync("cases/ukraine-2025", large, { recursive: true });
  for (const folder of [tiny, large]) {
    await appendEdits(folder, STAMP, {});
    await assessCase(folder);
  }
});
afterAll(() => [tiny, large].forEach((folder) => rmSync(folder, { recursive: true, force: true })));

it("finds every flip of every bit of a tiny case", async () => {
  const stored = await CaseInMemory.of(tiny);
  const missed = [...stored.bytes].flatMap(([path, bytes]) =>
    [...bytes.entries()].flatMap(([at, byte]) => [1, 2, 4, 8, 16, 32, 64, 128].filter((bit) => !stored.isFound(path, at, byte ^ bit)).map((bit) => `${path}:${at} bit ${bit}`))
  );
  expect(missed).toEqual([]);
});

it("finds 10,000 bytes changed at random in the case of Ukraine, in every kind of file", async () => {
  const stored = await CaseInMemory.of(large);
  const rng = seededRng(11);
  const whole = (below: number) => Math.floor(rng() * below);
  const paths = [...stored.bytes.keys()];
  const missed: string[] = [];
  for (let i = 0; i < SAMPLED; i += 1) {
    // Every other flip falls on a file of its own, small ones too; the others as many to a file as it has bytes.
    const path = i % 2 === 0 ? paths[whole(paths.length)]! : byWeight(stored.bytes, rng());
    const bytes = stored.bytes.get(path)!;
    const at = whole(bytes.length);
    if (!stored.isFound(path, at, bytes[at]! ^ (1 + whole(255)))) missed.push(`${path}:${at}`);
  }
  expect(missed).toEqual([]);
});

function byWeight(files: ReadonlyMap<string, Buffer>, share: number): string {
  let left = share * [...files.values()].reduce((sum, { length }) => sum + length, 0);
  for (const [path, { length }] of files) {
    left -= length;
    if (left < 0) return path;
  }
  throw new Error("no file");
}
