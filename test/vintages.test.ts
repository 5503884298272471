import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { absenceOf, sharedFolder } from "../scripts/build-series/kit/shared-folder.ts";
import { runEarnest } from "../src/cli/main.ts";
import type { VintageAudit } from "../src/core/model/vintage.ts";
import { countLaunches } from "../src/sources/missile-attacks/count-launches.ts";
import { nightOf } from "../src/sources/missile-attacks/night-of.ts";
import { parseLaunches } from "../src/sources/missile-attacks/parse.ts";
import { emptyWorkshop, type Workshop } from "./invented-war.ts";
import { tinyCase } from "./support/tiny-case.ts";

const HEADER = "time_start,time_end,model,launch_place,launched";
const MODELS = "model,category\nShahed,UAV\nKalibr,cruise missile\n";
const row = (day: number, launched: string, model = "Shahed") => `2031-01-0${day},2031-01-0${day},${model},,${launched}`;
const FIRST = [row(1, "10"), row(2, "20"), row(2, "3", "Kalibr"), row(3, "30")];
const LATER = [row(1, "10"), row(2, "21"), row(2, "3", "Kalibr"), row(3, "30"), row(4, "44")];
const NEWER_ALONE = [row(4, "44")];
const CLAIMS = `claims:
  - id: half-more
    title: Half as many again
    claimant: a paper
    says: it rose by a half
    happened: 2031-01-03
    known: 2031-01-04
    sources: [{ id: page, source: gazette, url: null, published: 2031-01-03, credibility: 2 }]
    test:
      kind: window-ratio
      counted: { series: launches, classes: [drones] }
      anchor: 2031-01-03
      statedWindowDays: 1
      windowDays: 1
      published: { before: 20, after: 30, percent: 50 }
      placeboMonths: [4]
`;

let workshop: Workshop;
const snapshot = async (day: string, rows: readonly string[]) => {
  const path = `attacks.${day}.csv`;
  await writeFile(join(workshop.cwd, path), [HEADER, ...rows, ""].join("\n"));
  return path;
};
beforeAll(async () => {
  workshop = await emptyWorkshop();
  const folder = await tinyCase(join(workshop.cwd, "cases", "tiny"));
  const shots = await readFile(join(folder, "series/shots.yaml"), "utf8");
  await writeFile(join(folder, "series/launches.csv"), "day,drones,missiles\n2031-01-01,10,0\n2031-01-02,21,3\n2031-01-03,30,0\n");
  await writeFile(join(folder, "series/launches.yaml"), shots
    .replace("id: shots", "id: launches").replace("{ shots: All of them }", "{ drones: Drones, missiles: Missiles }").replace("url: null }", "url: null, file: raw/attacks.2031-02-01.csv }")
    .replace("to: 2031-01-10 }", "to: 2031-01-03 }").replace(/gaps: .*/, "gaps: []"));
  await writeFile(join(folder, "claims.yaml"), CLAIMS);
  await writeFile(join(workshop.cwd, "missiles_and_uavs.csv"), MODELS);
});
afterAll(() => workshop.remove());

async function vintages(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  workshop.said.out = workshop.said.err = "";
  const code = await runEarnest(["audit", "vintages", ...argv], workshop.effects);
  return { code, ...workshop.said };
}

describe("earnest audit vintages", () => {
  it("tells the figures that differ up to the earliest snapshot's last day, and the answers that change with them", async () => {
    const { code, out } = await vintages("tiny", await snapshot("2031-02-01", LATER), await snapshot("2031-01-04", FIRST), "--format", "json");
    const { comparisons, cutTo, vintages: told, ...rest } = JSON.parse(out) as VintageAudit;
    expect([code, rest, cutTo]).toEqual([0, { case: "tiny", asOf: "2031-01-04", same: true }, { launches: "2031-01-03" }]);
    expect(told).toEqual([{ file: "attacks.2031-01-04.csv", rows: 4, lastDays: { launches: "2031-01-03" } }, { file: "attacks.2031-02-01.csv", rows: 5, lastDays: { launches: "2031-01-04" } }]);
    expect(comparisons).toHaveLength(1);
    expect(comparisons[0]).toMatchObject({ earlier: "attacks.2031-01-04.csv", later: "attacks.2031-02-01.csv", figures: [{ series: "launches", day: "2031-01-02", class: "drones", was: 20, is: 21 }] });
    expect(comparisons[0]!.changes.map(({ subject, kind }) => [subject.id, kind])).toEqual([["half-more", "numbers"], ["launches", "details"]]);
  });

  it("names the answers with other numbers before and after, and counts those with other details", async () => {
    const { out } = await vintages("tiny", await snapshot("2031-01-04", FIRST), await snapshot("2031-02-01", [...LATER, row(2, "1500")]), "--format", "text");
    expect(out).toContain("launches 2031-01-02 drones: 20 -> 1,521");
    expect(out).toMatch(/The same words, other numbers: 1\n\n {2}- Half as many again: [\s\S]*\n {2}\+ Half as many again: /);
    expect(out).not.toContain("The same sentence, other details");
    expect(out).toContain("only in details");
  });

  it("ends with 3 when words change: the later snapshot has left out all that the earlier had", async () => {
    const { code, out } = await vintages(await snapshot("2031-01-04", FIRST), await snapshot("2031-02-01", NEWER_ALONE), "--format", "text");
    expect(code).toBe(3);
    expect(out).toContain("launches 2031-01-03 drones: 30 -> no report");
    expect(out).toMatch(/Could be assessed before, and no longer can: 1\n\n {2}- Half as many again: published/);
  });

  it("finds no change between a snapshot and itself", async () => {
    const one = await snapshot("2031-01-04", FIRST);
    expect(await vintages(one, one, "--format", "text")).toMatchObject({ code: 0, out: expect.stringMatching(/Every figure is the same\.\nEvery answer is the same\./) as string });
  });

  it.each([
    [[], [row(1, "10", "Comet")], 1, /wanted models of the table, current value is Comet/],
    [[], [row(1, "many")], 1, /wanted a count under launched, current value is "many"/],
    [[], ["soon,2031-01-01,Shahed,,1"], 1, /wanted a day written YYYY-MM-DD, current value is "soon"/],
    [[], [], 1, /wanted rows, current value is none/],
    [["there-is-none.csv"], FIRST, 1, /there-is-none\.csv/],
    [["attacks.csv", "other.csv"], FIRST, 2, /wanted snapshots of one file that a series of the case is made from \(attacks\.2031-02-01\.csv\)/],
    [["attacks.2031-01-04.csv"], FIRST, 2, /wanted two snapshots or more, current value is 1/]
  ] as const)("refuses %j of %j", async (given, rows, exit, sentence) => {
    const path = await snapshot("2031-01-04", rows);
    const words = given.length === 0 ? [path, path] : given.length === 1 && given[0] === "there-is-none.csv" ? [path, "attacks.there-is-none.csv"] : [...given];
    const { code, out, err } = await vintages("tiny", ...words);
    expect({ code, out }).toEqual({ code: exit, out: "" });
    expect(err).toMatch(sentence);
  });
});

const RAW = join(sharedFolder, "data", "launches");
const absence = absenceOf(RAW);

describe("the three snapshots of the launch file", () => {
  it.skipIf(absence !== undefined)("differ in one row up to the last day of the earliest: a report of that evening came later (skipped only where ../shared/data is absent)", async () => {
    const models = await readFile(join(RAW, "missiles_and_uavs.csv"), "utf8");
    const nights = async (day: string) => countLaunches(parseLaunches(await readFile(join(RAW, `missile_attacks_daily.${day}.csv`), "utf8"), models), nightOf);
    const [first, ...later] = await Promise.all(["2026-02-08", "2026-04-05", "2026-06-07"].map(nights));
    for (const one of later) expect([...first!].filter(([night, counts]) => JSON.stringify(one.get(night)) !== JSON.stringify(counts))).toEqual([["2026-02-07", { drones: 101, missiles: 0 }]]);
    expect(later.map((one) => one.get("2026-02-07"))).toEqual([{ drones: 132, missiles: 0 }, { drones: 132, missiles: 0 }]);
  });
});
