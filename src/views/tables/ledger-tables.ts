import type { LedgerAccord, LedgerCorridor, LedgerCount, LedgerOutcome, LedgerSummary, LedgerTerm } from "#core/model/ledger-outcome.ts";
import { listed, wordsOf } from "#views/format.ts";
import { words as sayings } from "#views/language.ts";
import { type Cell, column, type Table } from "./table.ts";

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
      title: "The ladder: who said which step, and when",
      columns: [column("on", "Day", "day"), column("status", "Step", "text"), column("where", "Where", "text"), column("according-to", "According to", "text"), column("again", "Given again", "text"), column("page", "Page", "text"), column("grade", "Grade", "text"), column("record", "Record", "record")],
      rows: steps.map(({ on, status, where, accordingTo, again, source }): Cell[] => [on, wordsOf(status), where, accordingTo, again ? "yes" : null, ...graded(source), `terms/${term}`])
    },
    {
      name: "readings",
      title: "By figures, under each party's reading of the window",
      columns: [
        column("read-by", "Read by", "text"), column("from", "From", "text"), column("to", "To", "text"), column("party", "Party", "text"), column("series", "Series", "text"), column("role", "Role", "text"),
        column("ratio", "Against expectation", "ratio"), column("low90", "90 % from", "limit"), column("high90", "90 % to", "limit"), column("word", "Word", "text"), column("finding", "Measured in", "finding")
      ],
      rows: readings.flatMap(({ readBy, from, to, words }): Cell[][] =>
        words.length === 0
          ? [[readBy, momentCell(from), momentCell(to), null, null, null, null, "", "", from === null ? "no start named" : "nothing measures it", measured?.finding ?? null]]
          : words.map(({ party, series, role, ratio, low, high, word }): Cell[] => [readBy, momentCell(from), momentCell(to), wordsOf(party), series, role, ratio, low, high, word === null ? "answers for nothing" : sayings().phrases.pledgeWord(word), measured?.finding ?? null]))
    },
    ...countsTables(breaches),
    accordsTable(accords),
    corridorsTable(corridors),
    {
      name: "worth",
      title: "Cost, reversibility, verifiability, and what others saw",
      columns: [column("what", "What", "text"), column("says", "Says", "text"), column("whose", "Whose word", "text")],
      rows: [
        ...(judgement === null ? [] : [
          ["Cost to the giver", `${judgement.cost}: ${judgement.costReason}`, `judgement of ${judgement.by}`],
          ["Can be taken back", judgement.reversible ? "yes" : "no", `judgement of ${judgement.by}`],
          ["Would a staller do it too?", `${judgement.staller}: ${judgement.stallerReason}`, `judgement of ${judgement.by}`],
          ["Note", judgement.note, `judgement of ${judgement.by}`],
          ...judgement.conflicts.map((conflict) => ["Sources differ", conflict, `noted by ${judgement.by}`])
        ]),
        ["Monitor", verifiable.monitor, "the record"],
        ["Terms public", verifiable.termsPublic, "the record"],
        ["Readings of the window that name both ends", `${verifiable.bounded} of ${readings.length}`, "the record"],
        ...observations.map(({ observer, what, source }): Cell[] => [observer, what, graded(source).filter((cell) => cell !== null).join(", ")])
      ]
    }
  ];
}

/** Counts of breaches, and apart from them how many people were harmed, which counts another thing. */
function countsTables(breaches: readonly LedgerCount[]): Table[] {
  const harm = breaches.filter((one) => one.harm);
  return [
    countsTable("breach-counts", "Each side's counts of the other's breaches: claims, never added", breaches.filter((one) => !one.harm)),
    ...(harm.length === 0 ? [] : [countsTable("breach-harm", "People harmed, by claim: no counts of breaches", harm)])
  ];
}

function countsTable(name: string, title: string, rows: readonly LedgerCount[]): Table {
  return {
    name,
    title,
    columns: [column("stated-on", "Said on", "day"), column("counter", "Who counts", "text"), column("party", "Side", "text"), column("against", "Whose breaches", "text"), column("count", "Count", "text"), column("unit", "What is counted", "text"), column("window", "Over what", "text"), column("credibility", "Credibility", "number"), column("page", "Page", "text"), column("grade", "Grade of the page", "text"), column("record", "Undertaking", "record")],
    rows: rows.map(({ statedOn, counter, party, against, count, countSaid, unit, window, credibility, page, term }): Cell[] => [statedOn, counter, party === null ? null : wordsOf(party), wordsOf(against), count === null ? countSaid : String(count), unit, window, credibility, page.name, gradeOf(page), `terms/${term}`])
  };
}

function accordsTable(accords: readonly LedgerAccord[]): Table {
  return {
    name: "accords",
    title: "Exchanges: delivered of agreed, and how long it took",
    columns: [
      column("agreed-on", "Agreed on", "day"), column("title", "Accord", "text"), column("what", "What", "text"), column("to", "To", "text"), column("agreed", "Agreed", "number"), column("delivered", "Delivered", "text"), column("by", "Told by", "text"), column("low", "Share from", "share"), column("high", "Share to", "share"),
      column("state", "State", "text"), column("exchanges", "Exchanges", "number"), column("silent", "Without a figure", "number"), column("last", "Last exchange", "day"), column("first", "Days to the first", "number"), column("whole", "Days to the whole", "number"), column("open", "Open on", "day"), column("claims", "Claims of the whole", "text"), column("coder", "The coder counts", "number"), column("record", "Record", "record")
    ],
    rows: accords.flatMap(({ accord, title, agreedOn, followedTo, lines }) => lines.map(({ to, what, agreed, low, high, by, state, stages, silent, lastOn, firstDays, wholeDays, claims, coder }): Cell[] => [
      agreedOn, title, wordsOf(what), wordsOf(to), agreed, sayings().phrases.rangeInWords(low, high), by, low === null ? null : low / agreed, high === null ? null : high / agreed,
      sayings().phrases.accordState(state), stages, silent, lastOn, firstDays, wholeDays, state === "short-at-end" || state === "not-seen" ? followedTo : null, claims.map(({ said, accordingTo, ...grades }) => `${said} (${accordingTo}, ${gradeOf(grades)})`).join("; "), coder, `accords/${accord}`
    ]))
  };
}

function corridorsTable(corridors: readonly LedgerCorridor[]): Table {
  return {
    name: "corridors",
    title: "Corridors: days it worked of days promised",
    columns: [column("title", "Corridor", "text"), column("promised", "Promised, as read by", "text"), column("worked", "Days worked", "number"), column("partly", "In part", "number"), column("failed", "Failed", "number"), column("disputed", "Disputed", "number"), column("unknown", "Not told", "number"), column("told", "Who tells of which day", "text"), column("record", "Record", "record")],
    rows: corridors.map(({ corridor, title, promised, worked, partly, failed, disputed, unknown, days }): Cell[] => [
      title, promised.map(({ readBy, days: n }) => `${n === null ? "no end named" : `${n} d`} (${readBy})`).join("; "), ...numbers([worked, partly, failed, disputed, unknown]),
      days.map(({ on, state, accordingTo, page }) => `${on} ${state}: ${accordingTo} (${gradeOf(page)})`).join("; "), `corridors/${corridor}`
    ])
  };
}

function summaryTables({ terms, shares, breaches, accords, corridors }: LedgerSummary): Table[] {
  return [
    {
      name: "undertakings",
      title: "Words, signed, done",
      columns: [column("announced", "Announced", "day"), column("record", "Undertaking", "record"), column("givers", "By", "text"), column("words", "Words", "day"), column("signed", "Signed", "day"), column("done", "Done", "day"), column("claimed", "By claim", "text"), column("figures", "By figures", "text"), column("staller", "Would a staller? (judgement)", "text")],
      rows: terms.map(({ announced, term, givers, steps, claimed, parts, staller }): Cell[] => {
        const first = (...wanted: string[]) => steps.find(({ status }) => wanted.includes(status))?.on ?? null;
        return [announced, `terms/${term}`, listed(givers.map(wordsOf)), first("floated", "tabled"), first("agreed"), first("started", "kept", "partly-kept", "broken"), claimed.map(({ where, word }) => `${sayings().phrases.pledgeWord(word)}${where === null ? "" : ` (${where})`}`).join("; "), parts.map(partCell).join("; "), staller];
      })
    },
    {
      name: "shares",
      title: "Share kept, by party and class of act",
      columns: [
        column("party", "Party", "text"), column("act", "Class of act", "text"), column("undertakings", "Undertakings", "number"), column("words", "In words", "number"), column("signed", "Agreed or begun by its own word", "number"), column("done", "Begun", "number"),
        column("by", "By", "text"), column("where", "Where", "text"), column("n", "n", "number"), column("kept", "Kept", "number"), column("partly", "Partly", "number"), column("broken", "Broken", "number"),
        column("undecided", "Not in n: disputed, or cannot be told", "number"), column("beside", "Not in n: cannot be judged, or seen", "number"), column("low90", "Share kept from", "share"), column("high90", "to (90 %)", "share")
      ],
      rows: shares.flatMap(({ party, act, undertakings, words, signed, done, byClaim, byMeasure }) => {
        const told = [...byClaim.map((s) => ({ ...s, by: "claim", beside: s.unjudged })), ...byMeasure.map((s) => ({ ...s, by: "figures", beside: s.unseen + s.unjudged }))];
        const head: Cell[] = [wordsOf(party), act === null ? "all" : wordsOf(act), undertakings, words, signed, done];
        return told.length === 0
          ? [[...head, "nobody", null, ...numbers([null, null, null, null, null, null, null, null])]]
          : told.map(({ by, where, n, kept, partly, broken, undecided, beside, interval90 }): Cell[] => [...head, by, sayings().phrases.shareWhere(where), n, kept, partly, broken, undecided, beside, interval90?.[0] ?? null, interval90?.[1] ?? null]);
      })
    },
    ...countsTables(breaches),
    accordsTable(accords),
    corridorsTable(corridors)
  ];
}

function partCell({ party, where, word, reason }: Part): string {
  return `${wordsOf(party)}${where === null ? "" : ` (${where})`} ${sayings().phrases.pledgeWord(word)}${word === "unobservable" ? `: ${sayings().phrases.unseenInWords(reason ?? "no-series")}` : ""}`;
}
