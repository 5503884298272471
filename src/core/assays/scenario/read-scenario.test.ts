import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays } from "#core/model/day-count.ts";
import { cutScenario, type Scenario, scenario } from "#core/model/scenario.ts";
import { type Series, sidecar } from "#core/model/series.ts";
import { readScenario } from "./read-scenario.ts";

const FROM = "2031-01-01";
const day = (i: number) => addDays(FROM, i);
const seriesOf = (id: string, values: readonly (number | null)[], more: object = {}): Series => ({
  sidecar: sidecar.parse({
    id, title: id, unit: "u", classes: { a: "a" }, party: null, claimant: { name: "n", party: null, kind: "official" }, source: { name: "n", url: null }, licence: "none",
    coverage: { from: FROM, to: day(values.length - 1) }, booking: { unit: "day", rule: "date" }, publicationLagDays: 1, gaps: [], breaks: [], caveats: [], ...more
  }),
  from: FROM, length: values.length, values: { a: values }
});
const rule = (series: string, more: object = {}) => ({ series, classes: ["a"], reading: { kind: "level" }, atLeast: 5, ...more });
const scenarioOf = (indicator: object): Scenario =>
  scenario.parse({ id: "worse", title: "Worse", ifTalks: "end", notSameAs: "a bad day", indicators: [{ id: "surge", what: "A surge", rules: [rule("s")], threshold: "5", reason: "because", caveat: "mind", ...indicator }], questions: ["q"], known: FROM, sources: [] });
const read = (indicator: object, series: readonly Series[], asOf: string) => readScenario(scenarioOf(indicator), { series, forecasts: [], sources: [] }, asOf).indicators[0]!;
const quiet = Array<number>(20).fill(1);

describe("the state of an indicator", () => {
  it("is tripped since the first day of the run that has not ended", () => {
    const one = read({}, [seriesOf("s", [...quiet, 6, 1, 6, null, 7])], day(25));
    expect(one).toMatchObject({ state: "tripped", judged: { day: day(24), met: true }, spell: { from: day(22), to: day(24), days: 2, open: true }, past: { judged: 24, met: 3, spells: 2 } });
  });

  it("is not tripped where the newest judged day is not, and tells the last run", () => {
    expect(read({}, [seriesOf("s", [...quiet, 6, 6, 1])], day(23))).toMatchObject({ state: "not-tripped", spell: { from: day(20), to: day(21), open: false } });
  });

  it("is stale when the newest judged day is older than the lag and a week, whatever it said", () => {
    const series = [seriesOf("s", [...quiet, 6])];
    expect(read({}, series, day(20 + 8)).state).toBe("tripped");
    expect(read({}, series, day(20 + 9))).toMatchObject({ state: "stale", judged: { day: day(20), met: true } });
  });

  it("is out of season where figures come and are not judged", () => {
    const january = Array<number>(31).fill(6);
    expect(read({ rules: [rule("s", { months: [1] })] }, [seriesOf("s", [...january, ...quiet])], day(51))).toMatchObject({ state: "out-of-season", judged: { day: day(30), met: true } });
    expect(read({ rules: [rule("s", { months: [1] })] }, [seriesOf("s", january)], day(51)).state).toBe("stale");
  });

  it("is not assessable without its series, by name, and assessed once somebody adds it", () => {
    const lacking = { rules: [rule("shares")], lacking: [{ series: "shares", text: "not shipped" }] };
    expect(read(lacking, [], day(20))).toMatchObject({ state: "not-assessable", judged: null, lacking: [{ series: "shares", text: "not shipped" }], rules: [] });
    expect(read(lacking, [seriesOf("shares", quiet)], day(20))).toMatchObject({ state: "not-tripped", lacking: [] });
    expect(read({}, [seriesOf("s", quiet.map(() => null))], day(20)).state).toBe("not-assessable");
  });

  it("needs one of its rules met, and all of them judged to say that none is", () => {
    const two = { rules: [rule("s"), rule("t")] };
    expect(read(two, [seriesOf("s", quiet), seriesOf("t", [...quiet.slice(1), 6])], day(20)).state).toBe("tripped");
    expect(read(two, [seriesOf("s", quiet), seriesOf("t", quiet)], day(20)).state).toBe("not-tripped");
    expect(read(two, [seriesOf("s", quiet), seriesOf("t", [...quiet.slice(1), null])], day(20)).judged).toEqual({ day: day(18), met: false });
    expect(read(two, [seriesOf("s", quiet)], day(20)).state).toBe("not-assessable");
  });
});

it("how often an indicator trips is counted from the day its threshold's past begins", () => {
  expect(read({ pastFrom: day(10) }, [seriesOf("s", [...Array<number>(10).fill(6), ...quiet.slice(1), 6])], day(30)).past).toEqual({ from: day(10), to: day(29), judged: 20, met: 1, spells: 1 });
});

it("a change of counting is named where the newest reading looks back across it", () => {
  const series = [seriesOf("s", quiet, { breaks: [{ day: day(15), text: "counted anew" }, { day: day(5), text: "long ago" }] })];
  const crossed = (days: number) => read({ rules: [rule("s", { reading: { kind: "mean", days, reported: 1 } })] }, series, day(20)).rules[0]!.crosses.map(({ text }) => text);
  expect([crossed(5), crossed(6), crossed(15), crossed(16)]).toEqual([[], ["counted anew"], ["counted anew"], ["counted anew", "long ago"]]);
});

test("a scenario none of whose indicators has a series is not assessable", () => {
  expect(readScenario(scenarioOf({ rules: [rule("shares")], lacking: [{ series: "shares", text: "t" }] }), { series: [], forecasts: [], sources: [] }, day(3))).toMatchObject({ status: "not-assessable", reason: "no-indicator-held" });
});

test("before its day nothing that was written about the thresholds is told", () => {
  const cut = cutScenario({ ...scenarioOf({}), known: day(9), indicators: scenarioOf({ recomputed: "otherwise" }).indicators }, day(8));
  expect(cut.indicators[0]).toMatchObject({ reason: null, caveat: null, threshold: "5" });
  expect(cut.indicators[0]).not.toHaveProperty("recomputed");
  expect(cut.questions).toEqual([]);
  expect(cutScenario(scenarioOf({}), FROM)).toEqual(scenarioOf({}));
});

test("no day that tripped is lost where readings are thinned out for drawing", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 200 }), (values) => {
      const one = read({}, [seriesOf("s", values)], day(values.length));
      const weeks = new Set(values.flatMap((value, i) => (value !== null && value >= 5 ? [Math.floor((Date.parse(day(i)) - Date.parse(one.rules[0]!.track.from)) / 604_800_000)] : [])));
      one.rules[0]!.track.values.forEach((value, week) => expect(value !== null && value >= 5).toBe(weeks.has(week)));
    })
  );
});
