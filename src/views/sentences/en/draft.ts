import { countOf, formatDay, listed, wordsOf } from "#views/format.ts";
import { type Names, topicName } from "#views/names.ts";
import type { Catalogue, Values } from "../template.ts";
import { lackInWords } from "./lack.ts";

const RELATIONS: Readonly<Record<string, string>> = {
  same: "the same", moved: "moved", "cannot-tell": "cannot tell", "depends-on-copy": "it depends on which copy is right", dropped: "dropped", new: "new", "not-seen": "not seen in the later text", "unseen-before": "not seen in the earlier text"
};

/** Says what became of a clause as a reader would. */
export function relationWord(relation: string): string {
  return RELATIONS[relation] ?? wordsOf(relation);
}

/** Says what a clause is about: an issue by its title where that is known, or the words after “other”. */
export function topicWords(topic: string, names: Names = {}): string {
  return topicName(topic, names) ?? plainTopic(topic);
}

function plainTopic(topic: string): string {
  return topic.startsWith("other: ") ? topic.slice("other: ".length) : wordsOf(topic);
}

/** Says a coder's word, and in whose favour. */
export function coderWords(change: string, party: string | null): string {
  return party === null ? wordsOf(change) : `${wordsOf(change)} in favour of ${party}`;
}

/** Says which way the scale tells; a party is named where one is meant. */
export function directionWords(direction: string | null, towards: string | null): string {
  if (direction === null) return "no scale tells";
  if (direction === "same") return "the same place";
  return direction === "overlap" ? "cannot tell, the places overlap" : `towards the end of ${wordsOf(towards ?? direction)}`;
}

const each = (v: Values, count: string) => Array.from({ length: v.number(count) }, (_, i) => i + 1);

function stepInWords(v: Values, i: string): string {
  const n = (key: string) => v.number(`${key}${i}`);
  const both = n("same") + n("moved") + n("cannotTell") + n("dependsOnCopy");
  const unclear = [...(n("cannotTell") === 0 ? [] : [`of ${n("cannotTell")} one cannot tell`]), ...(n("dependsOnCopy") === 0 ? [] : [`of ${n("dependsOnCopy")} it depends on which copy is right`])];
  const gone = n("towardsLow") + n("towardsHigh");
  const alsoDropped = gone === n("moved") ? "" : `; of these ${n("moved")} moved and ${gone - n("moved")} ${gone - n("moved") === 1 ? "was" : "were"} dropped, from a place on the scale`;
  const moves = gone === 0 ? "" : `By the scale ${n("towardsHigh")} went towards the end of ${v.text(`high${i}`)}, ${n("towardsLow")} towards that of ${v.text(`low${i}`)}${alsoDropped}. `;
  const notSeen = n("notSeen") === 0 ? "" : `Of ${countOf(n("notSeen"), "clause")} of the earlier text nothing was seen in the later, which is no drop. `;
  const unseenBefore = n("unseenBefore") === 0 ? "" : `Of the later text ${countOf(n("unseenBefore"), "clause comes", "clauses come")} from older texts and ${n("unseenBefore") === 1 ? "was" : "were"} not seen in the earlier. `;
  return `of ${countOf(both, "clause")} seen in both ${n("moved")} moved and ${n("same")} stayed${unclear.length === 0 ? "" : `; ${listed(unclear)}`}. ${n("dropped")} dropped, ${n("new")} new. ${moves}${notSeen}${unseenBefore}`;
}

function reachedInWords(v: Values): string {
  const [furthest, last, on] = [v.textOrNull("furthest"), v.textOrNull("last"), v.textOrNull("lastOn")];
  const far = furthest === null ? "No step of it is on record, only that it was seen or answered" : `It got as far as “${wordsOf(furthest)}”`;
  return last === null || on === null ? `${far}.` : `${far}; the last dated word on it is “${wordsOf(last)}” (${formatDay(on)}).`;
}

const claims = (v: Values, count: string) => each(v, count).map((i) => `${v.text(`says${i}`)} (${v.text(`accordingTo${i}`)})`).join("; ");

function answerInWords(v: Values, answer: string): string {
  if (answer === "same") return "it stands where it stood";
  return answer === "overlap" ? "one cannot tell" : `it moved towards the end of ${v.text(answer)}`;
}

export const draftSentences: Catalogue = {
  "draft.found": (v) => `${v.text("title")}. ${each(v, "steps").map((i) => `Against “${v.text(`from${i}`)}”: ${stepInWords(v, String(i))}`).join("")}${reachedInWords(v)}`,
  "draft.alone": (v) => {
    const copies = v.number("copies");
    return `${v.text("title")}. The record knows no text that it was made from, so nothing is compared: ${countOf(v.number("clauses"), "clause")} seen, ${copies === 0 ? "and no copies that differ" : `of ${copies} of them copies or proposals differ`}. ${reachedInWords(v)}`;
  },
  "draft.not-assessable": (v) => `${v.text("title")}. Cannot be compared: ${lackInWords(v.text("reason"), v.number("needed"), v.number("had"))}. ${reachedInWords(v)}`,
  "draft.line": (v) => `From “${v.text("from")}” to “${v.text("to")}”: ${stepInWords(v, "")}`.trimEnd(),
  "draft.no-line": (v) => `Of the drafts that are told as one line ${v.number("line")} had been published; nothing can be compared yet. ${countOf(v.number("texts"), "draft")} in all.`,
  "draft.step": (v) => `From “${v.text("from")}” to “${v.text("to")}”: ${stepInWords(v, "")}`.trimEnd(),
  "draft.disagree": (v) => {
    const [direction, towards, party] = [v.text("direction"), v.textOrNull("towards"), v.textOrNull("for")];
    return `Clause ${v.text("n")} (${topicWords(v.text("topic"))}), against “${v.text("from")}”: by the scale ${directionWords(direction, towards)}; the coder's word is “${coderWords(v.text("change"), party)}”.`;
  },
  "draft.copies": (v) => `Clause ${v.text("n")} (${topicWords(v.text("topic"))}), copies and proposals that differ: ${claims(v, "copies")}.`,
  "draft.by-copy": (v) => {
    const answers = each(v, "answers").map((i) => answerInWords(v, v.text(`answer${i}`)));
    const since = `Clause ${v.text("n")} (${topicWords(v.text("topic"))}), against “${v.text("from")}”`;
    return answers.length > 1 ? `${since}: what became of it hangs on which copy is right: ${answers.join(", or ")}.` : `${since}: whichever copy is right, ${answers[0]}.`;
  },
  "draft.statuses": (v) =>
    `What became of the text: ${each(v, "statuses").map((i) => {
      const on = v.textOrNull(`on${i}`);
      return `${wordsOf(v.text(`status${i}`))}, ${on === null ? "day not known" : formatDay(on)} (${v.text(`accordingTo${i}`)})`;
    }).join("; ")}.`,
  "draft.authors": (v) => `Who wrote it, by claim: ${claims(v, "authors")}.`,
  "draft.points": (v) => `How many points it has, by claim: ${claims(v, "points")}.`,
  "draft.lineage": (v) => `On where it comes from: ${v.text("note")}.`,
  "draft.not-seen": (v) => `Not seen, which is not dropped: ${v.text("notSeen")}.`,
  "draft.reached": (v) => `Of ${countOf(v.number("texts"), "draft")}, by anybody's word: ${listed(each(v, "statuses").map((i) => `${v.number(`n${i}`)} ${wordsOf(v.text(`status${i}`))}`))}.`,
  "draft.ends": (v) => `On every scale 0 lies nearest the furthest text of ${v.text("low")} and 1 nearest that of ${v.text("high")}: a ruler, no score.`,
  "draft.registered": (v) => `Whose the ends of the scales are, and which texts are told as one line, was fixed on ${formatDay(v.text("registered"))}. The hash of the plan is ${v.text("hash").slice(0, 16)}.`
};
