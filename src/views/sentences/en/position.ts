import { capitalised, countOf, formatDay, formatNumber, formatSpan, listed, spellCount } from "#views/format.ts";
import type { Catalogue, Values } from "../template.ts";

const MOVES: Readonly<Record<string, string>> = { moved: "moved", unmoved: "unmoved", "cannot-tell": "cannot tell", "too-few": "too few places to tell" };
const STATES: Readonly<Record<string, string>> = { open: "meet", apart: "lie apart", unknown: "cannot be compared" };
const CAUSES: Readonly<Record<string, string>> = { said: "a place became known", withdrawn: "a place was withdrawn", lapsed: "a place grew old without being said again" };

/** Says whether a demand moved. */
export const moveInWords = (word: string): string => MOVES[word] ?? word;

/** Says whether two ranges meet. */
export const stateInWords = (state: string): string => STATES[state] ?? state;

/** Says what opened or closed it. */
export const causeInWords = (cause: string): string => CAUSES[cause] ?? cause;

/** Says a place on a ruler: `[0.5, 0.6]`, or one mark alone. */
export function placeInWords(low: number, high: number): string {
  return low === high ? formatNumber(low) : `[${formatNumber(low)}, ${formatNumber(high)}]`;
}

const each = (v: Values, count: string) => Array.from({ length: v.number(count) }, (_, i) => i + 1);
const span = (first: string | null, last: string | null) => (first === null || last === null ? "no day" : formatSpan(first, last));

function rangeInWords(v: Values, i: number | ""): string {
  const [low, high] = [v.numberOrNull(`low${i}`), v.numberOrNull(`high${i}`)];
  if (low === null || high === null) return `${v.text(`holder${i}`)}: no place in the last ${countOf(v.number("windowDays"), "day")}`;
  return `${v.text(`holder${i}`)} at ${placeInWords(low, high)} (n ${v.number(`n${i}`)}, ${span(v.textOrNull(`first${i}`), v.textOrNull(`last${i}`))})`;
}

function pairInWords(v: Values, i: number): string {
  const [a, b, state] = [v.text(`a${i}`), v.text(`b${i}`), v.text(`state${i}`)];
  if (state === "unknown") return `whether what ${a} and ${b} would take overlaps cannot be told`;
  if (state === "apart") return `the ranges of ${a} and ${b} do not overlap: ${formatNumber(v.number(`gap${i}`))} of the ruler lies between them`;
  const shared = placeInWords(v.number(`sharedLow${i}`), v.number(`sharedHigh${i}`));
  return `the ranges of ${a} and ${b} overlap at ${shared}${v.text(`latest${i}`) === "open" ? "" : ", but not what each named last"}`;
}

function sinceInWords(v: Values, i: number): string {
  const since = v.textOrNull(`since${i}`);
  if (since === null) return "never compared, since both never stood at a time";
  const before = v.text(`state${i}`) === "apart" && v.number(`everOpen${i}`) === 0 ? ", and at no time before did they meet, as far as they could be compared" : "";
  return `so since ${formatDay(since)}, when ${causeInWords(v.text(`cause${i}`))}${before}`;
}

function trialInWords(v: Values, i: number | ""): string {
  const n = v.number(`trialN${i}`);
  const word = v.text(`word${i}`);
  const head = `${v.text(`trialHolder${i}`)}: ${moveInWords(word)} (n ${n}${n === 0 ? "" : `, ${span(v.textOrNull(`trialFirst${i}`), v.textOrNull(`trialLast${i}`))}`})`;
  if (word === "too-few") return head;
  if (word !== "moved") return `${head}; its words leave open a change of up to ${formatNumber(v.number(`most${i}`))}`;
  const last = `last between ${formatDay(v.text(`after${i}`))} and ${formatDay(v.text(`by${i}`))}, from ${placeInWords(v.number(`fromLow${i}`), v.number(`fromHigh${i}`))} to ${placeInWords(v.number(`toLow${i}`), v.number(`toHigh${i}`))}`;
  const sinceWord = v.text(`sinceWord${i}`);
  const since = sinceWord === "cannot-tell" ? ` and up to ${formatNumber(v.number(`sinceMost${i}`))} left open` : "";
  return `${head}, ${timesInWords(v.number(`moves${i}`))}; ${last}; since then ${moveInWords(sinceWord)} (n ${v.number(`sinceN${i}`)}${since})`;
}

const timesInWords = (count: number) => (count === 1 ? "once" : count === 2 ? "twice" : `${spellCount(count)} times`);

function stepsInWords(v: Values): string {
  const steps = each(v, "steps").map((i) => {
    const thin = v.number(`thin${i}`) === 1 ? "; one of the two rests on sources graded E" : "";
    return `between ${formatDay(v.text(`stepAfter${i}`))} and ${formatDay(v.text(`stepBy${i}`))} from ${placeInWords(v.number(`stepFromLow${i}`), v.number(`stepFromHigh${i}`))} to ${placeInWords(v.number(`stepToLow${i}`), v.number(`stepToHigh${i}`))} (at least ${formatNumber(v.number(`stepLeast${i}`))} towards ${v.number(`towards${i}`)}${thin})`;
  });
  return steps.join("; ");
}

/** Says on how many issues a demand moved; what is none is left out. */
function countsInWords(holder: string, [moved, unmoved, cannotTell, tooFew]: readonly [number, number, number, number]): string {
  const told = [[moved, "moved on"], [unmoved, "unmoved on"], [cannotTell, "cannot be told on"], [tooFew, "too few places on"]] as const;
  return `${holder}: ${told.filter(([n]) => n > 0).map(([n, words]) => `${words} ${n}`).join(", ")}`;
}

const tallyInWords = (v: Values, i: number | "") => countsInWords(v.text(`holder${i}`), [v.number(`moved${i}`), v.number(`unmoved${i}`), v.number(`cannotTell${i}`), v.number(`tooFew${i}`)]);
const claimedInWords = (v: Values, i: number) => countsInWords(v.text(`wordHolder${i}`), [v.number(`wordMoved${i}`), v.number(`wordUnmoved${i}`), v.number(`wordCannotTell${i}`), v.number(`wordTooFew${i}`)]);

/** The claim that is tested, where it had been made, and what was found on the issues it is read to name. */
function listInWords(v: Values): string {
  const claim = v.textOrNull("claim");
  return claim === null ? "Have demands moved? On all issues" : `Has the list changed? ${claim} On the ${countOf(v.number("claimIssues"), "issue")} that it is read to name: ${each(v, "words").map((i) => claimedInWords(v, i)).join("; ")}. On all`;
}

export const positionSentences: Catalogue = {
  "position.issue": (v) => {
    const pairs = each(v, "pairs");
    const lead = `On “${v.text("title")}” ${listed(pairs.map((i) => pairInWords(v, i)))}`;
    return `${lead}. ${each(v, "ranges").map((i) => rangeInWords(v, i)).join("; ")}. ${capitalised(listed(pairs.map((i) => sinceInWords(v, i))))}. Has it moved, by ${formatNumber(v.number("smallestChange"))} of the ruler or more? ${each(v, "trials").map((i) => trialInWords(v, i)).join(". ")}.`;
  },
  "position.not-assessable": (v) => `On “${v.text("title")}” nothing can be said: of ${countOf(v.number("places"), "position")} none has a place that counts, by status and grade.`,
  "position.range": (v) => `${rangeInWords(v, "")}.`,
  "position.spells": (v) => {
    const spells = each(v, "spells").map((i) => `from ${formatDay(v.text(`from${i}`))} they ${stateInWords(v.text(`state${i}`))}${v.text(`state${i}`) === v.text(`latest${i}`) ? "" : ` (what each named last: ${stateInWords(v.text(`latest${i}`))})`}, since ${causeInWords(v.text(`cause${i}`))}`);
    return `Ranges of ${v.text("a")} and ${v.text("b")}: ${spells.join("; ")}.`;
  },
  "position.trial": (v) => `${trialInWords(v, "")}.`,
  "position.moves": (v) => `Moves of ${v.text("trialHolder")}, by its own words: ${stepsInWords(v)}. Certain over the whole: at least ${formatNumber(v.number("least"))}; left open: at most ${formatNumber(v.number("most"))}.`,
  "position.trial-all": (v) => {
    const moves = v.number("steps") === 0 ? "" : ` Moves: ${stepsInWords(v)}.`;
    return `With ${countOf(v.number("more"), "more day")} of what others report, what was floated and what was agreed in part, ${v.text("trialHolder")}: ${moveInWords(v.text("word"))} (n ${v.number("trialN")}); by its own words alone: ${moveInWords(v.text("ownWord"))}.${moves}`;
  },
  "position.judgement": (v) =>
    `${capitalised(v.text("by"))} says of ${v.text("holder")} on ${v.text("item")}: “${v.text("verdict")}” (${v.text("reason")}; from ${countOf(v.number("n"), "position")}). The test beside it: ${moveInWords(v.text("word"))}. A judgement, not a finding.`,
  "position.registered": (v) => `What counts as a place, as a range and as a move was fixed on ${formatDay(v.text("registered"))}; the plan says what was seen before. Its hash is ${v.text("hash").slice(0, 16)}.`,
  "position.summary": (v) => {
    const issues = v.number("issues");
    const pairs = each(v, "pairs").map((i) => {
      const open = v.number(`open${i}`);
      const unknown = v.number(`unknown${i}`);
      const lacking = unknown === 0 ? "" : `, and on ${spellCount(unknown)} at least one of them named no place in the last ${countOf(v.number("windowDays"), "day")}`;
      return `on ${open === 0 ? "none" : spellCount(open)} of ${countOf(issues, "issue")} ${open === 0 ? "do the ranges" : "the ranges"} of ${v.text(`a${i}`)} and ${v.text(`b${i}`)} overlap; on ${spellCount(v.number(`apart${i}`))} they lie apart${lacking}`;
    });
    return `${capitalised(pairs.join("; "))}. ${listInWords(v)}, by ${formatNumber(v.number("smallestChange"))} of the ruler or more, over the whole record: ${each(v, "tallies").map((i) => tallyInWords(v, i)).join("; ")}. “Cannot be told” is no “unchanged”: the places are as wide as the words.`;
  },
  "position.tally": (v) => `${tallyInWords(v, "")}; of ${countOf(v.number("issues"), "issue")}.`,
  "position.other-change": (v) => `Were ${formatNumber(v.number("smallestChange"))} of the ruler the smallest change: ${each(v, "tallies").map((i) => tallyInWords(v, i)).join("; ")}.`,
  "position.widths": (v) =>
    `Vague words can hide a move: at the median a place leaves open ${listed(each(v, "widths").map((i) => `${formatNumber(v.number(`median${i}`))} of the ruler with ${v.text(`holder${i}`)} (n ${v.number(`n${i}`)})`))}.`,
  "position.places": (v) =>
    `${formatNumber(v.number("all"))} positions, ${formatNumber(v.number("placed"))} of them with a place, placed by ${countOf(v.number("coders"), "hand")}; ${formatNumber(v.number("counted"))} make ranges and are tested; ${formatNumber(v.number("thin"))} rest on sources graded E alone and are marked, ${formatNumber(v.number("unjudged"))} cannot be judged and enter nothing.`,
  "caveat.places-are-judgements": (v) =>
    v.number("coders") < 2 ? "Every place on a ruler is one coder's judgement. Nobody else has placed the same words, so how far two coders would differ is not known." : `Every place on a ruler is a judgement, by one of ${v.number("coders")} coders.`,
  "caveat.width-is-what-words-leave-open": () => "The width of a place is what the words leave open, not a statistical interval; it has no probability.",
  "caveat.range-is-not-consent": () => "A range is the hull of what somebody asked for within a year. That two ranges overlap is not consent, and that they do not is no proof that none is possible.",
  "caveat.lapsed-is-not-moved": () => "A range that ends because a place grew old tells that nothing newer is in the record, not that a mind changed. Holders with more places in the record have more chances to be seen to move: read n beside each.",
  "caveat.excerpts-only": () => "The pages behind the positions were seen in excerpts. What a page says elsewhere is not in the record, and silence is no position."
};
