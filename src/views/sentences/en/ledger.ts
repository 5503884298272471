import { capitalised, countOf, formatDay, formatNumber, formatRatio, formatShare, listed, ratioAgainst, spellCount, wordsOf } from "#views/format.ts";
import type { Catalogue, Values } from "../template.ts";
import { claimsInWords, each, partInWords, PLACES, pledgeWord, roleInWords, unseenInWords } from "./pledge.ts";
import { claimedInWords, seenInWords } from "./shares.ts";

const COLUMNS = [["words", "In words"], ["signed", "Signed"], ["done", "Done"]] as const;

const uncapitalised = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
const placeOf = (where: string | null) => (where === null ? "" : ` ${PLACES[where] ?? wordsOf(where)}`);
const has = (v: Values, column: string) => v.textOrNull(`${column}On`) !== null;

/** How far it came, as a heading says it. */
function reachInWords(v: Values): string {
  const [said, signed, done] = [has(v, "words"), has(v, "signed"), v.textOrNull("doneStatus")];
  const deed = done === null ? [] : [done === "broken" ? "called broken" : "begun"];
  return `${listed([...(said ? ["said"] : []), ...(signed ? ["signed"] : []), ...deed])}${!signed ? ", signed by nobody" : done === null ? ", not begun" : ""}`;
}

function columnsInWords(v: Values): string {
  return COLUMNS.flatMap(([name, label]) => {
    const on = v.textOrNull(`${name}On`);
    return on === null ? [] : [`${label}: ${wordsOf(v.text(`${name}Status`))} on ${formatDay(on)} (${v.text(`${name}By`)}).`];
  }).join(" ");
}

function figuresInWords(v: Values): string {
  const parts = each(v, "parts");
  if (parts.length === 0) return "";
  const reasons = new Set(parts.map((i) => (v.text(`word${i}`) === "unobservable" ? v.textOrNull(`reason${i}`) : "")));
  const [reason] = reasons;
  if (reasons.size === 1 && reason !== "") return ` By figures: not to be seen (${unseenInWords(reason ?? "no-series")}).`;
  return ` By figures: ${parts.map((i) => partInWords(v, i)).join("; ")}.`;
}

/** Parts that do not agree, by figures or by claim, make no verdict on the whole. */
function wholeInWords(v: Values): string {
  const words = new Set(each(v, "parts").map((i) => v.text(`word${i}`)));
  const claims = new Set(each(v, "claims").map((i) => v.text(`claim${i}`)));
  return words.size > 1 || claims.size > 1 ? " No verdict on the whole." : "";
}

/** Says a moment of a window: a day, or an hour of one. */
export function momentInWords(moment: string): string {
  const [day, hour] = moment.split("T");
  return hour === undefined ? formatDay(moment) : `${formatDay(day!)}, ${hour.slice(0, 5)} UTC`;
}

function windowInWords(from: string | null, to: string | null): string {
  if (from === null && to === null) return "neither start nor end named";
  if (from === null) return `no start named, to ${momentInWords(to!)}`;
  return `${momentInWords(from)} ${to === null ? "and on, no end named" : `to ${momentInWords(to)}`}`;
}

const STATES: Readonly<Record<string, string>> = {
  whole: "delivered whole",
  short: "short of it",
  "short-at-end": "short when the record ends",
  "rival-figures": "whole or short, as rival figures have it",
  "not-published": "how many was not published",
  "not-seen": "no exchange is seen to carry it out"
};

/** Says the state of a figure of an accord as a reader would. */
export function accordState(state: string): string {
  return STATES[state] ?? wordsOf(state);
}

/** Says a range of what was delivered: `331`, `6,057 to 6,060`, `at least 1,000`. */
export function rangeInWords(low: number | null, high: number | null): string {
  if (low === null) return "no figure";
  if (high === null) return `at least ${formatNumber(low)}`;
  return low === high ? formatNumber(low) : `${formatNumber(low)} to ${formatNumber(high)}`;
}

/** Says how an accord stood in time. */
function delayInWords(v: Values): string {
  const [first, whole] = [v.numberOrNull("firstDays"), v.numberOrNull("wholeDays")];
  const begun = first === null ? "" : `; the first came after ${countOf(first, "day")}`;
  if (whole !== null) return first === whole || first === null ? `; it took ${countOf(whole, "day")}` : `${begun}, the whole after ${formatNumber(whole)}`;
  const last = v.textOrNull("lastOn");
  if (v.text("state") === "short") return `${begun}${last === null ? "" : `; its last was on ${formatDay(last)}, and the record goes on to ${formatDay(v.text("followedTo"))}`}`;
  return v.text("state") === "short-at-end" || v.text("state") === "not-seen" ? `${begun}; open on ${formatDay(v.text("followedTo"))}, where the record of exchanges ends` : begun;
}

function countInWords(v: Values, i: number): string {
  const [count, on] = [v.numberOrNull(`count${i}`), v.textOrNull(`statedOn${i}`)];
  return `${count === null ? v.text(`countSaid${i}`) : formatNumber(count)} (${v.text(`unit${i}`)}; ${v.text(`counter${i}`)}, ${on === null ? "day not told" : formatDay(on)})`;
}

function coderInWords(v: Values): string {
  const coder = v.numberOrNull("coder");
  return coder === null || (coder === v.numberOrNull("low") && coder === v.numberOrNull("high")) ? "" : ` The coder counts ${formatNumber(coder)}.`;
}

const VERIFIABLE: Readonly<Record<string, string>> = {
  yes: "It can be checked: public terms, a monitor and a window with two ends.",
  "in-part": "It can be checked in part only.",
  "by-design-not": "Unverifiable by design: no public terms, no monitor, no window with two ends.",
  "not-yet-told": "Whether it can be checked is not yet told."
};

export const ledgerSentences: Catalogue = {
  "ledger.term": (v) => `${v.text("title")}: ${reachInWords(v)}; ${uncapitalised(claimsInWords(v))}${wholeInWords(v)} ${columnsInWords(v)}${figuresInWords(v)}`,
  "ledger.words-only": (v) => `${v.text("title")}: said, and never agreed or begun. ${columnsInWords(v)}`,
  "ledger.reread": (v) => `What ${v.text("party")} says of it over time: ${each(v, "words").map((i) => `${pledgeWord(v.text(`status${i}`))} on ${formatDay(v.text(`on${i}`))} (${v.text(`accordingTo${i}`)})`).join("; ")}. Each word stays.`,
  "ledger.windows": (v) =>
    `Its window is read in ${spellCount(v.number("ways"))} ways, with ${countOf(v.number("ends"), "end")} named: ${each(v, "readings").map((i) => `${windowInWords(v.textOrNull(`from${i}`), v.textOrNull(`to${i}`))} (${v.text(`readBy${i}`)})`).join("; ")}.`,
  "ledger.depends": (v) => `What ${v.text("party")} did${placeOf(v.textOrNull("where"))} hangs on whose window is read: ${listed(each(v, "readings").map((i) => `${pledgeWord(v.text(`word${i}`))} as read by ${v.text(`readBy${i}`)}`))}.`,
  "ledger.substitution": (v) =>
    `Substitution, as read by ${v.text("readBy")}: of ${v.text("series")}${roleInWords(v.text("role"))}, ${v.text("class")} alone ${ratioAgainst(v.number("ratio"), "expected")}, all together ${formatRatio(v.number("total"))}; that ${v.text("class")} fell more has a probability of ${formatShare(v.number("fellMore"))}.`,
  "ledger.rebound": (v) => {
    const meant = { "saved-up": "saved up", "given-up": "given up", "cannot-tell": "saved up or given up, one cannot tell" }[v.text("word")];
    return `And after it, as read by ${v.text("readBy")}: ${v.text("series")}${roleInWords(v.text("role"))}, ${formatRatio(v.number("pause"))} in the window, ${formatRatio(v.number("after"))} in as long again after it, ${ratioAgainst(v.number("area"), "expected")} in both: ${meant}.`;
  },
  "ledger.accord": (v) => {
    const claims = each(v, "claims").map((i) => `${v.text(`said${i}`)} (${v.text(`accordingTo${i}`)})`);
    const by = v.textOrNull("by") === "claims" ? ", by claim of the whole" : "";
    const silent = v.number("silent") === 0 ? "" : `; ${v.number("silent")} of ${countOf(v.number("stages"), "exchange")} give no figure`;
    return `${v.text("title")}, ${wordsOf(v.text("what"))} to ${v.text("to")}: ${formatNumber(v.number("agreed"))} agreed on ${formatDay(v.text("agreedOn"))}, ${rangeInWords(v.numberOrNull("low"), v.numberOrNull("high"))} delivered${by}: ${accordState(v.text("state"))}${silent}${delayInWords(v)}.${claims.length === 0 ? "" : ` Claimed: ${listed(claims)}.`}${coderInWords(v)}`;
  },
  "ledger.corridor": (v) => {
    const promised = each(v, "promised").map((i) => {
      const [days, to] = [v.numberOrNull(`days${i}`), v.textOrNull(`to${i}`)];
      return `${days === null ? `${formatDay(v.text(`from${i}`))} and on, with no end named,` : countOf(days, "day")}${to === null ? "" : ` to ${formatDay(to)}`} as read by ${v.text(`readBy${i}`)}`;
    });
    const unknown = v.numberOrNull("unknown");
    const disputed = v.number("disputed") === 0 ? "" : `, disputed on ${v.number("disputed")}`;
    const untold = unknown === null ? "; how many more were promised cannot be told" : unknown === 0 ? "" : `; of ${countOf(unknown, "promised day")} nobody tells, which is no failure`;
    return `${v.text("title")}: promised for ${listed(promised)}. It is said to have worked on ${countOf(v.number("worked"), "day")}, in part on ${v.number("partly")}, failed on ${v.number("failed")}${disputed}${untold}.`;
  },
  "ledger.accord-note": (v) => `The coder notes: ${v.text("note")}`,
  "ledger.dispute": (v) => `A quarrel on the way. ${v.text("text")}`,
  "ledger.counts": (v) => {
    const [party, grade] = [v.textOrNull("party"), v.numberOrNull("credibility")];
    return `${party ?? "Others"} on breaches by ${v.text("against")}: ${each(v, "counts").map((i) => countInWords(v, i)).join("; ")}. Claims${grade === null ? "" : ` of credibility ${grade}`}, of different spans and things, never added.`;
  },
  "ledger.harm": (v) => `${v.textOrNull("party") ?? "Others"} on people harmed, which is no count of breaches by ${v.text("against")}: ${each(v, "counts").map((i) => countInWords(v, i)).join("; ")}. Claims, never added.`,
  "ledger.denial": (v) => `${v.text("party")} on its own breaches: ${each(v, "counts").map((i) => countInWords(v, i)).join("; ")}. A denial is a claim too.`,
  "ledger.verifiable": (v) => {
    const series = each(v, "series").map((i) => v.text(`series${i}`));
    const bounded = `${v.number("bounded")} of ${countOf(v.number("readings"), "reading")} of the window name both ends.`;
    if (v.text("word") === "not-yet-told") return `${VERIFIABLE["not-yet-told"]} ${bounded}`;
    return `${VERIFIABLE[v.text("word")] ?? ""} Monitor: ${v.text("monitor")}. Terms public: ${v.text("termsPublic")}. ${bounded} ${series.length === 0 ? "No series here measures it." : `Series named as a measure: ${listed(series)}.`}`;
  },
  "ledger.worth": (v) =>
    `In the judgement of ${v.text("by")}: the cost to the giver was ${v.text("cost")}; it ${v.text("reversible") === "yes" ? "can" : "cannot"} be taken back; would a staller do it too? ${capitalised(v.text("staller"))}.`,
  "ledger.summary": (v) => {
    const claimed = v.number("claimed") === 0 ? " Nobody but the giver gives a word on any." : ` By the word of others, ${claimedInWords(v, false)}.`;
    const seen = v.number("seen") === 0 ? "" : ` By figures, ${seenInWords(v, false)}.`;
    const accords = v.number("accords") === 0 ? "" : ` Of ${countOf(v.number("lines"), "figure")} in ${countOf(v.number("accords"), "accord")} on exchanges ${v.number("whole")} came whole and ${v.number("short")} short${v.number("cut") === 0 ? "" : `; ${v.number("cut")} were under way when the record ends`}.`;
    const corridors = v.number("corridors") === 0 ? "" : ` Of ${countOf(v.number("corridors"), "corridor")} ${countOf(v.number("told"), "day")} are told of, and on ${v.number("worked")} it worked; of ${countOf(v.number("unknown"), "promised day")} nobody tells.`;
    return `Of ${countOf(v.number("words"), "undertaking")} ${v.number("signed")} ${v.number("signed") === 1 ? "was" : "were"} signed by somebody and ${v.number("done")} begun.${claimed}${seen}${accords}${corridors} There is no grade over all of it.`;
  },
  "ledger.share": (v) => {
    const act = v.textOrNull("act");
    const claim = v.number("claimed") === 0 ? "Nobody else gives a word." : `By the word of others: ${claimedInWords(v, true)}.`;
    const seen = v.number("seen") === 0 ? "" : ` By figures: ${seenInWords(v, true)}.`;
    return `${v.text("party")}, ${act === null ? "all acts" : `to ${wordsOf(act)}`}: ${countOf(v.number("undertakings"), "undertaking")}, of them ${v.number("words")} in words, ${v.number("signed")} agreed or begun by its own word, ${v.number("done")} begun. ${claim}${seen}`;
  },
  "ledger.handovers": (v) =>
    `The record holds ${countOf(v.number("n"), "handover")} of prisoners or bodies and ${countOf(v.number("disputes"), "quarrel")} or cancelled ones; in ${v.number("bothTold")} a figure is told for each side, in ${v.number("rival")} figures that can be judged rival each other.`,
  "ledger.all-counts": (v) => `${countOf(v.number("counts"), "count")} of the other side's breaches stand in one table${v.number("harm") === 0 ? "" : `, and ${v.number("harm")} of people killed in another`}, of ${countOf(v.number("terms"), "undertaking")}: claims of credibility 6, never added.`
};
