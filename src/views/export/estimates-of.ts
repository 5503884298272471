import type { Finding } from "#core/model/finding.ts";
import type { PledgeEstimate } from "#core/model/pledge-outcome.ts";
import type { PulseEffect } from "#core/model/pulse-outcome.ts";

type Outcome = Finding["outcome"];
type End = number | null;

/** One number that an assay estimated, with its interval; what it did not give is null. */
export interface Estimate {
  /** What it is an estimate of: a window, a class, a question. */
  readonly of: string;
  readonly measure: string;
  readonly effect: number | null;
  readonly low: End;
  readonly high: End;
  /** Of the interval. */
  readonly level: number | null;
  readonly pValue: number | null;
  readonly pAdjusted: number | null;
  /** confirmatory where it was registered before looking, else exploratory; null where the assay tests nothing. */
  readonly role: string | null;
}

/** Lists the numbers that a finding estimates; none where it is not assessable, or says something else than a number with an interval. */
export function estimatesOf({ outcome }: Finding): Estimate[] {
  if (outcome.status !== "assessed") return [];
  return [...testsOf(outcome), ...measuresOf(outcome)].map((one) => ({ ...NOTHING, ...one }));
}

const NOTHING = { effect: null, low: null, high: null, level: null, pValue: null, pAdjusted: null, role: null };
type Found = Pick<Estimate, "of" | "measure"> & Partial<Estimate>;

/** A rate ratio has two intervals, of which either may be wanted. */
function atBothLevels(found: Found, effect: number, { interval90, interval95 }: Pick<PulseEffect, "interval90" | "interval95">): Found[] {
  return [at({ ...found, effect }, 0.9, interval90), at({ ...found, effect }, 0.95, interval95)];
}

function at(found: Found, level: number, [low, high]: readonly [End, End]): Found {
  return { ...found, low, high, level };
}

/** What was tested around rounds, blows or windows. */
function testsOf(outcome: Extract<Outcome, { status: "assessed" }>): Found[] {
  if (outcome.assay === "pulse@1") {
    return outcome.windows.flatMap(({ id, role, effect, pValue, pAdjusted }): Found[] => {
      const found = { of: id, measure: "rate-ratio", pValue, pAdjusted, role };
      return effect === null ? [found] : atBothLevels(found, effect.ratio, effect);
    });
  }
  if (outcome.assay === "answer@1" || (outcome.assay === "momentum@1" && outcome.track === "salvos")) {
    return outcome.windows.flatMap(({ id, role, oddsRatio, pValue, pAdjusted, ...ends }): Found[] => {
      const found = { of: id, measure: "odds-ratio", pValue, pAdjusted, role };
      return oddsRatio === null ? [found] : atBothLevels(found, oddsRatio, ends);
    });
  }
  if (outcome.assay === "momentum@1") {
    const talk = atBothLevels({ of: "talk", measure: "rate-ratio", pValue: outcome.rule.likelihoodRatio.pValue }, outcome.talk.ratio, outcome.talk);
    return [...talk, ...outcome.shares.map(({ id, share, interval90 }) => at({ of: id, measure: "share", effect: share }, 0.9, interval90))];
  }
  if (outcome.assay === "ripple@1") {
    const windows = [
      ...outcome.windows.map((one) => ({ ...one, of: one.id, measure: "ordinary-moves" })),
      ...outcome.assets.flatMap(({ id, unit, windows: own }) => own.map((one) => ({ ...one, of: `${id} ${one.id}`, measure: unit })))
    ];
    return windows.flatMap(({ of, measure, effect, pShift, pAdjusted, role }): Found[] => {
      const found = { of, measure, pValue: pShift, pAdjusted, role };
      return effect === null ? [found] : atBothLevels(found, effect.size, effect);
    });
  }
  if (outcome.assay === "audit@1" && outcome.kind === "lull-then-surge") {
    const parts = Object.entries({ before: outcome.before, after: outcome.after, contrast: outcome.contrast });
    return parts.flatMap(([of, one]) => (one === null ? [] : { of, measure: "rate-ratio", effect: one.ratio, low: one.low, high: one.high, level: 0.95, pAdjusted: one.pAdjusted }));
  }
  return [];
}

/** What was measured without a test of a window: levels, promises, readings, chances. */
function measuresOf(outcome: Extract<Outcome, { status: "assessed" }>): Found[] {
  if (outcome.assay === "change@1") {
    const changes = outcome.changes.flatMap(({ day, ratio, difference }): Found[] => [
      ...(ratio === null ? [] : [at({ of: day, measure: "ratio", effect: ratio.value }, 0.95, [ratio.low, ratio.high])]),
      at({ of: day, measure: "difference", effect: difference.value }, 0.95, [difference.low, difference.high])
    ]);
    const { trend } = outcome;
    return trend === null ? changes : [...changes, at({ of: "trend", measure: "growth in 30 days", effect: trend.slope.value, pValue: trend.pValue }, 0.95, [trend.slope.low, trend.slope.high])];
  }
  if (outcome.assay === "pledge@1" && outcome.kind === "term") {
    return outcome.readings.flatMap(({ readBy, measured }) => measured.flatMap(({ measure, party, where, estimate, rebound }): Found[] => {
      const of = `${measure} ${party} ${where}, as read by ${readBy}`;
      return [...(estimate === null ? [] : [toFound(of, estimate)]), ...(rebound === null ? [] : [toFound(`${of}, with rebound`, rebound.area)])];
    }));
  }
  if (outcome.assay === "divergence@1" && outcome.kind === "question") {
    const { divergence: one, agreement } = outcome;
    const bits: Found[] = one.status === "assessed" ? [{ of: one.question, measure: "bits", effect: one.bits, ...one.interval, pValue: one.pValue, pAdjusted: outcome.pAdjusted }] : [];
    const alpha: Found[] = agreement?.status === "assessed" ? [{ of: agreement.question, measure: "alpha", effect: agreement.alpha, ...(agreement.interval.status === "assessed" ? { low: agreement.interval.low, high: agreement.interval.high, level: agreement.interval.level } : {}) }] : [];
    return [...bits, ...alpha];
  }
  if (outcome.assay === "verdict@1" && outcome.kind === "summary" && outcome.process !== null) return [{ of: "process", measure: "chance", low: outcome.process.low, high: outcome.process.high }];
  if (outcome.assay === "score@1") {
    return outcome.skills.flatMap((one): Found[] => (one.status === "assessed" ? [{ of: one.baseline, measure: `${one.score}-skill`, effect: one.skill, ...one.interval }] : []));
  }
  return [];
}

function toFound(of: string, { ratio, interval90 }: PledgeEstimate): Found {
  return at({ of, measure: "rate-ratio", effect: ratio }, 0.9, interval90);
}
