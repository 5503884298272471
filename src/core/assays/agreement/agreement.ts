import type { AgreementOutcome } from "#core/model/agreement-outcome.ts";
import { type AgreementMetric, coincidenceMatrix, krippendorffAlpha } from "#core/stats/krippendorff.ts";
import { type Rng, seededRng } from "#core/stats/rng.ts";

/** What one coder made of one unit on one question. */
export interface Coding {
  readonly unit: string;
  readonly coder: string;
  /** null = not coded, or *not addressed*: no coding. */
  readonly value: string | null;
}

/** What is fixed before the codings are seen. */
export interface AgreementPlan {
  /** Values that can be given, in their order. */
  readonly values: readonly string[];
  readonly metric: AgreementMetric;
  /** One person did every pass. */
  readonly oneHand: boolean;
  /** Fewer units coded twice than this: no alpha. */
  readonly minUnits: number;
  /** Fewer than this, or a value that holds more than `prevails` of the codings: no interval. */
  readonly minIntervalUnits: number;
  readonly prevails: number;
  readonly draws: number;
  readonly level: number;
}

type Units = readonly (readonly (number | null)[])[];

/**
 * Measures how far coders agree on one question beyond chance, by Krippendorff's alpha with an interval by resampling units.
 *
 * Assumes, and cannot check, that units are independent of each other and that coders did not see each other's codings. Disagreement
 * between *capitals* is not unreliability: it is what `divergence` measures.
 *
 * @param codings At most one a unit and coder.
 * @param seed Of the resamples.
 * @returns Alpha, how often each value was given, and an interval where one can be had; or what was too little.
 * @throws RangeError when a value is not among those of the plan, or a coder coded a unit twice.
 */
export function agreement(question: string, codings: readonly Coding[], plan: AgreementPlan, seed: number): AgreementOutcome {
  const refuse = (reason: string, needed: number, had: number) => ({ assay: "agreement@1" as const, question, status: "not-assessable" as const, reason, needed, had });
  const { units, coders } = unitsOf(codings, plan.values);
  if (units.length < plan.minUnits) return refuse("too-few-units", plan.minUnits, units.length);
  const prevalence = plan.values.map((value, v) => ({ value, codings: units.reduce((sum, unit) => sum + unit.filter((w) => w === v).length, 0) }));
  const alpha = alphaOf(units, plan);
  if (alpha === null) return refuse("one-value-only", 2, prevalence.filter((p) => p.codings > 0).length);
  return {
    assay: "agreement@1",
    question,
    status: "assessed",
    metric: plan.metric.kind,
    units: units.length,
    coders,
    oneHand: plan.oneHand,
    alpha,
    agreed: units.filter((unit) => new Set(unit.filter((v) => v !== null)).size === 1).length,
    interval: intervalOf(units, prevalence.map((p) => p.codings), plan, seededRng(seed)),
    prevalence
  };
}

/** Gathers units coded at least twice, one place a coder. */
function unitsOf(codings: readonly Coding[], values: readonly string[]): { units: Units; coders: number } {
  const coders = [...new Set(codings.filter((c) => c.value !== null).map((c) => c.coder))].sort();
  const units = new Map<string, (number | null)[]>();
  for (const { unit, coder, value } of codings) {
    if (value === null) continue;
    const index = values.indexOf(value);
    if (index < 0) throw new RangeError(`Cannot compare codings: wanted a value among ${values.join(", ")}, current value is ${value}`);
    const own = units.get(unit) ?? coders.map(() => null);
    const place = coders.indexOf(coder);
    if (own[place] !== null) throw new RangeError(`Cannot compare codings: wanted one coding by ${coder}, current value is two of ${unit}`);
    own[place] = index;
    units.set(unit, own);
  }
  return { units: [...units.values()].filter((unit) => unit.filter((v) => v !== null).length > 1), coders: coders.length };
}

function alphaOf(units: Units, { values, metric }: AgreementPlan): number | null {
  return krippendorffAlpha(coincidenceMatrix(units, values.length), values.length, metric);
}

type IntervalOutcome = Extract<AgreementOutcome, { status: "assessed" }>["interval"];

function intervalOf(units: Units, codings: readonly number[], plan: AgreementPlan, rng: Rng): IntervalOutcome {
  const { draws, level, minIntervalUnits, prevails } = plan;
  if (units.length < minIntervalUnits) return { status: "not-assessable", reason: "too-few-units", needed: minIntervalUnits, had: units.length };
  const largest = Math.max(...codings) / codings.reduce((sum, n) => sum + n, 0);
  if (largest > prevails) return { status: "not-assessable", reason: "one-value-prevails", needed: prevails, had: largest };
  const drawn = Array.from({ length: draws }, () => alphaOf(units.map(() => units[Math.floor(rng() * units.length)]!), plan));
  const alphas = Float64Array.from(drawn.filter((a) => a !== null)).sort();
  const tail = Math.floor(((1 - level) / 2) * alphas.length);
  return { status: "assessed", level, low: alphas[tail]!, high: alphas[alphas.length - 1 - tail]!, undefinedDraws: draws - alphas.length };
}
