import { countOf, formatNumber } from "#views/format.ts";

const soon = (median: number | null) => (median === null ? "half were published after no known time" : median <= 0 ? "half were published on the same day or before" : `half were published within ${countOf(median, "day")}`);

/** The chart of when events happened and how soon they were told. */
export const eventWords = {
  title: (events: number, median: number | null) => `${countOf(events, "event")} with both days known: ${soon(median)}`,
  subtitle: (asOf: string, earlier: number, from: string) => `Days from the event to the first page that can be judged, by the day it happened${earlier === 0 ? "" : `; ${formatNumber(earlier)} before ${from}, in the table, not drawn`}; as of ${asOf}`,
  spoken: (dated: number, median: number | null, greatest: number | null, before: number, unknown: number) =>
    `Of ${countOf(dated, "event")} with both days known ${soon(median)}, the slowest after ${greatest === null ? "no known number of days" : countOf(greatest, "day")}; ${formatNumber(before)} were told of before they happened; of ${formatNumber(unknown)} one of the days is not known.`,
  source: "Events: events.yaml of the case, each with its pages.",
  event: "one event",
  before: "told of before it happened",
  unknown: "first page not known to the day: not assessable",
  sameDay: "same day",
  days: (days: number) => (days < 0 ? `${formatNumber(-days)} before` : `${formatNumber(days)} days`)
};
