import type { VerdictOutcome, VerdictParty, VerdictSummary, VerdictUndertaking } from "#core/model/verdict-outcome.ts";
import { wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type Cell, column, type Table } from "./table.ts";

const say = () => words().tables.verdictTables;

/** Every condition and every row that it was counted from; or the words of all parties with what would change them and what to watch. */
export function verdictTables(outcome: VerdictOutcome): Table[] {
  return outcome.kind === "party" ? partyTables(outcome) : summaryTables(outcome);
}

function partyTables({ conditions, undertakings, issues, agreed }: VerdictParty): Table[] {
  return [
    {
      name: "conditions",
      title: say().theConditionsOneByOne,
      columns: [column("of", say().forTheWord, "text"), column("condition", say().condition, "text"), column("state", say().holds, "text"), column("needed", say().needed, "number"), column("had", say().had, "number"), column("outOf", say().ofThoseWithAWord, "number"), column("open", say().notYetKnown, "number")],
      rows: conditions.map((one): Cell[] => [words().phrases.verdictInWords(one.of), words().phrases.conditionInWords(one), wordsOf(one.state), one.needed, one.had, one.outOf, one.open])
    },
    {
      name: "undertakings",
      title: say().whatItUndertookInThe,
      columns: [
        column("announced", say().announced, "day"), column("title", say().undertaking, "text"), column("words", say().words, "text"), column("signed", say().signed, "text"), column("done", say().deeds, "text"), column("word", say().cameOfIt, "text"),
        column("whose", say().byWhoseWord, "text"), column("readings", say().readingsMeasured, "text"), column("grades", say().grades, "text"), column("unjudged", say().wordsOnFOr6, "number"), column("staller", say().wouldAStallerToo, "text"), column("term", say().record, "record")
      ],
      rows: undertakings.map((one): Cell[] => [
        one.announced, one.title, mark(one.words), mark(one.signed), mark(one.done), one.word === null ? say().none(words().phrases.openInWords(one.open ?? "")) : words().phrases.undertakingInWords(one.word), whoseWord(one),
        one.figures.length === 0 ? null : one.figures.map(({ where, readings, of }) => say().ofWord(placed(where), readings, of)).join("; "), one.said.length === 0 ? null : one.said.map(({ grade }) => grade).join(" "), one.unjudged, one.staller === null ? null : wordsOf(one.staller), `terms/${one.term}`
      ])
    },
    {
      name: "issues",
      title: say().whetherItMovedInThe,
      columns: [column("title", say().issue, "text"), column("word", say().answer, "text"), column("n", say().daysWithAPlace, "number"), column("moves", say().movesInTheTime, "number"), column("issue", say().record, "record")],
      rows: issues.map(({ issue, title, word, n, moves }): Cell[] => [title, words().phrases.issueInWords(word), n, moves.length, `issues/${issue}`])
    },
    {
      name: "moves",
      title: say().eachMoveInTheTime,
      columns: [
        column("title", say().issue, "text"), column("after", say().after, "day"), column("by", say().andBy, "day"), column("from", say().fromPlace, "text"), column("to", say().toPlace, "text"), column("towards", say().towards, "text"),
        column("least", say().atLeast, "number"), column("sure", say().inTheTimeForCertain, "text"), column("before", say().recordBefore, "record"), column("then", say().recordAfter, "record")
      ],
      rows: issues.flatMap(({ title, moves }) => moves.map((m): Cell[] => [
        title, m.after, m.by, words().phrases.placeInWords(m.from.low, m.from.high), words().phrases.placeInWords(m.to.low, m.to.high), m.isTowards ? say().theOtherPartysEnd : say().itsOwnEnd, m.least, mark(m.sure), `positions/${m.positions[0]!}`, `positions/${m.positions.at(-1)!}`
      ]))
    },
    {
      name: "agreed",
      title: say().whatAllPartiesAgreedTo,
      columns: [column("on", say().agreed, "text"), column("title", say().textOrAccord, "text"), column("carriedOut", say().carriedOutByItAt, "text"), column("agreed", say().toHandOver, "number"), column("low", say().handedOverAtLeast, "number"), column("high", say().atMost, "number"), column("record", say().record, "record")],
      rows: agreed.map((one): Cell[] => [one.on, one.title, wordsOf(one.carriedOut), one.agreed, one.low, one.high, one.record])
    }
  ];
}

function summaryTables({ parties, changes, reach, watch, past }: VerdictSummary): Table[] {
  return [
    {
      name: "words",
      title: say().theWordOfEachParty,
      columns: [column("party", say().party, "name"), column("word", say().word, "text"), column("kept", say().kept, "number"), column("partly", say().partly, "number"), column("broken", say().broken, "number"), column("empty", say().empty, "number"), column("open", say().withoutAWord, "number"), column("notTakenUp", say().offersNotTakenUp, "number"), column("met", say().conditionsMet, "number"), column("failed", say().failed, "number"), column("notKnown", say().open, "number")],
      rows: parties.map((one): Cell[] => [one.party, words().phrases.verdictInWords(one.word), one.kept, one.partly, one.broken, one.empty, one.open, one.notTakenUp, one.met.length, one.failed.length, one.notKnown.length])
    },
    {
      name: "changes",
      title: say().whatWouldChangeItIn,
      columns: [column("needs", say().itemsNeeded, "number"), column("parties", say().parties, "names"), column("towards", say().towardsTheWord, "text"), column("kind", say().whatIsNotKnown, "text"), column("title", say().item, "text"), column("value", say().wouldHaveToBe, "text"), column("record", say().record, "record")],
      rows: changes.map((one): Cell[] => [one.needs, one.parties.join(" "), words().phrases.verdictInWords(one.towards), KINDS()[one.kind], one.title, wordsOf(one.value), one.record])
    },
    {
      name: "reach",
      title: say().howFarEachPartyIs,
      columns: [column("party", say().party, "name"), column("word", say().word, "text"), column("fewest", say().openItemsThatMustCome, "number"), column("items", say().openItemsInAll, "number")],
      rows: reach.map((one): Cell[] => [one.party, words().phrases.verdictInWords(one.word), one.fewest, one.items])
    },
    {
      name: "past",
      title: say().whatTheFormOfThe,
      columns: [column("what", say().wordOrCondition, "text"), column("sign", say().signThatStandsForIt, "text"), column("n", say().windows, "number"), column("came", say().outcomeCame, "number"), column("low", say().shareFrom, "share"), column("high", say().to95, "share")],
      rows: past === null ? [] : [
        ...past.words.map(({ word, n, came, low, high }): Cell[] => [words().phrases.verdictInWords(word), null, n, came, low, high]),
        ...past.conditions.map(({ of, condition, sign, value, n, came, low, high }): Cell[] => [`${words().phrases.verdictInWords(of)}: ${wordsOf(condition)}`, `${wordsOf(sign)}: ${wordsOf(value)}`, n, came, low, high])
      ]
    },
    {
      name: "watch",
      title: say().whatToWatchNextBy,
      columns: [column("on", say().day, "day"), column("kind", say().what, "text"), column("title", say().ofWord2, "text"), column("record", say().record, "record")],
      rows: watch.map((one): Cell[] => [one.on, words().phrases.watchInWords(one.kind), one.title, one.record])
    }
  ];
}

const KINDS = () => ({ undertaking: say().whatCameOfAnUndertaking, staller: say().whetherAStallerWouldDo, issue: say().whetherItMoved, agreed: say().whetherItCarriedItOut } as const);
const mark = (is: boolean) => (is ? say().yes : say().no);
const placed = (where: "air" | "ground" | null) => (where === null ? "" : where === "air" ? say().inTheAir : say().onTheGround);

function whoseWord({ figures, said }: VerdictUndertaking): string | null {
  const told = [...figures.map(({ where, word, witness }) => say().figures(placed(where), witness === "warning" ? say().byWarnings : "", wordsOf(word))), ...said.map(({ where, word, by, accordingTo }) => `${placed(where)}${by === "adversary" ? say().aPartyToTheWar : say().aThirdParty} (${accordingTo}): ${wordsOf(word)}`)];
  return told.length === 0 ? null : told.join("; ");
}
