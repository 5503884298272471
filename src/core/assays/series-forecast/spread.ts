import type { ForecastSpread } from "#core/model/series-forecast-outcome.ts";
import { countMasses } from "#core/stats/count-distribution.ts";
import { quantileOfSorted } from "#core/stats/quantile.ts";
import type { CountPrediction } from "../score/plan.ts";

const SHARES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

/** Returns the median of a forecast and its middle half, four fifths and nine tenths. */
export function spreadOf(prediction: CountPrediction): ForecastSpread {
  const [low90, low80, low50, median, high50, high80, high90] = quantilesOf(prediction) as [number, number, number, number, number, number, number];
  return { median, interval50: [low50, high50], interval80: [low80, high80], interval90: [low90, high90] };
}

function quantilesOf(prediction: CountPrediction): number[] {
  if (prediction.kind === "draws") {
    const sorted = Float64Array.from(prediction.draws).sort();
    return SHARES.map((share) => quantileOfSorted(sorted, share));
  }
  const { from, masses } = countMasses(prediction.mean, prediction.theta);
  let [k, reached] = [0, masses[0]!];
  return SHARES.map((share) => {
    while (reached < share && k < masses.length - 1) reached += masses[++k]!;
    return from + k;
  });
}
