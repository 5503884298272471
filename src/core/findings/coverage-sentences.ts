import { marksWithin } from "#core/model/as-of.ts";
import type { Day } from "#core/model/day.ts";
import { addDays } from "#core/model/day-count.ts";
import type { Sentence } from "#core/model/sentence.ts";
import type { CalendarOutcome, CoverageOutcome } from "#core/model/series-outcome.ts";
import type { Series } from "#core/model/series.ts";

/** Says from when to when a series reports and on how many days it is silent; of a series that ends before the time of the case, that it holds nothing of it. */
export function coverageSentence(outcome: CoverageOutcome, series: string, windowFrom: Day): Sentence {
  if (outcome.status === "not-assessable") return { template: "coverage.empty", values: { series, windowFrom } };
  const { from, days, silent, closed } = outcome;
  const values = { series, first: from, last: addDays(from, days - 1), days, reported: days - silent - (closed ?? 0), silent };
  return closed === undefined ? { template: "coverage.series", values } : { template: "coverage.closed", values: { ...values, closed } };
}

/** Says how many meetings are known in the time of the case, and how many of them count as rounds. */
export function calendarSentence({ meetings }: CalendarOutcome, windowFrom: Day): Sentence {
  const rounds = meetings.filter((m) => m.countsAsRound);
  const first = meetings.map((m) => m.from ?? m.announced ?? "").filter((day) => day !== "").sort()[0] ?? null;
  const last = meetings.map((m) => m.to ?? m.announced ?? "").sort().at(-1) ?? null;
  return { template: "calendar.rounds", values: { meetings: meetings.length, rounds: rounds.length, first, last, windowFrom } };
}

/** Passes on what a series' sidecar warns of. */
export function seriesCaveats(series: Series): Sentence[] {
  const { claimant, title } = series.sidecar;
  const machine = claimant.kind === "machine-coded" ? [{ template: "caveat.machine-coded", values: { series: title } }] : [];
  return [...machine, ...marksWithin(series).caveats.map((text) => ({ template: "caveat.series", values: { text } }))];
}
