import { marksWithin } from "#core/model/as-of.ts";
import type { ScoreOutcome, Skill } from "#core/model/score-outcome.ts";
import type { Sentence } from "#core/model/sentence.ts";
import type { ForecastMonth, SeriesForecastAssessed, SeriesForecastOutcome } from "#core/model/series-forecast-outcome.ts";
import type { Series } from "#core/model/series.ts";
import { claimedBy, seriesName } from "./sentences.ts";

const say = (template: string, values: Sentence["values"] = {}): Sentence => ({ template, values });

type Named = { readonly series: string; readonly what: string; readonly unit: string };
const namedBy = ({ what }: SeriesForecastOutcome, { sidecar }: Series): Named => ({ series: seriesName(sidecar), what, unit: sidecar.unit });

/** Says what the month to come will bring, with its intervals, beside what the baselines say. */
export function seriesForecastSentence(outcome: SeriesForecastOutcome, series: Series): Sentence {
  const named = namedBy(outcome, series);
  if (outcome.status === "not-assessable") return say("series-forecast.not-assessable", { ...named, reason: outcome.reason, needed: outcome.needed, had: outcome.had });
  const { conformal } = outcome;
  const [lowMoved, highMoved] = conformal.status === "assessed" ? conformal.interval : [null, null];
  return say("series-forecast.next", { ...named, ...monthValues(outcome.next), ...heldIn(outcome), level: 0.9, lowMoved, highMoved });
}

/** How many months that came lay inside their 90 % interval. */
function heldIn({ months }: SeriesForecastAssessed): { held: number; months: number } {
  const told = months.filter(({ came }) => came !== null);
  return { held: told.filter(({ came, forecast: { interval90: [low, high] } }) => low <= came! && came! <= high).length, months: told.length };
}

function monthValues({ month, known, forecast, baselines }: ForecastMonth): Sentence["values"] {
  const told = baselines.flatMap(({ id, median, interval90: [low, high] }) => [[`${id}-median`, median], [`${id}-low`, low], [`${id}-high`, high]] as const);
  return {
    month, known, median: forecast.median,
    low50: forecast.interval50[0], high50: forecast.interval50[1], low80: forecast.interval80[0], high80: forecast.interval80[1], low90: forecast.interval90[0], high90: forecast.interval90[1],
    "conflictology-median": null, "conflictology-low": null, "conflictology-high": null, "last-value-median": null, "last-value-low": null, "last-value-high": null,
    ...Object.fromEntries(told)
  };
}

/** What the interval is worth, how the months were drawn, which month has begun, and whose claim the figures are. */
export function seriesForecastDetails(outcome: SeriesForecastOutcome, series: Series, reason: string, partyName: (id: string) => string): Sentence[] {
  const claimed = claimedBy(series.sidecar, partyName);
  if (outcome.status === "not-assessable") return [claimed];
  const named = namedBy(outcome, series);
  const { conformal, next, months, draws, model, unit } = outcome;
  const running = months.at(-1);
  return [
    conformal.status === "assessed"
      ? say("series-forecast.conformal", { ...named, month: next.month, low: conformal.interval[0], high: conformal.interval[1], level: conformal.level, months: conformal.months, held: conformal.held, heldBefore: conformal.heldBefore, margin: conformal.margin })
      : say("series-forecast.conformal-lacking", { level: conformal.level, needed: conformal.needed, had: conformal.had }),
    ...(running?.came === null ? [say("series-forecast.running", { ...named, ...monthValues(running) })] : []),
    say("series-forecast.drawn", { model, draws, each: unit, reason }),
    ...(outcome.unfitted === 0 ? [] : [say("series-forecast.unfitted", { months: outcome.unfitted })]),
    claimed
  ];
}

/** The warnings that stand beside forecasts of a series and their scores. */
export function seriesForecastCaveats(series: Series): Sentence[] {
  return [say("caveat.forecast-afterwards"), say("caveat.forecast-knows-no-talks"), ...marksWithin(series).caveats.map((text) => say("caveat.series", { text }))];
}

/** Says whether forecasts were better than the last twelve months, or why one cannot tell. */
export function seriesScoreSentence(score: ScoreOutcome, forecast: SeriesForecastAssessed, series: Series): Sentence {
  const named = namedBy(forecast, series);
  if (score.status === "not-assessable") return say("series-score.not-assessable", { ...named, reason: score.reason, needed: score.needed, had: score.had });
  const first = { from: forecast.months.find(({ came }) => came !== null)?.month ?? forecast.next.month };
  const skill = score.skills.find(({ baseline }) => baseline === "conflictology");
  const crps = score.scores.kind === "count" ? score.scores.crps : NaN;
  if (!skill) return say("series-score.alone", { ...named, ...first, months: score.forecasts, crps });
  return say(`series-score.${verdictOf(skill)}`, { ...named, ...first, ...skillValues(skill, forecast) });
}

function verdictOf(skill: Skill): string {
  if (skill.status === "not-assessable") return "lacking";
  return skill.interval.low > 0 ? "better" : skill.interval.high < 0 ? "worse" : "cannot-tell";
}

function skillValues(skill: Skill, forecast: SeriesForecastAssessed): Sentence["values"] {
  const both = forecast.months.flatMap((m) => {
    const theirs = m.baselines.find(({ id }) => id === skill.baseline)?.crps ?? null;
    return m.crps === null || theirs === null ? [] : [{ ours: m.crps, theirs }];
  });
  const mean = (of: "ours" | "theirs") => both.reduce((sum, one) => sum + one[of], 0) / both.length;
  const means = { baseline: skill.baseline, months: both.length, ours: mean("ours"), theirs: mean("theirs") };
  return skill.status === "assessed"
    ? { ...means, quarters: skill.clusters, skill: skill.skill, low: skill.interval.low, high: skill.interval.high, level: skill.interval.level }
    : { ...means, quarters: skill.had, needed: skill.needed, reason: skill.reason };
}

/** Says the skill against every other baseline, how often the interval held, and where in the forecasts what came fell. */
export function seriesScoreDetails(score: ScoreOutcome, forecast: SeriesForecastAssessed, series: Series): Sentence[] {
  if (score.status === "not-assessable" || score.scores.kind !== "count") return [];
  const named = namedBy(forecast, series);
  const told = forecast.months.filter(({ came }) => came !== null);
  const above = told.filter(({ came, forecast: { median } }) => came! > median).length;
  return [
    ...score.skills.filter(({ baseline }) => baseline !== "conflictology").map((skill) => say(`series-score.against-${verdictOf(skill)}`, { ...named, ...skillValues(skill, forecast) })),
    say("series-score.held", { ...heldIn(forecast), above, level: 0.9 }),
    say("series-score.quarters", { open: score.open })
  ];
}
