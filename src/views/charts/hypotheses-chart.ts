import type { Finding } from "#core/model/finding.ts";
import type { HypothesesAssessed, HypothesesOutcome, HypothesesRow } from "#core/model/hypotheses-outcome.ts";
import { countOf, formatDay, formatNumber, spellCount, wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import type { Names } from "#views/names.ts";
import { renderSentence } from "#views/render-sentence.ts";
import { saidInWords } from "#views/tables/hypotheses-tables.ts";
import type { Chart } from "./chart.ts";
import { drawMatrix } from "./hypotheses-matrix.ts";

/** Returns the matrix of evidence against explanations; none where too few items say something. */
export function hypothesesCharts(finding: Finding, outcome: HypothesesOutcome, names: Names): Chart[] {
  if (outcome.status === "not-assessable") return [];
  const rows = speakingRows(outcome);
  const spoken = `${renderSentence(finding.sentence, names)} ${rows.map((row) => spokenRow(row, outcome)).join(" ")} ${outcome.codings.map(({ coder, lines }) => `Weight of what contradicts by coder “${coder}”: ${lines.map(({ hypothesis, inconsistency }) => `${nameIn(outcome, hypothesis)} ${formatNumber(inconsistency)}`).join(", ")}.`).join(" ")}`;
  return [
    {
      name: "matrix",
      title: titleOf(outcome),
      subtitle: `${countOf(rows.length, "item")} of evidence that ${rows.length === 1 ? "says" : "say"} something, by coder (${outcome.coders.map(({ id }) => id).join(", ")}, side by side); as of ${formatDay(finding.asOf)}`,
      spoken,
      source: "Ratings: evidence.yaml, fixed for every word that a finding could say; words: the findings named in the table; records with their pages and both grades.",
      table: "matrix",
      key: [
        { mark: "contradicts-strongly", text: "−− contradicts strongly" }, { mark: "contradicts", text: "− contradicts" }, { mark: "silent-cell", text: "says nothing" }, { mark: "clause-new", text: "+ fits, ++ fits strongly: counts nothing" },
        { mark: "most-telling", text: "sets the explanations apart most" }
      ],
      notes: { heading: "What each explanation claims, and what changes the first place", lines: [...outcome.hypotheses.map(({ name, says }) => `${name}: ${says}`), ...outcome.codings.flatMap((coding) => flipsInWords(outcome, coding))] },
      draw: (space) => drawMatrix(outcome, rows, space, spoken)
    }
  ];
}

/** Items that say something, those that tell most first. */
function speakingRows({ items }: HypothesesAssessed): HypothesesRow[] {
  return items.filter(({ word }) => word !== null).sort((a, b) => b.spread! - a.spread!);
}

function titleOf({ first, hypotheses, codings }: HypothesesAssessed): string {
  if (first !== null) return `Least speaks against ${hypotheses.find(({ id }) => id === first)!.name.toLowerCase()}, whichever item is left out`;
  return `${codings.length === 1 ? "No explanation" : `By ${spellCount(codings.length)} coders no explanation`} holds the first place alone, whichever item is left out`;
}

function spokenRow(row: HypothesesRow, outcome: HypothesesAssessed): string {
  const against = outcome.hypotheses.flatMap(({ name }, h) => row.ratings.flatMap(({ coder, fits }) => (fits[h]!.fit.startsWith("contradicts") ? [`${wordsOf(fits[h]!.fit)} ${name.toLowerCase()} (${coder})`] : [])));
  return `${row.title}, ${saidInWords(row)}: ${against.length === 0 ? "contradicts none" : against.join(", ")}.`;
}

function flipsInWords(outcome: HypothesesAssessed, { coder, drops }: HypothesesAssessed["codings"][number]): string[] {
  const title = (id: string) => outcome.items.find((row) => row.id === id)!.title;
  return drops.filter(({ firstFlips }) => firstFlips).map(({ kind, what, first }) => `By coder “${coder}”, without ${words().phrases.droppedInWords(kind, kind === "item" ? title(what!) : what)}: ${first.map((id) => nameIn(outcome, id)).join(", ")}.`);
}

const nameIn = ({ hypotheses }: HypothesesAssessed, id: string): string => hypotheses.find((one) => one.id === id)!.name;
