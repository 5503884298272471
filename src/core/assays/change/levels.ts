import { localDispersion, localVariance, longRunInflation } from "#core/stats/local-spread.ts";
import { pelt, penaltyPath, segmentCosts, type PenaltyStep, type SegmentCosts, type SegmentModel, type Segmentation } from "#core/stats/pelt.ts";
import type { ChangePlan } from "./plan.ts";
import type { Reports } from "./reports.ts";

/** How much the reports of a series vary about a level. */
export interface Spread {
  /** null for gains, whose variance does not grow with their mean. */
  readonly dispersion: number | null;
  readonly varianceAt: (mean: number) => number;
  readonly inflation: number;
}

/** A series cut into levels. */
export interface Levels {
  readonly spread: Spread;
  readonly costs: SegmentCosts;
  readonly minSegment: number;
  readonly penalty: number;
  readonly chosen: Segmentation;
  /** Steps in units of k. */
  readonly path: readonly PenaltyStep[];
}

/** Estimates the spread within blocks, so that neither drift nor a change counts as spread. */
export function spreadOf({ values, step }: Reports, { measure, blockDays }: Pick<ChangePlan, "measure" | "blockDays">): Spread {
  const block = blockDays / step;
  if (measure === "weekly-gain") {
    const variance = localVariance(values, block);
    return { dispersion: null, varianceAt: () => variance, inflation: longRunInflation(values, () => variance, block) };
  }
  const dispersion = localDispersion(values, block / 2);
  const varianceAt = (mean: number) => mean + dispersion * mean * mean;
  return { dispersion, varianceAt, inflation: longRunInflation(values, varianceAt, block) };
}

/** Cuts the reports into levels at the registered penalty, and at every other of the registered path. */
export function levelsOf(reports: Reports, plan: ChangePlan, spread = spreadOf(reports, plan)): Levels {
  const costs = segmentCosts(reports.values, modelOf(spread));
  const minSegment = plan.minSegmentDays / reports.step;
  const unit = Math.log(costs.n) * spread.inflation;
  const path = penaltyPath(costs, minSegment, plan.path.from * unit, plan.path.to * unit);
  return {
    spread, costs, minSegment,
    penalty: plan.penalty * unit,
    chosen: pelt(costs, plan.penalty * unit, minSegment),
    path: path.map((step, i) => ({ ...step, from: i === 0 ? plan.path.from : step.from / unit, to: i === path.length - 1 ? plan.path.to : step.to / unit }))
  };
}

function modelOf({ dispersion, varianceAt }: Spread): SegmentModel {
  if (dispersion === null) return { kind: "normal", variance: varianceAt(0) };
  return dispersion > 0 ? { kind: "negative-binomial", theta: 1 / dispersion } : { kind: "poisson" };
}

/**
 * Returns from how many days on a passing halving of a level gains more than the two changes it costs.
 * Shorter ones are missed more often than not.
 */
export function halvingDays(level: number, dispersion: number, penalty: number): number {
  const half = level / 2;
  const gain = dispersion > 0 ? half * Math.log(0.5) + (half + 1 / dispersion) * Math.log((level + 1 / dispersion) / (half + 1 / dispersion)) : half * Math.log(0.5) + half;
  return Math.ceil(penalty / gain);
}
