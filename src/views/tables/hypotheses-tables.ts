import type { HypothesesOutcome, HypothesesRow } from "#core/model/hypotheses-outcome.ts";
import { listed, wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { gradesOf } from "./grades.ts";
import { type Cell, column, type Table } from "./table.ts";

const say = () => words().tables.hypothesesTables;

/** How a fit is marked, from contradicting strongly to fitting strongly. */
export const FIT_MARKS = { "contradicts-strongly": "−−", contradicts: "−", "says-nothing": "·", fits: "+", "fits-strongly": "++" } as const;

/** The matrix, the order by each coder, what can be left out, and the reasons. */
export function hypothesesTables(outcome: HypothesesOutcome): Table[] {
  const nameOf = (id: string) => outcome.hypotheses.find((one) => one.id === id)!.name;
  const coders = outcome.coders.map(({ id }) => id);
  return [
    {
      name: "matrix",
      title: say().evidenceAgainstExplanations,
      columns: [
        column("item", say().item, "record"), column("title", say().evidence, "text"), column("party", say().about, "name"), column("says", say().says, "text"), column("finding", say().finding, "finding"), column("records", say().records, "text"),
        ...outcome.hypotheses.map(({ id, name }) => column(id, `${name} (${coders.join(" / ")})`, "text")), column("spread", say().spread, "number")
      ],
      rows: outcome.items.map((row): Cell[] => [
        `evidence/${row.id}`, row.title, row.party, saidInWords(row), row.finding, row.records.length === 0 ? null : row.records.map(({ record, pages }) => `${record} (${gradesOf(pages)})`).join("; "),
        ...outcome.hypotheses.map((_, h) => (row.ratings.length === 0 ? null : row.ratings.map(({ fits }) => FIT_MARKS[fits[h]!.fit]).join(" / "))), row.spread
      ])
    },
    {
      name: "records",
      title: say().recordsThatBearAnItem,
      columns: [column("item", say().item, "record"), column("record", say().record, "record"), column("page", say().page, "text"), column("grade", say().grade, "text")],
      rows: outcome.items.flatMap(({ id, records }) => records.flatMap(({ record, pages }) => pages.map(({ name, reliability, credibility }): Cell[] => [`evidence/${id}`, record, name, `${reliability}${credibility}`])))
    },
    ...(outcome.status === "not-assessable" ? [] : [
      {
        name: "order",
        title: say().whatContradictsEachExplanationBy,
        columns: [column("coder", say().coder, "text"), column("place", say().place, "number"), column("explanation", say().explanation, "text"), column("inconsistency", say().weightOfWhatContradicts, "number"), column("contradictions", say().itemsThatContradict, "number"), column("strong", say().ofThemStrongly, "number"), column("fitting", say().itemsThatFit, "number"), column("at-risk", say().itemsThatCouldHaveContradicted, "number")],
        rows: outcome.codings.flatMap(({ coder, places, lines }) => places.flatMap((ids, place) => lines.filter(({ hypothesis }) => ids.includes(hypothesis)).map((l): Cell[] => [coder, place + 1, nameOf(l.hypothesis), l.inconsistency, l.contradictions, l.strong, l.fitting, l.atRisk])))
      },
      {
        name: "drops",
        title: say().whatChangesWhenSomethingIs,
        columns: [column("coder", say().coder, "text"), column("without", say().without, "text"), column("items", say().items, "number"), column("first", say().firstThen, "text"), column("first-flips", say().firstPlaceChanges, "text"), column("order-flips", say().orderChanges, "text")],
        rows: outcome.codings.flatMap(({ coder, drops }) => drops.map(({ kind, what, items, first, firstFlips, orderFlips }): Cell[] => [coder, words().phrases.droppedInWords(kind, what), items, listed(first.map(nameOf)), firstFlips ? say().yes : say().no, orderFlips ? say().yes : say().no]))
      }
    ]),
    {
      name: "reasons",
      title: say().whyTheCodersRatedSo,
      columns: [column("item", say().item, "record"), column("says", say().says, "text"), column("explanation", say().explanation, "text"), column("coder", say().coder, "text"), column("fit", say().fit, "text"), column("reason", say().reason, "text")],
      rows: outcome.items.flatMap((row) => row.ratings.flatMap(({ coder, fits }) => fits.map(({ fit, reason }, h): Cell[] => [`evidence/${row.id}`, saidInWords(row), outcome.hypotheses[h]!.name, coder, wordsOf(fit), reason]))),
      isApart: true
    }
  ];
}

/** What an item says by the day, or why it says nothing. */
export function saidInWords({ word, silent }: Pick<HypothesesRow, "word" | "silent">): string {
  return word === null ? say().nothing(words().phrases.silenceInWords(silent!)) : words().phrases.evidenceWord(word);
}
