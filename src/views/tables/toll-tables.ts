import type { TollClaim, TollMeasured, TollOutcome, TollSummary } from "#core/model/toll-outcome.ts";
import { formatDay, formatNumber, wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type Cell, column, type Table } from "./table.ts";

/** Returns the tables of human cost: all measures beside each other, or one by window, round, month and claim. */
export function tollTables(outcome: TollOutcome): Table[] {
  return outcome.kind === "summary" ? [summaryTable(outcome)] : measureTables(outcome);
}

function summaryTable({ measures }: TollSummary): Table {
  return {
    name: "measures",
    title: "What each day costs people, measure by measure",
    columns: [
      column("measure", "Measure", "text"), column("low", "From", "number"), column("high", "to", "number"), column("bound", "At least or at most", "text"), column("unit", "Unit", "text"),
      column("window", "Window", "text"), column("on", "Counted on", "text"), column("claimants", "By", "text"), column("ceilings", "At most, beside the range", "text"), column("belligerents", "By a belligerent", "text"), column("lack", "Why not", "text")
    ],
    rows: measures.map(({ title, range, unit, counted, window, from, to, on, ceilings, claimants, belligerents, lack }): Cell[] => [
      title, range?.low ?? null, range?.high ?? null, range === null ? null : boundInWords(range), `${unit}${counted === "at-end" ? " in all" : " a day"}`, words().phrases.tollWindowInWords(window, from, to), on.map(formatDay).join("; ") || null, claimants.join("; ") || null, ceilings.map(({ claimant, high }) => `${formatNumber(high)} by ${claimant}`).join("; ") || null, belligerents.join("; ") || null, lack === null ? null : wordsOf(lack.reason)
    ])
  };
}

function boundInWords({ low, isFloor }: { readonly low: number | null; readonly isFloor: boolean }): string | null {
  if (low === null) return "at most";
  return isFloor ? "at least" : null;
}

const CLAIM_COLUMNS = [
  column("claimant", "Claimant", "text"), column("grades", "Source and item", "text"), column("low", "From", "number"), column("high", "to", "number"),
  column("bound", "At least or at most", "text"), column("counts", "What it counts", "text"), column("counted", "Days counted", "number"), column("on", "Counted on", "day"), column("suspected", "Suspected, in the high end", "number"), column("revised", "Moved by revision", "number"), column("record", "Record", "record"), column("more", "Further records", "number")
];

/** A claim as cells: its series or first claim leads to its record, and how many more it is made of. */
function claimCells({ claimant, party, reliability, credibility, isJudged, low, high, isFloor, counts, days, on, suspected, revised, by }: TollClaim): Cell[] {
  const records = by.filter((name) => name.startsWith("toll/"));
  return [
    party === null ? claimant : `${claimant} (a belligerent’s claim)`, `${reliability}${credibility}${isJudged ? "" : " (in no range)"}`, low, high, boundInWords({ low, isFloor }), counts, days, on, suspected || null, revised || null, records[0] ?? null, records.length > 1 ? records.length - 1 : null
  ];
}

function measureTables({ windows, episodes, months, spans, revised }: TollMeasured): Table[] {
  return [
    {
      name: "windows",
      title: "What each claimant says a day, window by window",
      columns: [column("window", "Window", "text"), column("days", "Days", "number"), ...CLAIM_COLUMNS],
      rows: windows.flatMap(({ id, from, to, days, claims }) => claims.map((claim): Cell[] => [words().phrases.tollWindowInWords(id, from, to), days, ...claimCells(claim)]))
    },
    {
      name: "rounds",
      title: "From each episode of talks to the next",
      columns: [column("from", "From", "day"), column("to", "to", "day"), column("round", "First round", "record"), column("rounds", "Rounds", "number"), column("days", "Days", "number"), ...CLAIM_COLUMNS],
      rows: episodes.flatMap(({ from, to, days, rounds, claims }) => claims.map((claim): Cell[] => [from, to, `rounds/${rounds[0]}`, rounds.length, days, ...claimCells(claim)]))
    },
    {
      name: "months",
      title: "Mean a day by month, from the daily series",
      columns: [column("month", "Month", "day"), column("claimant", "Claimant", "text"), column("low", "From", "number"), column("high", "to", "number"), column("days", "Days counted", "number")],
      rows: months.map(({ month, claimant, low, high, days }): Cell[] => [month, claimant, low, high, days])
    },
    {
      name: "claims",
      title: "Claims over longer times, a day of their own time",
      columns: [
        column("from", "From", "day"), column("to", "to", "day"), column("claimant", "Claimant", "text"), column("low", "Low", "number"), column("high", "High", "number"), column("bound", "At least or at most", "text"), column("words", "In words", "text"), column("counts", "What it counts", "text"),
        column("grades", "Grades of its pages", "text"), column("record", "Record", "record")
      ],
      rows: spans.map(({ from, to, claimant, low, high, isFloor, words, counts, sources, id }): Cell[] => [from, to, claimant, low, high, high === null ? null : boundInWords({ low, isFloor }), words, counts, sources.map(({ reliability, credibility }) => `${reliability}${credibility}`).join(" "), `toll/${id}`])
    },
    {
      name: "revisions",
      title: "What reports moved between days: no event of the month they came in",
      columns: [column("month", "Month", "day"), column("kind", "What", "text"), column("suspected", "Suspected by rule", "text"), column("days", "Reports", "number"), column("amount", "Amount", "number")],
      rows: revised.map(({ month, kind, suspected, days, amount }): Cell[] => [month, words().phrases.revisionInWords(kind), suspected ? "suspected" : null, days, amount])
    }
  ];
}
