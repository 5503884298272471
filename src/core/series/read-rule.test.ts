import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#core/model/day-count.ts";
import { sidecar, type Series } from "#core/model/series.ts";
import { type SeriesRule, seriesRule } from "#core/model/series-rule.ts";
import { readRule, type RuleReading, spellsOf } from "./read-rule.ts";

const FROM = "2031-01-01";
const seriesOf = (values: readonly (number | null)[], more: object = {}): Series => ({
  sidecar: sidecar.parse({
    id: "s", title: "s", unit: "u", classes: { a: "a" }, party: null, claimant: { name: "n", party: null, kind: "official" }, source: { name: "n", url: null }, licence: "none",
    coverage: { from: FROM, to: addDays(FROM, values.length - 1) }, booking: { unit: "day", rule: "date" }, publicationLagDays: 2, gaps: [], breaks: [], caveats: [], ...more
  }),
  from: FROM,
  length: values.length,
  values: { a: values }
});
const ruleOf = (more: object): SeriesRule => seriesRule.parse({ series: "s", classes: ["a"], ...more });
const valuesOf = (reading: object, values: readonly (number | null)[]) => readRule(ruleOf({ reading, atLeast: 0 }), seriesOf(values)).map(({ value }) => value);
const metOf = (more: object, values: readonly (number | null)[]) => readRule(ruleOf(more), seriesOf(values)).map(({ met }) => met);
const level = { kind: "level" };

describe("what a rule reads", () => {
  test.each([
    ["the day's own figure", level, [3, null, 5], [3, null, 5]],
    ["a mean of the days that were reported, never taking silence for zero", { kind: "mean", days: 3, reported: 2 }, [2, null, 4, null, null, 6], [null, null, 3, null, null, null]],
    ["a mean over the mean of the days before those", { kind: "ratio", days: 2, against: 3, reported: 2, reportedAgainst: 2 }, [1, null, 3, 8, 4, 0], [null, null, null, null, 3, 2 / 5.5]],
    ["a change over days, nothing where either day is silent", { kind: "change", days: 2 }, [10, null, 7, 8, 4], [null, null, -3, null, -3]],
    ["a change since one day", { kind: "since", day: "2031-01-02" }, [1, 10, 12, null, 9], [null, 0, 2, null, -1]],
    ["growth over reported figures: Monday against Friday", { kind: "growth", readings: 1 }, [100, null, null, 110, 99], [null, null, null, expect.closeTo(10, 9), expect.closeTo(-10, 9)]],
    ["how many days have a figure", { kind: "count", figure: 20, within: 3, reported: 2 }, [20, 19, 25, null, 30, null, null], [null, null, 2, 1, 2, null, null]],
    ["nothing over a mean of zero", { kind: "ratio", days: 1, against: 1, reported: 1, reportedAgainst: 1 }, [0, 5, 10], [null, null, 2]]
  ])("is %s", (_, reading, values, expected) => {
    expect(valuesOf(reading, values)).toEqual(expected);
  });

  test("is, for a level held down, the worst mean since it began over the mean before that", () => {
    const held = { kind: "held", days: 2, throughout: 3, against: 2, reported: 1, reportedAgainst: 1 };
    const values = [10, 10, 4, 4, 2, 6, 3];
    expect(readRule(ruleOf({ reading: held, atMost: 0.5 }), seriesOf(values)).map(({ value, met }) => [value, met])).toEqual([
      [null, null], [null, null], [null, null], [null, null], [null, null], [0.4, true], [expect.closeTo(4.5 / 7, 9), false]
    ]);
  });

  test("is the sum of its classes, unknown where one of them is", () => {
    const two = { ...seriesOf([1, 2]), values: { a: [1, 2], b: [3, null] } };
    expect(readRule(ruleOf({ classes: ["a", "b"], reading: level, atLeast: 4 }), two).map(({ met }) => met)).toEqual([true, null]);
  });

  test("leaves out a figure that is suspected of being a revision", () => {
    const revised = seriesOf([1, 9], { revisions: [{ day: "2031-01-02", kind: "bulk-revision", amount: 8, suspected: true, text: "t" }] });
    expect(readRule(ruleOf({ reading: level, atLeast: 5 }), revised).map(({ met }) => met)).toEqual([false, null]);
  });
});

describe("when a rule is met", () => {
  test("at the threshold itself, from either side", () => {
    expect(metOf({ reading: level, atLeast: 2 }, [1, 2, 3, null])).toEqual([false, true, true, null]);
    expect(metOf({ reading: level, atMost: 2 }, [1, 2, 3, null])).toEqual([true, true, false, null]);
  });

  test("on two of the last three days, with two at least that could be judged", () => {
    expect(metOf({ reading: level, atLeast: 1, lasting: { days: 2, of: 3, judged: 2 } }, [1, 1, 0, 0, null, 1, 1, null, null, 1])).toEqual([null, true, true, false, null, false, true, null, null, null]);
  });

  test("in its months only, and on its day only", () => {
    expect(metOf({ reading: level, atLeast: 1, months: [2] }, Array(32).fill(1))).toEqual([...Array(31).fill(null), true]);
    expect(metOf({ reading: level, atLeast: 1, on: "2031-01-02" }, [1, 1, 1])).toEqual([null, true, null]);
  });

  test("against a quantile of the days before, the day itself left out", () => {
    const readings = readRule(ruleOf({ reading: level, atLeast: { quantile: 0.5, of: 3, judged: 2 } }), seriesOf([1, 3, null, 2, 9, 5]));
    expect(readings.map(({ threshold }) => threshold)).toEqual([null, null, 2, 2, 2.5, 5.5]);
    expect(readings.map(({ met }) => met)).toEqual([null, null, null, true, true, false]);
  });
});

describe("spells", () => {
  const reading = (met: boolean | null, i: number): RuleReading => ({ day: addDays(FROM, i), value: 0, threshold: 0, met });
  test("run on across days that could not be judged, and end on one that was not met", () => {
    expect(spellsOf([true, null, true, false, null, true, null].map(reading))).toEqual([
      { from: "2031-01-01", to: "2031-01-03", days: 2, open: false },
      { from: "2031-01-06", to: "2031-01-06", days: 1, open: true }
    ]);
  });

  test("hold every day that was met and no other, and only the last can be open", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(true, false, null), { maxLength: 60 }), (met) => {
        const spells = spellsOf(met.map(reading));
        const isIn = (day: string) => spells.some(({ from, to }) => from <= day && day <= to);
        met.forEach((one, i) => {
          if (one !== null) expect(isIn(addDays(FROM, i))).toBe(one);
        });
        expect(spells.reduce((sum, { days }) => sum + days, 0)).toBe(met.filter((one) => one === true).length);
        expect(spells.slice(0, -1).some(({ open }) => open)).toBe(false);
      })
    );
  });
});

describe("any rule", () => {
  const span = fc.integer({ min: 1, max: 6 });
  const readingKind = fc.oneof(
    fc.constant(level),
    span.map((days) => ({ kind: "mean", days, reported: 1 })),
    fc.tuple(span, span).map(([days, against]) => ({ kind: "ratio", days, against, reported: 1, reportedAgainst: 1 })),
    fc.tuple(span, span, span).map(([days, throughout, against]) => ({ kind: "held", days, throughout, against, reported: 1, reportedAgainst: 1 })),
    span.map((days) => ({ kind: "change", days })),
    span.map((readings) => ({ kind: "growth", readings })),
    span.map((within) => ({ kind: "count", figure: 5, within, reported: 1 }))
  );
  const anyRule = fc
    .record({ reading: readingKind, threshold: fc.oneof(fc.integer({ min: -5, max: 10 }), fc.constant({ quantile: 0.9, of: 20, judged: 5 })), side: fc.constantFrom("atLeast", "atMost"), lasting: fc.constantFrom(undefined, { days: 2, of: 4, judged: 3 }) })
    .map(({ reading, threshold, side, lasting }) => ruleOf({ reading, [side]: threshold, ...(lasting && { lasting }) }));
  const figures = fc.array(fc.option(fc.integer({ min: 0, max: 20 }), { freq: 4 }), { minLength: 1, maxLength: 60 });

  test("reads no day from what came after it", () => {
    fc.assert(fc.property(anyRule, figures, fc.nat(59), (rule, values, cut) => {
      const kept = values.slice(0, cut + 1);
      expect(readRule(rule, seriesOf(values)).slice(0, kept.length)).toEqual(readRule(rule, seriesOf(kept)));
    }));
  });

  test("judges no day without a value and a threshold, and none of a silent series", () => {
    fc.assert(fc.property(anyRule, figures, (rule, values) => {
      for (const { value, threshold, met } of readRule(rule, seriesOf(values))) if (value === null || threshold === null) expect(met).toBe(null);
      expect(readRule(rule, seriesOf(values.map(() => null))).every(({ met }) => met === null)).toBe(true);
    }));
  });
});

describe("the schema of a rule", () => {
  test.each([
    ["no threshold", { reading: level }],
    ["two thresholds", { reading: level, atLeast: 1, atMost: 2 }],
    ["more reports than days", { reading: { kind: "mean", days: 3, reported: 4 }, atLeast: 1 }],
    ["more reports than days to compare with", { reading: { kind: "ratio", days: 3, against: 5, reported: 3, reportedAgainst: 6 }, atLeast: 1 }],
    ["more days met than judged", { reading: level, atLeast: 1, lasting: { days: 3, of: 5, judged: 2 } }],
    ["a quantile of certainty", { reading: level, atLeast: { quantile: 1, of: 5, judged: 2 } }]
  ])("refuses %s", (_, more) => {
    expect(seriesRule.safeParse({ series: "s", classes: ["a"], ...more }).success).toBe(false);
  });
});
