import { describe, expect, it } from "vitest";
import { addDays } from "#core/model/day-count.ts";
import { plain } from "#core/model/canonical.ts";
import { changeOutcome, type ChangeAssessed } from "#core/model/change-outcome.ts";
import { drawNegativeBinomial, seededRng } from "#core/stats/rng.ts";
import { rateOf, runOnce } from "../selftest/selftest.ts";
import { change } from "./change.ts";
import { describeChange } from "./describe-change.ts";
import { levelsOf, spreadOf } from "./levels.ts";
import { nearRounds } from "./near-rounds.ts";
import { reportsOf } from "./reports.ts";
import { changeSelftest, type ChangeTask, inputOf } from "./selftest.ts";
import { PLANTED_AT, simulateCounts } from "./selftest-worlds.ts";

const labels = { role: "registered" as const, party: "alpha", series: "strikes", classes: ["all"] };
const ORIGIN = "2000-01-01";
const counts = (seed: number, ratio = 1, days = Infinity) => simulateCounts(seededRng(seed), "independent", { ratio, days }, 0.05);
const run = (values: readonly (number | null)[], more: Partial<ReturnType<typeof inputOf>> = {}) => change({ ...inputOf(values), ...more }, labels) as ChangeAssessed;
const rate = (name: RegExp, runs: number, tell: (run: ReturnType<typeof changeSelftest.run>) => boolean | null) => {
  const task = changeSelftest.tasks(null).find((t) => name.test(t.name)) as ChangeTask;
  return rateOf(Array.from({ length: runs }, (_, i) => tell(runOnce(changeSelftest, task, 7, i)))).rate;
};

describe("change() holds its level and finds what is planted", () => {
  it("no change in nine worlds of ten whose days hang together, where Poisson cost always finds one", () => {
    expect(rate(/^autocorrelated, ×1 /, 40, ({ changes }) => changes.length > 0)).toBeLessThan(0.15);
    expect(rate(/^autocorrelated, ×1 /, 5, ({ poissonChanges }) => poissonChanges > 0)).toBe(1);
  });
  it("a quarter less for good, its day and its size inside their limits", () => {
    const near = rate(/^independent, ×0.75 for I/, 25, ({ changes }) => changes.length === 1 && changes[0]!.earliest <= PLANTED_AT && PLANTED_AT <= changes[0]!.latest && changes[0]!.low <= 0.75 && 0.75 <= changes[0]!.high);
    expect(near).toBeGreaterThan(0.75);
  });
  it("a truce of three days is no lasting fall", () => expect(rate(/0.05 for 3 days/, 25, ({ changes }) => changes.some((c) => c.ratio < 1))).toBeLessThan(0.1));
});

describe("change() of a halving", () => {
  const values = counts(3, 0.5);
  const outcome = run(values);
  it("gives an outcome that its schema accepts", () => expect(changeOutcome.safeParse(plain(outcome)).error).toBeUndefined());
  it("dates it, sizes it and calls it sudden", () => {
    expect(outcome.changes).toHaveLength(1);
    const [c] = outcome.changes;
    expect(c!.earliest <= addDays(ORIGIN, PLANTED_AT) && addDays(ORIGIN, PLANTED_AT) <= c!.latest).toBe(true);
    expect(c!.earliest <= c!.day && c!.day <= c!.latest).toBe(true);
    expect(c!.ratio!.low < 0.5 && 0.5 < c!.ratio!.high).toBe(true);
    expect(c!.shape).toBe("sudden");
  });
  it("mirrors a doubling backwards in time", () => {
    const weeks = values.slice(0, 672);
    const [forth, back] = [run(weeks), run([...weeks].reverse())];
    expect(back.changes).toHaveLength(1);
    expect(back.changes[0]!.ratio!.value).toBeCloseTo(1 / forth.changes[0]!.ratio!.value, 12);
    expect(back.trend!.z).toBeCloseTo(-forth.trend!.z, 12);
  });
  it("counts every report once: its levels hold the series", () => {
    const total = values.reduce<number>((s, v) => s + (v ?? 0), 0);
    expect(outcome.segments.reduce((s, { reported, mean }) => s + reported * mean, 0)).toBeCloseTo(total, 6);
    expect(outcome.segments.reduce((s, { reported }) => s + reported, 0) + outcome.silent).toBe(values.length);
  });
  it("shows the changes of the registered penalty on the path", () => {
    const wide = run(values, { plan: { ...inputOf(values).plan, path: { from: 1, to: 10 } } });
    const step = wide.path.find(({ from, to }) => from <= 3 && 3 <= to)!;
    expect(step.days).toEqual(wide.changes.map(({ day }) => day));
    expect(wide.path.map(({ days }) => days.length)).toEqual([...wide.path.map(({ days }) => days.length)].sort((a, b) => b - a));
  });
  it("is the same whoever is asked about: a label is no argument", () => {
    const { party: _a, ...theirs } = change(inputOf(values), { ...labels, party: "beta" });
    const { party: _b, ...ours } = outcome;
    expect(theirs).toEqual(ours);
  });
});

describe("a mutant dies: silence read as zero", () => {
  it("forty silent days are no fall, and only widen the limits of a date that lies among them", () => {
    const values = counts(4).map((v, t) => (t >= 300 && t < 340 ? null : v));
    expect(run(values).changes).toEqual([]);
    expect(run(values.map((v) => v ?? 0)).changes.length).toBeGreaterThan(0);
    const halved = counts(4, 0.3).map((v, t) => (t >= PLANTED_AT - 20 && t < PLANTED_AT + 20 ? null : v));
    const [c] = run(halved).changes;
    expect(c!.silentDays).toBeGreaterThanOrEqual(40);
    expect(c!.earliest <= addDays(ORIGIN, PLANTED_AT - 20)).toBe(true);
  });
});

describe("a mutant dies: a penalty without the inflation", () => {
  it("days that hang together raise the penalty in the same measure", () => {
    const { inflation, penalty, reported } = run(simulateCounts(seededRng(9), "autocorrelated", { ratio: 1, days: 0 }, 0));
    expect(inflation).toBeGreaterThan(1.5);
    expect(penalty).toBeCloseTo(3 * Math.log(reported) * inflation, 9);
  });
});

describe("a mutant dies: limits of a date without the inflation", () => {
  it("what widens the penalty widens the limits of the date and of the ratio", () => {
    const input = inputOf(counts(3, 0.75));
    const reports = reportsOf(input);
    const spread = spreadOf(reports, input.plan);
    const [narrow, wide] = [1, 2].map((inflation) => describeChange(input, reports, levelsOf(reports, input.plan, { ...spread, inflation }), 0));
    expect(wide!.day).toBe(narrow!.day);
    expect(wide!.earliest < narrow!.earliest || wide!.latest > narrow!.latest).toBe(true);
    expect(Math.log(wide!.ratio!.high / wide!.ratio!.low)).toBeCloseTo(Math.SQRT2 * Math.log(narrow!.ratio!.high / narrow!.ratio!.low), 9);
  });
});

describe("a mutant dies: a break named beside no change, or beside any", () => {
  it("only a change of counting within the limits of a date, a segment's length either way, is named there", () => {
    const c = run(counts(3, 0.5)).changes[0]!;
    const breaks = [-40, -7, 0].map((off) => ({ day: addDays(c.earliest, off), text: String(off) }));
    const named = run(counts(3, 0.5), { breaks }).changes[0]!.breaks;
    expect(named.map(({ text }) => text)).toEqual(["-7", "0"]);
  });
});

describe("change() refuses", () => {
  it("too short a series, as a value", () => expect(change(inputOf(counts(1).slice(0, 200)), labels)).toMatchObject({ status: "not-assessable", reason: "too-few-reports", needed: 224 }));
  it("a series that never varies", () => expect(change(inputOf(new Array<number>(300).fill(0)), labels)).toMatchObject({ status: "not-assessable", reason: "no-spread" }));
});

describe("change() of a level that grows", () => {
  const rng = seededRng(2);
  let level = 1000;
  const values = Array.from({ length: 700 }, (_, t) => (level += (t < 350 ? 10 : 2) + drawNegativeBinomial(rng, 3, 1)));
  const { plan } = inputOf(values);
  const outcome = run(values, { plan: { ...plan, measure: "weekly-gain", minSegmentDays: 28 } });
  it("reads weekly gains and dates the week in which it slowed", () => {
    expect(outcome.unit).toBe("week");
    expect(outcome.changes).toHaveLength(1);
    expect(outcome.changes[0]).toMatchObject({ ratio: null });
    expect(outcome.changes[0]!.difference.value).toBeCloseTo(-56, -1);
    expect(outcome.changes[0]!.earliest <= addDays(ORIGIN, 350) && addDays(ORIGIN, 350) <= outcome.changes[0]!.latest).toBe(true);
  });
});

describe("nearRounds()", () => {
  const rounds = [{ id: "r", from: "2000-01-11", to: "2000-01-12" }];
  const always = { from: "1999-01-01", to: "2001-01-01" };
  it("equals the count worked by hand on a short period", () => {
    // Days 8 to 13 of 20 lie within two days of the round; one change on any of 20 days: 6 of 20 by chance.
    const found = nearRounds(["2000-01-09"], rounds, { from: ORIGIN, to: addDays(ORIGIN, 20), withinDays: 2 }, always);
    expect(found).toEqual({ changes: 1, near: 1, withinDays: 2, expected: 6 / 20, pAbove: 6 / 20, shifts: 20 });
  });
  it("leaves out changes outside the period, and says nothing of none", () => {
    expect(nearRounds(["1999-12-31", "2000-01-21"], rounds, { from: ORIGIN, to: addDays(ORIGIN, 20), withinDays: 2 }, always)).toBeNull();
  });
  it("shifts over no day that the series does not cover: as of an early day later ones hold neither rounds nor changes", () => {
    const period = { from: ORIGIN, to: addDays(ORIGIN, 200), withinDays: 2 };
    expect(nearRounds(["2000-01-09"], rounds, period, { from: addDays(ORIGIN, 5), to: addDays(ORIGIN, 20) })).toMatchObject({ near: 1, expected: expect.closeTo(6 / 15, 12) as number, shifts: 15 });
    expect(nearRounds(["2000-01-09"], rounds, period, { from: addDays(ORIGIN, 300), to: addDays(ORIGIN, 400) })).toBeNull();
  });
});
