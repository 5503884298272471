import type { Finding } from "#core/model/finding.ts";
import type { HypothesesAssessed, HypothesesOutcome, HypothesesRow } from "#core/model/hypotheses-outcome.ts";
import { formatNumber } from "#views/format.ts";
import { words } from "#views/language.ts";
import type { Names } from "#views/names.ts";
import { renderSentence } from "#views/render-sentence.ts";
import { saidInWords } from "#views/tables/hypotheses-tables.ts";
import type { Chart } from "./chart.ts";
import { drawMatrix } from "./hypotheses-matrix.ts";

/** Returns the matrix of evidence against explanations; none where too few items say something. */
export function hypothesesCharts(finding: Finding, outcome: HypothesesOutcome, names: Names): Chart[] {
  if (outcome.status === "not-assessable") return [];
  const { hypotheses: say } = words().charts;
  const rows = speakingRows(outcome);
  const spoken = `${renderSentence(finding.sentence, names)} ${rows.map((row) => spokenRow(row, outcome)).join(" ")} ${outcome.codings.map(({ coder, lines }) => say.weightBy(coder, lines.map(({ hypothesis, inconsistency }) => `${nameIn(outcome, hypothesis)} ${formatNumber(inconsistency)}`))).join(" ")}`;
  return [
    {
      name: "matrix",
      title: titleOf(outcome),
      subtitle: say.subtitle(rows.length, outcome.coders.map(({ id }) => id), finding.asOf),
      spoken,
      source: say.source,
      table: "matrix",
      key: [
        { mark: "contradicts-strongly", text: say.contradictsStrongly }, { mark: "contradicts", text: say.contradicts }, { mark: "silent-cell", text: say.saysNothing }, { mark: "clause-new", text: say.fits },
        { mark: "most-telling", text: say.mostTelling }
      ],
      notes: { heading: say.notesHeading, lines: [...outcome.hypotheses.map(({ name, says }) => `${name}: ${says}`), ...outcome.codings.flatMap((coding) => flipsInWords(outcome, coding))] },
      draw: (space) => drawMatrix(outcome, rows, space, spoken)
    }
  ];
}

/** Items that say something, those that tell most first. */
function speakingRows({ items }: HypothesesAssessed): HypothesesRow[] {
  return items.filter(({ word }) => word !== null).sort((a, b) => b.spread! - a.spread!);
}

function titleOf({ first, hypotheses, codings }: HypothesesAssessed): string {
  const { hypotheses: say } = words().charts;
  return first === null ? say.none(codings.length) : say.least(hypotheses.find(({ id }) => id === first)!.name);
}

function spokenRow(row: HypothesesRow, outcome: HypothesesAssessed): string {
  const { hypotheses: say } = words().charts;
  const against = outcome.hypotheses.flatMap(({ name }, h) => row.ratings.flatMap(({ coder, fits }) => (fits[h]!.fit.startsWith("contradicts") ? [say.against(fits[h]!.fit === "contradicts-strongly", name, coder)] : [])));
  return say.item(row.title, saidInWords(row), against);
}

function flipsInWords(outcome: HypothesesAssessed, { coder, drops }: HypothesesAssessed["codings"][number]): string[] {
  const title = (id: string) => outcome.items.find((row) => row.id === id)!.title;
  return drops.filter(({ firstFlips }) => firstFlips).map(({ kind, what, first }) => words().charts.hypotheses.flips(coder, words().phrases.droppedInWords(kind, kind === "item" ? title(what!) : what), first.map((id) => nameIn(outcome, id))));
}

const nameIn = ({ hypotheses }: HypothesesAssessed, id: string): string => hypotheses.find((one) => one.id === id)!.name;
