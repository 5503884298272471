import type { Finding } from "#core/model/finding.ts";
import type { CaseLens, EventLens, LensOutcome } from "#core/model/lens-outcome.ts";
import { words } from "#views/language.ts";
import { type Names, nameOf } from "#views/names.ts";
import { renderSentence } from "#views/render-sentence.ts";
import { lensTables } from "#views/tables/lens-tables.ts";
import type { Chart } from "./chart.ts";
import { drawBits } from "./bits-forest.ts";
import { drawLensMatrix, letterOf } from "./lens-matrix.ts";

/** Returns the picture of a lens: the matrix of one event, or how far capitals are apart on every question. */
export function lensCharts(finding: Finding, outcome: LensOutcome, names: Names): Chart[] {
  if (outcome.kind === "event") return outcome.status === "assessed" ? [matrixOf(finding, outcome, names)] : [];
  return outcome.kind === "case" ? [forestOf(finding, outcome)] : [];
}

function matrixOf(finding: Finding, outcome: EventLens, names: Names): Chart {
  const { questions, capitals, readings, apart, happened, title } = outcome;
  const { lenses: say } = words().charts;
  const answered = questions.filter((_, q) => readings.some(({ answers }) => answers[q] !== null));
  const unasked = questions.filter((question) => !answered.includes(question)).map(({ name }) => `“${name}”`);
  const rows = lensTables(outcome).find(({ name }) => name === "matrix")?.rows ?? [];
  const spoken = `${renderSentence(finding.sentence, names)} ${rows.map((row) => say.row(String(row[0]), Number(row[1]), questions.flatMap(({ name }, q) => (row[q + 2] === "" ? [] : [`${name} ${row[q + 2]}`])))).join(". ")}.`;
  return {
    name: "matrix",
    title: say.title(title, capitals.length, answered.length, questions.length, apart.length),
    subtitle: say.subtitle(readings.length, happened, finding.asOf),
    spoken,
    source: say.source,
    table: "matrix",
    key: [{ mark: "margin", text: say.answerKey }, { mark: "silent-cell", text: say.emptyKey }],
    notes: {
      heading: say.notesHeading,
      lines: [
        ...answered.filter(({ values }) => values.length > 0).map(({ name, values, valueNames }) => say.letters(name, values.map((value, i) => say.letter(letterOf(i), nameOf(value, { ...names, ...valueNames }))))),
        ...(unasked.length === 0 ? [] : [say.notAddressed(unasked)])
      ]
    },
    draw: (space) => drawLensMatrix(outcome, names, space, spoken)
  };
}

function forestOf(finding: Finding, outcome: CaseLens): Chart {
  const { lines, interval, level } = outcome;
  const { charts: { lenses: say }, phrases } = words();
  const tested = lines.filter(({ pAdjusted }) => pAdjusted !== null).length;
  const differ = lines.filter((line) => line.differ).length;
  const title = say.forestTitle(differ, tested);
  const spoken = `${title}. ${lines.map(({ name, divergence: d, withinBits, betweenBits }) => (d.status === "assessed" ? say.apart(name, d.bits, interval, d.low, d.high, d.readings, d.capitals, withinBits ?? 0, betweenBits ?? 0) : say.lacking(name, phrases.lackInWords(d.reason, d.needed, d.had)))).join(". ")}.`;
  return {
    name: "questions",
    title,
    subtitle: say.forestSubtitle(outcome.events.length, finding.asOf),
    spoken,
    source: say.source,
    table: "questions",
    key: [
      { mark: "confirmatory", text: say.beyondChance(level) }, { mark: "exploratory", text: say.cannotTell }, { mark: "interval", text: say.interval(interval) },
      { mark: "observed", text: say.halvesOfOne }, { mark: "alone", text: say.halvesOfTwo }, { mark: "lacking", text: say.notAssessable }
    ],
    draw: (space) => drawBits(lines, space, spoken)
  };
}
