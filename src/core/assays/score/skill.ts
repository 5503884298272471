import type { Skill } from "#core/model/score-outcome.ts";
import type { Rng } from "#core/stats/rng.ts";
import { wildBlockInterval } from "#core/stats/wild-bootstrap.ts";
import type { Scored, ScorePlan } from "./plan.ts";

/**
 * Measures skill against every baseline that a forecast names: 1 − ours / theirs over the forecasts that both answered, with an interval
 * that takes each cluster as one. The interval is that of the mean gain a forecast, in units of the baseline's mean score, which is held
 * as it is: let vary, it would call skill where there is none up to twice as often as said.
 *
 * @param resolved Forecasts whose outcome came. @param lossOf The score of one forecast, at least 0, lower is better.
 */
export function skills<Forecast, Came>(
  resolved: readonly (Scored<Forecast, Came> & { readonly came: Came })[],
  score: "brier" | "crps",
  lossOf: (forecast: Forecast, came: Came) => number,
  plan: ScorePlan,
  rng: Rng
): Skill[] {
  const names = [...new Set(resolved.flatMap((f) => Object.keys(f.baselines)))].sort();
  return names.map((baseline) => {
    const both = resolved.filter((f) => f.baselines[baseline] !== undefined);
    const ours = totals(both, (f) => lossOf(f.forecast, f.came));
    const theirs = totals(both, (f) => lossOf(f.baselines[baseline]!, f.came));
    if (theirs.length < plan.minClusters) return { status: "not-assessable", baseline, reason: "too-few-clusters", needed: plan.minClusters, had: theirs.length };
    const [lost, theyLost] = [sum(ours), sum(theirs)];
    if (theyLost === 0) return { status: "not-assessable", baseline, reason: "faultless-baseline", needed: 1, had: 0 };
    const gains = theirs.map((loss, c) => loss - ours[c]!);
    const { estimate, low, high } = wildBlockInterval(gains, totals(both, () => 1), plan.level, plan.draws, rng);
    const perForecast = theyLost / both.length;
    return {
      status: "assessed",
      baseline,
      score,
      forecasts: both.length,
      clusters: theirs.length,
      ours: lost / both.length,
      theirs: perForecast,
      skill: estimate / perForecast,
      interval: { level: plan.level, low: low / perForecast, high: high / perForecast }
    };
  });
}

/** Sums what was lost in each cluster, clusters in the order in which they come. */
function totals<F extends { readonly cluster: string }>(forecasts: readonly F[], lossOf: (forecast: F) => number): number[] {
  const byCluster = new Map<string, number>();
  for (const f of forecasts) byCluster.set(f.cluster, (byCluster.get(f.cluster) ?? 0) + lossOf(f));
  return [...byCluster.values()];
}

const sum = (values: readonly number[]) => values.reduce((total, v) => total + v, 0);
