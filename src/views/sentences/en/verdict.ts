import { capitalised, countOf, formatDay, formatNumber, formatShare, listed, spellCount } from "#views/format.ts";
import type { Catalogue, Values } from "../template.ts";
import { estimativeInWords } from "./estimative.ts";
import { signInWords } from "./history.ts";

const WORDS: Readonly<Record<string, string>> = { "in-earnest": "in earnest", theatre: "theatre", "cannot-tell": "cannot tell" };
const UNDERTAKINGS: Readonly<Record<string, string>> = { kept: "kept", "partly-kept": "kept in part", broken: "broken", empty: "empty: nobody could check it" };
const OPEN: Readonly<Record<string, string>> = {
  "not-taken-up": "an offer that nobody took up",
  silent: "nobody but its giver says, and nothing measures it",
  "adversary-alone": "only the other party calls it broken",
  "breaker-not-named": "it fell short, and nobody says by whose hand",
  "words-differ": "those who count do not say the same",
  "depends-on-reading": "it depends on whose window one reads",
  "one-place": "only the air or only the ground was seen",
  "not-judged": "told only on pages that cannot be judged"
};
const ISSUES: Readonly<Record<string, string>> = { towards: "moved towards the other", "perhaps-towards": "perhaps moved towards the other in the time", away: "moved away", unmoved: "unmoved", "cannot-tell": "cannot tell", "too-few": "too few places to tell" };
const WATCHED: Readonly<Record<string, string>> = { question: "a question falls due", round: "a round is announced", undertaking: "an undertaking ends, as somebody reads it" };
const LEVELS: Readonly<Record<string, string>> = { low: "low", moderate: "moderate", high: "high" };

/** Of fewer windows of past talks no share is told with an interval. */
const FEWEST_WINDOWS = 8;

/** The word of the rules. */
export const verdictInWords = (word: string): string => WORDS[word] ?? word;
/** What came of an undertaking. */
export const undertakingInWords = (word: string): string => UNDERTAKINGS[word] ?? word;
/** Why an undertaking has no word. */
export const openInWords = (reason: string): string => OPEN[reason] ?? reason;
/** Whether a party moved on an issue in the time. */
export const issueInWords = (word: string): string => ISSUES[word] ?? word;
/** What falls on a day to come. */
export const watchInWords = (kind: string): string => WATCHED[kind] ?? kind;

/** What a condition asks, in a few words, with the number it needs. */
export function conditionInWords({ id, needed, outOf }: { readonly id: string; readonly needed: number; readonly outOf: number | null }): string {
  switch (id) {
    case "kept":
      return `at least ${countOf(needed, "undertaking")} kept`;
    case "kept-share":
      return `at least half of those with a word kept${outOf === null || outOf === 0 ? "" : `: ${needed} of ${outOf}`}`;
    case "telling":
      return `at least ${countOf(needed, "kept one")} that a staller would not do too, by a coder's judgement`;
    case "towards":
      return `moved towards the other party on at least ${countOf(needed, "issue")}`;
    case "carried-out":
      return `at least ${countOf(needed, "accord or text", "accords or texts")} agreed by all and carried out in part or more`;
    case "broken":
      return `at least ${countOf(needed, "undertaking")} broken or empty`;
    case "broken-share":
      return `more than half of those with a word broken or empty${outOf === null || outOf === 0 ? "" : `: ${needed} of ${outOf}`}`;
    case "no-move":
      return "moved towards the other party on no issue";
    case "unmoved":
      return `seen to stand still or move away on at least ${countOf(needed, "issue")}`;
    default:
      return "no accord or text agreed by all was carried out";
  }
}

/** What there was of what a condition asks, and how much more could still count; nothing is coded where a condition without either is open. */
export function conditionHad({ state, had, open }: { readonly state: string; readonly had: number; readonly open: number }): string {
  if (state === "open" && had + open === 0) return "nothing of it is coded";
  return `${had === 0 ? "none" : formatNumber(had)}${open === 0 ? "" : `; ${formatNumber(open)} ${had === 0 ? "" : "more "}not known`}`;
}

/** An issue on which a party moved towards the other by a day; a move away by an earlier one is said. */
export function movedInWords({ title, by, away }: { readonly title: string; readonly by: string; readonly away: string | null }): string {
  return `${title} (by ${formatDay(by)}${away === null ? "" : `; a move away by ${formatDay(away)}`})`;
}

/** Conditions as they are named in a list. */
const SHORT: Readonly<Record<string, string>> = {
  kept: "undertakings kept",
  "kept-share": "half kept",
  telling: "kept ones that a staller would not do, by a coder's judgement",
  towards: "issues moved towards the other",
  "carried-out": "accords carried out",
  broken: "undertakings broken or empty",
  "broken-share": "more than half broken or empty",
  "no-move": "no move towards the other",
  unmoved: "issues stood still on",
  "nothing-carried-out": "no accord carried out"
};

const each = (v: Values, count: string) => Array.from({ length: v.number(count) }, (_, i) => i + 1);
const conditionOf = (v: Values, i: number | "") => ({ id: v.text(`condition${i}`), of: v.text(`of${i}`), state: v.text(`state${i}`), needed: v.number(`needed${i}`), had: v.number(`had${i}`), outOf: v.numberOrNull(`outOf${i}`), open: v.number(`open${i}`) });

/** The conditions of one word: how many hold, which do not, and which cannot be told. */
function carriedInWords(v: Values, of: string): string {
  const own = each(v, "conditions").map((i) => conditionOf(v, i)).filter((one) => one.of === of);
  const inState = (wanted: string) => own.filter(({ state }) => state === wanted);
  const named = (state: string, head: string) => (inState(state).length === 0 ? "" : `; ${head}: ${inState(state).map(lackInWords).join(", ")}`);
  return `${inState("met").length} of ${own.length} conditions for “${verdictInWords(of)}” hold${named("failed", "not")}${named("open", "cannot be told")}`;
}

function lackInWords({ id, needed, had, open, state }: ReturnType<typeof conditionOf>): string {
  const told = had + open === 0 && state === "open" ? "nothing coded" : `${needed === 0 ? (had === 0 ? "none" : formatNumber(had)) : `${had} of ${needed}`}${open === 0 ? "" : `; ${open} not known`}`;
  return `${SHORT[id] ?? id} (${told})`;
}

const CHANGES: Readonly<Record<string, (title: string, value: string) => string>> = {
  undertaking: (title, value) => `were “${title}” told to be ${value}`,
  staller: (title) => `were a coder to say of “${title}” that a staller would not do as much`,
  issue: (title, value) => `were it seen to have ${value === "towards" ? "moved towards the other" : "stood still"} on “${title}”`,
  agreed: (title, value) => `were “${title}” told to be ${value === "yes" ? "carried out in part or more" : "carried out in nothing"}`
};

function confidenceReasons(v: Values): string {
  const [words, newest] = [v.number("words"), v.textOrNull("newest")];
  const told = newest === null ? "no undertaking in the time has a word" : words === 0 ? "of one party no undertaking has a word" : `the party of which least is known has ${countOf(words, "undertaking")} with a word`;
  const age = newest === null ? [] : [`the newest with a word is of ${formatDay(newest)}${v.number("stale") === 1 ? " and stale" : ""}`];
  return [told, ...age, v.number("hanging") === 0 ? "no word turns on a single record" : `${countOf(v.number("hanging"), "single record")}, left out, would turn a word`].join("; ");
}

/** The words of the parties, said once where all have the same. */
function wordsInWords(v: Values): string {
  const all = each(v, "parties").map((i) => ({ word: v.text(`word${i}`), party: v.text(`party${i}`) }));
  const [first, ...others] = all;
  if (first === undefined || others.length === 0 || others.some(({ word }) => word !== first.word)) return all.map(({ word, party }) => `${verdictInWords(word)} for ${party}`).join(", ");
  const parties = listed(all.map(({ party }) => party));
  return first.word === "cannot-tell" ? `cannot tell, for ${parties.replace(/ and ([^,]*)$/, " or $1")}` : `${verdictInWords(first.word)}, ${parties} ${all.length === 2 ? "both" : "alike"}`;
}
const putDownInWords = (v: Values) => `Theatre or in earnest? By what each put down since ${formatDay(v.text("from"))}: ${wordsInWords(v)}.`;

function historyInWords(v: Values): string {
  const words = estimativeInWords(v.text("lowWord"), v.text("highWord"));
  const whence = v.number("shifted") === 1 ? "the range of past mediations, moved by signs that have shown skill" : "the range of past mediations, which no sign has been shown to improve on";
  return `If history is a guide, it is ${words} (${formatShare(v.number("low"))} to ${formatShare(v.number("high"))}) that within ${countOf(v.number("horizonDays"), "day")} ${lowerFirst(v.text("outcome")).replace(/\.$/, "")}: ${whence}.`;
}

/** What is not known of a party, each kind of which there is any; and what is not coded at all. */
function unknownInWords(v: Values): string {
  const [undertakings, issues, agreed, staller] = [v.number("undertakings"), v.number("issues"), v.number("agreed"), v.number("staller")];
  const open = [
    ...(undertakings === 0 ? [] : [`what came of ${countOf(undertakings, "undertaking")}`]),
    ...(issues === 0 ? [] : [`whether it moved on ${countOf(issues, "issue")}`]),
    ...(agreed === 0 ? [] : [`whether it carried out ${countOf(agreed, "accord or text", "accords or texts")}`]),
    ...(staller === 0 ? [] : [`whether a staller would do as much as ${countOf(staller, "thing")} that it kept`]),
    ...each(v, "notCoded").map((i) => NOT_CODED[v.text(`kind${i}`)] ?? v.text(`kind${i}`))
  ];
  return `${v.text("party")}: ${open.length === 0 ? "all that the rules count is known" : open.join("; ")}.`;
}

const NOT_CODED: Readonly<Record<string, string>> = {
  undertakings: "what it undertook, since no undertaking is coded", issues: "whether it moved at all, since no issue is coded", agreed: "what all agreed to, since no accord or draft is coded"
};

/** A question that ends with its own day need not name it again. */
const withoutDay = (title: string, on: string) => title.replace(` on or before ${on}?`, "?");

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** The words that parties have, each with whose it is. */
function wordsByParty(pairs: readonly { readonly party: string; readonly word: string }[]): string {
  const words = [...new Set(pairs.map(({ word }) => word))];
  return listed(words.map((word) => `${verdictInWords(word)} for ${listed(pairs.filter((one) => one.word === word).map(({ party }) => party))}`));
}

function shiftInWords(v: Values): string {
  const parties = each(v, "parties").map((i) => ({ party: v.text(`party${i}`), before: v.text(`before${i}`), after: v.text(`after${i}`) }));
  if (parties.every(({ before, after }) => before === after)) return `The words did not change: ${wordsByParty(parties.map(({ party, after: word }) => ({ party, word })))}.`;
  return `The words changed: ${parties.map(({ party, before, after }) => `${party}: ${before === after ? "still " : `${verdictInWords(before)} → `}${verdictInWords(after)}`).join("; ")}.`;
}

const STATES: Readonly<Record<string, string>> = { met: "holds now", failed: "does not hold now", open: "cannot be told now" };

function conditionShiftInWords(v: Values, i: number): string {
  const [was, is, needed] = [v.number(`hadBefore${i}`), v.number(`hadAfter${i}`), v.number(`needed${i}`)];
  const count = was === is ? [] : [`${formatNumber(was)} → ${formatNumber(is)}${needed === 0 ? "" : ` (${formatNumber(needed)} needed)`}`];
  const state = v.text(`stateAfter${i}`);
  return `${SHORT[v.text(`condition${i}`)] ?? v.text(`condition${i}`)}: ${[...count, ...(v.text(`stateBefore${i}`) === state ? [] : [STATES[state] ?? state])].join(", ")}`;
}

export const verdictSentences: Catalogue = {
  "verdict.summary": (v) => putDownInWords(v),
  "verdict.summary-with-history": (v) => `${putDownInWords(v)} ${historyInWords(v)}`,
  "verdict.title": (v) => wordsInWords(v),
  "verdict.shift": shiftInWords,
  "verdict.shift-conditions": (v) => {
    const [was, is] = [v.number("before"), v.number("after")];
    return `${v.text("party")}, “${verdictInWords(v.text("of"))}”: ${was === is ? `still ${is}` : `${was} → ${is}`} of ${v.number("outOf")} conditions hold; ${each(v, "changes").map((i) => conditionShiftInWords(v, i)).join("; ")}.`;
  },
  "verdict.shift-process": (v) => `What follows, if history is a guide: ${formatShare(v.number("lowBefore"))} to ${formatShare(v.number("highBefore"))} → ${formatShare(v.number("low"))} to ${formatShare(v.number("high"))}.`,
  "verdict.party": (v) => {
    const lists = each(v, "lists").map((i) => `${v.number(`met${i}`)} of ${v.number(`conditions${i}`)} conditions for “${verdictInWords(v.text(`list${i}`))}” hold`);
    return `${v.text("party")}: ${verdictInWords(v.text("word"))}, by what it put down in the ${countOf(v.number("timeDays"), "day")} since ${formatDay(v.text("from"))}; ${listed(lists)}.`;
  },
  "verdict.condition": (v) => {
    const one = conditionOf(v, "");
    const state = { met: "Holds", failed: "Does not hold", open: "Cannot be told" }[one.state] ?? one.state;
    return `${state}, for “${verdictInWords(one.of)}”: ${conditionInWords(one)}; ${conditionHad(one)}.`;
  },
  "verdict.columns": (v) => `Words, signed, deeds of ${v.text("party")} in the time: ${countOf(v.number("undertakings"), "undertaking")}; spoken of beforehand ${formatNumber(v.number("words"))}, signed by its own word ${formatNumber(v.number("signed"))}, begun ${formatNumber(v.number("done"))}.`,
  "verdict.undertakings": (v) => {
    const reasons = each(v, "reasons").map((i) => `${v.number(`n${i}`)} ${openInWords(v.text(`reason${i}`))}`);
    return `What came of them: ${formatNumber(v.number("kept"))} kept, ${formatNumber(v.number("partly"))} kept in part, ${formatNumber(v.number("broken"))} broken, ${formatNumber(v.number("empty"))} empty${reasons.length === 0 ? "" : `; without a word: ${reasons.join("; ")}`}.`;
  },
  "verdict.agreed": (v) => `All parties agreed to ${countOf(v.number("n"), "accord or text", "accords or texts")}: ${formatNumber(v.number("yes"))} carried out by ${v.text("party")} at least in part, ${formatNumber(v.number("unknown"))} not known.`,
  "verdict.hangs-on": (v) => (v.number("rows") === 0 ? `No single undertaking, issue or accord, left out, would give ${v.text("party")} another word.` : `${capitalised(countOf(v.number("rows"), "single row"))}, left out, would give ${v.text("party")} another word.`),
  "verdict.confidence": (v) => `Confidence in these words is ${LEVELS[v.text("level")] ?? v.text("level")}: ${confidenceReasons(v)}.`,
  "verdict.carried": (v) => `${v.text("party")}, ${verdictInWords(v.text("word"))}: ${carriedInWords(v, "in-earnest")}. ${capitalised(carriedInWords(v, "theatre"))}.`,
  "verdict.reach": (v) => {
    const fewest = v.numberOrNull("fewest");
    const head = `${v.text("party")} to “${verdictInWords(v.text("word"))}”: `;
    if (fewest === null) return `${head}nothing that is open could give this word; it would take new deeds, or records of what is not coded.`;
    return fewest === 1 ? `${head}one of ${countOf(v.number("items"), "open item")} would do.` : `${head}no single item would do; at least ${spellCount(fewest)} of ${countOf(v.number("items"), "open item")} would have to come out so.`;
  },
  "verdict.change": (v) => {
    const how = (CHANGES[v.text("kind")] ?? CHANGES["undertaking"]!)(v.text("title"), v.text("value"));
    const needs = v.number("needs");
    const whose = listed(each(v, "parties").map((i) => v.text(`party${i}`)));
    return `“${capitalised(verdictInWords(v.text("towards")))}” for ${whose}: ${how}${needs === 1 ? ", which alone would do" : `, and ${spellCount(needs - 1)} more such ${needs === 2 ? "item" : "items"} with it`}.`;
  },
  "verdict.more-changes": (v) => `${capitalised(countOf(v.number("n"), "further item"))} in the table.`,
  "verdict.signs-unknown": (v) => `Of ${countOf(v.number("n"), "sign")} of past processes it is not known whether they are present here: none of them can change a party's word, nor the range, until signs have shown skill.`,
  "verdict.watch": (v) => `${formatDay(v.text("on"))}: ${watchInWords(v.text("kind"))}: ${withoutDay(v.text("title"), v.text("on"))}`,
  "verdict.more-watch": (v) => `${formatNumber(v.number("n"))} more in the table.`,
  "verdict.no-watch": () => "The record names no day to come: no question falls due, no round is announced, and no undertaking is still running.",
  "verdict.moved": (v) => `${v.text("party")} moved towards the other, from the first place in the time to the last, on ${listed(each(v, "issues").map((i) => movedInWords({ title: v.text(`title${i}`), by: v.text(`by${i}`), away: v.textOrNull(`away${i}`) })))}.`,
  "verdict.unknown": (v) => unknownInWords(v),
  "verdict.two-parts": () => "The words of the parties come from their deeds alone, the range from past processes alone; neither goes into the other, and there is no word for the process as a whole.",
  "verdict.rules": (v) => {
    const [low, high] = [v.textOrNull("low"), v.textOrNull("high")];
    const half = formatShare(v.number("share"));
    return `The rules, the same for all, over the last ${countOf(v.number("timeDays"), "day")}. In earnest: at least ${countOf(v.number("kept"), "undertaking")} kept, and ${half} of those with a word; at least ${spellCount(v.number("telling"))} of them such as a coder says a staller would not do; moved towards the other on at least ${countOf(v.number("towards"), "issue")}; at least ${countOf(v.number("carriedOut"), "accord or text", "accords or texts")} carried out. Theatre: at least ${countOf(v.number("broken"), "undertaking")} broken or empty, and more than ${half} of those with a word; moved towards the other on none, and seen unmoved on at least ${countOf(v.number("unmoved"), "issue")}; nothing agreed by all carried out. Else: cannot tell. By figures under every reading of the window, or the word of others who all say the same; a party's own word counts for nothing, and the other's charge alone convicts nobody.${low === null || high === null ? "" : ` Rulers: 0 is the end of ${low}, 1 of ${high}.`} Confidence is low with fewer than ${v.number("moderate")} undertakings with a word for any party, with none newer than ${countOf(v.number("staleDays"), "day")}, or where a word turns on one record; high from ${v.number("sure")}.`;
  },
  "verdict.past": (v) => {
    const words = each(v, "words").map((i) => `“${verdictInWords(v.text(`word${i}`))}” of ${formatNumber(v.number(`n${i}`))}${v.number(`n${i}`) === 0 ? "" : `, after ${formatNumber(v.number(`came${i}`))} of which the outcome came${v.number(`n${i}`) < FEWEST_WINDOWS ? " (too few for an interval)" : ` (95 % interval of the share ${formatShare(v.number(`low${i}`))} to ${formatShare(v.number(`high${i}`))}, were windows of one war independent)`}`}`);
    const single = each(v, "conditions").map((i) => `${SHORT[v.text(`condition${i}`)] ?? v.text(`condition${i}`)} (“${signInWords(v.text(`sign${i}`))}”: ${v.text(`value${i}`)}) ${v.number(`conditionCame${i}`)} of ${v.number(`conditionN${i}`)}`);
    return `What the form of the rules would have said of ${countOf(v.number("windows"), "window")} of past talks, where one registered sign stands in for each condition: ${words.join("; ")}. The outcome came where such a sign was there by itself: ${single.join("; ")}. So few windows have the signs known that history can neither bear the rules out nor refute them.`;
  },
  "verdict.registered": (v) => `The rules were fixed on ${formatDay(v.text("registered"))}, when the answers of the ledger and of positions were known; the plan says what had been seen. Their hash is ${v.text("hash").slice(0, 16)}.`,
  "caveat.rules-knew-the-record": () => "The rules were not written blind: their author had read the record of this case. They give the same answer with the labels of the parties exchanged, and every row they count is shown.",
  "caveat.deeds-are-not-motives": () => "“In earnest” and “theatre” are names for what was put down by stated rules, and no statement about what anybody wants."
};
