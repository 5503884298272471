import { capitalised, countOf, formatDay, formatNumber } from "#views/format.ts";
import type { Catalogue, Values } from "../template.ts";

/** The names come with ISO days, which are put into words. */
function namedDays(v: Values): string {
  return v.text("names").replace(/\d{4}-\d{2}-\d{2}/g, formatDay);
}

export const seriesSentences: Catalogue = {
  "coverage.series": (v) => {
    const silent = v.number("silent");
    const holes = silent === 0 ? "every day is reported" : `${countOf(silent, "day")} ${silent === 1 ? "is" : "are"} silent, which is not the same as quiet`;
    return `${capitalised(v.text("series"))}: ${formatNumber(v.number("reported"))} of ${countOf(v.number("days"), "day")} reported from ${formatDay(v.text("first"))} to ${formatDay(v.text("last"))}; ${holes}.`;
  },
  "coverage.closed": (v) => {
    const silent = v.number("silent") === 0 ? "" : `; ${countOf(v.number("silent"), "day")} silent, which is not the same as quiet`;
    return `${capitalised(v.text("series"))}: a figure on ${formatNumber(v.number("reported"))} of ${countOf(v.number("days"), "day")} from ${formatDay(v.text("first"))} to ${formatDay(v.text("last"))}; on ${formatNumber(v.number("closed"))} there was nothing to report${silent}.`;
  },
  "coverage.empty": (v) => `${capitalised(v.text("series"))}: nothing had been published by then of the time of the case, which begins on ${formatDay(v.text("windowFrom"))}.`,
  "calendar.rounds": (v) =>
    v.number("meetings") === 0 ? `No contact was known by then in the time of the case, which begins on ${formatDay(v.text("windowFrom"))}.` : `${countOf(v.number("meetings"), "contact")} from ${formatDay(v.textOrNull("first") ?? "an unknown day")} to ${formatDay(v.textOrNull("last") ?? "an unknown day")}, of which ${formatNumber(v.number("rounds"))} count as rounds of talks.`,
  "notice.last-days": (v) =>
    v.number("count") === 0
      ? "Rests on no series: nothing had been published."
      : v.text("first") === v.text("last")
      ? `Rests on ${countOf(v.number("count"), "series", "series")} up to ${formatDay(v.text("last"))}: ${namedDays(v)}.`
      : `Rests on ${countOf(v.number("count"), "series", "series")} that end between ${formatDay(v.text("first"))} and ${formatDay(v.text("last"))}: ${namedDays(v)}.`,
  "notice.stale": (v) => `${capitalised(countOf(v.number("count"), "series", "series"))} ${v.number("count") === 1 ? "ends" : "end"} more than ${v.number("days")} days before the as-of day: ${namedDays(v)}.`,
  "notice.all-stale": (v) => `All ${formatNumber(v.number("count"))} end more than ${v.number("days")} days before the as-of day.`,
  "notice.registration-changed": (v) =>
    `A registered plan was changed after findings existed: ${countOf(v.number("count"), "earlier plan")}, ${v.text("earlier").split(" ").map((hash) => hash.slice(0, 16)).join(", ")}.`,
  "notice.lacking": (v) => `${formatNumber(v.number("count"))} more could not be assessed, each for a reason of its own: they stand on the page and in earnest brief --format md.`,
  "notice.known-by": (v) => {
    const revisions = v.number("revisions");
    const undone = revisions === 0 ? "" : ` and ${countOf(revisions, "figure")} that we corrected later ${revisions === 1 ? "stands" : "stand"} as before`;
    return `Only what we had learnt of by ${formatDay(v.text("knownBy"))}: ${countOf(v.number("records"), "record")} learnt of later ${v.number("records") === 1 ? "is" : "are"} left out${undone}. When a figure was first fetched is not recorded; it counts as known from the day it was public.`;
  },
  "notice.more": (v) => `${formatNumber(v.number("count"))} more, one by one: they stand on the page and in earnest brief --format md.`,
  "notice.as-of": (v) => `As of ${formatDay(v.text("asOf"))}: nothing published later was used.`
};
