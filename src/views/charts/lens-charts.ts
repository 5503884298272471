import type { Finding } from "#core/model/finding.ts";
import type { CaseLens, EventLens, LensOutcome } from "#core/model/lens-outcome.ts";
import { countOf, formatDay, formatNumber, formatShare, spellCount } from "#views/format.ts";
import { type Names, nameOf } from "#views/names.ts";
import { renderSentence } from "#views/render-sentence.ts";
import { lackInWords } from "#views/sentences/en/lack.ts";
import { lensTables } from "#views/tables/lens-tables.ts";
import type { Chart } from "./chart.ts";
import { drawBits } from "./bits-forest.ts";
import { drawLensMatrix, letterOf } from "./lens-matrix.ts";

const SOURCE = "Statements: statements.yaml, each with its pages and both grades; answers by one coder on fixed questions.";

/** Returns the picture of a lens: the matrix of one event, or how far capitals are apart on every question. */
export function lensCharts(finding: Finding, outcome: LensOutcome, names: Names): Chart[] {
  if (outcome.kind === "event") return outcome.status === "assessed" ? [matrixOf(finding, outcome, names)] : [];
  return outcome.kind === "case" ? [forestOf(finding, outcome)] : [];
}

function matrixOf(finding: Finding, outcome: EventLens, names: Names): Chart {
  const { questions, capitals, readings, apart, happened, title } = outcome;
  const answered = questions.filter((_, q) => readings.some(({ answers }) => answers[q] !== null));
  const unasked = questions.filter((question) => !answered.includes(question)).map(({ name }) => `“${name}”`);
  const rows = lensTables(outcome).find(({ name }) => name === "matrix")?.rows ?? [];
  const spoken = `${renderSentence(finding.sentence, names)} ${rows.map((row) => `${row[0]}, ${countOf(Number(row[1]), "statement")}: ${questions.flatMap(({ name }, q) => (row[q + 2] === "" ? [] : [`${name} ${row[q + 2]}`])).join(", ") || "no answer"}`).join(". ")}.`;
  return {
    name: "matrix",
    title: `${title}: ${countOf(capitals.length, "capital")} answer ${answered.length} of ${questions.length} questions, ${apart.length === 0 ? "none at odds with itself" : `${spellCount(apart.length)} ${apart.length === 1 ? "cell holds" : "cells hold"} different answers of one capital`}`,
    subtitle: `Answers by capital, ${countOf(readings.length, "statement")} on what happened on ${formatDay(happened)}; as of ${formatDay(finding.asOf)}`,
    spoken,
    source: SOURCE,
    table: "matrix",
    key: [{ mark: "margin", text: "an answer: letter and word; ×2 = given twice; (?) = no page of it can be judged" }, { mark: "silent-cell", text: "empty: not addressed, which is no answer" }],
    notes: {
      heading: "Letters, and questions that nobody answers",
      lines: [
        ...answered.filter(({ values }) => values.length > 0).map(({ name, values, valueNames }) => `${name}: ${values.map((value, i) => `${letterOf(i)} ${nameOf(value, { ...names, ...valueNames })}`).join(", ")}.`),
        ...(unasked.length === 0 ? [] : [`Not addressed by anybody: ${unasked.join(", ")}.`])
      ]
    },
    draw: (space) => drawLensMatrix(outcome, names, space, spoken)
  };
}

function forestOf(finding: Finding, outcome: CaseLens): Chart {
  const { lines, interval, level } = outcome;
  const tested = lines.filter(({ pAdjusted }) => pAdjusted !== null).length;
  const differ = lines.filter((line) => line.differ).length;
  const title = `On ${spellCount(differ)} of ${spellCount(tested)} ${tested === 1 ? "question" : "questions"} that could be tested capitals are apart beyond chance`;
  const spoken = `${title}. ${lines.map(({ name, divergence: d, withinBits, betweenBits }) => (d.status === "assessed" ? `${name}: ${formatNumber(d.bits)} bits, ${formatShare(interval)} interval ${formatNumber(d.low)} to ${formatNumber(d.high)}, ${d.readings} answers by ${d.capitals} capitals; halves of one capital ${formatNumber(withinBits ?? 0)}, of two ${formatNumber(betweenBits ?? 0)} bits` : `${name}: not assessable, ${lackInWords(d.reason, d.needed, d.had)}`)).join(". ")}.`;
  return {
    name: "questions",
    title,
    subtitle: `Divergence of capitals' answers in bits, less what chance gives, over ${countOf(outcome.events.length, "event")}; as of ${formatDay(finding.asOf)}`,
    spoken,
    source: SOURCE,
    table: "questions",
    key: [
      { mark: "confirmatory", text: `apart beyond chance (p at most ${level}, corrected)` }, { mark: "exploratory", text: "cannot be told" }, { mark: "interval", text: `${formatShare(interval)} interval` },
      { mark: "observed", text: "halves of one capital's own answers" }, { mark: "alone", text: "halves of two capitals' answers" }, { mark: "lacking", text: "not assessable" }
    ],
    draw: (space) => drawBits(lines, space, spoken)
  };
}
