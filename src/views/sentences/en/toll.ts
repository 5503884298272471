import { countOf, formatDay, formatNumber, formatSpan, listed, wordsOf } from "#views/format.ts";
import type { Catalogue, Values } from "../template.ts";
import { lackInWords } from "./lack.ts";

const REVISIONS: Readonly<Record<string, string>> = {
  "bulk-revision": "earlier deaths added in bulk", recovered: "bodies found of earlier dead", backfill: "caught up on for days without a report", reclassified: "figures taken back or moved"
};

/** Says what a revision is as a reader would. */
export function revisionInWords(kind: string): string {
  return REVISIONS[kind] ?? wordsOf(kind);
}

/** Says a range: one number only where its ends are one, and “at least” where a claimant says so. */
export function rangeInWords(low: number, high: number, isFloor: boolean): string {
  const [from, to] = [formatNumber(low), formatNumber(high)];
  return `${isFloor ? "at least " : ""}${from === to ? from : `${from} to ${to}`}`;
}

/** Says which time a window is. */
export function windowInWords(id: string, from: string, to: string): string {
  const span = formatSpan(from, to);
  switch (id) {
    case "since-last-round":
      return `since the last round (${span})`;
    case "talks":
      return `from the first round to the last (${span})`;
    case "case":
      return `over the time of the case (${span})`;
    case "latest-figures":
      return `last told for ${isYear(from, to) ? from.slice(0, YEAR) : span}`;
    default:
      return span;
  }
}

const YEAR = 4;

function isYear(from: string, to: string): boolean {
  return from.endsWith("-01-01") && to === `${from.slice(0, YEAR)}-12-31`;
}

const range = (v: Values, prefix = "", suffix = "") => rangeInWords(v.number(`${prefix}low${suffix}`), v.number(`${prefix}high${suffix}`), v.number(`${prefix}floor${suffix}`) === 1);

/** Says on which days a number at a time was counted. */
export function daysInWords(days: readonly string[]): string {
  return `on ${listed(days.map(formatDay))}`;
}

/** Says of which time a figure is; a number at a time always carries the days that were counted, since it does not last. */
export function timeInWords(id: string, from: string, to: string, days: readonly string[]): string {
  const window = windowInWords(id, from, to);
  if (days.length === 0) return `, ${window}`;
  return ` ${daysInWords(days)}, ${id === "latest-figures" ? "last told" : `the newest count ${id === "recent" ? "of " : ""}${window}`}`;
}

const counted = (v: Values) => v.text("on").split(" ").filter((one) => one !== "");
const rate = (v: Values) => `${range(v)} ${v.text("unit")}${v.number("stock") === 1 ? "" : " a day"}`;
const told = (v: Values) => `${rate(v)}${timeInWords(v.text("window"), v.text("from"), v.text("to"), counted(v))}`;
/** Names who counts, and which of them are belligerents. */
function counters(claimants: string, belligerents: string): string {
  const claimed = belligerents === "" ? "" : `a belligerent’s claim: ${belligerents}`;
  return [claimants, claimed].filter((names) => names !== "").join("; ");
}

function toldInWords(v: Values, i: number): string {
  const window = v.text(`told-window-${i}`);
  const when = window === "latest-figures" ? `, ${windowInWords(window, v.text(`told-from-${i}`), v.text(`told-to-${i}`))}` : "";
  const each = v.number(`told-stock-${i}`) === 1 ? "in all" : "a day";
  return `${v.text(`told-title-${i}`)}: ${range(v, "told-", `-${i}`)} ${v.text(`told-unit-${i}`)} ${each}${when} (${counters(v.text(`told-claimants-${i}`), v.text(`told-belligerents-${i}`))})`;
}

export const tollSentences: Catalogue = {
  "toll.summary": (v) => {
    const told = Array.from({ length: v.number("told") }, (_, i) => toldInWords(v, i + 1));
    const missing = Array.from({ length: v.number("missing") }, (_, i) => v.text(`missing-title-${i + 1}`));
    const lacking = missing.length === 0 ? "" : ` Not to be told: ${listed(missing)}.`;
    const count = told.length + v.number("further") + missing.length;
    const further = v.number("further") === 0 ? "" : ` ${countOf(v.number("further"), "further measure")} below.`;
    if (told.length === 0) return `What each day of delay costs people cannot be told for the ${countOf(v.number("days"), "day")} to ${formatDay(v.text("to"))}.${lacking}`;
    return `What each day of delay costs people: ${formatNumber(count - missing.length)} of ${countOf(count, "measure")} are told by somebody. By the ${countOf(v.number("days"), "day")} to ${formatDay(v.text("to"))} or, where they are not counted, the newest figures: ${told.join("; ")}.${further}${lacking}`;
  },
  "toll.measure": (v) => `${v.text("title")}: ${told(v)}, by ${counters(v.text("claimants"), v.text("belligerents"))}.`,
  "toll.not-assessable": (v) => `${v.text("title")}: not to be told. ${v.text("reason") === "no-figures" ? "Nothing in this case counts it" : lackInWords(v.text("reason"), v.number("needed"), v.number("had"))}.`,
  "toll.window": (v) => `${told(v)}: ${v.number("n") === 1 ? "one claim" : `the least and the greatest of ${formatNumber(v.number("n"))} claims`}, by ${counters(v.text("claimants"), v.text("belligerents"))}.`,
  "toll.lacking": (v) => `Not to be told ${windowInWords(v.text("window"), v.text("from"), v.text("to"))}: ${lackInWords(v.text("reason"), v.number("needed"), v.number("had"))}.`,
  "toll.claim": (v) => {
    const [revised, suspected, party] = [v.number("revised"), v.number("suspected"), v.textOrNull("party")];
    const more = [
      ...(v.number("judged") === 1 ? [] : ["cannot be judged, and is in no range"]),
      ...(suspected === 0 ? [] : [`the low end is without ${formatNumber(suspected)} suspected of being of earlier days`]),
      ...(revised === 0 ? [] : [v.number("reaches") === 1 ? `reports also moved ${formatNumber(revised)} between days, which the high end holds where they were added` : `reports of this time also moved ${formatNumber(revised)} of earlier days, which are in neither end`])
    ];
    return `${v.text("claimant")}${party === null ? "" : `, a belligerent’s claim (${party})`} (${v.text("reliability")}${v.number("credibility")}): ${told(v)}${v.number("stock") === 1 ? "" : `, on ${formatNumber(v.number("counted"))} of ${countOf(v.number("days"), "day")}`}${more.length === 0 ? "" : `; ${more.join("; ")}`}.`;
  },
  "toll.revised": (v) =>
    `${v.number("suspected") === 1 ? "Suspected by rule: " : ""}${formatNumber(v.number("amount"))} in ${countOf(v.number("days"), "report")} from ${formatDay(v.text("first"))} to ${formatDay(v.text("last"))}: ${revisionInWords(v.text("kind"))}. ${v.number("suspected") === 1 ? "They stand in the high end only." : "No event of those days, and in no day’s figure."}`,
  "toll.registered": (v) => `Which figures speak of which cost, and the windows, were fixed on ${formatDay(v.text("registered"))}. The plan’s hash is ${v.text("hash").slice(0, 16)}.`
};
