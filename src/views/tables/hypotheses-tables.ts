import type { HypothesesOutcome, HypothesesRow } from "#core/model/hypotheses-outcome.ts";
import { listed, wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { gradesOf } from "./grades.ts";
import { type Cell, column, type Table } from "./table.ts";

/** How a fit is marked, from contradicting strongly to fitting strongly. */
export const FIT_MARKS = { "contradicts-strongly": "−−", contradicts: "−", "says-nothing": "·", fits: "+", "fits-strongly": "++" } as const;

/** The matrix, the order by each coder, what can be left out, and the reasons. */
export function hypothesesTables(outcome: HypothesesOutcome): Table[] {
  const nameOf = (id: string) => outcome.hypotheses.find((one) => one.id === id)!.name;
  const coders = outcome.coders.map(({ id }) => id);
  return [
    {
      name: "matrix",
      title: "Evidence against explanations",
      columns: [
        column("item", "Item", "record"), column("title", "Evidence", "text"), column("party", "About", "text"), column("says", "Says", "text"), column("finding", "Finding", "finding"), column("records", "Records", "text"),
        ...outcome.hypotheses.map(({ id, name }) => column(id, `${name} (${coders.join(" / ")})`, "text")), column("spread", "Spread", "number")
      ],
      rows: outcome.items.map((row): Cell[] => [
        `evidence/${row.id}`, row.title, row.party === null ? null : wordsOf(row.party), saidInWords(row), row.finding, row.records.length === 0 ? null : row.records.map(({ record, pages }) => `${record} (${gradesOf(pages)})`).join("; "),
        ...outcome.hypotheses.map((_, h) => (row.ratings.length === 0 ? null : row.ratings.map(({ fits }) => FIT_MARKS[fits[h]!.fit]).join(" / "))), row.spread
      ])
    },
    {
      name: "records",
      title: "Records that bear an item out, with the grades of their pages",
      columns: [column("item", "Item", "record"), column("record", "Record", "record"), column("page", "Page", "text"), column("grade", "Grade", "text")],
      rows: outcome.items.flatMap(({ id, records }) => records.flatMap(({ record, pages }) => pages.map(({ name, reliability, credibility }): Cell[] => [`evidence/${id}`, record, name, `${reliability}${credibility}`])))
    },
    ...(outcome.status === "not-assessable" ? [] : [
      {
        name: "order",
        title: "What contradicts each explanation, by coder",
        columns: [column("coder", "Coder", "text"), column("place", "Place", "number"), column("explanation", "Explanation", "text"), column("inconsistency", "Weight of what contradicts", "number"), column("contradictions", "Items that contradict", "number"), column("strong", "of them strongly", "number"), column("fitting", "Items that fit", "number"), column("at-risk", "Items that could have contradicted", "number")],
        rows: outcome.codings.flatMap(({ coder, places, lines }) => places.flatMap((ids, place) => lines.filter(({ hypothesis }) => ids.includes(hypothesis)).map((l): Cell[] => [coder, place + 1, nameOf(l.hypothesis), l.inconsistency, l.contradictions, l.strong, l.fitting, l.atRisk])))
      },
      {
        name: "drops",
        title: "What changes when something is left out",
        columns: [column("coder", "Coder", "text"), column("without", "Without", "text"), column("items", "Items", "number"), column("first", "First then", "text"), column("first-flips", "First place changes", "text"), column("order-flips", "Order changes", "text")],
        rows: outcome.codings.flatMap(({ coder, drops }) => drops.map(({ kind, what, items, first, firstFlips, orderFlips }): Cell[] => [coder, words().phrases.droppedInWords(kind, what), items, listed(first.map(nameOf)), firstFlips ? "yes" : "no", orderFlips ? "yes" : "no"]))
      }
    ]),
    {
      name: "reasons",
      title: "Why the coders rated so",
      columns: [column("item", "Item", "record"), column("says", "Says", "text"), column("explanation", "Explanation", "text"), column("coder", "Coder", "text"), column("fit", "Fit", "text"), column("reason", "Reason", "text")],
      rows: outcome.items.flatMap((row) => row.ratings.flatMap(({ coder, fits }) => fits.map(({ fit, reason }, h): Cell[] => [`evidence/${row.id}`, saidInWords(row), outcome.hypotheses[h]!.name, coder, wordsOf(fit), reason]))),
      isApart: true
    }
  ];
}

/** What an item says by the day, or why it says nothing. */
export function saidInWords({ word, silent }: Pick<HypothesesRow, "word" | "silent">): string {
  return word === null ? `nothing: ${words().phrases.silenceInWords(silent!)}` : words().phrases.evidenceWord(word);
}
