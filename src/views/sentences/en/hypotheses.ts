import { capitalised, countOf, formatDay, formatNumber, listed, spellCount, wordsOf } from "#views/format.ts";
import type { Catalogue, Values } from "../template.ts";
import { lackInWords } from "./lack.ts";

const each = (v: Values, count: string) => Array.from({ length: v.number(count) }, (_, i) => i + 1);
const named = (heads: string) => listed(heads.split(" = ").map((name) => name.toLowerCase()));

const SILENT: Readonly<Record<string, string>> = {
  "cannot-tell": "the finding cannot tell",
  "not-assessable": "the finding could not be assessed",
  "no-finding": "there is no such finding",
  "several-findings": "several findings answer, and none is named",
  "not-rated": "nobody rated what the finding says",
  "not-public": "a record was not public",
  "not-judged": "no page of a record can be judged"
};

/** Says why an item of evidence says nothing. */
export function silenceInWords(why: string): string {
  return SILENT[why] ?? wordsOf(why);
}

const WHY: Readonly<Record<string, string>> = {
  tied: "explanations share the first place",
  "hangs-on-one-item": "the first place falls with a single item",
  "not-put-at-risk": "too little could have contradicted what stands first"
};

const reach = (v: Values) => `of ${countOf(v.number("items"), "item")} of evidence ${v.number("speaking") === 1 ? "one says" : `${v.number("speaking")} say`} something`;

/** What stands first by each coder. */
function heads(v: Values): string {
  return each(v, "coders").map((i) => `coder “${v.text(`coder${i}`)}” has ${named(v.text(`head${i}`))} in first place${v.textOrNull(`why${i}`) === null ? "" : ` (${WHY[v.text(`why${i}`)]})`}`).join("; ");
}

const cannotTell = (why: string) => (v: Values) => `Cannot tell which of ${spellCount(v.number("explanations"))} explanations is contradicted least: ${why}; ${reach(v)}. ${capitalised(heads(v))}.`;

const DROPPED: Readonly<Record<string, (what: string | null) => string>> = {
  item: (what) => `“${what}”`,
  claimant: (what) => `the figures of ${what}`,
  records: () => "all that rests on records",
  party: (what) => `all that is about ${what}`
};

/** Says the word of a finding that an item of evidence rests on. */
export function evidenceWord(word: string): string {
  return wordsOf(word);
}

/** What was left out, in words. */
export function droppedInWords(kind: string, what: string | null): string {
  return DROPPED[kind]!(what);
}

function leftOut(v: Values, i: number): string {
  const what = droppedInWords(v.text(`kind${i}`), v.textOrNull(`what${i}`));
  return v.text(`kind${i}`) === "item" ? what : `${what} (${countOf(v.number(`left${i}`), "item")})`;
}

export const hypothesesSentences: Catalogue = {
  "hypotheses.first": (v) => `Contradicted least by every coder, whichever single item is left out: ${named(v.text("first"))}; ${reach(v)}. That is what least speaks against, not what is shown.`,
  "hypotheses.tied": cannotTell(WHY["tied"]!),
  "hypotheses.hangs-on-one-item": cannotTell(WHY["hangs-on-one-item"]!),
  "hypotheses.not-put-at-risk": cannotTell(WHY["not-put-at-risk"]!),
  "hypotheses.coders-differ": cannotTell("the coders put different ones first"),
  "hypotheses.not-assessable": (v) => `Cannot compare the explanations: ${lackInWords(v.text("reason"), v.number("needed"), v.number("had"))}.`,
  "hypotheses.order": (v) => `By coder “${v.text("coder")}”, from the least contradicted on: ${each(v, "places").map((i) => `${named(v.text(`names${i}`))} (${formatNumber(v.number(`inconsistency${i}`))})`).join("; ")}. In brackets the weight of what contradicts; those named together tie.`,
  "hypotheses.hangs-on": (v) => {
    const flips = each(v, "flips");
    const told = [...new Set(flips.map((i) => v.text(`first${i}`)))].map((first) => `first ${first.includes(" = ") ? "stand" : "stands"} ${named(first)} without ${flips.filter((i) => v.text(`first${i}`) === first).map((i) => leftOut(v, i)).join(", or without ")}`);
    const order = `leaving out one item changes the order ${countOf(v.number("reordered"), "time")} of ${v.number("single")}`;
    return `By coder “${v.text("coder")}”, ${order}; ${told.length === 0 ? "nothing that can be left out changes what stands first" : told.join("; ")}.`;
  },
  "hypotheses.at-risk": (v) =>
    `Items that could have contradicted each, had they said otherwise: ${listed(each(v, "lines").map((i) => `${v.text(`name${i}`).toLowerCase()} ${v.number(`low${i}`) === v.number(`high${i}`) ? v.number(`low${i}`) : `${v.number(`low${i}`)} to ${v.number(`high${i}`)}`}`))}. What nothing could contradict is not thereby likely: a first place needs ${v.number("needed")}.`,
  "hypotheses.discriminating": (v) => (v.number("items") === 0 ? "No item sets one explanation apart from another." : `What sets them apart most: ${listed(each(v, "items").map((i) => `“${v.text(`title${i}`)}”`))}.`),
  "hypotheses.idle": (v) => (v.number("items") === 0 ? "Every item that says something sets some explanation apart." : `Says the same of all explanations, and decides nothing: ${listed(each(v, "items").map((i) => `“${v.text(`title${i}`)}”`))}.`),
  "hypotheses.silent": (v) => `${v.number("items")} of ${countOf(v.number("of"), "item")} say nothing: ${listed(each(v, "items").map((i) => `“${v.text(`title${i}`)}” (${silenceInWords(v.text(`why${i}`))})`))}.`,
  "hypotheses.coder": (v) => `Coder “${v.text("coder")}”: ${v.text("who")}`,
  "hypotheses.agreement": (v) => {
    const alpha = v.numberOrNull("alpha");
    return `The coders gave the same fit in ${v.number("same")} of ${v.number("ratings")} ratings, and opposite ones in ${v.number("opposed")}; ${alpha === null ? "Krippendorff’s alpha cannot be had" : `Krippendorff’s alpha (ordinal) ${formatNumber(alpha)}`}. Most ratings say nothing, ratings of one item hang together, and what the coders are is said above: agreement is flattered.`;
  },
  "hypotheses.weights": (v) => `What contradicts weighs ${formatNumber(v.number("contradicts"))}, what contradicts strongly ${formatNumber(v.number("strongly"))}; what fits counts nothing, since it fits others as well.`,
  "hypotheses.registered": (v) => `Coders, weights and rule were fixed on ${formatDay(v.text("registered"))}; what had been seen before is said in the plan, whose hash is ${v.text("hash").slice(0, 16)}.`
};
