import type { Day } from "#core/model/day.ts";
import { lastPublicDay } from "#core/model/as-of.ts";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import type { Answer, ForecastQuestion, Resolution, RuleVersion } from "#core/model/forecast-question.ts";
import type { Series } from "#core/model/series.ts";
import type { SeriesRule } from "#core/model/series-rule.ts";
import { readRule, type RuleReading } from "#core/series/read-rule.ts";

/** What the series say of a question: answered by a day, or not yet to be told. */
export interface ToldBySeries {
  readonly answer: "yes" | "no" | "cannot-tell";
  /** First day on which the rule was met; null = it was not seen to be. */
  readonly metOn: Day | null;
  /** Last day on which a rule could be judged; null = on none. */
  readonly judgedTo: Day | null;
  /** Days of the question's time on which no rule could be judged. */
  readonly unjudged: number;
  /** Last day on which the rule is read; later than the deadline where it is met only at the end of what began by then. */
  readonly end: Day;
}

/**
 * Answers a question from the series of a case: *yes* by the first day after the opening on which a rule was met, *no* once the last day on which it could be met was
 * judged, and enough days before it were, and none met it. While figures are missing one cannot tell: a day without a report is no *no*.
 *
 * @param series Cut to the day: figures that are not public answer nothing.
 * @param judgedShare Least share, 0 to 1, of the days on which a rule could be met that must have been judged for *no*: of every rule, where there are several.
 * @returns null when the version of the rule names no series; documents settle it.
 */
export function toldBySeries({ opened, deadline }: ForecastQuestion, { resolver }: RuleVersion, series: readonly Series[], judgedShare: number): ToldBySeries | null {
  if (resolver.series === undefined) return null;
  const end = addDays(deadline, resolver.daysAfter ?? 0);
  const read = resolver.series.map((rule) => judgedDays(rule, series).filter(({ day }) => opened < day && day <= end));
  const judged = read.flat().sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const metOn = judged.find(({ met }) => met)?.day ?? null;
  const judgedTo = judged.at(-1)?.day ?? null;
  const isEnough = resolver.series.every((rule, i) => {
    const [wanted, had] = [daysOf(rule, opened, end), read[i]!];
    return had.length > 0 && had.at(-1)!.day >= wanted.at(-1)! && had.length >= judgedShare * wanted.length;
  });
  const unjudged = dayNumber(end) - dayNumber(opened) - new Set(judged.map(({ day }) => day)).size;
  return { answer: metOn !== null ? "yes" : isEnough ? "no" : "cannot-tell", metOn, judgedTo, unjudged, end };
}

/** Days after the opening and up to the end on which a rule can be met. */
function daysOf({ on, months }: SeriesRule, opened: Day, end: Day): Day[] {
  if (on !== undefined) return [on];
  const days = Array.from({ length: dayNumber(end) - dayNumber(opened) }, (_, i) => addDays(opened, i + 1));
  return days.filter((day) => months === undefined || months.includes(Number(day.slice(5, 7))));
}

/**
 * Tells the first day on which an answer stood in the world: the one filed with it, or the one on which series that alone settle the question met the rule, whichever is
 * earlier. What was filed on or after it told nothing beforehand.
 *
 * @returns null where neither says a day.
 */
export function cameTrueOn(question: ForecastQuestion, { rule, answer, cameOn }: Resolution, series: readonly Series[], judgedShare: number): Day | null {
  const version = question.rules.find(({ hash }) => hash === rule);
  const isBySeries = answer === "yes" && version !== undefined && version.resolver.documents === undefined;
  const metOn = isBySeries ? (toldBySeries(question, version, series, judgedShare)?.metOn ?? null) : null;
  return [cameOn ?? null, metOn].filter((day) => day !== null).sort()[0] ?? null;
}

/** How a filed answer stands to what the series say; null = they do not speak against it, or have no say. */
export type Bearing = "untold" | "contradicted" | null;

/**
 * Holds a filed answer against what the series say. It is never changed: who filed it answers for it.
 *
 * @returns *untold* where series alone settle the question and cannot tell yet; *contradicted* where they say the other; null where they agree, the answer is
 * *annulled*, or documents settle it. Where documents are wanted besides, series that are met do not contradict *no*.
 */
export function bearingOn(answer: Answer, { resolver }: RuleVersion, told: ToldBySeries | null): Bearing {
  if (told === null || answer === "annulled" || told.answer === answer) return null;
  const areAlone = resolver.documents === undefined;
  if (told.answer === "cannot-tell") return areAlone ? "untold" : null;
  return areAlone || told.answer === "no" ? "contradicted" : null;
}

/** Reads a rule on every day on which it can be judged; on none where the case does not hold its series. */
export function judgedDays(rule: SeriesRule, series: readonly Series[], until?: Day): (RuleReading & { readonly met: boolean })[] {
  const one = series.find(({ sidecar }) => sidecar.id === rule.series);
  if (one === undefined) return [];
  const last = until === undefined ? null : lastPublicDay(one, until);
  return readRule(rule, one).flatMap((reading) => (reading.met === null || (last !== null && reading.day > last) ? [] : [{ ...reading, met: reading.met }]));
}
