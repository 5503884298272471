import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#core/model/day-count.ts";
import { type Report, splitReports } from "../scripts/build-series/gaza/split-reports.ts";

const RULES = { class: "killed", longestDays: 4, truces: [["2031-03-01", "2031-03-10"]], marksSilence: true } as const;
const report = (day: string, total: number, told: number | null, parts: Report["parts"] = null): Report => ({ day: `2031-${day}`, total, told, parts });
const split = (...reports: Report[]) => {
  const { values, revisions } = splitReports(reports, RULES);
  return { values: Object.fromEntries([...values].map(([day, value]) => [day.slice(5), value])), revisions: revisions.map(({ day, kind, amount, suspected }) => [day.slice(5), kind, amount, suspected ?? false]) };
};

describe("a report of casualties", () => {
  test("that tells bodies recovered and earlier deaths apart leaves only its own time in the day", () => {
    expect(split(report("01-01", 100, 100), report("01-02", 698, 598, { recovered: 22, bulk: 572 }))).toEqual({
      values: { "01-01": 100, "01-02": 4 },
      revisions: [["01-02", "recovered", 22, false], ["01-02", "bulk-revision", 572, false]]
    });
  });

  test("after a silent day is shared with it in whole persons, and the silent day is marked", () => {
    expect(split(report("01-01", 100, 100), report("01-03", 111, 11))).toEqual({ values: { "01-01": 100, "01-02": 6, "01-03": 5 }, revisions: [["01-02", "backfill", null, false]] });
  });

  test("whose total rises by more than it tells for the day gives the rest to the silent days before it", () => {
    expect(split(report("01-01", 100, 100), report("01-04", 160, 10)).values).toEqual({ "01-01": 100, "01-02": 25, "01-03": 25, "01-04": 10 });
  });

  test("whose total rises by more than it tells without a silent day is a backfill, and by less a reclassification", () => {
    const { values, revisions } = split(report("01-01", 100, 100), report("01-02", 200, 12), report("01-03", 205, 46));
    expect(values).toEqual({ "01-01": 100, "01-02": 12, "01-03": 46 });
    expect(revisions).toEqual([["01-02", "backfill", 88, false], ["01-03", "reclassified", -41, false]]);
  });

  test("after a silence longer than any report covers belongs to no day, and its own figure is suspected", () => {
    expect(split(report("01-01", 100, 100), report("01-20", 900, 30))).toEqual({ values: { "01-01": 100, "01-20": 30 }, revisions: [["01-20", "backfill", 770, false], ["01-20", "backfill", 30, true]] });
    expect(split(report("01-01", 100, 100), report("01-20", 900, null))).toEqual({ values: { "01-01": 100 }, revisions: [["01-20", "backfill", 800, false]] });
  });

  test("inside a truce is suspected where it does not tell people killed from bodies found, and not where it does", () => {
    expect(split(report("03-01", 100, 100), report("03-02", 136, 36), report("03-03", 146, 10, { recovered: 0, bulk: 0 })).revisions).toEqual([["03-01", "recovered", 100, true], ["03-02", "recovered", 36, true]]);
  });

  test("with a total that fell and no figure for the day leaves the day empty", () => {
    expect(split(report("01-01", 100, 100), report("01-02", 90, null))).toEqual({ values: { "01-01": 100 }, revisions: [["01-02", "reclassified", -10, false]] });
  });

  test("far above the days before is suspected beside a day without a figure above zero, and keeps its figure; alone it is an event", () => {
    const usual = Array.from({ length: 20 }, (_, i) => report(`01-${String(i + 1).padStart(2, "0")}`, 20 * (i + 1), 20));
    const lone = split(...usual, report("01-21", 900, 500), report("01-22", 920, 20));
    expect(lone.revisions).toEqual([]);
    const beside = split(...usual, report("01-21", 900, 500), report("01-22", 900, 0), report("01-23", 920, 20));
    expect(beside.revisions).toEqual([["01-21", "backfill", 480, true]]);
    expect(beside.values["01-21"]).toBe(500);
  });
});

describe("figures and revisions together", () => {
  test("are the last total, whatever was reported", () => {
    const step = fc.record({ silent: fc.integer({ min: 0, max: 6 }), rise: fc.integer({ min: 0, max: 400 }), told: fc.option(fc.integer({ min: 0, max: 400 })), recovered: fc.integer({ min: 0, max: 50 }), isSplit: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), (steps) => {
        let [day, total] = ["2031-01-01", 0];
        const reports = steps.map(({ silent, rise, told, recovered, isSplit }, i): Report => {
          if (i > 0) day = addDays(day, 1 + silent);
          total += rise;
          const parts = isSplit && rise >= recovered ? { recovered, bulk: 0 } : null;
          return { day, total, told: parts !== null || i === 0 ? rise : told, parts };
        });
        const { values, revisions } = splitReports(reports, RULES);
        const moved = revisions.filter(({ suspected }) => suspected === undefined).reduce((sum, { amount }) => sum + (amount ?? 0), 0);
        expect([...values.values()].reduce((sum, value) => sum + value, moved)).toBe(total);
      })
    );
  });
});
