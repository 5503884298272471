import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#core/model/day-count.ts";
import type { ForecastQuestion } from "#core/model/forecast-question.ts";
import { atLeast, figures, question, SCORE_PLAN as plan, version } from "../../../../test/fixtures/questions.ts";
import { type BaselineInput, baselinesOn } from "./baselines.ts";
import { forecastRecord } from "./forecast-record.ts";
import { toldBySeries } from "./read-question.ts";
import { forecasterId, scoreFiled, scoreRetrospective } from "./score-questions.ts";

const OPENED = "2031-06-01";
const bySeries = (more: Partial<ForecastQuestion> = {}, rule = atLeast(10)) => question({ rules: [version(OPENED, { series: [rule] })], deadline: "2031-06-30", ...more });
const input = (more: Partial<BaselineInput> = {}): BaselineInput => ({ series: [], benchmarks: [], plan, ...more });
const baseline = (q: ForecastQuestion, on: string, more: Partial<BaselineInput>, name: string) => baselinesOn(q, on, input(more)).find((one) => one.name === name)!;
const told = (values: readonly (number | null)[], from = "2031-06-02", q = bySeries()) => toldBySeries(q, q.rules[0]!, [figures(from, values)], 0.6)!;

describe("toldBySeries()", () => {
  it("says yes by the first day after the opening on which the rule was met, whenever that is asked", () => {
    expect(told([1, 2, 11, 3])).toMatchObject({ answer: "yes", metOn: "2031-06-04" });
    expect(told([50, 1], "2031-06-01")).toMatchObject({ answer: "cannot-tell", metOn: null });
  });

  it("says no only once the last day was judged, and a day without a report is no *no*", () => {
    expect(told(Array<number>(29).fill(1)).answer).toBe("no");
    expect(told(Array<number>(28).fill(1)).answer).toBe("cannot-tell");
    expect(told([...Array<number>(28).fill(1), null])).toMatchObject({ answer: "cannot-tell", judgedTo: "2031-06-29", unjudged: 1 });
  });

  it("says no of a series that was silent on most days only where enough of them were judged, and yes whatever was silent", () => {
    const silent = (judged: number) => [...Array<null>(29 - judged).fill(null), ...Array<number>(judged).fill(1)];
    expect(told(silent(1))).toMatchObject({ answer: "cannot-tell", judgedTo: "2031-06-30", unjudged: 28 });
    expect([17, 18].map((judged) => told(silent(judged)).answer)).toEqual(["cannot-tell", "no"]);
    expect(told([...Array<null>(28).fill(null), 11]).answer).toBe("yes");
    expect(told([...Array<null>(28).fill(null), 1], "2031-06-02", bySeries({}, atLeast(10, { on: "2031-06-30" }))).answer).toBe("no");
    const inJuly = bySeries({ deadline: "2031-08-15" }, atLeast(10, { months: [7] }));
    expect([30, 29, 30 + 31].map((days) => told(Array<number>(days).fill(1), "2031-06-02", inJuly).answer)).toEqual(["cannot-tell", "cannot-tell", "no"]);
  });

  it("says no only where every rule of several was judged enough", () => {
    const either = question({ deadline: "2031-06-30", rules: [version(OPENED, { series: [atLeast(10), atLeast(10, { series: "raids" })] })] });
    const of = (raids: (number | null)[]) => toldBySeries(either, either.rules[0]!, [figures("2031-06-02", Array<number>(29).fill(1)), figures("2031-06-02", raids, "raids")], 0.6)!.answer;
    expect(of(Array<number>(29).fill(1))).toBe("no");
    expect(of([...Array<null>(28).fill(null), 1])).toBe("cannot-tell");
  });

  it("takes nothing after the deadline, unless the rule is met only at the end of what began by it", () => {
    const late = [...Array<number>(29).fill(1), 99];
    expect(told(late).answer).toBe("no");
    const looksAhead = question({ deadline: "2031-06-30", rules: [version(OPENED, { series: [atLeast(10)], daysAfter: 1 })] });
    expect(told(late, "2031-06-02", looksAhead)).toMatchObject({ answer: "yes", metOn: "2031-07-01" });
  });

  it("reads persistence: met on three days running, and not on one", () => {
    const lasting = bySeries({}, atLeast(10, { lasting: { days: 3, of: 3, judged: 3 } }));
    expect(told([11, 11, 1, 11], "2031-06-02", lasting).metOn).toBeNull();
    expect(told([11, 11, 11, 1], "2031-06-02", lasting).metOn).toBe("2031-06-04");
  });

  it("answers nothing where documents settle it", () => {
    const q = question();
    expect(toldBySeries(q, q.rules[0]!, [figures(OPENED, [99, 99])], 0.6)).toBeNull();
  });
});

describe("baselinesOn()", () => {
  const year = (value: (i: number) => number | null) => figures("2030-06-01", Array.from({ length: 365 }, (_, i) => value(i)));

  it("takes the last twelve months as windows of the question's length, worth as many as fit side by side", () => {
    const never = baseline(bySeries(), OPENED, { series: [year(() => 1)] }, "conflictology");
    expect(never).toEqual({ status: "assessed", name: "conflictology", p: 0.5 / 13, of: 12, from: "2031-05-31" });
    expect(baseline(bySeries(), OPENED, { series: [year(() => 99)] }, "conflictology")).toMatchObject({ p: 12.5 / 13 });
    const half = baseline(bySeries(), OPENED, { series: [year((i) => (i < 182 ? 99 : 1))] }, "conflictology");
    expect(half).toMatchObject({ p: expect.closeTo((12 * (181 / 336) + 0.5) / 13, 12) as number });
  });

  it("leaves out windows that go on after the newest figure or were judged too little, and says when none is left", () => {
    const silent = figures("2030-06-01", Array.from({ length: 300 }, () => 1));
    expect(baseline(bySeries(), OPENED, { series: [silent] }, "conflictology")).toMatchObject({ from: addDays("2030-06-01", 299), of: 10 });
    expect(baseline(bySeries(), OPENED, { series: [year((i) => (i % 2 ? 1 : null))] }, "conflictology")).toMatchObject({ reason: "no-past-window" });
    expect(baseline(bySeries({ deadline: "2033-06-01" }), OPENED, { series: [year(() => 1)] }, "conflictology")).toMatchObject({ reason: "no-past-window" });
    expect(baseline(question(), OPENED, { series: [year(() => 1)] }, "conflictology")).toMatchObject({ reason: "no-series-rule" });
  });

  it("reads a change between two fixed days as a change over as many days of the past", () => {
    const rule = atLeast(50, { reading: { kind: "since", day: OPENED }, on: "2031-06-30" });
    expect(baseline(bySeries({}, rule), OPENED, { series: [year((i) => 2 * i)] }, "conflictology")).toMatchObject({ p: 12.5 / 13 });
    expect(baseline(bySeries({}, rule), OPENED, { series: [year((i) => i)] }, "conflictology")).toMatchObject({ p: 0.5 / 13 });
  });

  it("takes how things stood on the newest judged day, if it is fresh, and nothing that was not public", () => {
    expect(baseline(bySeries(), OPENED, { series: [year((i) => (i === 364 ? 99 : 1))] }, "last-value")).toMatchObject({ p: 0.75, from: "2031-05-31" });
    expect(baseline(bySeries(), "2031-05-31", { series: [year((i) => (i === 364 ? 99 : 1))] }, "last-value")).toMatchObject({ p: 0.25, from: "2031-05-30" });
    expect(baseline(bySeries(), "2031-07-02", { series: [year(() => 1)] }, "last-value")).toEqual({ status: "not-assessable", name: "last-value", reason: "stale-figure", needed: 31, had: 32 });
  });

  const market = { slug: "m", continuedAs: ["m-2"], match: "exact" as const };
  const trade = (day: string, lastTrade: number, slug = "m") => ({ id: `${slug}-${day}`, slug, day, lastTrade, question: "truce" });

  it("takes the market's last trade on or before the day, the later name of one market after the earlier", () => {
    const benchmarks = [trade("2031-05-30", 0.5, "m-2"), trade("2031-05-30", 0.2), trade("2031-06-02", 0.9)];
    expect(baseline(question({ market }), OPENED, { benchmarks }, "market")).toMatchObject({ status: "assessed", p: 0.5, from: "2031-05-30" });
    expect(baseline(question({ market }), "2031-06-02", { benchmarks }, "market")).toMatchObject({ p: 0.9 });
    expect(baseline(question({ market }), "2031-05-29", { benchmarks }, "market")).toMatchObject({ reason: "no-trade-shipped" });
  });

  it("shows and does not score a bound and a stale trade; takes nobody's trade for none", () => {
    expect(baseline(question({ market: { ...market, match: "loose" } }), OPENED, { benchmarks: [trade("2031-05-30", 0.2)] }, "market")).toMatchObject({ status: "shown", low: 0.2, reason: "only-a-bound" });
    expect(baseline(question({ market }), "2031-07-01", { benchmarks: [trade("2031-05-30", 0.2)] }, "market")).toMatchObject({ status: "shown", reason: "stale-trade" });
    expect(baseline(question({ market }), OPENED, { benchmarks: [trade("2031-05-30", 0)] }, "market")).toMatchObject({ reason: "no-trade-shipped" });
  });

  it("takes the base rate of past windows, shows a range, and none that was worked out later or stands in words", () => {
    const rate = { on: OPENED, text: "39 of 101 windows", windows: { met: 39, of: 101 } };
    expect(baseline(question({ baseRate: rate }), OPENED, {}, "base-rate")).toMatchObject({ p: 39.5 / 102, of: 101 });
    expect(baseline(question({ baseRate: { ...rate, on: "2031-06-02" } }), OPENED, {}, "base-rate")).toMatchObject({ reason: "worked-out-later" });
    expect(baseline(question({ baseRate: { on: OPENED, text: "seldom" } }), OPENED, {}, "base-rate")).toMatchObject({ reason: "in-words-only" });
    expect(baseline(question({ baseRate: { on: OPENED, text: "range", range: { low: 0.15, high: 0.35 } } }), OPENED, {}, "base-rate")).toMatchObject({ status: "shown", low: 0.15, high: 0.35 });
  });

  it("gives every simple answer a probability that is never 0 or 1, whatever the figures", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 20 }), { freq: 5 }), { minLength: 40, maxLength: 400 }), fc.integer({ min: 1, max: 300 }), (values, length) => {
        const q = bySeries({ deadline: addDays(OPENED, length), baseRate: { on: OPENED, text: "of one", windows: { met: 1, of: 1 } } });
        for (const one of baselinesOn(q, OPENED, input({ series: [figures(addDays(OPENED, -values.length), values)] }))) {
          if (one.status === "assessed") expect(one.p > 0 && one.p < 1).toBe(true);
        }
      }),
      { numRuns: 60 }
    );
  });
});

describe("the record and its scores", () => {
  const filed = (q: ForecastQuestion, ...ps: readonly [on: string, p: number, by?: string, rule?: string][]) =>
    ({ ...q, probabilities: ps.map(([on, p, by = "Us", rule = q.rules[0]!.hash]) => ({ by, on, p, rule })) });
  const answered = (q: ForecastQuestion, answer: "yes" | "no" | "annulled", on = "2031-09-01", rule = q.rules[0]!.hash) => ({ ...q, resolutions: [...q.resolutions, { rule, answer, on, evidence: "Seen.", by: "Us" }] });
  const many = (n: number, answer: (i: number) => "yes" | "no" | "annulled") => Array.from({ length: n }, (_, i) => answered(filed(question({ id: `q${i}` }), ["2031-06-02", 0.2], ["2031-08-30", 0.9]), answer(i)));

  it("scores each forecaster's first probability on a question, and not one that waited", () => {
    const [set] = scoreFiled(many(9, () => "no"), input(), 1);
    expect(set!.outcome).toMatchObject({ status: "assessed", forecaster: "us", forecasts: 9, open: 0, scores: { brier: expect.closeTo(0.04, 12) as number } });
  });

  it("marks an answer that the series cannot tell as the coder's, and one that they contradict", () => {
    const both = { rules: [version(OPENED, { series: [atLeast(10)], documents: "Both staffs." })] };
    const bearing = (answer: "yes" | "no" | "annulled", values: readonly number[], more: Partial<ForecastQuestion> = {}) =>
      forecastRecord({ ...input({ series: [figures("2031-06-02", values)] }), forecasts: [answered(bySeries(more), answer)], sources: [] }, "2031-09-02").settled[0]!.series;
    const [quiet, loud, short] = [Array<number>(29).fill(1), [11], Array<number>(9).fill(1)];
    expect(bearing("no", short)).toEqual({ bearing: "untold", judgedTo: "2031-06-10", end: "2031-06-30" });
    expect([bearing("no", quiet), bearing("yes", loud), bearing("annulled", loud)]).toEqual([null, null, null]);
    expect([bearing("yes", quiet), bearing("no", loud)]).toMatchObject([{ bearing: "contradicted" }, { bearing: "contradicted" }]);
    expect([bearing("no", short, both), bearing("no", loud, both)]).toEqual([null, null]);
    expect(bearing("yes", quiet, both)).toMatchObject({ bearing: "contradicted" });
  });

  it("scores a few answered questions by name: skill with its interval where a baseline answers, and what is lacking where none does", () => {
    const rated = (i: number) => question({ id: `q${i}`, baseRate: { on: OPENED, text: "half", windows: { met: 5, of: 10 } } });
    const asked = Array.from({ length: 9 }, (_, i) => answered(filed(rated(i), ["2031-06-02", i < 3 ? 0.9 : 0.1]), i < 3 ? "yes" : "no"));
    const [{ outcome, answered: had }] = scoreFiled(asked, input(), 1) as [ReturnType<typeof scoreFiled>[number]];
    expect(outcome).toMatchObject({ forecasts: 9, clusters: 9, scores: { brier: expect.closeTo(0.01, 12) as number, logScore: expect.closeTo(-Math.log(0.9), 12) as number } });
    expect(outcome).toMatchObject({ skills: [{ baseline: "base-rate", status: "assessed", skill: expect.closeTo(0.96, 12) as number, interval: { level: 0.95, low: expect.closeTo(0.96, 12) as number, high: expect.closeTo(0.96, 12) as number } }] });
    expect(had.map(({ baseline: name, had: n }) => [name, n])).toEqual([["base-rate", 9], ["conflictology", 0], ["last-value", 0], ["market", 0]]);
  });

  it("takes annulled never for no, tells it from what is open, and says what is lacking", () => {
    const [set] = scoreFiled(many(9, (i) => (i < 2 ? "annulled" : "no")), input(), 1);
    expect(set!.annulled).toBe(2);
    expect(set!.outcome).toEqual({ assay: "score@1", forecaster: "us", status: "not-assessable", open: 2, reason: "too-few-forecasts", needed: 8, had: 7 });
  });

  it("scores what was filed under an earlier rule by the answer under that rule, and leaves the question open under the later", () => {
    const [first, second] = [version(OPENED), version("2031-07-01", { documents: "Either ministry." }, { why: "One of them fell silent." })];
    const q = filed(question({ rules: [first, second] }), ["2031-06-02", 0.2], ["2031-07-02", 0.6, "Them", second.hash]);
    const settled = answered(q, "no", "2031-09-01", first.hash);
    const { open, settled: rows } = forecastRecord({ ...input(), forecasts: [settled], sources: [] }, "2031-09-02");
    expect(open).toMatchObject([{ question: "truce", hash: second.hash, daysLeft: -2, versions: [{ hash: first.hash, why: null }, { hash: second.hash, why: "One of them fell silent." }], filed: [{ by: "Us", underEarlierRule: true }, { by: "Them", underEarlierRule: false }] }]);
    expect(rows).toMatchObject([{ answer: "no", filed: [{ by: "Us", p: 0.2 }] }]);
    expect(scoreFiled([settled], input(), 1).map(({ by, outcome }) => [by, outcome.status === "not-assessable" && [outcome.had, outcome.open]])).toEqual([["Them", [0, 1]], ["Us", [1, 0]]]);
  });

  it("scores nothing that was filed on or after the day on which the series met the rule, and names it", () => {
    const met = (on: string, more: object = {}) => {
      const q = filed(bySeries(), [on, 0.99]);
      return { ...q, resolutions: [{ rule: q.rules[0]!.hash, answer: "yes" as const, on: "2031-07-01", evidence: "Seen.", by: "Us", ...more }] };
    };
    const past = { series: [figures("2031-06-02", [1, 1, 11, ...Array<number>(26).fill(1)])] };
    const scoresOf = (q: ForecastQuestion) => scoreFiled([q], input(past), 1)[0]!;
    const had = ({ outcome }: ReturnType<typeof scoresOf>) => outcome.status === "not-assessable" && [outcome.had, outcome.open];
    expect(had(scoresOf(met("2031-06-03")))).toEqual([1, 0]);
    for (const on of ["2031-06-04", "2031-06-20"]) {
      const set = scoresOf(met(on));
      expect([had(set), set.late]).toEqual([[0, 0], [{ title: "Is there a truce?", on, cameOn: "2031-06-04" }]]);
      expect(forecastRecord({ ...input(past), forecasts: [met(on)], sources: [] }, "2031-07-02").settled).toMatchObject([{ filed: [] }]);
    }
    expect(scoresOf(met("2031-06-04", { cameOn: "2031-06-25" })).late).toHaveLength(1);
  });

  it("takes the day on which documents say that it came true, for the score of each forecaster", () => {
    const q = filed(question(), ["2031-06-02", 0.2], ["2031-06-20", 0.99, "Them"]);
    const settled = { ...q, resolutions: [{ rule: q.rules[0]!.hash, answer: "yes" as const, on: "2031-07-01", cameOn: "2031-06-04", evidence: "Seen.", by: "Us" }] };
    expect(scoreFiled([settled], input(), 1).map(({ by, late }) => [by, late.length])).toEqual([["Them", 1], ["Us", 0]]);
  });

  it("keeps retrospective questions apart, never open, and holds simple answers against each other on them", () => {
    const asked = Array.from({ length: 9 }, (_, i) => answered(bySeries({ id: `q${i}`, cluster: `c${i}`, retrospective: true, market: { slug: "m", match: "exact" } }), i === 0 ? "yes" : "no"));
    const benchmarks = asked.map(({ id }) => ({ id: `m-2031-05-31-${id}`, slug: "m", day: "2031-05-31", lastTrade: 0.3, question: id }));
    const past = { series: [figures("2030-06-01", Array<number>(365).fill(1))], benchmarks };
    const set = scoreRetrospective(asked, input(past), 1)!;
    expect(set.by).toBe("conflictology");
    expect(set.outcome).toMatchObject({ status: "assessed", clusters: 9, skills: [{ baseline: "last-value", status: "assessed" }, { baseline: "market", status: "assessed", ours: expect.closeTo(((12.5 / 13) ** 2 + 8 * (0.5 / 13) ** 2) / 9, 12) as number }] });
    expect(scoreFiled(asked, input(past), 1)).toEqual([]);
    expect(forecastRecord({ ...input(past), forecasts: asked, sources: [] }, "2031-06-15").open).toEqual([]);
    expect(scoreRetrospective([], input(), 1)).toBeNull();
  });

  it("turns any name into an id", () => {
    expect(["Earnest, founders", "Łukasz Ś.", "東京", "--"].map(forecasterId)).toEqual(["earnest-founders", "ukasz-s", "forecaster", "forecaster"]);
  });
});
