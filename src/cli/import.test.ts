import { readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { inventedWar, type Workshop } from "../../test/invented-war.ts";
import { importCommand } from "./import.ts";
import { collectProblems, readCase } from "#app/read-case.ts";

const SERIES = "northland-strikes";
let war: Workshop;
beforeEach(async () => { war = await inventedWar(); });
afterEach(() => war.remove());

const stored = (name: string): Promise<string> => readFile(join(war.caseFolder, "series", name), "utf8");
const lastRow = async (): Promise<string> => (await stored(`${SERIES}.csv`)).trimEnd().split("\n").at(-1)!;
const everything = async (): Promise<string> => (await Promise.all([`${SERIES}.csv`, `${SERIES}.yaml`].map(stored))).join();

async function bring(rows: string, ...flags: string[]): Promise<number> {
  await writeFile(join(war.cwd, "newer.csv"), `day,strikes\n${rows}`);
  war.said.out = war.said.err = "";
  return importCommand([SERIES, "newer.csv", ...flags], war.effects);
}

describe("earnest import", () => {
  test("appends new days and moves the coverage along", async () => {
    expect(await bring("2032-06-24,5\n2032-06-25,6\n")).toBe(0);
    expect(await lastRow()).toBe("2032-06-25,6");
    expect((await readCase(war.caseFolder)).series[0]!.sidecar.coverage.to).toBe("2032-06-25");
    expect(war.said).toEqual({ out: "", err: "cases/invented-war/series northland-strikes: 2 new days, now to 2032-06-25; no stored figure differs\n" });
  });

  test("lists figures that differ and leaves them as they are", async () => {
    const before = await lastRow();
    expect(await bring("2032-06-23,999\n2032-06-24,5\n")).toBe(0);
    expect(JSON.parse(war.said.out)).toEqual({ series: SERIES, day: "2032-06-23", class: "strikes", old: before.split(",")[1], new: "999" });
    expect(war.said.err).toContain("1 stored figure differs: left as stored");
    expect(await stored(`${SERIES}.csv`)).toContain(`${before}\n2032-06-24,5\n`);
    await expect(stored("revisions.csv")).rejects.toThrow("ENOENT");
  });

  test("changes figures when that is accepted, and keeps the old ones with the day", async () => {
    const old = (await lastRow()).split(",")[1];
    expect(await bring("2032-06-23,999\n", "--accept-revisions")).toBe(0);
    expect(await lastRow()).toBe("2032-06-23,999");
    expect(await bring("2032-06-23,998\n", "--accept-revisions")).toBe(0);
    expect(await stored("revisions.csv")).toBe(
      `series,day,class,old,new,accepted\n${SERIES},2032-06-23,strikes,${old},999,2032-07-01\n${SERIES},2032-06-23,strikes,999,998,2032-07-01\n`
    );
    expect(await collectProblems(war.caseFolder)).toEqual([]);
  });

  test("a figure that is withdrawn is a revision and no zero", async () => {
    expect(await bring("2032-06-23,\n", "--accept-revisions")).toBe(2);
    expect(war.said.err).toContain("wanted --gap-reason with why cells are empty, current value is 1 such day, the first 2032-06-23");
    expect(await bring("2032-06-23,\n", "--accept-revisions", "--gap-reason", "Withdrawn by the ministry.")).toBe(0);
    expect(await lastRow()).toBe("2032-06-23,");
    expect((await readCase(war.caseFolder)).series[0]!.values.strikes!.at(-1)).toBeNull();
    expect(await bring("2032-06-23,0\n", "--accept-revisions")).toBe(0);
    expect((await stored("revisions.csv")).trimEnd().split("\n").at(-1)).toBe(`${SERIES},2032-06-23,strikes,,0,2032-07-01`);
  });

  test("the same figure written otherwise is no revision", async () => {
    const [day, figure] = (await lastRow()).split(",");
    expect(await bring(`${day},${figure}.0\n`, "--accept-revisions")).toBe(0);
    expect(war.said.err).toContain("no new day; no stored figure differs");
    expect(await lastRow()).toBe(`${day},${figure}`);
  });

  test.each<[string, string, string[], string]>([
    ["a day is left out between the tables", "2032-06-25,5\n", [], "wanted days from 2032-06-24 at the latest, with none left out, current value is 2032-06-25"],
    ["the table begins before the series", "2030-12-31,5\n2031-01-01,5\n", [], "wanted days from 2031-01-01 on, where the series begins"],
    ["a new cell is empty without a reason", "2032-06-24,\n", [], "wanted --gap-reason"],
    ["the table runs backwards", "2032-06-25,5\n2032-06-24,5\n", [], "newer.csv:3:1: wanted 2032-06-26, days ascending and each once, found 2032-06-24, which runs backwards"],
    ["the case is none", "2032-06-24,5\n", ["--case", "invented-wars"], "(did you mean invented-war?)"]
  ])("refuses when %s, and changes nothing", async (_, rows, flags, sentence) => {
    const before = await everything();
    expect(await bring(rows, ...flags)).toBe(2);
    expect(war.said.err).toContain(sentence);
    expect(await everything()).toBe(before);
  });

  test("refuses other columns and a series that is none, with the nearest", async () => {
    await writeFile(join(war.cwd, "other.csv"), "day,drones\n2032-06-24,5\n");
    expect(await importCommand([SERIES, "other.csv"], war.effects)).toBe(2);
    expect(await importCommand(["northland-strike", "other.csv"], war.effects)).toBe(2);
    expect(war.said.err).toContain("wanted the columns day,strikes, current value is day,drones");
    expect(war.said.err).toContain("(did you mean northland-strikes?)");
  });

  test("a full disk changes nothing: exit 1 and one sentence", async () => {
    const before = await everything();
    await symlink("/dev/full", join(war.caseFolder, `series/${SERIES}.yaml.earnest-new`));
    expect(await bring("2032-06-24,5\n")).toBe(1);
    expect(war.said.err).toBe(`Cannot write ${war.caseFolder}: wanted room on the disk, current value is a full disk\n`);
    expect(await everything()).toBe(before);
    expect(await collectProblems(war.caseFolder)).toEqual([]);
  });

  test("an import killed between its two renames still passes check, and is ended by the next", async () => {
    const before = [await stored(`${SERIES}.csv`), await stored(`${SERIES}.yaml`)] as const;
    expect(await bring("2032-06-24,5\n")).toBe(0);
    const sidecar = await stored(`${SERIES}.yaml`);
    await writeFile(join(war.caseFolder, `series/${SERIES}.yaml`), before[1]);
    expect(await collectProblems(war.caseFolder)).toHaveLength(1);
    await writeFile(join(war.caseFolder, `series/${SERIES}.yaml.earnest-new`), sidecar);
    await writeFile(join(war.caseFolder, ".earnest-journal"), `series/${SERIES}.csv\nseries/${SERIES}.yaml\n`);
    expect(await collectProblems(war.caseFolder)).toEqual([]);
    expect(await bring("2032-06-25,6\n")).toBe(0);
    expect(await stored(`${SERIES}.yaml`)).toContain("to: 2032-06-25");
    expect(await collectProblems(war.caseFolder)).toEqual([]);
  });
});
