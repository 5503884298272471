import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EXPORT_FILE, writeExport } from "./write-export.ts";

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "earnest-write-export-"));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const listing = async (folder: string) => (await readdir(folder, { recursive: true })).sort();

describe("writeExport()", () => {
  it("writes texts and bytes, and the list of them", async () => {
    const folder = join(home, "new/export");
    await writeExport(folder, { case: "x" }, [{ path: "parquet/b.parquet", text: new Uint8Array([0, 255]) }, { path: "a.csv", text: "é\n" }]);
    expect(await listing(folder)).toEqual(["a.csv", EXPORT_FILE, "parquet", "parquet/b.parquet"].sort());
    expect([...(await readFile(join(folder, "parquet/b.parquet")))]).toEqual([0, 255]);
    expect(JSON.parse(await readFile(join(folder, EXPORT_FILE), "utf8"))).toMatchObject({ case: "x", files: [{ path: "a.csv" }, { path: "parquet/b.parquet" }] });
  });

  it("replaces an earlier export and takes away what is no longer in it, and nothing else", async () => {
    await writeExport(home, {}, [{ path: "old.csv", text: "1" }, { path: "both.csv", text: "1" }]);
    await writeFile(join(home, "notes.txt"), "mine");
    await writeExport(home, {}, [{ path: "both.csv", text: "2" }]);
    expect(await listing(home)).toEqual(["both.csv", EXPORT_FILE, "notes.txt"].sort());
    expect(await readFile(join(home, "both.csv"), "utf8")).toBe("2");
  });

  it("refuses a folder that holds something else, and changes nothing there", async () => {
    await writeFile(join(home, "thesis.txt"), "mine");
    await expect(writeExport(home, {}, [{ path: "a.csv", text: "1" }])).rejects.toMatchObject({ name: "UsageError", code: "folder-taken" });
    await writeFile(join(home, EXPORT_FILE), "no list");
    await expect(writeExport(home, {}, [{ path: "a.csv", text: "1" }])).rejects.toMatchObject({ code: "folder-taken" });
    expect(await listing(home)).toEqual([EXPORT_FILE, "thesis.txt"].sort());
  });

  it("takes nothing away outside the folder, whatever the list there says", async () => {
    const folder = join(home, "export");
    await mkdir(folder);
    await writeFile(join(home, "outside.txt"), "mine");
    await writeFile(join(folder, EXPORT_FILE), JSON.stringify({ files: [{ path: "../outside.txt" }, { path: join(home, "outside.txt") }] }));
    await writeExport(folder, {}, [{ path: "a.csv", text: "1" }]);
    expect(existsSync(join(home, "outside.txt"))).toBe(true);
  });

  it("says so where a file stands in the way", async () => {
    await writeFile(join(home, "file"), "");
    await expect(writeExport(join(home, "file"), {}, [])).rejects.toMatchObject({ name: "StoreError", code: "ENOTDIR" });
  });
});
