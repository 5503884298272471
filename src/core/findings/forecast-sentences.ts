import type { ScoredSet } from "#core/assays/forecast/score-questions.ts";
import type { BaselineAnswer, ForecastOutcome, OpenRow, SettledRow } from "#core/model/forecast-outcome.ts";
import type { ForecastQuestion } from "#core/model/forecast-question.ts";
import type { Sentence } from "#core/model/sentence.ts";

/** Says how many questions are open, how many of them somebody gave a probability, when the first of all probabilities was filed, and what was answered. */
export function openSentence({ open, settled }: ForecastOutcome, forecasts: readonly ForecastQuestion[]): Sentence {
  const days = forecasts.flatMap(({ retrospective, probabilities }) => (retrospective ? [] : probabilities.map(({ on }) => on))).sort();
  return {
    template: "forecast.open",
    values: {
      open: open.length,
      next: open[0]?.deadline ?? null,
      filed: open.filter(({ filed }) => filed.length > 0).length,
      since: days[0] ?? null,
      answered: settled.filter(({ retrospective }) => !retrospective).length,
      retrospective: settled.filter(({ retrospective }) => retrospective).length
    }
  };
}

/**
 * Says of every open question what was filed, with the reasoning, and what each simple answer is or lacks; which rules were changed; and which answers the series do
 * not bear out.
 */
export function openDetails({ open, settled }: ForecastOutcome): Sentence[] {
  return [...settled.flatMap(unborneAnswer), ...open.flatMap((row) => [questionSentence(row), ...changedRule(row)])];
}

function unborneAnswer({ title, answer, answeredOn: on, answeredBy: by, deadline, series }: SettledRow): Sentence[] {
  return series === null ? [] : [{ template: `forecast.answer-${series.bearing}`, values: { title, answer, on, by, deadline, judgedTo: series.judgedTo, end: series.end } }];
}

function questionSentence({ title, deadline, filed, baselines }: OpenRow): Sentence {
  return {
    template: "forecast.question",
    values: {
      title,
      deadline,
      filed: filed.length,
      baselines: baselines.length,
      ...Object.fromEntries(filed.flatMap(({ by, on, p, note }, i) => [[`by${i}`, by], [`on${i}`, on], [`p${i}`, p], [`note${i}`, note]])),
      ...Object.fromEntries(baselines.flatMap((one, i) => Object.entries(baselineValues(one)).map(([key, value]) => [`${key}${i}`, value])))
    }
  };
}

function baselineValues(one: BaselineAnswer): Sentence["values"] {
  if (one.status === "not-assessable") return { name: one.name, low: null, high: null, reason: one.reason, needed: one.needed, had: one.had };
  const [low, high] = one.status === "assessed" ? [one.p, one.p] : [one.low, one.high];
  return { name: one.name, low, high, from: one.from, reason: one.status === "assessed" ? null : one.reason };
}

function changedRule({ title, versions }: OpenRow): Sentence[] {
  return versions.slice(1).map(({ from, why, hash }) => ({ template: "forecast.rule-changed", values: { title, from, why, hash } }));
}

/** Says how close a forecaster's probabilities were to what came, or that too few were answered. */
export function scoreSentence({ by, outcome, annulled }: ScoredSet, which: "filed" | "retrospective"): Sentence {
  const open = outcome.open - annulled;
  if (outcome.status === "not-assessable") {
    return { template: "forecast.score-lacking", values: { by, which, open, annulled, reason: outcome.reason, needed: outcome.needed, had: outcome.had } };
  }
  const { scores, forecasts, clusters } = outcome;
  if (scores.kind !== "event") throw new Error("Cannot word scores of questions: wanted scores of events; please report this");
  return { template: "forecast.scored", values: { by, which, forecasts, clusters, open, annulled, brier: scores.brier, logScore: scores.logScore } };
}

/** Says of every baseline, by its name, how much better or worse it was, or what is lacking; and what was filed too late to be scored. */
export function scoreDetails(set: ScoredSet): Sentence[] {
  return [...skillDetails(set), ...lateDetails(set)];
}

function lateDetails({ by, late }: ScoredSet): Sentence[] {
  if (late.length === 0) return [];
  const each = late.flatMap(({ title, on, cameOn }, i) => [[`title${i}`, title], [`on${i}`, on], [`cameOn${i}`, cameOn]] as const);
  return [{ template: "forecast.filed-late", values: { by, late: late.length, ...Object.fromEntries(each) } }];
}

function skillDetails({ by, outcome, answered }: ScoredSet): Sentence[] {
  const skills = outcome.status === "assessed" ? outcome.skills : [];
  return answered.map(({ baseline, had, of, beside, filed }): Sentence => {
    if (of === 0) return { template: "forecast.baseline-waits", values: { baseline, beside, filed } };
    const skill = skills.find((one) => one.baseline === baseline);
    if (skill === undefined) return { template: "forecast.baseline-silent", values: { by, baseline, had, of } };
    if (skill.status === "not-assessable") return { template: "forecast.skill-lacking", values: { by, baseline, had: skill.had, needed: skill.needed, reason: skill.reason, both: had } };
    const { skill: size, interval, forecasts, clusters, ours, theirs } = skill;
    return { template: "forecast.skill", values: { by, baseline, skill: size, low: interval.low, high: interval.high, level: interval.level, forecasts, clusters, ours, theirs } };
  });
}
