import type { VerdictOutcome, VerdictParty, VerdictSummary, VerdictUndertaking } from "#core/model/verdict-outcome.ts";
import { wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type Cell, column, type Table } from "./table.ts";

/** Every condition and every row that it was counted from; or the words of all parties with what would change them and what to watch. */
export function verdictTables(outcome: VerdictOutcome): Table[] {
  return outcome.kind === "party" ? partyTables(outcome) : summaryTables(outcome);
}

function partyTables({ conditions, undertakings, issues, agreed }: VerdictParty): Table[] {
  return [
    {
      name: "conditions",
      title: "The conditions, one by one",
      columns: [column("of", "For the word", "text"), column("condition", "Condition", "text"), column("state", "Holds", "text"), column("needed", "Needed", "number"), column("had", "Had", "number"), column("outOf", "of those with a word", "number"), column("open", "Not yet known", "number")],
      rows: conditions.map((one): Cell[] => [words().phrases.verdictInWords(one.of), words().phrases.conditionInWords(one), one.state, one.needed, one.had, one.outOf, one.open])
    },
    {
      name: "undertakings",
      title: "What it undertook in the time: words, signed, deeds",
      columns: [
        column("announced", "Announced", "day"), column("title", "Undertaking", "text"), column("words", "Words", "text"), column("signed", "Signed", "text"), column("done", "Deeds", "text"), column("word", "Came of it", "text"),
        column("whose", "By whose word", "text"), column("readings", "Readings measured", "text"), column("grades", "Grades", "text"), column("unjudged", "Words on F or 6", "number"), column("staller", "Would a staller too?", "text"), column("term", "Record", "record")
      ],
      rows: undertakings.map((one): Cell[] => [
        one.announced, one.title, mark(one.words), mark(one.signed), mark(one.done), one.word === null ? `none: ${words().phrases.openInWords(one.open ?? "")}` : words().phrases.undertakingInWords(one.word), whoseWord(one),
        one.figures.length === 0 ? null : one.figures.map(({ where, readings, of }) => `${placed(where)}${readings} of ${of}`).join("; "), one.said.length === 0 ? null : one.said.map(({ grade }) => grade).join(" "), one.unjudged, one.staller, `terms/${one.term}`
      ])
    },
    {
      name: "issues",
      title: "Whether it moved in the time, issue by issue",
      columns: [column("title", "Issue", "text"), column("word", "Answer", "text"), column("n", "Days with a place", "number"), column("moves", "Moves in the time", "number"), column("issue", "Record", "record")],
      rows: issues.map(({ issue, title, word, n, moves }): Cell[] => [title, words().phrases.issueInWords(word), n, moves.length, `issues/${issue}`])
    },
    {
      name: "moves",
      title: "Each move in the time, dated",
      columns: [
        column("title", "Issue", "text"), column("after", "After", "day"), column("by", "and by", "day"), column("from", "From place", "text"), column("to", "to place", "text"), column("towards", "Towards", "text"),
        column("least", "At least", "number"), column("sure", "In the time for certain", "text"), column("before", "Record before", "record"), column("then", "Record after", "record")
      ],
      rows: issues.flatMap(({ title, moves }) => moves.map((m): Cell[] => [
        title, m.after, m.by, words().phrases.placeInWords(m.from.low, m.from.high), words().phrases.placeInWords(m.to.low, m.to.high), m.isTowards ? "the other party's end" : "its own end", m.least, mark(m.sure), `positions/${m.positions[0]!}`, `positions/${m.positions.at(-1)!}`
      ]))
    },
    {
      name: "agreed",
      title: "What all parties agreed to in the time",
      columns: [column("on", "Agreed", "text"), column("title", "Text or accord", "text"), column("carriedOut", "Carried out by it, at least in part", "text"), column("agreed", "To hand over", "number"), column("low", "Handed over, at least", "number"), column("high", "at most", "number"), column("record", "Record", "record")],
      rows: agreed.map((one): Cell[] => [one.on, one.title, one.carriedOut, one.agreed, one.low, one.high, one.record])
    }
  ];
}

function summaryTables({ parties, changes, reach, watch, past }: VerdictSummary): Table[] {
  return [
    {
      name: "words",
      title: "The word of each party, and what it was counted from",
      columns: [column("party", "Party", "text"), column("word", "Word", "text"), column("kept", "Kept", "number"), column("partly", "Partly", "number"), column("broken", "Broken", "number"), column("empty", "Empty", "number"), column("open", "Without a word", "number"), column("notTakenUp", "Offers not taken up", "number"), column("met", "Conditions met", "number"), column("failed", "failed", "number"), column("notKnown", "open", "number")],
      rows: parties.map((one): Cell[] => [wordsOf(one.party), words().phrases.verdictInWords(one.word), one.kept, one.partly, one.broken, one.empty, one.open, one.notTakenUp, one.met.length, one.failed.length, one.notKnown.length])
    },
    {
      name: "changes",
      title: "What would change it, in rank: how many items must come out so, each among them",
      columns: [column("needs", "Items needed", "number"), column("parties", "Parties", "text"), column("towards", "Towards the word", "text"), column("kind", "What is not known", "text"), column("title", "Item", "text"), column("value", "Would have to be", "text"), column("record", "Record", "record")],
      rows: changes.map((one): Cell[] => [one.needs, one.parties.map(wordsOf).join(", "), words().phrases.verdictInWords(one.towards), KINDS[one.kind], one.title, wordsOf(one.value), one.record])
    },
    {
      name: "reach",
      title: "How far each party is from each other word",
      columns: [column("party", "Party", "text"), column("word", "Word", "text"), column("fewest", "Open items that must come out so, at the fewest", "number"), column("items", "Open items in all", "number")],
      rows: reach.map((one): Cell[] => [wordsOf(one.party), words().phrases.verdictInWords(one.word), one.fewest, one.items])
    },
    {
      name: "past",
      title: "What the form of the rules would have said of past talks",
      columns: [column("what", "Word or condition", "text"), column("sign", "Sign that stands for it", "text"), column("n", "Windows", "number"), column("came", "Outcome came", "number"), column("low", "Share, from", "share"), column("high", "to (95 %)", "share")],
      rows: past === null ? [] : [
        ...past.words.map(({ word, n, came, low, high }): Cell[] => [words().phrases.verdictInWords(word), null, n, came, low, high]),
        ...past.conditions.map(({ of, condition, sign, value, n, came, low, high }): Cell[] => [`${words().phrases.verdictInWords(of)}: ${wordsOf(condition)}`, `${wordsOf(sign)}: ${value}`, n, came, low, high])
      ]
    },
    {
      name: "watch",
      title: "What to watch next, by day",
      columns: [column("on", "Day", "day"), column("kind", "What", "text"), column("title", "Of", "text"), column("record", "Record", "record")],
      rows: watch.map((one): Cell[] => [one.on, words().phrases.watchInWords(one.kind), one.title, one.record])
    }
  ];
}

const KINDS = { undertaking: "what came of an undertaking", staller: "whether a staller would do as much", issue: "whether it moved", agreed: "whether it carried it out" } as const;
const mark = (is: boolean) => (is ? "yes" : "no");
const placed = (where: "air" | "ground" | null) => (where === null ? "" : where === "air" ? "in the air: " : "on the ground: ");

function whoseWord({ figures, said }: VerdictUndertaking): string | null {
  const told = [...figures.map(({ where, word, witness }) => `${placed(where)}figures${witness === "warning" ? " (by warnings)" : ""}: ${wordsOf(word)}`), ...said.map(({ where, word, by, accordingTo }) => `${placed(where)}${by === "adversary" ? "a party to the war" : "a third party"} (${accordingTo}): ${wordsOf(word)}`)];
  return told.length === 0 ? null : told.join("; ");
}
