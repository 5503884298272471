import fc from "fast-check";
import { describe, expect, it } from "vitest";
import expected from "../../../test/reference/event-study/event_study.json" with { type: "json" };
import { column, readTable } from "../../../test/reference/read-table.ts";
import { boehmer, kolariPynnonen, meanCorrelation, patell, rankTest } from "./event-tests.ts";
import { marketModels, windowReturn } from "./market-model.ts";

const DAYS = 250;
const DF = new Array<number>(10).fill(DAYS - 2);
const rows = readTable("./event-study/event_study.csv");
const market = Float64Array.from(column(rows, "market"));
const assets = Array.from({ length: 10 }, (_, i) => Float64Array.from(column(rows, `A${i + 1}`)));
const models = assets.map((returns) => marketModels(returns, market, DAYS)(DAYS));
const abnormal = assets.map((returns, i) => returns.map((v, t) => v - models[i]!.alpha - models[i]!.beta * market[t]!));
const standardised = (first: number, last: number) =>
  assets.map((returns, i) => {
    const { car, variance } = windowReturn(models[i]!, returns, market, first, last);
    return car / Math.sqrt(variance);
  });
const correlation = meanCorrelation(abnormal.map((column) => column.subarray(0, DAYS)));
const near = (value: number, wanted: number) => expect(Math.abs(value - wanted)).toBeLessThan(1e-12);

describe("the tests of an event study equal R's on each of the 21 days", () => {
  const days = Array.from({ length: 21 }, (_, i) => DAYS + i);
  it("patell()", () => days.forEach((day, i) => near(patell(standardised(day, day), DF), expected.patell_z[i]!)));
  it("boehmer()", () => days.forEach((day, i) => near(boehmer(standardised(day, day)), expected.bmp_t[i]!)));
  it("meanCorrelation() of the estimation residuals", () => near(correlation, expected.mean_residual_corr));
  it("kolariPynnonen()", () => days.forEach((day, i) => near(kolariPynnonen(boehmer(standardised(day, day)), 10, correlation), expected.kp_adjbmp_t[i]!)));
  it("rankTest()", () => rankTest(abnormal, days.map((day) => ({ first: day, last: day }))).forEach((value, i) => near(value, expected.corrado_rank_t[i]!)));
  it("and the lesson stands: 2.32 without the correlation is 1.89 with it", () => {
    const t = boehmer(standardised(260, 260));
    expect([t.toFixed(2), kolariPynnonen(t, 10, correlation).toFixed(2)]).toEqual(["2.32", "1.89"]);
  });
});

describe("over windows they equal R's", () => {
  const windows = [["m1p1", 259, 261], ["0p1", 260, 261], ["m5p5", 255, 265], ["m10p10", 250, 270]] as const;
  it.each(windows)("in the window %s", (name, first, last) => {
    const scars = standardised(first, last);
    const { J2, BMP_CAR, KP_CAR } = expected.car[name];
    near(patell(scars, DF), J2);
    near(boehmer(scars), BMP_CAR);
    near(kolariPynnonen(boehmer(scars), 10, correlation), KP_CAR);
  });
});

describe("rankTest()", () => {
  it("sums the mean ranks of several days over the root of their number, ties sharing a rank", () => {
    const columns = [Float64Array.from([3, 1, 1, 5]), Float64Array.from([2, 4, 0, 4])];
    const ranks = [[3, 1.5, 1.5, 4], [2, 3.5, 1, 3.5]];
    const mean = [0, 1, 2, 3].map((i) => (ranks[0]![i]! + ranks[1]![i]!) / 2 / 5 - 0.5);
    const spread = Math.sqrt(mean.reduce((s, v) => s + v * v, 0) / 4);
    near(rankTest(columns, [{ first: 2, last: 3 }])[0]!, (mean[2]! + mean[3]!) / Math.sqrt(2) / spread);
  });
  it("turns with the sign of the returns", () =>
    fc.assert(fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 8, maxLength: 8 }), (values) => {
      const column = Float64Array.from(values);
      const window = [{ first: 6, last: 7 }];
      expect(rankTest([column], window)[0]! + rankTest([column.map((v) => -v)], window)[0]!).toBeCloseTo(0, 10);
    })));
});

it("boehmer() of an asset that never moved is 0, not nothing", () => expect(boehmer([0, 0, 0])).toBe(0));
