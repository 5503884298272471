import type { LedgerAccord, LedgerCorridor, LedgerCount, LedgerOutcome, LedgerSummary, LedgerTerm } from "#core/model/ledger-outcome.ts";
import { formatNumber, listed, wordsOf } from "#views/format.ts";
import { words as sayings } from "#views/language.ts";
import { type Cell, column, type Table } from "./table.ts";

const say = () => sayings().tables.ledgerTables;

/** Words, signed, done of one undertaking or of all; each row with its record and the grades of its page. */
export function ledgerTables(outcome: LedgerOutcome): Table[] {
  const tables = outcome.kind === "summary" ? summaryTables(outcome) : termTables(outcome);
  return tables.map((table) => ({ ...table, isApart: true }));
}

type Page = LedgerTerm["pages"][number];
type Part = NonNullable<LedgerTerm["measured"]>["parts"][number];

const momentCell = (moment: string | null): Cell => (moment === null ? null : sayings().phrases.momentInWords(moment));
const gradeOf = ({ reliability, credibility }: Pick<Page, "reliability" | "credibility">) => `${reliability}${credibility}`;
const numbers = (values: readonly (number | null)[]): Cell[] => [...values];

function termTables({ term, steps, readings, measured, breaches, observations, verifiable, judgement, accords, corridors, pages }: LedgerTerm): Table[] {
  const page = (id: string) => pages.find((one) => one.id === id);
  const graded = (id: string): Cell[] => [page(id)?.name ?? null, page(id) ? gradeOf(page(id)!) : null];
  return [
    {
      name: "ladder",
      title: say().theLadderWhoSaidWhich,
      columns: [column("on", say().day, "day"), column("status", say().step, "text"), column("where", say().where, "text"), column("according-to", say().accordingTo, "text"), column("again", say().givenAgain, "text"), column("page", say().page, "text"), column("grade", say().grade, "text"), column("record", say().record, "record")],
      rows: steps.map(({ on, status, where, accordingTo, again, source }): Cell[] => [on, wordsOf(status), where === null ? null : wordsOf(where), accordingTo, again ? say().yes : null, ...graded(source), `terms/${term}`])
    },
    {
      name: "readings",
      title: say().byFiguresUnderEachPartys,
      columns: [
        column("read-by", say().readBy, "text"), column("from", say().fromWord, "text"), column("to", say().to, "text"), column("party", say().party, "name"), column("series", say().series, "text"), column("role", say().role, "text"),
        column("ratio", say().againstExpectation, "ratio"), column("low90", say().n90From, "limit"), column("high90", say().n90To, "limit"), column("word", say().word, "text"), column("finding", say().measuredIn, "finding")
      ],
      rows: readings.flatMap(({ readBy, from, to, words }): Cell[][] =>
        words.length === 0
          ? [[readBy, momentCell(from), momentCell(to), null, null, null, null, "", "", from === null ? say().noStartNamed : say().nothingMeasuresIt, measured?.finding ?? null]]
          : words.map(({ party, series, role, ratio, low, high, word }): Cell[] => [readBy, momentCell(from), momentCell(to), party, series, role, ratio, low, high, word === null ? say().answersForNothing : sayings().phrases.pledgeWord(word), measured?.finding ?? null]))
    },
    ...countsTables(breaches),
    accordsTable(accords),
    corridorsTable(corridors),
    {
      name: "worth",
      title: say().costReversibilityVerifiabilityAndWhat,
      columns: [column("what", say().what, "text"), column("says", say().says, "text"), column("whose", say().whoseWord, "text")],
      rows: [
        ...(judgement === null ? [] : [
          [say().costToTheGiver, `${wordsOf(judgement.cost)}: ${judgement.costReason}`, say().judgementOf(judgement.by)],
          [say().canBeTakenBack, judgement.reversible ? say().yes : say().no, say().judgementOf(judgement.by)],
          [say().wouldAStallerDoIt, `${wordsOf(judgement.staller)}: ${judgement.stallerReason}`, say().judgementOf(judgement.by)],
          [say().note, judgement.note, say().judgementOf(judgement.by)],
          ...judgement.conflicts.map((conflict) => [say().sourcesDiffer, conflict, say().notedBy(judgement.by)])
        ]),
        [say().monitor, verifiable.monitor, say().theRecord],
        [say().termsPublic, wordsOf(verifiable.termsPublic), say().theRecord],
        [say().readingsOfTheWindowThat, say().ofWord(verifiable.bounded, readings.length), say().theRecord],
        ...observations.map(({ observer, what, source }): Cell[] => [observer, what, graded(source).filter((cell) => cell !== null).join(", ")])
      ]
    }
  ];
}

/** Counts of breaches, and apart from them how many people were harmed, which counts another thing. */
function countsTables(breaches: readonly LedgerCount[]): Table[] {
  const harm = breaches.filter((one) => one.harm);
  return [
    countsTable("breach-counts", say().eachSidesCountsOfThe, breaches.filter((one) => !one.harm)),
    ...(harm.length === 0 ? [] : [countsTable("breach-harm", say().peopleHarmedByClaimNo, harm)])
  ];
}

function countsTable(name: string, title: string, rows: readonly LedgerCount[]): Table {
  return {
    name,
    title,
    columns: [column("stated-on", say().saidOn, "day"), column("counter", say().whoCounts, "text"), column("party", say().side, "name"), column("against", say().whoseBreaches, "name"), column("count", say().count, "text"), column("unit", say().whatIsCounted, "text"), column("window", say().overWhat, "text"), column("credibility", say().credibility, "number"), column("page", say().page, "text"), column("grade", say().gradeOfThePage, "text"), column("record", say().undertaking, "record")],
    rows: rows.map(({ statedOn, counter, party, against, count, countSaid, unit, window, credibility, page, term }): Cell[] => [statedOn, counter, party, against, count === null ? countSaid : String(count), unit, window, credibility, page.name, gradeOf(page), `terms/${term}`])
  };
}

function accordsTable(accords: readonly LedgerAccord[]): Table {
  return {
    name: "accords",
    title: say().exchangesDeliveredOfAgreedAnd,
    columns: [
      column("agreed-on", say().agreedOn, "day"), column("title", say().accord, "text"), column("what", say().what, "text"), column("to", say().to, "text"), column("agreed", say().agreed, "number"), column("delivered", say().delivered, "text"), column("by", say().toldBy, "text"), column("low", say().shareFrom, "share"), column("high", say().shareTo, "share"),
      column("state", say().state, "text"), column("exchanges", say().exchanges, "number"), column("silent", say().withoutAFigure, "number"), column("last", say().lastExchange, "day"), column("first", say().daysToTheFirst, "number"), column("whole", say().daysToTheWhole, "number"), column("open", say().openOn, "day"), column("claims", say().claimsOfTheWhole, "text"), column("coder", say().theCoderCounts, "number"), column("record", say().record, "record")
    ],
    rows: accords.flatMap(({ accord, title, agreedOn, followedTo, lines }) => lines.map(({ to, what, agreed, low, high, by, state, stages, silent, lastOn, firstDays, wholeDays, claims, coder }): Cell[] => [
      agreedOn, title, wordsOf(what), wordsOf(to), agreed, sayings().phrases.rangeInWords(low, high), by === null ? null : wordsOf(by), low === null ? null : low / agreed, high === null ? null : high / agreed,
      sayings().phrases.accordState(state), stages, silent, lastOn, firstDays, wholeDays, state === "short-at-end" || state === "not-seen" ? followedTo : null, claims.map(({ said, accordingTo, ...grades }) => `${said} (${accordingTo}, ${gradeOf(grades)})`).join("; "), coder, `accords/${accord}`
    ]))
  };
}

function corridorsTable(corridors: readonly LedgerCorridor[]): Table {
  return {
    name: "corridors",
    title: say().corridorsDaysItWorkedOf,
    columns: [column("title", say().corridor, "text"), column("promised", say().promisedAsReadBy, "text"), column("worked", say().daysWorked, "number"), column("partly", say().inPart, "number"), column("failed", say().failed, "number"), column("disputed", say().disputed, "number"), column("unknown", say().notTold, "number"), column("told", say().whoTellsOfWhichDay, "text"), column("record", say().record, "record")],
    rows: corridors.map(({ corridor, title, promised, worked, partly, failed, disputed, unknown, days }): Cell[] => [
      title, promised.map(({ readBy, days: n }) => `${n === null ? say().noEndNamed : say().daysInShort(formatNumber(n))} (${readBy})`).join("; "), ...numbers([worked, partly, failed, disputed, unknown]),
      days.map(({ on, state, accordingTo, page }) => `${on} ${wordsOf(state)}: ${accordingTo} (${gradeOf(page)})`).join("; "), `corridors/${corridor}`
    ])
  };
}

function summaryTables({ terms, shares, breaches, accords, corridors }: LedgerSummary): Table[] {
  return [
    {
      name: "undertakings",
      title: say().wordsSignedDone,
      columns: [column("announced", say().announced, "day"), column("record", say().undertaking, "record"), column("givers", say().byWord, "text"), column("words", say().words, "day"), column("signed", say().signed, "day"), column("done", say().done, "day"), column("claimed", say().byClaim, "text"), column("figures", say().byFigures, "text"), column("staller", say().wouldAStallerJudgement, "text")],
      rows: terms.map(({ announced, term, givers, steps, claimed, parts, staller }): Cell[] => {
        const first = (...wanted: string[]) => steps.find(({ status }) => wanted.includes(status))?.on ?? null;
        return [announced, `terms/${term}`, listed(givers.map(wordsOf)), first("floated", "tabled"), first("agreed"), first("started", "kept", "partly-kept", "broken"), claimed.map(({ where, word }) => `${sayings().phrases.pledgeWord(word)}${where === null ? "" : ` (${wordsOf(where)})`}`).join("; "), parts.map(partCell).join("; "), staller === null ? null : wordsOf(staller)];
      })
    },
    {
      name: "shares",
      title: say().shareKeptByPartyAnd,
      columns: [
        column("party", say().party, "name"), column("act", say().classOfAct, "text"), column("undertakings", say().undertakings, "number"), column("words", say().inWords, "number"), column("signed", say().agreedOrBegunByIts, "number"), column("done", say().begun, "number"),
        column("by", say().byWord, "text"), column("where", say().where, "text"), column("n", say().n, "number"), column("kept", say().kept, "number"), column("partly", say().partly, "number"), column("broken", say().broken, "number"),
        column("undecided", say().notInNDisputedOr, "number"), column("beside", say().notInNCannotBe, "number"), column("low90", say().shareKeptFrom, "share"), column("high90", say().to90, "share")
      ],
      rows: shares.flatMap(({ party, act, undertakings, words, signed, done, byClaim, byMeasure }) => {
        const told = [...byClaim.map((s) => ({ ...s, by: say().claim, beside: s.unjudged })), ...byMeasure.map((s) => ({ ...s, by: say().figures, beside: s.unseen + s.unjudged }))];
        const head: Cell[] = [party, act === null ? say().all : wordsOf(act), undertakings, words, signed, done];
        return told.length === 0
          ? [[...head, say().nobody, null, ...numbers([null, null, null, null, null, null, null, null])]]
          : told.map(({ by, where, n, kept, partly, broken, undecided, beside, interval90 }): Cell[] => [...head, by, sayings().phrases.shareWhere(where), n, kept, partly, broken, undecided, beside, interval90?.[0] ?? null, interval90?.[1] ?? null]);
      })
    },
    ...countsTables(breaches),
    accordsTable(accords),
    corridorsTable(corridors)
  ];
}

function partCell({ party, where, word, reason }: Part): string {
  return `${wordsOf(party)}${where === null ? "" : ` (${wordsOf(where)})`} ${sayings().phrases.pledgeWord(word)}${word === "unobservable" ? `: ${sayings().phrases.unseenInWords(reason ?? "no-series")}` : ""}`;
}
