import type { PledgeOutcome, PledgePart, PledgeSummary, PledgeTerm } from "#core/model/pledge-outcome.ts";
import { wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type Cell, column, type Table } from "./table.ts";

/** The readings, substitution, rebound, ladder and counts of one undertaking, or all of them at once. */
export function pledgeTables(outcome: PledgeOutcome): Table[] {
  return outcome.kind === "summary" ? summaryTables(outcome) : termTables(outcome);
}

function termTables({ readings, ladder, breachCounts, observations, monitor, termsPublic, judgement }: PledgeTerm): Table[] {
  const measured = readings.flatMap((reading) => reading.measured.map((one) => ({ readBy: reading.readBy, ...one })));
  return [
    {
      name: "readings",
      title: "Under each reading of the window",
      columns: [
        column("read-by", "Read by", "text"), column("party", "Party", "text"), column("series", "Series", "text"), column("role", "Role", "text"), column("first", "First night", "day"), column("last", "Last night", "day"),
        column("reported", "Reported", "number"), column("observed", "Observed", "number"), column("expected", "Expected", "number"), column("ratio", "Ratio", "ratio"),
        column("low90", "90 % from", "limit"), column("high90", "90 % to", "limit"), column("p-kept", "P kept", "number"), column("p-partly", "P partly", "number"), column("p-broken", "P broken", "number"), column("word", "Word", "text")
      ],
      rows: [
        ...measured.map(({ readBy, party, series, role, first, last, estimate: e, word, lack }): Cell[] => [
          readBy, party, series, role, first, last, e?.reported ?? null, e?.observed ?? null, e?.expected ?? null, e?.ratio ?? null, ...(e ? e.interval90 : ["", ""]), e?.pKept ?? null, e?.pPartly ?? null, e?.pBroken ?? null,
          word ? words().phrases.pledgeWord(word) : lack ? wordsOf(lack.reason) : "answers for nothing"
        ]),
        ...readings.filter((r) => r.measured.length === 0).map(({ readBy, from }): Cell[] => [readBy, null, null, null, null, null, null, null, null, null, "", "", null, null, null, from === null ? "no start named" : "nothing measures it"])
      ]
    },
    {
      name: "classes",
      title: "Substitution: each class beside the total",
      columns: [column("read-by", "Read by", "text"), column("series", "Series", "text"), column("class", "Class", "text"), column("observed", "Observed", "number"), column("expected", "Expected", "number"), column("ratio", "Ratio", "ratio"), column("low90", "90 % from", "limit"), column("high90", "90 % to", "limit"), column("total", "All together", "ratio"), column("fell-more", "P fell more than the total", "number")],
      rows: measured.flatMap(({ readBy, series, classes, estimate }) => classes.map(({ id, observed, expected, ratio, interval90, fellMore }): Cell[] => [readBy, series, id, observed, expected, ratio, ...interval90, estimate?.ratio ?? null, fellMore]))
    },
    {
      name: "rebound",
      title: "Rebound: the window and as long again after it",
      columns: [column("read-by", "Read by", "text"), column("series", "Series", "text"), column("nights", "Nights each", "number"), column("in-window", "In the window", "ratio"), column("after", "After it", "ratio"), column("area", "Both", "ratio"), column("low90", "90 % from", "limit"), column("high90", "90 % to", "limit"), column("word", "Saved up or given up", "text")],
      rows: measured.flatMap(({ readBy, series, nights, estimate, rebound }): Cell[][] =>
        rebound && estimate ? [[readBy, series, nights, estimate.ratio, rebound.after.observed / rebound.after.expected, rebound.area.ratio, ...rebound.area.interval90, wordsOf(rebound.word)]] : [])
    },
    {
      name: "breach-counts",
      title: "Who counts whose breaches (claims)",
      columns: [column("counter", "Who counts", "text"), column("against", "Whose breaches", "text"), column("count", "Count", "text"), column("unit", "What is counted", "text"), column("window", "Over what", "text"), column("stated-on", "Said on", "day"), column("credibility", "Credibility", "number")],
      rows: breachCounts.map(({ counter, against, count, countSaid, unit, harm, window, statedOn, credibility }): Cell[] => [counter, against, count === null ? countSaid : String(count), harm ? `people, no breaches: ${unit}` : unit, window, statedOn, credibility])
    },
    ladderTable(ladder),
    {
      name: "record",
      title: "What others saw, how it stands on paper, and what a coder thinks of it",
      columns: [column("who", "Who, or what", "text"), column("says", "What", "text")],
      rows: [
        ...observations.map(({ observer, what }): Cell[] => [observer, what]),
        ["Monitor", monitor], ["Terms public", termsPublic],
        ...(judgement ? [["Cost to the giver, in the opinion of " + judgement.by, judgement.cost], ["Reversible, in the same opinion", judgement.reversible ? "yes" : "no"], ["Would a staller do it too, in the same opinion", judgement.stallerWouldToo], ["Note of the same", judgement.note]] : [])
      ]
    }
  ];
}

function ladderTable(ladder: PledgeTerm["ladder"]): Table {
  return {
    name: "ladder",
    title: "The ladder: what was said of it, and when",
    columns: [column("on", "Day", "day"), column("status", "Step", "text"), column("where", "Where", "text"), column("according-to", "According to", "text")],
    rows: ladder.map(({ on, status, where, accordingTo }): Cell[] => [on, wordsOf(status), where, accordingTo])
  };
}

function summaryTables({ parties, curves, lines, terms }: PledgeSummary): Table[] {
  return [
    {
      name: "undertakings",
      title: "Every undertaking",
      columns: [column("announced", "Announced", "day"), column("title", "Undertaking", "text"), column("givers", "By", "text"), column("rung", "How far", "text"), column("claimed", "By claim", "text"), column("figures", "By figures", "text")],
      rows: terms.map(({ announced, title, givers, rung, claimed, parts }): Cell[] => [announced, title, givers.map(wordsOf).join(", "), rung, claimed.map((c) => wordsOf(c)).join("; "), parts.map(partCell).join("; ")])
    },
    {
      name: "shares",
      title: "Share kept, by claim and by figures",
      columns: [column("party", "Party", "text"), column("by", "By", "text"), column("where", "Where", "text"), column("n", "n", "number"), column("kept", "Kept", "number"), column("partly", "Partly", "number"), column("broken", "Broken", "number"), column("other", "Not in n: disputed, or cannot be told", "number"), column("beside", "Not in n: cannot be judged, or seen", "number"), column("low90", "Share kept from", "number"), column("high90", "to (90 %)", "number")],
      rows: parties.flatMap(({ party, byClaim, byMeasure }) => [
        ...byClaim.map((s) => ({ ...s, by: "claim", beside: s.unjudged })), ...byMeasure.map((s) => ({ ...s, by: "figures", beside: s.unseen + s.unjudged }))
      ].map(({ by, where, n, kept, partly, broken, undecided, beside, interval90 }): Cell[] => [party, by, words().phrases.shareWhere(where), n, kept, partly, broken, undecided, beside, interval90?.[0] ?? null, interval90?.[1] ?? null]))
    },
    {
      name: "lines",
      title: "Every window that could be measured",
      columns: [column("title", "Undertaking", "text"), column("party", "Party", "text"), column("read-by", "Read by", "text"), column("series", "Series", "text"), column("ratio", "Ratio", "ratio"), column("low90", "90 % from", "limit"), column("high90", "90 % to", "limit"), column("word", "Word", "text")],
      rows: lines.map(({ title, party, readBy, series, ratio, interval90, word }): Cell[] => [title, party, readBy, series, ratio, ...interval90, word ? words().phrases.pledgeWord(word) : null])
    },
    {
      name: "curves",
      title: "How long undertakings held before somebody called them broken",
      columns: [column("party", "Whose", "text"), column("days", "Days", "number"), column("at-risk", "Followed", "number"), column("events", "Called broken", "number"), column("share", "Share not yet", "number"), column("low90", "90 % from", "number"), column("high90", "90 % to", "number")],
      rows: curves.flatMap(({ party, steps }) => steps.map(({ days, atRisk, events, share, interval90 }): Cell[] => [party ?? "all", days, atRisk, events, share, interval90?.[0] ?? null, interval90?.[1] ?? null]))
    }
  ];
}

function partCell({ party, where, word, witness, reason }: PledgePart): string {
  const place = where === null ? "" : ` (${where})`;
  const how = word === "unobservable" ? `: ${words().phrases.unseenInWords(reason ?? "no-series")}` : witness === "warning" ? ", by warnings" : "";
  return `${wordsOf(party)}${place} ${words().phrases.pledgeWord(word)}${how}`;
}
