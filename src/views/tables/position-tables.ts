import type { PositionIssue, PositionOutcome, PositionPlace, PositionSummary } from "#core/model/position-outcome.ts";
import { wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type Cell, column, type Table } from "./table.ts";

const say = () => words().tables.positionTables;

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
      title: say().everyPlaceByTheDay,
      columns: [
        column("on", say().stated, "day"), column("holder", say().byWord, "text"), column("low", say().fromWord, "number"), column("high", say().to, "number"), column("status", say().status, "text"), column("counts", say().makesARange, "text"),
        column("grades", say().grades, "text"), column("speaker", say().speaker, "text"), column("role", say().role, "text"), column("summary", say().whatWasSaid, "text"), column("position", say().record, "record")
      ],
      rows: outcome.places.map((p): Cell[] => [p.on, nameOf(p.holder), p.low, p.high, wordsOf(p.status), useOf(p), p.grades, p.speaker, p.role, p.summary, record(p.position)])
    },
    {
      name: "ranges",
      title: say().theRangeOfEachHolder,
      columns: [column("holder", say().holder, "text"), column("low", say().fromWord, "number"), column("high", say().to, "number"), column("n", say().places, "number"), column("first", say().firstStated, "day"), column("last", say().lastStated, "day")],
      rows: outcome.courses.map(({ holder, now, n, first, last }): Cell[] => [nameOf(holder), now?.low ?? null, now?.high ?? null, n, first, last])
    },
    {
      name: "overlaps",
      title: say().whenRangesMetAndParted,
      columns: [column("a", say().holder, "text"), column("b", say().and, "text"), column("from", say().fromWord, "day"), column("state", say().ranges, "text"), column("latest", say().whatEachNamedLast, "text"), column("cause", say().since, "text"), column("position", say().record, "record")],
      rows: outcome.pairs.flatMap(({ a, b, spells }) => spells.map(({ from, state, latest, cause, positions }): Cell[] => [nameOf(a), nameOf(b), from, words().phrases.stateInWords(state), words().phrases.stateInWords(latest), words().phrases.causeInWords(cause), positions[0] === undefined ? null : record(positions[0])]))
    },
    {
      name: "list",
      title: say().hasTheDemandMoved,
      columns: [
        column("holder", say().holder, "text"), column("basis", say().byWord, "text"), column("n", say().daysWithAPlace, "number"), column("first", say().first, "day"), column("last", say().last, "day"), column("word", say().answer, "text"),
        column("least", say().changeAtLeast, "number"), column("most", say().atMost, "number"), column("moves", say().moves, "number"), column("since", say().sinceTheLastMove, "text"), column("coder", say().whatTheCoderSays, "text")
      ],
      rows: outcome.trials.filter(({ n }) => n > 0).map(({ holder, basis, n, first, last, word, least, most, moves, since }): Cell[] => [
        nameOf(holder), basis === "own" ? say().ownWords : say().withReportsFloatedAndAgreed, n, first, last, words().phrases.moveInWords(word), least, most, moves.length,
        since === null ? null : say().n(words().phrases.moveInWords(since.word), since.n), basis === "own" ? verdictsOf(outcome, holder) : null
      ])
    },
    {
      name: "moves",
      title: say().eachMoveDated,
      columns: [
        column("holder", say().holder, "text"), column("basis", say().byWord, "text"), column("after", say().after, "day"), column("by", say().andBy, "day"), column("from", say().fromPlace, "text"), column("to", say().toPlace, "text"),
        column("towards", say().towards, "number"), column("least", say().atLeast, "number"), column("thin", say().grades, "text"), column("before", say().recordBefore, "record"), column("then", say().recordAfter, "record")
      ],
      rows: outcome.trials.flatMap(({ holder, basis, moves }) => moves.map((m): Cell[] => [
        nameOf(holder), basis === "own" ? say().ownWords : say().withReports, m.after, m.by, span(m.from), span(m.to), m.towards, m.least, m.thin ? say().oneEndRestsOnE : null, record(m.positions[0]!), record(m.positions.at(-1)!)
      ]))
    },
    {
      name: "ruler",
      title: say().whatTheRulerMeans,
      columns: [column("at", say().at, "number"), column("means", say().demand, "text")],
      rows: outcome.scale.map(({ at, means }): Cell[] => [at, means])
    }
  ];
}

function useOf({ counts, judged, low, thin, from, placeNote }: PositionPlace): string {
  if (low === null) return say().noPlace(placeNote ?? say().notSaidWhy);
  if (!judged) return say().cannotBeJudged;
  if (!counts) return say().noShownBeside;
  return `${from === null ? say().noKnownTooLate : say().yes}${thin ? say().onEAlone : ""}`;
}

function verdictsOf({ judgements }: PositionIssue, holder: string): string | null {
  const own = judgements.filter((one) => one.holder === holder).map(({ verdict }) => wordsOf(verdict));
  return own.length === 0 ? null : own.join("; ");
}

function summaryTables({ issues, holders, tallies }: PositionSummary): Table[] {
  const nameOf = (holder: string) => holders.find(({ id }) => id === holder)?.name ?? holder;
  return [
    {
      name: "overlaps",
      title: say().whereRangesMeetIssueBy,
      columns: [column("title", say().issue, "text"), column("a", say().party, "text"), column("b", say().and, "text"), column("state", say().ranges, "text"), column("latest", say().whatEachNamedLast, "text"), column("gap", say().ofTheRulerBetween, "number"), column("since", say().since, "day"), column("issue", say().record, "record")],
      rows: issues.flatMap(({ issue, title, pairs }) => pairs.map(({ a, b, state, latest, gap, since }): Cell[] => [title, nameOf(a), nameOf(b), words().phrases.stateInWords(state), words().phrases.stateInWords(latest), gap, since, `issues/${issue}`]))
    },
    {
      name: "ranges",
      isApart: true,
      title: say().theRangeOfEveryHolder,
      columns: [column("title", say().issue, "text"), column("holder", say().holder, "text"), column("low", say().fromWord, "number"), column("high", say().to, "number"), column("n", say().places, "number"), column("first", say().firstStated, "day"), column("last", say().lastStated, "day")],
      rows: issues.flatMap(({ title, courses }) => courses.map(({ holder, now, n, first, last }): Cell[] => [title, nameOf(holder), now?.low ?? null, now?.high ?? null, n, first, last]))
    },
    {
      name: "ends",
      isApart: true,
      title: say().whatTheEndsOfEach,
      columns: [column("title", say().issue, "text"), column("low", say().n0Means, "text"), column("high", say().n1Means, "text"), column("issue", say().record, "record")],
      rows: issues.map(({ issue, title, ends }): Cell[] => [title, ends.low, ends.high, `issues/${issue}`])
    },
    {
      name: "list",
      isApart: true,
      title: say().hasTheListChangedIssue,
      columns: [column("title", say().issue, "text"), column("holder", say().holder, "text"), column("word", say().answer, "text"), column("n", say().daysWithAPlace, "number"), column("first", say().first, "day"), column("last", say().last, "day"), column("least", say().changeAtLeast, "number"), column("most", say().atMost, "number"), column("moves", say().moves, "number"), column("coder", say().whatTheCoderSays, "text")],
      rows: issues.flatMap(({ title, trials }) => trials.map((t): Cell[] => [title, nameOf(t.holder), words().phrases.moveInWords(t.word), t.n, t.first, t.last, t.least, t.most, t.moves, t.judgements.length === 0 ? null : t.judgements.map(wordsOf).join("; ")]))
    },
    {
      name: "tallies",
      title: say().underOtherSmallestChanges,
      columns: [column("change", say().smallestChange, "number"), column("holder", say().holder, "text"), column("moved", say().moved, "number"), column("unmoved", say().unmoved, "number"), column("cannot-tell", say().cannotTell, "number"), column("too-few", say().tooFewPlaces, "number")],
      rows: tallies.flatMap(({ smallestChange, holders: own }) => own.map((t): Cell[] => [smallestChange, nameOf(t.holder), t.moved, t.unmoved, t.cannotTell, t.tooFew]))
    }
  ];
}
