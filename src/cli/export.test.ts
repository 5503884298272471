import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyWorkshop, type Workshop } from "../../test/invented-war.ts";
import { runEarnest } from "./main.ts";

const CASE = resolve(import.meta.dirname, "../../test/golden/invented-war/input");
let shop: Workshop;
beforeEach(async () => {
  shop = await emptyWorkshop();
});
afterEach(() => shop.remove());

describe("earnest export", () => {
  it("writes only CSV with its data package where that is asked for, and says what it wrote", async () => {
    expect(await runEarnest(["export", CASE, "-o", "out", "--format", "csv"], shop.effects)).toBe(0);
    expect(shop.said.out).toMatch(/out: invented-war as of \d{4}-\d{2}-\d{2}, \d+ tables, \d+ rows\n$/);
    const { files } = JSON.parse(await readFile(join(shop.cwd, "out/earnest-export.json"), "utf8")) as { readonly files: readonly { readonly path: string }[] };
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(["README.md", "datapackage.json", "csv/rounds.csv", "csv/series/northland-strikes.csv"]));
    expect(paths.filter((path) => path.endsWith(".parquet"))).toEqual([]);
    expect(await readFile(join(shop.cwd, "out/README.md"), "utf8")).toMatch(/\| rounds \| 10 \|/);
  });

  it("wants a folder, and a known format", async () => {
    expect(await runEarnest(["export", CASE], shop.effects)).toBe(2);
    expect(shop.said.err).toMatch("wanted -o with the folder to write into, current value is nothing");
    expect(await runEarnest(["export", CASE, "-o", "out", "--format", "parket"], shop.effects)).toBe(2);
    expect(shop.said.err).toMatch("did you mean parquet?");
  });

  it("does not write into a folder that is somebody else's", async () => {
    await writeFile(join(shop.cwd, "thesis.txt"), "mine");
    expect(await runEarnest(["export", CASE, "--out", "."], shop.effects)).toBe(2);
    expect(shop.said.err).toMatch(/wanted a folder that is new, empty or an export/);
  });
});
