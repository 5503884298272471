import type { MomentumEventsAssessed, MomentumEventsOutcome, MomentumRule } from "#core/model/momentum-events-outcome.ts";
import { detectableEffect, isEquivalent } from "#core/stats/equivalence.ts";
import type { EventsPlan, PulseEvidence } from "./plan.ts";

/** Half of a 90 % normal interval in standard errors, and the whole of it. */
const HALF_90 = 1.645;
const WIDTH_90 = 3.29;

/** What the three-part rule is applied to. */
export interface RuleEvidence {
  readonly pulse: PulseEvidence | null;
  readonly statistic: number;
  readonly pValue: number;
  readonly gain: number | null;
  readonly ratio: number;
  readonly ratio90: readonly [number, number];
  readonly epidemic: number;
  readonly epidemic90: readonly [number, number];
  /** Smallest share on the chosen background or any that bends more. */
  readonly epidemicLeast: number;
}

/** Applies the three-part rule: each part, whether it could have passed at all with so few rounds, and the verdict. */
export function applyRule(evidence: RuleEvidence, plan: EventsPlan): Pick<MomentumEventsAssessed, "rule" | "forcedByRounds"> & { readonly verdict: NonNullable<MomentumEventsAssessed["verdict"]> } {
  const { pulse, statistic, pValue, gain, ratio, ratio90, epidemic, epidemic90, epidemicLeast } = evidence;
  const { level, margin, materialShare, largestExcess } = plan;
  const logs = [Math.log(ratio90[0]), Math.log(ratio90[1])] as const;
  const logMargin = [Math.log(margin.low), Math.log(margin.high)] as const;
  const error = (logs[1] - logs[0]) / WIDTH_90;
  const rule: MomentumRule = {
    pulse: pulse && { series: pulse.series, pValue: pulse.pValue, passed: pulse.pValue <= level },
    likelihoodRatio: { statistic, pValue, passed: pValue <= level },
    forecasts: { passed: gain !== null && gain > 0 },
    sameDirection: pulse && pulse.isRise === ratio > 1,
    equivalence: { passed: isEquivalent(logs, logMargin) },
    epidemic: { share: epidemic, interval90: [...epidemic90], least: epidemicLeast, passed: epidemic90[0] >= materialShare && epidemicLeast >= materialShare },
    couldSignal: pulse !== null && (pulse.detectable === null || pulse.detectable <= largestExcess) && detectable(logs) <= largestExcess,
    couldMomentum: HALF_90 * error < Math.min(-logMargin[0], logMargin[1])
  };
  const isSignalling = rule.pulse?.passed === true && rule.likelihoodRatio.passed && rule.forecasts.passed && rule.sameDirection === true;
  const isMomentum = rule.equivalence.passed && rule.epidemic.passed;
  const verdict = isSignalling ? "signalling" : isMomentum ? "momentum" : "undetermined";
  return { rule, verdict, forcedByRounds: verdict === "undetermined" && !rule.couldSignal && !rule.couldMomentum };
}

/** Applies the rule again to an outcome, now that it is known what pulse found. */
export function withPulse(outcome: MomentumEventsOutcome, pulse: PulseEvidence | null, plan: EventsPlan): MomentumEventsOutcome {
  if (outcome.status !== "assessed") return outcome;
  const { rule: { likelihoodRatio, epidemic }, forecasts, talk, role } = outcome;
  const evidence = {
    pulse,
    statistic: likelihoodRatio.statistic,
    pValue: likelihoodRatio.pValue,
    gain: forecasts?.gain ?? null,
    ratio: talk.ratio,
    ratio90: talk.interval90,
    epidemic: epidemic.share,
    epidemic90: epidemic.interval90,
    epidemicLeast: epidemic.least
  };
  const ruled = applyRule(evidence, plan);
  return { ...outcome, ...ruled, verdict: role === "registered" ? ruled.verdict : null };
}

/** Returns the ratio that would be found four times in five. */
export function detectable(logs90: readonly [number, number]): number {
  return Math.exp(detectableEffect(logs90)!);
}
