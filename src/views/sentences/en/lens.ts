import { capitalised, countOf, formatDay, formatNumber, formatPValue, formatShare, listed, spellCount, wordsOf } from "#views/format.ts";
import type { Catalogue, Values } from "../template.ts";
import { lackInWords } from "./lack.ts";

const each = (v: Values, count: string) => Array.from({ length: v.number(count) }, (_, i) => i + 1);
const named = (v: Values, count: string, key: string) => listed(each(v, count).map((i) => `“${v.text(`${key}${i}`)}”`));
const bits = (value: number) => `${formatNumber(value)} bits`;
const interval = (v: Values) => `${formatShare(v.number("interval"))} interval ${formatNumber(v.number("low"))} to ${formatNumber(v.number("high"))}`;
const answerOf = (v: Values, key: string) => wordsOf(v.text(key));
const basis = (v: Values) => `${countOf(v.number("readings"), "answer")} by ${countOf(v.number("capitals"), "capital")}`;

/** Says how far capitals are apart, and how far one capital is from itself. */
function distance(v: Values): string {
  return `${bits(v.number("bits"))} beyond chance (${interval(v)}), from ${basis(v)} on ${countOf(v.number("events"), "event")}. Halves of one capital's answers lie ${bits(v.number("within"))} apart, halves of two capitals' ${bits(v.number("between"))}.`;
}

const corrected = (v: Values) => `Corrected for ${countOf(v.number("tested"), "question")}, ${formatPValue(v.number("pAdjusted"))}`;

function onEvent(v: Values): string {
  return `${v.text("title")} (${formatDay(v.text("happened"))}): ${countOf(v.number("statements"), "statement")} by ${countOf(v.number("capitals"), "capital")}`;
}

const apartInWords = (one: number) => (one === 0 ? "" : ` In ${formatNumber(one)} more only one of the two did.`);

export const lensSentences: Catalogue = {
  "lens.case": (v) => {
    const differ = v.number("differ");
    const found = differ === 0 ? "On none" : `On ${spellCount(differ)}`;
    const which = differ === 0 ? "" : `: ${named(v, "differ", "name")}`;
    const lacking = v.number("lacking") === 0 ? "" : ` Too few answers, or no answers that can be compared, on ${named(v, "lacking", "lackingName")}.`;
    return `${found} of the ${spellCount(v.number("tested"))} ${v.number("tested") === 1 ? "question" : "questions"} that could be tested capitals answer differently beyond chance${which}. ${countOf(v.number("statements"), "statement")} by ${countOf(v.number("capitals"), "capital")} on ${countOf(v.number("events"), "event")}; at most one in ${formatNumber(Math.round(1 / v.number("level")))} of such differences is to be expected false.${lacking}`;
  },
  "lens.question-differ": (v) => `“${v.text("name")}”: capitals answer differently, ${distance(v)} ${corrected(v)}.`,
  "lens.question-cannot-tell": (v) => `“${v.text("name")}”: whether capitals answer differently cannot be told, ${distance(v)} ${corrected(v)}.`,
  "lens.question-lacking": (v) => `“${v.text("name")}”: ${countOf(v.number("answered"), "answer")} in all; ${lackInWords(v.text("reason"), v.number("needed"), v.number("had"))}.`,
  "lens.object-unnamed": (v) =>
    `“${v.text("name")}”: ${countOf(v.number("answered"), "answer")} by ${countOf(v.number("capitals"), "capital")}, described and not tested. They are not comparable: an answer does not say of whom, and the same answer can accuse opposite sides.`,
  "lens.counts": (v) =>
    `“${v.text("name")}”: ${countOf(v.number("counts"), "count")}, each a claim on a window of its own; they stand side by side, and no share can be taken of them.${v.number("unjudged") === 0 ? "" : ` ${capitalised(spellCount(v.number("unjudged")))} cannot be judged.`}`,
  "lens.capital": (v) => {
    const answers = each(v, "answers").map((i) => `${answerOf(v, `answer${i}`)} ${formatNumber(v.number(`times${i}`))}`);
    const unlike = v.numberOrNull("unlike");
    return `${v.text("capital")}: ${v.number("answered")} of ${countOf(v.number("statements"), "statement")} speak of it; ${listed(answers)}.${unlike === null || unlike === 0 ? "" : ` Two of them drawn at random differ with a chance of ${formatShare(unlike)}.`}`;
  },
  "lens.silent": (v) => `Never speak of it: ${listed(each(v, "silent").map((i) => `${v.text(`capital${i}`)} (${formatNumber(v.number(`statements${i}`))})`))}, with the number of their statements.`,
  "lens.without-low": (v) => `Without statements that rest on pages graded D or E alone: ${bits(v.number("bits"))} (${formatNumber(v.number("low"))} to ${formatNumber(v.number("high"))}), from ${basis(v)}.`,
  "lens.without-low-lacking": (v) => `Without statements that rest on pages graded D or E alone nothing can be told: ${lackInWords(v.text("reason"), v.number("needed"), v.number("had"))}.`,
  "lens.without-low-over-all": (v) =>
    v.number("lost") === 0 ? "No difference hangs on statements that rest on pages graded D or E alone." : `Without statements that rest on pages graded D or E alone the difference could be none, or cannot be told, on ${named(v, "lost", "name")}.`,
  "lens.grades": (v) =>
    `Of ${countOf(v.number("statements"), "statement")} ${v.number("low")} rest on pages graded D or E alone; ${v.number("unjudged")} on pages of which the item cannot be judged, and these are shown and enter no arithmetic.`,
  "lens.one-hand": (v) => `One hand did both codings, so they measure how steady the coder is, not agreement of two coders. ${v.text("note")}`,
  "lens.two-hands": (v) => v.text("note"),
  "lens.steady": (v) => {
    const [low, high] = [v.numberOrNull("low"), v.numberOrNull("high")];
    const range = low === null || high === null ? "no interval, with so few" : `interval ${formatNumber(low)} to ${formatNumber(high)}`;
    return `Both codings found an answer in ${countOf(v.number("units"), "statement")} and agree on ${v.number("agreed")}: alpha ${formatNumber(v.number("alpha"))} (${range}).${apartInWords(v.number("one"))} ${v.text("note")}`;
  },
  "lens.steady-lacking": (v) => `How steady the coder is cannot be told: ${lackInWords(v.text("reason"), v.number("needed"), v.number("had"))}${v.number("one") === 0 ? "" : `, and ${formatNumber(v.number("one"))} on which only one did`}. ${v.text("note")}`,
  "lens.event": (v) => `${onEvent(v)}. On “${v.text("question")}”: ${each(v, "answers").map((i) => `${answerOf(v, `answer${i}`)} (${v.text(`who${i}`)})`).join("; ")}.`,
  "lens.event-object-unnamed": (v) => `${onEvent(v)}. On “${v.text("question")}”: ${each(v, "answers").map((i) => `${answerOf(v, `answer${i}`)} (${v.text(`who${i}`)})`).join("; ")}. The same answer can accuse opposite sides.`,
  "lens.event-lacking": (v) => `${onEvent(v)}; ${lackInWords("too-few-capitals", 2, v.number("had"))}.`,
  "lens.apart": (v) => `${v.text("capital")} on “${v.text("question")}”: ${listed(each(v, "answers").map((i) => answerOf(v, `answer${i}`)))}.`,
  "lens.event-divergence": (v) => `“${v.text("question")}”: ${bits(v.number("bits"))} beyond chance (${interval(v)}), from ${basis(v)}.`,
  "lens.event-too-few": (v) =>
    `On ${v.number("questions")} of ${countOf(v.number("of"), "question")} no divergence can be told on this event alone: at least ${v.number("needed")} answers by each of two capitals are needed. What is told on one event is not tested.`,
  "lens.event-grades": (v) =>
    `Of ${countOf(v.number("statements"), "statement")} ${v.number("unjudged") === 0 ? "all can be judged" : `${v.number("unjudged")} rest on pages of which the item cannot be judged`}; of ${v.number("unsure")} the coder was unsure.`,
  "lens.registered": (v) => `Whose readings are compared, and how, was fixed on ${formatDay(v.text("registered"))}; the plan says what was known before. Its hash is ${v.text("hash").slice(0, 16)}.`
};
