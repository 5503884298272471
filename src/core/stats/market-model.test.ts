import { describe, expect, it } from "vitest";
import expected from "../../../test/reference/event-study/event_study.json" with { type: "json" };
import { column, readTable } from "../../../test/reference/read-table.ts";
import { marketModels, windowReturn } from "./market-model.ts";

const rows = readTable("./event-study/event_study.csv");
const market = Float64Array.from(column(rows, "market"));
const assets = Array.from({ length: 10 }, (_, i) => Float64Array.from(column(rows, `A${i + 1}`)));
const models = assets.map((returns) => marketModels(returns, market, 250)(250));
const EVENT = 260;

describe("marketModels() equals R's least squares", () => {
  it.each(["alpha", "beta"] as const)("in %s", (name) => expected[name].forEach((v, i) => expect(Math.abs(models[i]![name] - v)).toBeLessThan(1e-12)));
  it("in the residual variance", () => expected.sigma2.forEach((v, i) => expect(Math.abs(models[i]!.variance - v)).toBeLessThan(1e-12)));
  it("in every later stretch as well as in the first, when fitted directly", () => {
    const [start, end] = [21, 271];
    const y = assets[0]!.subarray(start, end);
    const x = market.subarray(start, end);
    const mean = (v: Float64Array) => v.reduce((a, b) => a + b, 0) / v.length;
    const [mx, my] = [mean(x), mean(y)];
    const beta = x.reduce((s, v, i) => s + (v - mx) * (y[i]! - my), 0) / x.reduce((s, v) => s + (v - mx) ** 2, 0);
    const model = marketModels(assets[0]!, market, 250)(end);
    expect(Math.abs(model.beta - beta)).toBeLessThan(1e-12);
    expect(Math.abs(model.alpha - (my - beta * mx))).toBeLessThan(1e-12);
  });
  it("and takes the mean alone where there is no market", () => {
    const model = marketModels(Float64Array.from([1, 2, 6, 3]), null, 3)(3);
    expect(model).toMatchObject({ alpha: 3, beta: 0, variance: 7, df: 2 });
    const { car, variance } = windowReturn(model, Float64Array.from([1, 2, 6, 3, 5]), null, 3, 4);
    expect(car).toBe(2);
    expect(variance).toBeCloseTo(7 * (2 + 4 / 3), 12);
  });
  it("refuses a stretch that begins before the first return", () => expect(() => marketModels(market, null, 250)(249)).toThrow(/wanted 250/));
});

describe("windowReturn() equals R", () => {
  it("in the abnormal returns of the event day", () =>
    expected.AR_tau0.forEach((v, i) => expect(Math.abs(windowReturn(models[i]!, assets[i]!, market, EVENT, EVENT).car - v)).toBeLessThan(1e-12)));
  const windows = [["m1p1", -1, 1], ["0p1", 0, 1], ["m5p5", -5, 5], ["m10p10", -10, 10]] as const;
  it.each(windows)("in the sum over the window %s and its prediction variance", (name, first, last) => {
    models.forEach((model, i) => {
      const { car, variance } = windowReturn(model, assets[i]!, market, EVENT + first, EVENT + last);
      expect(Math.abs(car - expected.car[name].CAR[i]!)).toBeLessThan(1e-12);
      expect(Math.abs(variance - expected.car[name].varCAR[i]!)).toBeLessThan(1e-12);
    });
  });
  it("gives nothing where the window reaches past the returns", () => expect(windowReturn(models[0]!, assets[0]!, market, 270, 271)).toEqual({ car: NaN, variance: NaN }));
});
