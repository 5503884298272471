import { countOf, formatDay, formatNumber, formatPValue, listed, wordsOf } from "#views/format.ts";
import type { Catalogue, Values } from "../template.ts";
import { lackInWords } from "./lack.ts";
import { oddsWords, rangeWords } from "./momentum-salvos.ts";
import { tested } from "./pulse.ts";

const salvos = (v: Values, party: string, unit: string, threshold: string, classes: string) => `${v.text(party)}’s salvos (${v.text(unit)}s with at least ${formatNumber(v.number(threshold))} ${listed(v.text(classes).split(" ").map(wordsOf))})`;
const own = (v: Values) => salvos(v, "party", "unit", "threshold", "classes");
const theirs = (v: Values) => salvos(v, "other", "otherUnit", "otherThreshold", "otherClasses");

function estimate(v: Values): string {
  const ratio = v.numberOrNull("oddsRatio");
  const odds = ratio === null ? "no odds ratio could be found" : `the odds ${oddsWords(ratio)}; it could be ${rangeWords(v.numberOrNull("low95"), v.numberOrNull("high95"), oddsWords)}`;
  return `${formatNumber(v.number("salvos"))} came where their own clock expects ${formatNumber(Number(v.number("expected").toFixed(1)))}, ${odds}`;
}

const seen = (v: Values) => `${tested(v)} ${countOf(v.number("blows"), "of them", "of them")}, ${estimate(v)}`;

export const answerSentences: Catalogue = {
  "answer.cannot-tell": (v) => `Cannot tell whether ${own(v)} follow ${theirs(v)}: ${seen(v)}. Only odds ${oddsWords(v.number("detectable"))} would be found four times in five. That is not evidence of no answer.`,
  "answer.rise": (v) => `${own(v)} are more frequent after ${theirs(v)}: ${seen(v)} (${formatPValue(v.number("pValue"))}). That one follows the other does not say why.`,
  "answer.fall": (v) => `${own(v)} are rarer after ${theirs(v)}: ${seen(v)} (${formatPValue(v.number("pValue"))}). That one follows the other does not say why.`,
  "answer.no-change": (v) => `No change that matters in ${own(v)} after ${theirs(v)}: ${seen(v)}.`,
  "answer.not-assessable": (v) => `Cannot assess whether ${own(v)} follow ${theirs(v)}: ${lackInWords(v.text("reason"), v.number("needed"), v.number("had"))}.`,
  "answer.power": (v) => `Between ${formatDay(v.text("from"))} and ${formatDay(v.text("to"))} the nights after are ${formatNumber(v.number("nights"))}, on which ${formatNumber(Number(v.number("expected").toFixed(1)))} salvos are expected; odds ${oddsWords(v.number("detectable"))} would be found four times in five.`,
  "answer.window": (v) => `Looked at besides, window “${wordsOf(v.text("window"))}”, which takes in the same night: ${estimate(v)} (${formatPValue(v.number("pValue"))}, no stars).`
};
