import { describe, expect, it } from "vitest";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import { type SeriesForecastAssessed, seriesForecastOutcome } from "#core/model/series-forecast-outcome.ts";
import type { DailyFigures } from "#core/series/daily-total.ts";
import { drawNegativeBinomial, drawNormal, type Rng, seededRng } from "#core/stats/rng.ts";
import { scoreCounts } from "../score/score-counts.ts";
import { baselinesOf } from "./baselines.ts";
import { changesPaths } from "./changes-paths.ts";
import { figuresOf, monthAfter, monthFigure, quarterOf, sumOfColumns } from "./months.ts";
import type { SeriesForecastInput } from "./plan.ts";
import { pulsePaths } from "./pulse-paths.ts";
import { seriesForecast } from "./series-forecast.ts";

const FROM = "2024-01-01";
const model = { fitFrom: FROM, thetaBlocks: [], nightsPerDf: 365 };
const until = (values: DailyFigures["values"], day: string) => [{ from: FROM, values: values.slice(0, dayNumber(day) - dayNumber(FROM)) }];
const inputOf = (values: DailyFigures["values"], more: Partial<SeriesForecastInput> = {}): SeriesForecastInput => ({
  labels: { series: "invented", what: "total", model: "pulse-null", unit: "night" },
  knownOn: (origin) => until(values, origin), columns: [{ from: FROM, values }], from: "2024-07-01", since: FROM,
  draws: 200, reportedShare: 0.75, baselineMonths: 12, fewestMonths: 6, simulate: pulsePaths(model, 730), ...more
});
const counts = (rng: Rng, nights: number, mean: (night: number) => number, theta = 2.5) => Array.from({ length: nights }, (_, t) => drawNegativeBinomial(rng, mean(t), theta));

function assessed(input: SeriesForecastInput, seed = 1): SeriesForecastAssessed {
  const { outcome } = seriesForecast(input, seed);
  seriesForecastOutcome.parse(outcome);
  if (outcome.status !== "assessed") throw new Error(outcome.reason);
  return outcome;
}

describe("months", () => {
  it("follow each other over the turn of a year, and have quarters", () => {
    expect([monthAfter("2024-11-01"), monthAfter("2024-11-01", 2), monthAfter("2024-02-01", -2)]).toEqual(["2024-12-01", "2025-01-01", "2023-12-01"]);
    expect([quarterOf("2025-03-01"), quarterOf("2025-04-01")]).toEqual(["2025-q1", "2025-q2"]);
  });

  it("sum what was reported, and have no figure where too little was: no report is not zero", () => {
    const values = Array.from({ length: 60 }, (_, i) => (i < 3 ? null : 2));
    expect(monthFigure({ from: FROM, values }, FROM, "total", 0.75)).toEqual({ value: 56, reported: 28 });
    expect(monthFigure({ from: FROM, values: values.map((v, i) => (i < 9 ? null : v)) }, FROM, "total", 0.75)).toBeNull();
    expect(monthFigure({ from: FROM, values }, "2024-02-01", "total", 0.75)).toEqual({ value: 58, reported: 29 });
    expect(figuresOf({ from: FROM, values }, "2024-03-01")).toEqual(Array.from({ length: 31 }, () => null));
  });

  it("gain what a level rose from the end of one to the end of the next", () => {
    const level = { from: FROM, values: Array.from({ length: 60 }, (_, i) => 100 + i) };
    expect(monthFigure(level, "2024-02-01", "gain", 0.75)).toEqual({ value: 29, reported: 29 });
    expect(monthFigure(level, FROM, "gain", 0.75)).toBeNull();
  });

  it("a day on which one column is silent has no total", () => {
    expect(sumOfColumns([{ from: FROM, values: [1, null, 3] }, { from: FROM, values: [1, 1, 0] }]).values).toEqual([2, null, 3]);
  });
});

describe("baselinesOf()", () => {
  const values = Array.from({ length: 366 }, (_, i) => (addDays(FROM, i).startsWith("2024-12") && i % 2 ? 4 : 2));
  const of = (more: Partial<SeriesForecastInput> = {}, figures: DailyFigures["values"] = values) => baselinesOf({ from: FROM, values: figures }, "2025-01-01", 10, inputOf(values, more));

  it("takes the last twelve months as an ensemble and the last as a Poisson, all for as many nights as the month to come", () => {
    expect(of()).toMatchObject({ conflictology: { kind: "draws", draws: [expect.closeTo(940 / 31, 9), ...Array.from({ length: 11 }, () => 20)] }, "last-value": { mean: expect.closeTo(940 / 31, 9), theta: Infinity } });
  });

  it("takes no month from before reporting was stable", () => {
    expect(of({ since: "2024-05-15" })).toMatchObject({ conflictology: { draws: [expect.closeTo(940 / 31, 9), 20, 20, 20, 20, 20, 20] } });
    expect(Object.keys(of({ since: "2024-08-01" }))).toEqual(["last-value"]);
  });

  it("does not answer where too few months have enough reports", () => {
    const silent = values.map((v, i) => (i < 200 || i > 340 ? null : v));
    expect(of({}, silent)).toEqual({});
    expect(Object.keys(of({ fewestMonths: 4 }, silent))).toEqual(["conflictology"]);
  });
});

describe("seriesForecast()", () => {
  const rng = seededRng(3);
  const values = counts(rng, 700, (t) => 100 + 30 * Number(t % 7 === 0));

  it("says nothing else of a month when later figures are known", () => {
    const months = (n: number) => assessed(inputOf(values.slice(0, n))).months.filter(({ came }) => came !== null);
    const [early, late] = [months(400), months(700)];
    expect(early.length).toBeGreaterThan(5);
    expect(late.slice(0, early.length)).toEqual(early);
  });

  it("forecasts the first month that begins after the newest figure, over the days between too", () => {
    const { next, months } = assessed(inputOf(values.slice(0, 400)));
    expect([next.month, next.known, next.came, months.at(-1)!.month, months.at(-1)!.came]).toEqual(["2025-03-01", "2025-02-03", null, "2025-02-01", null]);
    expect(next.forecast.median).toBeGreaterThan(2600);
    expect(next.forecast.median).toBeLessThan(4000);
  });

  it("leaves the days between the newest figure and the month out of its sum", () => {
    const simulate: SeriesForecastInput["simulate"] = (_, { days, draws }) => Float64Array.from({ length: days * draws }, (__, i) => i % days);
    const march = Array.from({ length: 31 }, (_, t) => 25 + t).reduce((sum, v) => sum + v, 0);
    expect(assessed(inputOf(values.slice(0, 400), { simulate })).next.forecast).toMatchObject({ median: march, interval90: [march, march] });
  });

  it("sums the nights that were reported, there and in every draw", () => {
    const whole = assessed(inputOf(values)).months.find(({ month }) => month === "2025-03-01")!;
    const silent = values.map((v, i) => (addDays(FROM, i) >= "2025-03-10" && addDays(FROM, i) < "2025-03-16" ? null : v));
    const part = assessed(inputOf(silent)).months.find(({ month }) => month === "2025-03-01")!;
    expect([whole.reported, part.reported]).toEqual([31, 25]);
    expect(part.came!).toBeLessThan(whole.came! * 0.9);
    expect(part.forecast.median / whole.forecast.median).toBeCloseTo(25 / 31, 1);
    expect(part.baselines.map(({ median }, i) => median / whole.baselines[i]!.median)).toEqual([expect.closeTo(25 / 31, 1), expect.closeTo(25 / 31, 1)]);
  });

  it("leaves a month open in which too few nights were reported", () => {
    const silent = values.map((v, i) => (addDays(FROM, i) >= "2025-03-10" && addDays(FROM, i) < "2025-03-20" ? null : v));
    expect(assessed(inputOf(silent)).months.find(({ month }) => month === "2025-03-01")).toMatchObject({ came: null, crps: null });
  });

  it("says so where no model can be fitted, and before the first month that is registered", () => {
    expect(seriesForecast(inputOf(values.slice(0, 200), { simulate: () => null }), 1).outcome).toMatchObject({ status: "not-assessable", reason: "no-fit" });
    expect(seriesForecast(inputOf(values.slice(0, 60)), 1)).toMatchObject({ outcome: { status: "not-assessable", reason: "before-the-first-forecast" }, forecasts: [] });
  });

  it("says the same twice, and draws each month by its own date", () => {
    expect(seriesForecast(inputOf(values), 5)).toEqual(seriesForecast(inputOf(values), 5));
  });
});

describe("pulsePaths()", () => {
  it("goes on less steeply than the last weeks rose or fell, however steep they were", () => {
    const draw = (mean: (t: number) => number) => pulsePaths(model, 730)([{ from: FROM, values: counts(seededRng(1), 400, mean) }], { days: 62, draws: 100, rng: seededRng(2) })!;
    for (const rise of [0.02, 0.04, -0.04]) {
      const mean = (t: number) => 100 * Math.exp(rise * Math.max(0, t - 340));
      const last = mean(399);
      const [early, late] = [0, 31].map((from) => {
        const paths = draw(mean);
        const months = Array.from({ length: 100 }, (_, d) => paths.slice(d * 62 + from, d * 62 + from + 31).reduce((sum, v) => sum + v, 0) / 31).sort((a, b) => a - b);
        return months[50]!;
      }) as [number, number];
      expect(late / early, String(rise)).toBeGreaterThan(Math.exp(-0.04 * 31));
      expect(late / early, String(rise)).toBeLessThan(Math.exp(0.04 * 31));
      expect(Math.max(early, late), String(rise)).toBeLessThan(Math.max(100, last) * 3);
      expect(draw(mean).every(Number.isFinite)).toBe(true);
    }
  });

  it("lets each night follow the one before it, also where that was drawn", () => {
    const rng = seededRng(11);
    let level = 0;
    const values = counts(rng, 500, () => 100 * Math.exp((level = 0.8 * level + 0.4 * drawNormal(rng))), 50);
    const paths = pulsePaths(model, 730)([{ from: FROM, values }], { days: 40, draws: 200, rng: seededRng(12) })!;
    const logs = Array.from({ length: 200 }, (_, d) => Array.from(paths.subarray(d * 40 + 10, d * 40 + 40), (v) => Math.log1p(v)));
    const mean = logs.flat().reduce((sum, v) => sum + v, 0) / 6000;
    const product = (lag: number) => logs.reduce((sum, path) => sum + path.slice(lag).reduce((s, v, t) => s + (v - mean) * (path[t]! - mean), 0), 0) / (200 * (30 - lag));
    expect(product(1) / product(0)).toBeGreaterThan(0.45);
    expect(product(15) / product(0)).toBeLessThan(product(1) / product(0) - 0.2);
  });

  it("holds in its 90 % interval about as many months as it says, where the model is right, and falls evenly about them", () => {
    const months = Array.from({ length: 12 }, (_, run) => assessed(inputOf(counts(seededRng(run + 50), 730, (t) => 120 * (t % 7 === 0 ? 1.2 : 1))), run).months.filter(({ came }) => came !== null)).flat();
    const held = (key: "interval50" | "interval90") => months.filter(({ came, forecast }) => forecast[key][0] <= came! && came! <= forecast[key][1]).length / months.length;
    const below = months.filter(({ came, forecast }) => came! < forecast.median).length / months.length;
    expect(months.length).toBeGreaterThan(180);
    expect(held("interval90")).toBeGreaterThan(0.8);
    expect(held("interval90")).toBeLessThan(0.97);
    expect(held("interval50")).toBeGreaterThan(0.38);
    expect(held("interval50")).toBeLessThan(0.62);
    expect(Math.abs(below - 0.5)).toBeLessThan(0.12);
  });

  it("beats the last twelve months where a level steadily grows, and says so; not where nothing moves", () => {
    const plan = { minForecasts: 8, minClusters: 8, leastProbability: 0.01, bins: 4, draws: 499, level: 0.95 };
    const skillIn = (mean: (t: number) => number) => {
      const outcome = scoreCounts("pulse-null", seriesForecast(inputOf(counts(seededRng(9), 1096, mean)), 1).forecasts, plan, 1);
      if (outcome.status !== "assessed") throw new Error(outcome.reason);
      return outcome.skills.find(({ baseline }) => baseline === "conflictology")!;
    };
    expect(skillIn((t) => 60 * Math.exp(0.003 * t))).toMatchObject({ status: "assessed", clusters: 10, interval: { low: expect.toSatisfy((low: number) => low > 0) as number } });
    expect(skillIn(() => 120)).toMatchObject({ status: "assessed", interval: { low: expect.toSatisfy((low: number) => low < 0) as number } });
  });

  it("is scored over few quarters as not assessable, by name", () => {
    const outcome = scoreCounts("pulse-null", seriesForecast(inputOf(counts(seededRng(9), 500, () => 100)), 1).forecasts, { minForecasts: 8, minClusters: 8, leastProbability: 0.01, bins: 4, draws: 499, level: 0.95 }, 1);
    expect(outcome).toMatchObject({ status: "assessed", skills: [{ status: "not-assessable", reason: "too-few-clusters", needed: 8, had: 4 }, { status: "not-assessable" }] });
  });
});

describe("changesPaths()", () => {
  const level = (drift: number, rng: Rng) => Array.from({ length: 500 }, () => drawNormal(rng)).reduce<number[]>((levels, z) => [...levels, levels.at(-1)! + drift + z], [1000]);

  it("draws months that gain what past days gained, with their spread", () => {
    const paths = changesPaths(7, 365)([{ from: FROM, values: level(3, seededRng(4)) }], { days: 30, draws: 2000, rng: seededRng(5) })!;
    const gains = Array.from({ length: 2000 }, (_, d) => paths.slice(d * 30, d * 30 + 30).reduce((sum, v) => sum + v, 0));
    const mean = gains.reduce((sum, g) => sum + g, 0) / gains.length;
    expect(mean).toBeGreaterThan(87);
    expect(mean).toBeLessThan(93);
    expect(Math.sqrt(gains.reduce((sum, g) => sum + (g - mean) ** 2, 0) / gains.length)).toBeCloseTo(Math.sqrt(30), 0);
  });

  it("takes no step over a day without a figure for a change, and draws nothing from too few", () => {
    const values = level(3, seededRng(4)).map((v, i) => (i === 480 ? null : v + (i > 480 ? 500 : 0)));
    const paths = changesPaths(7, 365)([{ from: FROM, values }], { days: 30, draws: 200, rng: seededRng(5) })!;
    expect(Math.max(...paths)).toBeLessThan(20);
    expect(changesPaths(7, 365)([{ from: FROM, values: values.slice(0, 20) }], { days: 30, draws: 10, rng: seededRng(5) })).toBeNull();
  });
});
