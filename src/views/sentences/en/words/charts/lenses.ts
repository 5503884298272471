import { countOf, formatDay, formatNumber, formatShare, spellCount, wordsOf } from "#views/format.ts";

/** Capitals' answers on one event, and how far capitals are apart. */
export const lensChartWords = {
  source: "Statements: statements.yaml, each with its pages and both grades; answers by one coder on fixed questions.",
  title: (event: string, capitals: number, answered: number, questions: number, apart: number) =>
    `${event}: ${countOf(capitals, "capital")} answer ${answered} of ${questions} questions, ${apart === 0 ? "none at odds with itself" : `${spellCount(apart)} ${apart === 1 ? "cell holds" : "cells hold"} different answers of one capital`}`,
  subtitle: (statements: number, happened: string, asOf: string) => `Answers by capital, ${countOf(statements, "statement")} on what happened on ${formatDay(happened)}; as of ${formatDay(asOf)}`,
  row: (capital: string, statements: number, answers: readonly string[]) => `${capital}, ${countOf(statements, "statement")}: ${answers.join(", ") || "no answer"}`,
  answerKey: "an answer: letter and word; ×2 = given twice; (?) = no page of it can be judged",
  emptyKey: "empty: not addressed, which is no answer",
  notesHeading: "Letters, and questions that nobody answers",
  letters: (question: string, answers: readonly string[]) => `${question}: ${answers.join(", ")}.`,
  /** The letter of an answer, in their order. */
  letterOf: (index: number) => String.fromCharCode("A".charCodeAt(0) + index),
  letter: (letter: string, answer: string) => `${letter} ${answer}`,
  notAddressed: (questions: readonly string[]) => `Not addressed by anybody: ${questions.join(", ")}.`,
  forestTitle: (differ: number, tested: number) => `On ${spellCount(differ)} of ${spellCount(tested)} ${tested === 1 ? "question" : "questions"} that could be tested capitals are apart beyond chance`,
  apart: (question: string, bits: number, interval: number, low: number, high: number, readings: number, capitals: number, within: number, between: number) =>
    `${question}: ${formatNumber(bits)} bits, ${formatShare(interval)} interval ${formatNumber(low)} to ${formatNumber(high)}, ${readings} answers by ${capitals} capitals; halves of one capital ${formatNumber(within)}, of two ${formatNumber(between)} bits`,
  lacking: (question: string, lack: string) => `${question}: not assessable, ${lack}`,
  forestSubtitle: (events: number, asOf: string) => `Divergence of capitals' answers in bits, less what chance gives, over ${countOf(events, "event")}; as of ${formatDay(asOf)}`,
  beyondChance: (level: number) => `apart beyond chance (p at most ${level}, corrected)`,
  cannotTell: "cannot be told",
  interval: (level: number) => `${formatShare(level)} interval`,
  halvesOfOne: "halves of one capital's own answers",
  halvesOfTwo: "halves of two capitals' answers",
  notAssessable: "not assessable",
  range: (bits: number, low: number, high: number) => `${formatNumber(bits)} (${formatNumber(low)} to ${formatNumber(high)})`,
  answers: (range: string, readings: number, capitals: number, narrow: boolean) => (narrow ? `${range}, n ${readings}` : `${range}   ${readings} answers by ${capitals} capitals`),
  lack: (lack: string) => `∅ ${lack}`,
  had: (reason: string, had: number) => `∅ ${wordsOf(reason)}: ${had} there`
};
