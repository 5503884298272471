import { cp, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assessCase } from "./assess.ts";
import { frameOf, loadCase, makeBrief, recompute, storedBrief, toBrief } from "./brief.ts";

const INPUT = resolve(import.meta.dirname, "../../test/golden/invented-war/input");

describe("storedBrief()", () => {
  let folder: string;
  const changed = async (file: string, change: (text: string) => string) => {
    const before = await readFile(join(folder, file), "utf8");
    await writeFile(join(folder, file), change(before));
    const brief = await storedBrief(folder);
    await writeFile(join(folder, file), before);
    return brief;
  };
  beforeAll(async () => {
    folder = join(await mkdtemp(join(tmpdir(), "earnest-brief-")), "war");
    await cp(INPUT, folder, { recursive: true });
    expect(await storedBrief(folder)).toBeUndefined();
    await assessCase(folder);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true }));

  it("says what a brief computed anew says", async () => {
    const loaded = await loadCase(folder);
    const anew = toBrief(frameOf(loaded.stored), loaded.asOf, await recompute(loaded));
    expect(await storedBrief(folder)).toEqual(JSON.parse(JSON.stringify(anew)));
    expect((await makeBrief(folder)).asOf).toBe(anew.asOf);
  }, 60_000);
  it("says nothing when a byte of any file has changed, be it a blank", async () => {
    const files = (await loadCase(folder)).stored.files.map(({ path }) => path).filter((path) => !path.startsWith("history/"));
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) expect(await changed(file, (text) => `${text} `), file).toBeUndefined();
    expect(await storedBrief(folder)).toBeDefined();
  });
  it("says nothing when the findings are not whole, or not as they were made", async () => {
    expect(await changed("findings.ndjson", (text) => text.slice(text.indexOf("\n") + 1))).toBeUndefined();
    expect(await changed("findings.ndjson", (text) => text.slice(0, text.trimEnd().lastIndexOf("\n") + 1))).toBeUndefined();
    expect(await changed("findings.ndjson", (text) => text.replace(/"sentence":\{"template":"/, '"sentence":{"template":"x'))).toBeUndefined();
    expect(await changed("findings.ndjson", (text) => text.replaceAll(/"engine":"[^"]*"/g, '"engine":"0.0.1"'))).toBeUndefined();
    expect(await changed("findings.ndjson", () => "")).toBeUndefined();
  });
  it("says nothing of another day, and of its own the same", async () => {
    const { asOf } = (await storedBrief(folder))!;
    expect(await storedBrief(folder, asOf)).toBeDefined();
    expect(await storedBrief(folder, "2031-12-01")).toBeUndefined();
  });
  it("says nothing when a file has come, gone or has nearly the name of one", async () => {
    await writeFile(join(folder, "round.yaml"), "rounds: []\n");
    await rename(join(folder, "rounds.yaml"), join(folder, "rounds.kept"));
    expect(await storedBrief(folder)).toBeUndefined();
    await rename(join(folder, "rounds.kept"), join(folder, "rounds.yaml"));
    await rm(join(folder, "round.yaml"));
    await writeFile(join(folder, "series/odd.yaml"), "id: odd\n");
    expect(await storedBrief(folder)).toBeUndefined();
    await rm(join(folder, "series/odd.yaml"));
    expect(await storedBrief(folder)).toBeDefined();
  });
});
