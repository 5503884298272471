import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { absenceOf, readerOf, sharedFolder } from "../scripts/build-series/kit/shared-folder.ts";
import { parseTable } from "../src/sources/kit/parse-table.ts";
import { crpsEnsemble, crpsNegativeBinomial } from "#core/stats/crps.ts";
import { drawPoisson, seededRng } from "#core/stats/rng.ts";

const RAW = join(sharedFolder, "data", "views");
const absence = absenceOf(RAW);
if (absence !== undefined) console.warn(`${absence} The CRPS is not compared with the scores that ViEWS published.`);

const YEARS = [2018, 2019, 2020, 2021, 2022, 2023];
/** Month 457 is January 2018, the first of the file. */
const januaryOf = (year: number) => 457 + 12 * (year - 2018);
/** A year was forecast on what was known of the October before. */
const lastKnown = (year: number) => januaryOf(year) - 3;
const FIRST = januaryOf(2018);

/**
 * The file of outcomes begins in January 2018. The twelve months before 2018 and 2019 are not all in it, so conflictology is scored from 2020 on and the
 * last month from 2019 on; the bootstrap of ViEWS draws from 240 months, of which it holds the newest only. Zero needs no past.
 */
describe.skipIf(absence !== undefined)("the CRPS of the baselines of ViEWS, by country and month (skipped only where ../shared/data/views is absent)", () => {
  const outcomes = new Map<string, ReadonlyMap<number, number>>();
  const published = new Map<string, { readonly n: number; readonly mean: number }>();

  beforeAll(async () => {
    const raw = readerOf(RAW);
    for (const { country_id: country, month_id: month, outcome } of parseTable(await raw.text("cm_actuals_2018_2024.csv"))) {
      const months = (outcomes.get(country!) ?? new Map<number, number>()) as Map<number, number>;
      outcomes.set(country!, months.set(Number(month), Number(outcome)));
    }
    for (const { model, year, metric, n, mean } of parseTable(await raw.text("cm_scores_summary.csv"))) if (metric === "crps") published.set(`${model} ${year}`, { n: Number(n), mean: Number(mean) });
  });

  /** The mean score over the country-months of a year; `score` takes what was known of the country and what came. */
  function meanScore(year: number, score: (known: ReadonlyMap<number, number>, came: number) => number): { n: number; mean: number } {
    const scores = [...outcomes.values()].flatMap((known) => Array.from({ length: 12 }, (_, k) => known.get(januaryOf(year) + k)).flatMap((came) => (came === undefined ? [] : [score(known, came)])));
    return { n: scores.length, mean: scores.reduce((sum, s) => sum + s, 0) / scores.length };
  }

  const lastTwelve = (known: ReadonlyMap<number, number>, year: number) => Array.from({ length: 12 }, (_, k) => known.get(lastKnown(year) - k)!);

  test.each(YEARS)("zero is the mean of what came in %i, to the last digits", (year) => {
    const { n, mean } = meanScore(year, (_, came) => crpsEnsemble(came, [0]));
    expect(n).toBe(published.get(`bm_zero ${year}`)!.n);
    expect(Math.abs(mean / published.get(`bm_zero ${year}`)!.mean - 1)).toBeLessThan(1e-12);
  });

  test.each(YEARS.slice(2))("conflictology, the twelve months up to the October before, is exact in %i", (year) => {
    const { mean } = meanScore(year, (known, came) => crpsEnsemble(came, lastTwelve(known, year)));
    expect(Math.abs(mean / published.get(`bm_conflictology ${year}`)!.mean - 1)).toBeLessThan(1e-12);
  });

  test.each(YEARS.slice(1))("the last known month as a Poisson is within one in a thousand in %i: theirs are a thousand draws, ours the distribution", (year) => {
    const { mean } = meanScore(year, (known, came) => {
      const last = known.get(lastKnown(year))!;
      return last === 0 ? crpsEnsemble(came, [0]) : crpsNegativeBinomial(came, last, Infinity);
    });
    expect(Math.abs(mean / published.get(`bm_last_historical_poisson ${year}`)!.mean - 1)).toBeLessThan(1e-3);
  });

  test("draws from the Poisson score as the distribution does, to three in a thousand", () => {
    const rng = seededRng(1);
    const of = (score: (last: number, came: number) => number) => meanScore(2020, (known, came) => score(known.get(lastKnown(2020))!, came)).mean;
    const drawn = of((last, came) => crpsEnsemble(came, Array.from({ length: 200 }, () => drawPoisson(rng, last))));
    const whole = of((last, came) => (last === 0 ? came : crpsNegativeBinomial(came, last, Infinity)));
    expect(Math.abs(drawn / whole - 1)).toBeLessThan(3e-3);
  });

  test.each(YEARS.slice(1))("the bootstrap from the months at hand, not their 240, is within one in a hundred in %i, and better than zero", (year) => {
    const pool = [...outcomes.values()].flatMap((known) => Array.from({ length: lastKnown(year) - FIRST + 1 }, (_, k) => known.get(FIRST + k)!));
    const rng = seededRng(year);
    const { mean } = meanScore(year, (_, came) => crpsEnsemble(came, Array.from({ length: 1000 }, () => pool[Math.floor(rng() * pool.length)]!)));
    expect(Math.abs(mean / published.get(`bm_boot_240 ${year}`)!.mean - 1)).toBeLessThan(1e-2);
    expect(mean).toBeLessThan(published.get(`bm_zero ${year}`)!.mean);
  });
});

