import type { TollClaim, TollMeasured, TollOutcome, TollSummary } from "#core/model/toll-outcome.ts";
import { formatDay, formatNumber, wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type Cell, column, type Table } from "./table.ts";

const say = () => words().tables.tollTables;

/** Returns the tables of human cost: all measures beside each other, or one by window, round, month and claim. */
export function tollTables(outcome: TollOutcome): Table[] {
  return outcome.kind === "summary" ? [summaryTable(outcome)] : measureTables(outcome);
}

function summaryTable({ measures }: TollSummary): Table {
  return {
    name: "measures",
    title: say().whatEachDayCostsPeople,
    columns: [
      column("measure", say().measure, "text"), column("low", say().fromWord, "number"), column("high", say().to, "number"), column("bound", say().atLeastOrAtMost, "text"), column("unit", say().unit, "text"),
      column("window", say().window, "text"), column("on", say().countedOn, "text"), column("claimants", say().byWord, "text"), column("ceilings", say().atMostBesideTheRange, "text"), column("belligerents", say().byABelligerent, "text"), column("lack", say().whyNot, "text")
    ],
    rows: measures.map(({ title, range, unit, counted, window, from, to, on, ceilings, claimants, belligerents, lack }): Cell[] => [
      title, range?.low ?? null, range?.high ?? null, range === null ? null : boundInWords(range), `${unit}${counted === "at-end" ? say().inAll : say().aDay}`, words().phrases.tollWindowInWords(window, from, to), on.map(formatDay).join("; ") || null, claimants.join("; ") || null, ceilings.map(({ claimant, high }) => say().byWord2(formatNumber(high), claimant)).join("; ") || null, belligerents.join("; ") || null, lack === null ? null : wordsOf(lack.reason)
    ])
  };
}

function boundInWords({ low, isFloor }: { readonly low: number | null; readonly isFloor: boolean }): string | null {
  if (low === null) return say().atMost;
  return isFloor ? say().atLeast : null;
}

const CLAIM_COLUMNS = () => ([
  column("claimant", say().claimant, "text"), column("grades", say().sourceAndItem, "text"), column("low", say().fromWord, "number"), column("high", say().to, "number"),
  column("bound", say().atLeastOrAtMost, "text"), column("counts", say().whatItCounts, "text"), column("counted", say().daysCounted, "number"), column("on", say().countedOn, "day"), column("suspected", say().suspectedInTheHighEnd, "number"), column("revised", say().movedByRevision, "number"), column("record", say().record, "record"), column("more", say().furtherRecords, "number")
]);

/** A claim as cells: its series or first claim leads to its record, and how many more it is made of. */
function claimCells({ claimant, party, reliability, credibility, isJudged, low, high, isFloor, counts, days, on, suspected, revised, by }: TollClaim): Cell[] {
  const records = by.filter((name) => name.startsWith("toll/"));
  return [
    party === null ? claimant : say().aBelligerentsClaim(claimant), `${reliability}${credibility}${isJudged ? "" : say().inNoRange}`, low, high, boundInWords({ low, isFloor }), counts, days, on, suspected || null, revised || null, records[0] ?? null, records.length > 1 ? records.length - 1 : null
  ];
}

function measureTables({ windows, episodes, months, spans, revised }: TollMeasured): Table[] {
  return [
    {
      name: "windows",
      title: say().whatEachClaimantSaysA,
      columns: [column("window", say().window, "text"), column("days", say().days, "number"), ...CLAIM_COLUMNS()],
      rows: windows.flatMap(({ id, from, to, days, claims }) => claims.map((claim): Cell[] => [words().phrases.tollWindowInWords(id, from, to), days, ...claimCells(claim)]))
    },
    {
      name: "rounds",
      title: say().fromEachEpisodeOfTalks,
      columns: [column("from", say().fromWord, "day"), column("to", say().to, "day"), column("round", say().firstRound, "record"), column("rounds", say().rounds, "number"), column("days", say().days, "number"), ...CLAIM_COLUMNS()],
      rows: episodes.flatMap(({ from, to, days, rounds, claims }) => claims.map((claim): Cell[] => [from, to, `rounds/${rounds[0]}`, rounds.length, days, ...claimCells(claim)]))
    },
    {
      name: "months",
      title: say().meanADayByMonth,
      columns: [column("month", say().month, "day"), column("claimant", say().claimant, "text"), column("low", say().fromWord, "number"), column("high", say().to, "number"), column("days", say().daysCounted, "number")],
      rows: months.map(({ month, claimant, low, high, days }): Cell[] => [month, claimant, low, high, days])
    },
    {
      name: "claims",
      title: say().claimsOverLongerTimesA,
      columns: [
        column("from", say().fromWord, "day"), column("to", say().to, "day"), column("claimant", say().claimant, "text"), column("low", say().low, "number"), column("high", say().high, "number"), column("bound", say().atLeastOrAtMost, "text"), column("words", say().inWords, "text"), column("counts", say().whatItCounts, "text"),
        column("grades", say().gradesOfItsPages, "text"), column("record", say().record, "record")
      ],
      rows: spans.map(({ from, to, claimant, low, high, isFloor, words, counts, sources, id }): Cell[] => [from, to, claimant, low, high, high === null ? null : boundInWords({ low, isFloor }), words, counts, sources.map(({ reliability, credibility }) => `${reliability}${credibility}`).join(" "), `toll/${id}`])
    },
    {
      name: "revisions",
      title: say().whatReportsMovedBetweenDays,
      columns: [column("month", say().month, "day"), column("kind", say().what, "text"), column("suspected", say().suspectedByRule, "text"), column("days", say().reports, "number"), column("amount", say().amount, "number")],
      rows: revised.map(({ month, kind, suspected, days, amount }): Cell[] => [month, words().phrases.revisionInWords(kind), suspected ? say().suspected : null, days, amount])
    }
  ];
}
