import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import reference from "../../../../test/reference/history/cases.json" with { type: "json" };
import type { CaseSign } from "#core/model/case-sign.ts";
import { HISTORY_SIGNS, type HistoryWindow } from "#core/model/history.ts";
import { type HistoryRegistration, historyRegistration } from "#core/model/history-registration.ts";
import { parseHistory } from "#core/series/parse-history.ts";
import { seededRng } from "#core/stats/rng.ts";
import { selftestRates } from "../../../../test/support/selftest-rates.ts";
import { bestSign } from "./best-sign.ts";
import { carry, moved } from "./carry.ts";
import { byAnyRoute, countSign, isUsable, throughTheSameTalks } from "./count-sign.ts";
import { historyOf } from "./history.ts";
import { forecastBy, learn, leaveOut } from "./leave-out.ts";
import { historySelftest, SELFTEST_PLAN, simulate } from "./selftest.ts";
import { skillOf } from "./skill.ts";

const read = (name: string) => ({ path: name, text: readFileSync(join(import.meta.dirname, "../../../../history", name), "utf8") });
const windows = parseHistory(read("processes.csv"), read("second-coding.csv")).value!;
const because = <T>(value: T) => ({ value, reason: "for the test" });
const plan: HistoryRegistration = historyRegistration.parse({
  registered: "2026-11-27", outcome: because("it ends"), horizonDays: because(180), base: { low: 0.15, high: 0.35, reason: "for the test", figures: [{ name: "all", events: 99, n: 427 }] }, leaveOut: because(["Donbas"]),
  ...SELFTEST_PLAN, level: because(0.95), minConflicts: because(8), draws: because(499)
});
const signOf = (id: CaseSign["id"], value: "yes" | "no" | "unknown"): CaseSign => ({ id, coder: "a test", answers: [{ value, from: "2026-01-01", reason: "for the test", records: [] }], known: "2026-01-01", sources: [] });
const ALL = HISTORY_SIGNS.map((id) => signOf(id, "yes"));
const assessed = (of: readonly HistoryWindow[], signs: readonly CaseSign[] = [], by = plan) => {
  const outcome = historyOf(of, signs, by, 1);
  if (outcome.status !== "assessed") throw new Error(outcome.reason);
  return outcome;
};

describe("countSign()", () => {
  const tables = { A: [windows, byAnyRoute], B: [windows.filter(({ rule }) => rule !== "short"), byAnyRoute], D: [windows, throughTheSameTalks] } as const;
  it.each(["A", "B", "D"] as const)("counts every sign as the coders' own program does, table %s", (name) => {
    const [of, came] = tables[name];
    for (const { sign, few, ratio, decibans, ...counts } of reference.tables[name]) {
      const found = countSign(of, sign as CaseSign["id"], came);
      expect(found, sign).toMatchObject(counts);
      expect(Math.abs(found.ratio - ratio), sign).toBeLessThanOrEqual(0.00501);
      expect(Math.abs(found.decibans - decibans), sign).toBeLessThanOrEqual(0.0501);
      expect(isUsable(found, 8), sign).toBe(!few);
    }
  });
});

describe("carry()", () => {
  it("halves, tempers those of one family and holds them within the limit", () => {
    const { steps, total, held } = carry([{ id: "violence-up", decibans: 6 }, { id: "offensive-during-talks", decibans: 3 }, { id: "direct-talks", decibans: 4 }], plan);
    expect(steps.map(({ decibans }) => decibans)).toEqual([2, 1, 2]);
    expect([total, held]).toEqual([5, 3]);
    expect(carry([{ id: "direct-talks", decibans: -9 }], plan).held).toBe(-3);
  });

  it("moves a probability on the scale of log odds, and back", () => {
    expect(moved(0.2, 10 * Math.log10(4))).toBeCloseTo(0.5, 12);
    fc.assert(fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true }), (chance, decibans) => {
      expect(moved(moved(chance, decibans), -decibans)).toBeCloseTo(chance, 9);
    }));
  });
});

describe("leaveOut()", () => {
  it("forecasts a window by the others alone: what came of its own conflict changes nothing", () => {
    const turned = windows.map((one) => (one.conflict === "Donbas" ? { ...one, outcome: false, route: "none" as const, signs: windows[0]!.signs } : one));
    const base = (of: readonly HistoryWindow[]) => leaveOut(of, byAnyRoute, plan).filter(({ window }) => window.conflict === "Donbas").map(({ base: share }) => share);
    expect(base(turned)).toEqual(base(windows));
    expect(base(windows)).toEqual([50 / 85, 50 / 85]);
  });

  it("forecasts as then by windows that had ended when it began", () => {
    const minsk = leaveOut(windows, byAnyRoute, plan).find(({ window }) => window.id === "minsk-1")!;
    const before = windows.filter(({ conflict, windowEnd }) => conflict !== "Donbas" && windowEnd <= "2014-09-04");
    expect(minsk.then).toEqual({ n: before.length, forecast: forecastBy(learn(before, byAnyRoute, plan)!, minsk.window.signs, plan).forecast });
    expect(leaveOut(windows, byAnyRoute, plan).find(({ window }) => window.id === "korea-armistice-w1")!.then).toBeNull();
  });

  it("takes neither an absent nor an unknown sign for one that is there", () => {
    const ledger = { base: 0.5, n: 40, usable: [{ id: "direct-talks" as const, decibans: 4 }] };
    const of = (value: "yes" | "no" | "unknown") => forecastBy(ledger, { ...windows[0]!.signs, "direct-talks": value }, plan).decibans;
    expect([of("yes"), of("no"), of("unknown")]).toEqual([2, 0, 0]);
  });
});

describe("historyOf()", () => {
  const outcome = assessed(windows, ALL);

  it("leaves the range where it is while skill is not shown, whatever signs are here", () => {
    expect(outcome).toMatchObject({ baseRange: { low: 0.15, high: 0.35 }, range: { low: 0.15, high: 0.35 }, shifted: false, skill: { shown: false, n: 87, conflicts: 42 } });
    expect(outcome.carried.range.low).toBeGreaterThan(0.15);
    expect(outcome.skill.base).toBeCloseTo(0.2438, 4);
    expect(outcome.skill.low).toBeLessThan(0);
    expect(outcome.skill.high).toBeGreaterThan(0);
    expect(outcome.skill.difference).toBeCloseTo(outcome.skill.base - outcome.skill.ours, 12);
  });

  it("lets signs move the range where they forecast, by no more than the limit", () => {
    const telling = simulate({ size: 4, shared: 0.5, ratio: 4 }, seededRng(3));
    const let_ = assessed(telling, ALL);
    expect(let_).toMatchObject({ shifted: true, skill: { shown: true } });
    expect(let_.carried.held).toBe(3);
    expect(let_.range.low).toBeCloseTo(moved(0.15, 3), 12);
    expect(let_.range.high).toBeCloseTo(moved(0.35, 3), 12);
    expect(assessed(telling, [])).toMatchObject({ shifted: false, range: { low: 0.15, high: 0.35 } });
    expect(assessed(telling, HISTORY_SIGNS.map((id) => signOf(id, "no")))).toMatchObject({ shifted: false });
  });

  it("counts signs and routes without the case's own war, and skill on the whole table: the same in every case", () => {
    const other = assessed(windows, ALL, { ...plan, leaveOut: because(["Angola"]) });
    expect([outcome.windows, outcome.came, other.windows]).toEqual([85, 50, 82]);
    expect(other.skill).toEqual(outcome.skill);
    expect(outcome.routes.map(({ route, n }) => [route, n])).toEqual([["same-talks", 44], ["other-talks", 2], ["imposed", 1], ["military-victory", 1], ["none", 2]]);
    expect(outcome.forecasts.filter(({ own }) => own).map(({ window }) => window)).toEqual(["minsk-1", "minsk-2"]);
  });

  it("claims calibration in three bins at most, and takes the Brier score apart without a rest", () => {
    const { bins, brier, miscalibration, discrimination, uncertainty } = outcome.calibration;
    expect(bins.map(({ n }) => n)).toEqual([29, 29, 29]);
    expect(miscalibration - discrimination + uncertainty).toBeCloseTo(brier, 12);
  });

  it("is described and not tested where too few conflicts had ended", () => {
    const few = windows.filter(({ conflict }) => ["Angola", "Rwanda"].includes(conflict));
    expect(historyOf(few, ALL, plan, 1)).toMatchObject({ status: "not-assessable", reason: "too-few-conflicts", needed: 8, had: 2, shifted: false, range: { low: 0.15, high: 0.35 } });
  });

  it("does not hang on the order of the windows", () => {
    const turned = assessed([...windows].reverse(), ALL);
    expect(turned.signs).toEqual(outcome.signs);
    expect(turned.skill.difference).toBeCloseTo(outcome.skill.difference, 12);
  });
});

describe("bestSign()", () => {
  it("finds that leaders met is no further from nothing than the furthest of signs that mean nothing", () => {
    const best = bestSign(windows, 8, 999, seededRng(1))!;
    expect(best.sign).toBe("leader-level-meeting");
    expect(best.decibans).toBeCloseTo(3.34, 2);
    expect(Math.abs(best.nullMedian - best.decibans)).toBeLessThan(0.6);
    expect(best.pValue).toBeGreaterThan(0.3);
  });

  it("leaves the outcomes of one war together when it deals them: two wars have two orders", () => {
    const two = ["a", "b"].flatMap((conflict) => Array.from({ length: 8 }, (_, i) => ({ ...windows[0]!, id: `${conflict}-${i}`, conflict, outcome: conflict === "a", signs: { ...windows[0]!.signs, "direct-talks": conflict === "a" ? "yes" as const : "no" as const } })));
    expect(bestSign(two, 8, 199, seededRng(2))!.pValue).toBe(1);
  });
});

it("skill keeps its level where signs mean nothing, and is found where they tell", () => {
  const rates = selftestRates(historySelftest, 30, 4, ({ size, ratio }) => (ratio === 1 ? size === 1 : size === 4 && ratio === 4));
  const of = (kind: string) => rates.filter((one) => one.kind === kind && one.what === "signs may move the range").map(({ rate }) => rate);
  for (const rate of of("size")) expect(rate).toBeLessThanOrEqual(0.05 + 3.3 * Math.sqrt((0.05 * 0.95) / 30));
  expect(of("power")[0]).toBeGreaterThan(0.9);
}, 60_000);

it("says worse where forecasts are worse: the sign of the difference", () => {
  const forecasts = leaveOut(windows, byAnyRoute, plan).map((one) => ({ ...one, forecast: one.window.outcome ? 0.1 : 0.9 }));
  expect(skillOf(forecasts, byAnyRoute, 0.95, 199, seededRng(1))).toMatchObject({ shown: false, ours: expect.closeTo(0.81, 9) as number });
});
