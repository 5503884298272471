import type { PledgeOutcome, PledgePart, PledgeSummary, PledgeTerm } from "#core/model/pledge-outcome.ts";
import { wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type Cell, column, type Table } from "./table.ts";

const say = () => words().tables.pledgeTables;

/** The readings, substitution, rebound, ladder and counts of one undertaking, or all of them at once. */
export function pledgeTables(outcome: PledgeOutcome): Table[] {
  return outcome.kind === "summary" ? summaryTables(outcome) : termTables(outcome);
}

function termTables({ readings, ladder, breachCounts, observations, monitor, termsPublic, judgement }: PledgeTerm): Table[] {
  const measured = readings.flatMap((reading) => reading.measured.map((one) => ({ readBy: reading.readBy, ...one })));
  return [
    {
      name: "readings",
      title: say().underEachReadingOfThe,
      columns: [
        column("read-by", say().readBy, "text"), column("party", say().party, "name"), column("series", say().series, "text"), column("role", say().role, "text"), column("first", say().firstNight, "day"), column("last", say().lastNight, "day"),
        column("reported", say().reported, "number"), column("observed", say().observed, "number"), column("expected", say().expected, "number"), column("ratio", say().ratio, "ratio"),
        column("low90", say().n90From, "limit"), column("high90", say().n90To, "limit"), column("p-kept", say().pKept, "number"), column("p-partly", say().pPartly, "number"), column("p-broken", say().pBroken, "number"), column("word", say().word, "text")
      ],
      rows: [
        ...measured.map(({ readBy, party, series, role, first, last, estimate: e, word, lack }): Cell[] => [
          readBy, party, series, role, first, last, e?.reported ?? null, e?.observed ?? null, e?.expected ?? null, e?.ratio ?? null, ...(e ? e.interval90 : ["", ""]), e?.pKept ?? null, e?.pPartly ?? null, e?.pBroken ?? null,
          word ? words().phrases.pledgeWord(word) : lack ? wordsOf(lack.reason) : say().answersForNothing
        ]),
        ...readings.filter((r) => r.measured.length === 0).map(({ readBy, from }): Cell[] => [readBy, null, null, null, null, null, null, null, null, null, "", "", null, null, null, from === null ? say().noStartNamed : say().nothingMeasuresIt])
      ]
    },
    {
      name: "classes",
      title: say().substitutionEachClassBesideThe,
      columns: [column("read-by", say().readBy, "text"), column("series", say().series, "text"), column("class", say().classWord, "text"), column("observed", say().observed, "number"), column("expected", say().expected, "number"), column("ratio", say().ratio, "ratio"), column("low90", say().n90From, "limit"), column("high90", say().n90To, "limit"), column("total", say().allTogether, "ratio"), column("fell-more", say().pFellMoreThanThe, "number")],
      rows: measured.flatMap(({ readBy, series, classes, estimate }) => classes.map(({ id, observed, expected, ratio, interval90, fellMore }): Cell[] => [readBy, series, id, observed, expected, ratio, ...interval90, estimate?.ratio ?? null, fellMore]))
    },
    {
      name: "rebound",
      title: say().reboundTheWindowAndAs,
      columns: [column("read-by", say().readBy, "text"), column("series", say().series, "text"), column("nights", say().nightsEach, "number"), column("in-window", say().inTheWindow, "ratio"), column("after", say().afterIt, "ratio"), column("area", say().both, "ratio"), column("low90", say().n90From, "limit"), column("high90", say().n90To, "limit"), column("word", say().savedUpOrGivenUp, "text")],
      rows: measured.flatMap(({ readBy, series, nights, estimate, rebound }): Cell[][] =>
        rebound && estimate ? [[readBy, series, nights, estimate.ratio, rebound.after.observed / rebound.after.expected, rebound.area.ratio, ...rebound.area.interval90, wordsOf(rebound.word)]] : [])
    },
    {
      name: "breach-counts",
      title: say().whoCountsWhoseBreachesClaims,
      columns: [column("counter", say().whoCounts, "text"), column("against", say().whoseBreaches, "text"), column("count", say().count, "text"), column("unit", say().whatIsCounted, "text"), column("window", say().overWhat, "text"), column("stated-on", say().saidOn, "day"), column("credibility", say().credibility, "number")],
      rows: breachCounts.map(({ counter, against, count, countSaid, unit, harm, window, statedOn, credibility }): Cell[] => [counter, against, count === null ? countSaid : String(count), harm ? say().peopleNoBreaches(unit) : unit, window, statedOn, credibility])
    },
    ladderTable(ladder),
    {
      name: "record",
      title: say().whatOthersSawHowIt,
      columns: [column("who", say().whoOrWhat, "text"), column("says", say().what, "text")],
      rows: [
        ...observations.map(({ observer, what }): Cell[] => [observer, what]),
        [say().monitor, monitor], [say().termsPublic, wordsOf(termsPublic)],
        ...(judgement ? [[say().costToTheGiverIn + judgement.by, judgement.cost], [say().reversibleInTheSameOpinion, judgement.reversible ? say().yes : say().no], [say().wouldAStallerDoIt, judgement.stallerWouldToo], [say().noteOfTheSame, judgement.note]] : [])
      ]
    }
  ];
}

function ladderTable(ladder: PledgeTerm["ladder"]): Table {
  return {
    name: "ladder",
    title: say().theLadderWhatWasSaid,
    columns: [column("on", say().day, "day"), column("status", say().step, "text"), column("where", say().where, "text"), column("according-to", say().accordingTo, "text")],
    rows: ladder.map(({ on, status, where, accordingTo }): Cell[] => [on, wordsOf(status), where === null ? null : wordsOf(where), accordingTo])
  };
}

function summaryTables({ parties, curves, lines, terms }: PledgeSummary): Table[] {
  return [
    {
      name: "undertakings",
      title: say().everyUndertaking,
      columns: [column("announced", say().announced, "day"), column("title", say().undertaking, "text"), column("givers", say().byWord, "names"), column("rung", say().howFar, "text"), column("claimed", say().byClaim, "text"), column("figures", say().byFigures, "text")],
      rows: terms.map(({ announced, title, givers, rung, claimed, parts }): Cell[] => [announced, title, givers.join(" "), wordsOf(rung), claimed.map((c) => wordsOf(c)).join("; "), parts.map(partCell).join("; ")])
    },
    {
      name: "shares",
      title: say().shareKeptByClaimAnd,
      columns: [column("party", say().party, "name"), column("by", say().byWord, "text"), column("where", say().where, "text"), column("n", say().n, "number"), column("kept", say().kept, "number"), column("partly", say().partly, "number"), column("broken", say().broken, "number"), column("other", say().notInNDisputedOr, "number"), column("beside", say().notInNCannotBe, "number"), column("low90", say().shareKeptFrom, "number"), column("high90", say().to90, "number")],
      rows: parties.flatMap(({ party, byClaim, byMeasure }) => [
        ...byClaim.map((s) => ({ ...s, by: say().claim, beside: s.unjudged })), ...byMeasure.map((s) => ({ ...s, by: say().figures, beside: s.unseen + s.unjudged }))
      ].map(({ by, where, n, kept, partly, broken, undecided, beside, interval90 }): Cell[] => [party, by, words().phrases.shareWhere(where), n, kept, partly, broken, undecided, beside, interval90?.[0] ?? null, interval90?.[1] ?? null]))
    },
    {
      name: "lines",
      title: say().everyWindowThatCouldBe,
      columns: [column("title", say().undertaking, "text"), column("party", say().party, "name"), column("read-by", say().readBy, "text"), column("series", say().series, "text"), column("ratio", say().ratio, "ratio"), column("low90", say().n90From, "limit"), column("high90", say().n90To, "limit"), column("word", say().word, "text")],
      rows: lines.map(({ title, party, readBy, series, ratio, interval90, word }): Cell[] => [title, party, readBy, series, ratio, ...interval90, word ? words().phrases.pledgeWord(word) : null])
    },
    {
      name: "curves",
      title: say().howLongUndertakingsHeldBefore,
      columns: [column("party", say().whose, "name"), column("days", say().days, "number"), column("at-risk", say().followed, "number"), column("events", say().calledBroken, "number"), column("share", say().shareNotYet, "number"), column("low90", say().n90From, "number"), column("high90", say().n90To, "number")],
      rows: curves.flatMap(({ party, steps }) => steps.map(({ days, atRisk, events, share, interval90 }): Cell[] => [party ?? say().all, days, atRisk, events, share, interval90?.[0] ?? null, interval90?.[1] ?? null]))
    }
  ];
}

function partCell({ party, where, word, witness, reason }: PledgePart): string {
  const place = where === null ? "" : ` (${wordsOf(where)})`;
  const how = word === "unobservable" ? `: ${words().phrases.unseenInWords(reason ?? "no-series")}` : witness === "warning" ? say().byWarnings : "";
  return `${wordsOf(party)}${place} ${words().phrases.pledgeWord(word)}${how}`;
}
