import { countOf, formatDay, formatNumber, formatSpan, wordsOf } from "#views/format.ts";
import type { TollClause } from "#views/toll-clause.ts";
import type { Catalogue, Values } from "../template.ts";
import { lackInWords } from "./lack.ts";
import { clausesInWords, daysInWords, missingInWords, rangeInWords } from "./toll-clause.ts";

const REVISIONS: Readonly<Record<string, string>> = {
  "bulk-revision": "earlier deaths added in bulk", recovered: "bodies found of earlier dead", backfill: "caught up on for days without a report", reclassified: "figures taken back or moved"
};

/** Says what a revision is as a reader would. */
export function revisionInWords(kind: string): string {
  return REVISIONS[kind] ?? wordsOf(kind);
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

const range = (v: Values) => rangeInWords(v.numberOrNull("low"), v.number("high"), v.number("floor") === 1);

/** Says of which time a figure is; a number at a time always carries the days that were counted, since it does not last. */
export function timeInWords(id: string, from: string, to: string, days: readonly string[]): string {
  const window = windowInWords(id, from, to);
  if (days.length === 0) return `, ${window}`;
  return ` ${daysInWords(days)}, ${id === "latest-figures" ? "last told" : `the newest count ${id === "recent" ? "of " : ""}${window}`}`;
}

const counted = (v: Values, key = "on") => v.text(key).split(" ").filter((one) => one !== "");
const rate = (v: Values) => `${range(v)} ${v.text("unit")}${v.number("stock") === 1 ? "" : " a day"}`;
const told = (v: Values) => `${rate(v)}${timeInWords(v.text("window"), v.text("from"), v.text("to"), counted(v))}`;
/** Names who counts, and which of them are belligerents. */
function counters(claimants: string, belligerents: string): string {
  const claimed = belligerents === "" ? "" : `a belligerent’s claim: ${belligerents}`;
  return [claimants, claimed].filter((names) => names !== "").join("; ");
}

function byWhom(v: Values): [string, string] {
  return v.textOrNull("party") === null ? [v.text("claimant"), ""] : ["", v.text("claimant")];
}

function clauseOf(v: Values, i: number): TollClause {
  const names = (key: string) => v.text(key).split("; ").filter((one) => one !== "");
  const own = (key: string) => v.number(`told-${key}-${i}`);
  return {
    title: v.text(`told-title-${i}`), measure: v.text(`told-measure-${i}`), unit: v.text(`told-unit-${i}`), isStock: own("stock") === 1, from: v.text(`told-from-${i}`), to: v.text(`told-to-${i}`), on: counted(v, `told-on-${i}`),
    low: v.numberOrNull(`told-low-${i}`), high: own("high"), isFloor: own("floor") === 1, short: names(`told-claimants-${i}`), shortBelligerents: names(`told-belligerents-${i}`),
    ceilings: each(own("ceilings"), (j) => ({ claimant: v.text(`told-ceiling-claimant-${j}-${i}`), high: v.number(`told-ceiling-high-${j}-${i}`) }))
  };
}

function each<T>(count: number, make: (i: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => make(i + 1));
}

/** Names who says “at most” beside the range: it is no end of it. */
function ceilingsInWords(v: Values): string {
  const limits = each(v.number("ceilings"), (i) => `at most ${formatNumber(v.number(`ceiling-high-${i}`))} by ${v.textOrNull(`ceiling-party-${i}`) === null ? "" : "a belligerent’s claim: "}${v.text(`ceiling-claimant-${i}`)}`);
  return limits.length === 0 ? "" : `; ${limits.join("; ")}`;
}

function wordsSaid(v: Values): string {
  return each(v.number("words"), (i) => `; in words alone by ${v.text(`words-claimant-${i}`)}: ${quoted(v.text(`words-text-${i}`))}`).join("");
}

function quoted(text: string): string {
  return `“${text.replace(/\.$/, "")}”`;
}

function differing(v: Values): string {
  return v.text("differ") === "" ? "" : ` They count different things: ${v.text("differ")}.`;
}

export const tollSentences: Catalogue = {
  "toll.summary": (v) => {
    const told = each(v.number("told"), (i) => clauseOf(v, i));
    const missing = each(v.number("missing"), (i) => ({ measure: v.text(`missing-measure-${i}`), place: v.text(`missing-place-${i}`) }));
    const lacking = missing.length === 0 ? "" : ` Not to be told: ${missingInWords(missing)}.`;
    const further = v.number("further") === 0 ? "" : ` ${formatNumber(v.number("further"))} more below.`;
    if (told.length === 0) return `What each day of delay costs people cannot be told for the ${countOf(v.number("days"), "day")} to ${formatDay(v.text("to"))}.${further}${lacking}`;
    return `What each day of delay costs people, as last told. ${clausesInWords(told)}.${further}${lacking}`;
  },
  "toll.measure": (v) => `${v.text("title")}: ${told(v)}, by ${counters(v.text("claimants"), v.text("belligerents"))}${ceilingsInWords(v)}${wordsSaid(v)}.${differing(v)}`,
  "toll.not-assessable": (v) => `${v.text("title")}: not to be told a day, as ${v.text("reason") === "no-figures" ? "nothing in this case counts it" : lackInWords(v.text("reason"), v.number("needed"), v.number("had"))}${wordsSaid(v)}.`,
  "toll.claimed": (v) => `Claimed for ${formatSpan(v.text("from"), v.text("to"))}: ${range(v)} ${v.text("unit")}, by ${counters(...byWhom(v))}. It covers too little to be a figure a day.`,
  "toll.window": (v) => `${told(v)}: ${v.number("n") === 1 ? "one claim" : `the least and the greatest of ${formatNumber(v.number("n"))} claims`}, by ${counters(v.text("claimants"), v.text("belligerents"))}${ceilingsInWords(v)}.${differing(v)}`,
  "toll.lacking": (v) => `Not to be told ${windowInWords(v.text("window"), v.text("from"), v.text("to"))}: ${lackInWords(v.text("reason"), v.number("needed"), v.number("had"))}.`,
  "toll.claim": (v) => {
    const [revised, suspected, party] = [v.number("revised"), v.number("suspected"), v.textOrNull("party")];
    const counts = v.textOrNull("counts");
    const more = [
      ...(counts === null ? [] : [`counts ${counts}`]),
      ...(v.number("judged") === 1 ? [] : ["cannot be judged, and is in no range"]),
      ...(suspected === 0 ? [] : [`the low end is without ${formatNumber(suspected)} suspected of being of earlier days`]),
      ...(revised === 0 ? [] : [v.number("reaches") === 1 ? `reports also moved ${formatNumber(revised)} between days, which the high end holds where they were added` : `reports of this time also moved ${formatNumber(revised)} of earlier days, which are in neither end`])
    ];
    return `${v.text("claimant")}${party === null ? "" : `, a belligerent’s claim (${party})`} (${v.text("reliability")}${v.number("credibility")}): ${told(v)}${v.number("stock") === 1 ? "" : `, on ${formatNumber(v.number("counted"))} of ${countOf(v.number("days"), "day")}`}${more.length === 0 ? "" : `; ${more.join("; ")}`}.`;
  },
  "toll.words": (v) => `${v.text("claimant")}${v.textOrNull("party") === null ? "" : `, a belligerent’s claim (${v.text("party")})`}, in words alone, of ${formatSpan(v.text("from"), v.text("to"))}: ${quoted(v.text("text"))}.`,
  "toll.revised": (v) =>
    `${v.number("suspected") === 1 ? "Suspected by rule: " : ""}${formatNumber(v.number("amount"))} in ${countOf(v.number("days"), "report")} from ${formatDay(v.text("first"))} to ${formatDay(v.text("last"))}: ${revisionInWords(v.text("kind"))}. ${v.number("suspected") === 1 ? "They stand in the high end only." : "No event of those days, and in no day’s figure."}`,
  "toll.registered": (v) => `Which figures speak of which cost, and the windows, were fixed on ${formatDay(v.text("registered"))}. The plan’s hash is ${v.text("hash").slice(0, 16)}.`
};
