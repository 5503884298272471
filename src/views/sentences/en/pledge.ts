import { capitalised, countOf, formatDay, formatNumber, formatRatio, formatShare, formatSpan, listed, ratioAgainst, ratioRange, wordsOf } from "#views/format.ts";
import type { Catalogue, Values } from "../template.ts";
import { lackInWords } from "./lack.ts";
import { claimedInWords, seenInWords } from "./shares.ts";

/** Where a part of an undertaking was kept or broken. */
export const PLACES: Readonly<Record<string, string>> = { air: "in the air", ground: "on the ground" };
const WORDS: Readonly<Record<string, string>> = {
  kept: "kept", "partly-kept": "partly kept", broken: "broken", "cannot-tell": "cannot tell", "depends-on-reading": "it depends on whose reading of the window", unobservable: "not to be seen", disputed: "disputed", "not-judged": "cannot be judged"
};
const UNSEEN: Readonly<Record<string, string>> = {
  "never-begun": "it was spoken of and never agreed or begun",
  "no-window": "no reading of the window that could be measured",
  "not-separable": "the figures do not tell what was aimed at",
  "nothing-registered": "no series is registered for it",
  "no-series": "no series sees it",
  "no-giver": "neither party undertook it",
  "silent-window": "the series is silent in the window, and silence is not zero",
  "after-the-series": "the window goes on after the last figure of the series"
};

/** Says a word of the assay as a reader would. */
export function pledgeWord(word: string): string {
  return WORDS[word] ?? wordsOf(word);
}

/** Says why an undertaking cannot be seen in figures. */
export function unseenInWords(reason: string): string {
  return UNSEEN[reason] ?? wordsOf(reason);
}

/** Lists the places of a numbered list of values: 1, 2 … as many as `count` says. */
export const each = (v: Values, count: string) => Array.from({ length: v.number(count) }, (_, i) => i + 1);

/** Says what the figures give for one party in one place. */
export function partInWords(v: Values, i: number): string {
  const [where, word, witness, reason] = [v.textOrNull(`where${i}`), v.text(`word${i}`), v.textOrNull(`witness${i}`), v.textOrNull(`reason${i}`)];
  const place = where === null ? "" : ` ${PLACES[where] ?? wordsOf(where)}`;
  if (word === "unobservable") return `${v.text(`party${i}`)}${place}: not to be seen (${unseenInWords(reason ?? "no-series")})`;
  const by = witness === "warning" ? ", by air-raid warnings" : "";
  return `${v.text(`party${i}`)}${place}: ${pledgeWord(word)}${by} (${v.number(`readings${i}`)} of ${countOf(v.number(`of${i}`), "reading")} measured)`;
}

/** Says what is claimed of the whole, of the air and of the ground. */
export function claimsInWords(v: Values): string {
  const claims = each(v, "claims").map((i) => {
    const where = v.textOrNull(`claimWhere${i}`);
    const unjudged = v.number(`claimUnjudged${i}`);
    const heard = v.textOrNull(`claimHeard${i}`);
    const place = where === null ? "" : ` ${PLACES[where] ?? where}`;
    if (v.text(`claim${i}`) === "not-judged" && heard !== null) return `called ${pledgeWord(heard)}${place} only on pages graded F or 6 (${countOf(unjudged, "word")}, in no count)`;
    return `${pledgeWord(v.text(`claim${i}`))}${place}${unjudged === 0 ? "" : ` (beside it ${countOf(unjudged, "word")} on a page graded F or 6${heard === null ? "" : `: ${pledgeWord(heard)}`})`}`;
  });
  return claims.length === 0 ? "Nobody says whether it was kept." : `By claim: ${listed(claims)}.`;
}

/** Parts that do not agree, or of which one is not seen, make no verdict on the whole. */
function wholeInWords(v: Values): string {
  const words = new Set(each(v, "parts").map((i) => v.text(`word${i}`)));
  return words.size > 1 ? " No verdict on the whole." : "";
}

/** The reason in the case's own words where it gives one, each once. */
function whyInWords(v: Values): string {
  const whys = [...new Set(each(v, "parts").flatMap((i) => (v.textOrNull(`reason${i}`) === v.text("reason") ? (v.textOrNull(`why${i}`) ?? []) : [])))];
  return whys.length === 0 ? "" : ` ${whys.join(" ")}`;
}

const interval = (v: Values) => ratioRange(v.numberOrNull("low"), v.numberOrNull("high"));

/** Says what a series is worth beside the deed that was promised. */
export function roleInWords(role: string): string {
  if (role === "warning") return ", warnings and not strikes";
  return role === "beside" ? ", whatever it was aimed at" : "";
}

function nightsInWords(v: Values): string {
  const [first, last] = [v.textOrNull("first"), v.textOrNull("last")];
  return first === null || last === null ? "no night" : `${v.text("unit")}${v.number("nights") === 1 ? "" : "s"} of ${formatSpan(first, last)}`;
}

/** The median of the time to breach, over all that were followed and allowing for those that ended first. */
const medianInWords = (medianDays: number | null) =>
  medianDays === null ? "fewer than half are, in the time they were followed" : `allowing for those that ended first, half are within ${countOf(medianDays, "day")}`;

export const pledgeSentences: Catalogue = {
  "pledge.term": (v) => `${v.text("title")}. By figures: ${each(v, "parts").map((i) => partInWords(v, i)).join("; ")}. ${claimsInWords(v)}${wholeInWords(v)}`,
  "pledge.not-assessable": (v) => {
    const reason = v.text("reason");
    const why = whyInWords(v);
    if (reason === "never-begun") return `${v.text("title")}. Spoken of, and never agreed or begun.`;
    return `${v.text("title")}. Not to be seen in figures: ${unseenInWords(reason) === wordsOf(reason) ? lackInWords(reason, v.number("needed"), v.number("had")) : unseenInWords(reason)}.${why} ${claimsInWords(v)}`;
  },
  "pledge.window": (v) => {
    const word = v.textOrNull("word");
    const chances = `kept ${formatShare(v.number("pKept"))}, partly ${formatShare(v.number("pPartly"))}, broken ${formatShare(v.number("pBroken"))}`;
    return `As read by ${v.text("readBy")}, ${nightsInWords(v)}: ${v.text("series")} (${v.text("party")}${roleInWords(v.text("role"))}) ${formatNumber(v.number("observed"))} where ${formatNumber(Math.round(v.number("expected")))} were to be expected, ${ratioAgainst(v.number("ratio"), "expected")}; it could be ${interval(v)} (90 %). ${word === null ? "No word hangs on it." : `${capitalised(pledgeWord(word))} (${chances}).`}`;
  },
  "pledge.silent": (v) => `As read by ${v.text("readBy")}, ${nightsInWords(v)}: ${v.text("series")} (${v.text("party")}${roleInWords(v.text("role"))}) cannot say; ${lackInWords(v.text("reason"), v.number("needed"), v.number("had"))}.`,
  "pledge.no-window": (v) => `As read by ${v.text("readBy")} there is no window to measure: ${v.textOrNull("from") === null ? "no start is named" : "nothing here measures it"}.`,
  "pledge.class": (v) =>
    `${capitalised(v.text("class"))} alone, as read by ${v.text("readBy")}: ${formatNumber(v.number("observed"))} where ${formatNumber(Math.round(v.number("expected")))} were to be expected, ${formatRatio(v.number("ratio"))}; it could be ${interval(v)}. All together ${formatRatio(v.number("total"))}. Substitution: that ${v.text("class")} fell more than the total has a probability of ${formatShare(v.number("fellMore"))}.`,
  "pledge.rebound": (v) => {
    const meant = { "saved-up": "what was held back was flown afterwards", "given-up": "what was held back stayed away", "cannot-tell": "whether it was saved up or given up cannot be told" }[v.text("word")];
    return `Window and the ${countOf(v.number("nights"), v.text("unit"))} after it as one area, as read by ${v.text("readBy")}: ${formatRatio(v.number("pause"))} in the window, ${formatRatio(v.number("after"))} after it, ${ratioAgainst(v.number("area"), "expected")} in both; it could be ${interval(v)} (90 %): ${meant}.`;
  },
  "pledge.counted": (v) => {
    const said = v.numberOrNull("count");
    const on = v.textOrNull("statedOn");
    const party = v.textOrNull("party");
    return `${party === null ? "Others" : capitalised(party)} ${party === null ? "give" : "gives"} ${countOf(v.number("counts"), "count")} of breaches by ${v.text("against")}; the highest is ${said === null ? v.text("countSaid") : formatNumber(said)} (${v.text("unit")}; ${v.text("counter")}, ${v.text("window")}${on === null ? "" : `, said on ${formatDay(on)}`}). A claim, not a finding.`;
  },
  "pledge.registered": (v) =>
    `What counts as kept, and which series answers to which promise, was fixed on ${formatDay(v.text("registered"))}; the plan says what was seen before. Its hash is ${v.text("hash").slice(0, 16)}.`,
  "pledge.summary": (v) => {
    const median = v.numberOrNull("medianDays");
    const seen = v.number("seen") === 0 ? "" : ` By figures, ${seenInWords(v, false)}.`;
    return `Of ${countOf(v.number("undertakings"), "undertaking")} ${v.number("signed")} went beyond words and ${v.number("done")} ${v.number("done") === 1 ? "was" : "were"} begun; figures can answer for ${v.number("measured")}.${seen} Of the ${v.number("n")} that were followed ${v.number("events")} were called broken by somebody; ${medianInWords(median)}.`;
  },
  "pledge.share-claimed": (v) =>
    `${v.text("party")}: ${countOf(v.number("undertakings"), "undertaking")}, ${v.number("words")} of them floated or tabled before, ${v.number("signed")} agreed or begun by its own word, ${v.number("done")} begun. By the word of anybody else: ${v.number("claimed") === 0 ? "nobody gives one" : claimedInWords(v, true)}.`,
  "pledge.share-measured": (v) => `${v.text("party")}, by figures: ${v.number("seen") === 0 ? "nothing can be seen" : seenInWords(v, true)}.`,
  "pledge.held": (v) => {
    const [party, median] = [v.textOrNull("party"), v.numberOrNull("medianDays")];
    return `${party === null ? "All undertakings" : `Those of ${party}`}: ${v.number("events")} of ${v.number("n")} called broken by ${party === null ? "anybody" : "anybody but the giver"}; ${medianInWords(median)}.${v.number("unjudged") === 0 ? "" : ` ${v.number("unjudged")} would run otherwise by words that could not be judged.`}`;
  },
  "pledge.words-mean": (v) =>
    `Kept: under ${formatShare(v.number("kept"))} of what was to be expected; partly kept: under ${formatShare(v.number("partly"))}. A word is given when its probability is at least ${formatShare(v.number("mass"))}.`
};
