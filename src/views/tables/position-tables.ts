import type { PositionIssue, PositionOutcome, PositionPlace, PositionSummary } from "#core/model/position-outcome.ts";
import { wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type Cell, column, type Table } from "./table.ts";

/** Every place with its record, the ranges and when they met, the test and the coder's reading; or all issues at once. */
export function positionTables(outcome: PositionOutcome): Table[] {
  return outcome.kind === "summary" ? summaryTables(outcome) : issueTables(outcome).map((table) => ({ ...table, isApart: true }));
}

const record = (position: string) => `positions/${position}`;
const span = ({ low, high }: { readonly low: number; readonly high: number }) => words().phrases.placeInWords(low, high);

function issueTables(outcome: PositionIssue): Table[] {
  const nameOf = (holder: string) => outcome.holders.find(({ id }) => id === holder)?.name ?? holder;
  return [
    {
      name: "places",
      title: "Every place, by the day it was stated",
      columns: [
        column("on", "Stated", "day"), column("holder", "By", "text"), column("low", "From", "number"), column("high", "to", "number"), column("status", "Status", "text"), column("counts", "Makes a range", "text"),
        column("grades", "Grades", "text"), column("speaker", "Speaker", "text"), column("role", "Role", "text"), column("summary", "What was said", "text"), column("position", "Record", "record")
      ],
      rows: outcome.places.map((p): Cell[] => [p.on, nameOf(p.holder), p.low, p.high, wordsOf(p.status), useOf(p), p.grades, p.speaker, p.role, p.summary, record(p.position)])
    },
    {
      name: "ranges",
      title: "The range of each holder on the day of the assessment",
      columns: [column("holder", "Holder", "text"), column("low", "From", "number"), column("high", "to", "number"), column("n", "Places", "number"), column("first", "First stated", "day"), column("last", "Last stated", "day")],
      rows: outcome.courses.map(({ holder, now, n, first, last }): Cell[] => [nameOf(holder), now?.low ?? null, now?.high ?? null, n, first, last])
    },
    {
      name: "overlaps",
      title: "When ranges met and parted, and why",
      columns: [column("a", "Holder", "text"), column("b", "and", "text"), column("from", "From", "day"), column("state", "Ranges", "text"), column("latest", "What each named last", "text"), column("cause", "Since", "text"), column("position", "Record", "record")],
      rows: outcome.pairs.flatMap(({ a, b, spells }) => spells.map(({ from, state, latest, cause, positions }): Cell[] => [nameOf(a), nameOf(b), from, words().phrases.stateInWords(state), words().phrases.stateInWords(latest), words().phrases.causeInWords(cause), positions[0] === undefined ? null : record(positions[0])]))
    },
    {
      name: "list",
      title: "Has the demand moved?",
      columns: [
        column("holder", "Holder", "text"), column("basis", "By", "text"), column("n", "Days with a place", "number"), column("first", "First", "day"), column("last", "Last", "day"), column("word", "Answer", "text"),
        column("least", "Change at least", "number"), column("most", "at most", "number"), column("moves", "Moves", "number"), column("since", "Since the last move", "text"), column("coder", "What the coder says", "text")
      ],
      rows: outcome.trials.filter(({ n }) => n > 0).map(({ holder, basis, n, first, last, word, least, most, moves, since }): Cell[] => [
        nameOf(holder), basis === "own" ? "own words" : "with reports, floated and agreed in part", n, first, last, words().phrases.moveInWords(word), least, most, moves.length,
        since === null ? null : `${words().phrases.moveInWords(since.word)} (n ${since.n})`, basis === "own" ? verdictsOf(outcome, holder) : null
      ])
    },
    {
      name: "moves",
      title: "Each move, dated",
      columns: [
        column("holder", "Holder", "text"), column("basis", "By", "text"), column("after", "After", "day"), column("by", "and by", "day"), column("from", "From place", "text"), column("to", "to place", "text"),
        column("towards", "Towards", "number"), column("least", "At least", "number"), column("thin", "Grades", "text"), column("before", "Record before", "record"), column("then", "Record after", "record")
      ],
      rows: outcome.trials.flatMap(({ holder, basis, moves }) => moves.map((m): Cell[] => [
        nameOf(holder), basis === "own" ? "own words" : "with reports", m.after, m.by, span(m.from), span(m.to), m.towards, m.least, m.thin ? "one end rests on E alone" : null, record(m.positions[0]!), record(m.positions.at(-1)!)
      ]))
    },
    {
      name: "ruler",
      title: "What the ruler means",
      columns: [column("at", "At", "number"), column("means", "Demand", "text")],
      rows: outcome.scale.map(({ at, means }): Cell[] => [at, means])
    }
  ];
}

function useOf({ counts, judged, low, thin, from, placeNote }: PositionPlace): string {
  if (low === null) return `no place: ${placeNote ?? "not said why"}`;
  if (!judged) return "cannot be judged";
  if (!counts) return "no, shown beside";
  return `${from === null ? "no, known too late" : "yes"}${thin ? ", on E alone" : ""}`;
}

function verdictsOf({ judgements }: PositionIssue, holder: string): string | null {
  const own = judgements.filter((one) => one.holder === holder).map(({ verdict }) => verdict);
  return own.length === 0 ? null : own.join("; ");
}

function summaryTables({ issues, holders, tallies }: PositionSummary): Table[] {
  const nameOf = (holder: string) => holders.find(({ id }) => id === holder)?.name ?? holder;
  return [
    {
      name: "overlaps",
      title: "Where ranges meet, issue by issue",
      columns: [column("title", "Issue", "text"), column("a", "Party", "text"), column("b", "and", "text"), column("state", "Ranges", "text"), column("latest", "What each named last", "text"), column("gap", "Of the ruler between", "number"), column("since", "Since", "day"), column("issue", "Record", "record")],
      rows: issues.flatMap(({ issue, title, pairs }) => pairs.map(({ a, b, state, latest, gap, since }): Cell[] => [title, nameOf(a), nameOf(b), words().phrases.stateInWords(state), words().phrases.stateInWords(latest), gap, since, `issues/${issue}`]))
    },
    {
      name: "ranges",
      isApart: true,
      title: "The range of every holder on every issue",
      columns: [column("title", "Issue", "text"), column("holder", "Holder", "text"), column("low", "From", "number"), column("high", "to", "number"), column("n", "Places", "number"), column("first", "First stated", "day"), column("last", "Last stated", "day")],
      rows: issues.flatMap(({ title, courses }) => courses.map(({ holder, now, n, first, last }): Cell[] => [title, nameOf(holder), now?.low ?? null, now?.high ?? null, n, first, last]))
    },
    {
      name: "ends",
      isApart: true,
      title: "What the ends of each ruler mean",
      columns: [column("title", "Issue", "text"), column("low", "0 means", "text"), column("high", "1 means", "text"), column("issue", "Record", "record")],
      rows: issues.map(({ issue, title, ends }): Cell[] => [title, ends.low, ends.high, `issues/${issue}`])
    },
    {
      name: "list",
      isApart: true,
      title: "Has the list changed, issue by issue",
      columns: [column("title", "Issue", "text"), column("holder", "Holder", "text"), column("word", "Answer", "text"), column("n", "Days with a place", "number"), column("first", "First", "day"), column("last", "Last", "day"), column("least", "Change at least", "number"), column("most", "at most", "number"), column("moves", "Moves", "number"), column("coder", "What the coder says", "text")],
      rows: issues.flatMap(({ title, trials }) => trials.map((t): Cell[] => [title, nameOf(t.holder), words().phrases.moveInWords(t.word), t.n, t.first, t.last, t.least, t.most, t.moves, t.judgements.length === 0 ? null : t.judgements.join("; ")]))
    },
    {
      name: "tallies",
      title: "Under other smallest changes",
      columns: [column("change", "Smallest change", "number"), column("holder", "Holder", "text"), column("moved", "Moved", "number"), column("unmoved", "Unmoved", "number"), column("cannot-tell", "Cannot tell", "number"), column("too-few", "Too few places", "number")],
      rows: tallies.flatMap(({ smallestChange, holders: own }) => own.map((t): Cell[] => [smallestChange, nameOf(t.holder), t.moved, t.unmoved, t.cannotTell, t.tooFew]))
    }
  ];
}
