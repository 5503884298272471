import type { Day } from "#core/model/day.ts";
import { LADDER } from "#core/model/ladder-rungs.ts";
import type { LedgerRow, LedgerSummary } from "#core/model/ledger-outcome.ts";
import { formatDay, formatNumber, listed, wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type Names, nameOf } from "#views/names.ts";
import { type Chart, type ChartSpace, isNarrow } from "./chart.ts";
import { type CountRow, countRows } from "./count-rows.ts";
import { ladderStrip, type StripRow } from "./ladder-strip.ts";
import { type ShareRow, shareRows } from "./share-rows.ts";

/** Pixels of a letter, and what the word at the end of a row needs of its width. */
const LETTER_PX = 6.6;

/** Returns the pictures of the ledger: every undertaking's ladder, what was delivered of what was agreed, and each side's counts of breaches. */
export function ledgerCharts(outcome: LedgerSummary, asOf: Day, names: Names): Chart[] {
  return [
    ...(outcome.terms.length > 0 ? [ladderOf(outcome, asOf, names)] : []),
    ...(outcome.accords.length > 0 ? [deliveredOf(outcome, asOf, names)] : []),
    ...(outcome.breaches.length > 0 ? [countsOf(outcome, asOf, names)] : [])
  ];
}

const partiesOf = ({ shares }: LedgerSummary): string[] => [...new Set(shares.map(({ party }) => party))];

function claimOf({ claimed, signed, done }: LedgerRow): string {
  if (claimed.length === 0) return signed || done ? words().charts.ledger.noWord : words().charts.ledger.neverAgreed;
  return listed([...new Set(claimed.map(({ word }) => words().phrases.pledgeWord(word)))]);
}

function fitted(text: string, room: number): string {
  return text.length <= room ? text : `${text.slice(0, Math.max(1, room - 1)).trimEnd()}…`;
}

function ladderOf(outcome: LedgerSummary, asOf: Day, names: Names): Chart {
  const { charts: { ledger: say }, phrases } = words();
  const { terms } = outcome;
  const parties = partiesOf(outcome);
  const [signed, done] = [terms.filter((row) => row.signed).length, terms.filter((row) => row.done).length];
  const title = say.ladderTitle(terms.length, signed!, done!);
  const shares = outcome.shares.filter(({ act }) => act === null).flatMap(({ party, byClaim }) => byClaim.map(({ where, kept, n, interval90 }) => say.share(nameOf(party, names), kept, n, phrases.shareWhere(where), interval90)));
  const spoken = `${title}. ${shares.join(". ")}. ${terms.map((row) => `${row.title}: ${claimOf(row)}`).join(". ")}.`;
  const rows = (space: ChartSpace): StripRow[] =>
    terms.map((row) => {
      const says = claimOf(row);
      return { label: fitted(isNarrow(space) ? row.title : `${formatDay(row.announced)}  ${row.title}`, Math.floor((space.width - 30) / LETTER_PX) - says.length - 2), says, steps: row.steps };
    });
  return {
    name: "ladder", title, subtitle: say.ladderSubtitle(asOf), spoken, source: say.source, table: "undertakings",
    key: LADDER.filter((rung) => terms.some(({ steps }) => steps.some(({ status }) => status === rung))).map((rung) => ({ mark: `rung-${rung}` as const, text: say.rungs[rung] })),
    notes: { heading: say.whoseHeading, lines: say.whose(nameOf(parties[0] ?? "", names), parties.slice(1).map((id) => nameOf(id, names))) },
    draw: (space) => ladderStrip(rows(space), parties, space, spoken)
  };
}

function deliveredOf({ accords }: LedgerSummary, asOf: Day, names: Names): Chart {
  const { charts: { ledger: say }, phrases } = words();
  const lines = accords.flatMap((accord) => accord.lines.map((line) => ({ ...accord, ...line })));
  const whole = lines.filter(({ state }) => state === "whole").length;
  const [short, open] = ["short", "short-at-end"].map((wanted) => lines.filter(({ state }) => state === wanted).length);
  const title = say.deliveredTitle(lines.length, whole, short!, open!);
  const labelOf = ({ title: of, what, to }: (typeof lines)[number]) => say.figure(of.split(":")[0]!, wordsOf(what), nameOf(to, names));
  const saysOf = ({ low, high, agreed, wholeDays, state }: (typeof lines)[number], narrow: boolean) =>
    `${say.delivered(phrases.rangeInWords(low, high), agreed)}${wholeDays === null ? (state === "short-at-end" ? say.open : "") : say.inDays(wholeDays, narrow)}`;
  const spoken = `${title}. ${lines.map((line) => `${labelOf(line)}: ${saysOf(line, false)}, ${phrases.accordState(line.state)}`).join(". ")}. ${say.recordEnds(accords[0]!.followedTo)}`;
  const rows = (space: ChartSpace): ShareRow[] =>
    lines.map((line) => ({ label: labelOf(line), says: saysOf(line, isNarrow(space)), low: line.low === null ? null : line.low / line.agreed, high: line.high === null ? null : line.high / line.agreed }));
  return {
    name: "delivered", title, subtitle: say.deliveredSubtitle(asOf, accords[0]!.followedTo), spoken, source: say.source, table: "accords",
    key: [{ mark: "span", text: say.least }, { mark: "margin", text: say.most }, { mark: "open-end", text: say.noUpperEnd }],
    notes: { heading: say.countsHeading, lines: say.counts },
    draw: (space) => shareRows(rows(space), space, spoken)
  };
}

function countsOf({ breaches: all, terms }: LedgerSummary, asOf: Day, names: Names): Chart {
  const { ledger: say } = words().charts;
  const breaches = all.filter(({ harm }) => !harm);
  const groups = terms.flatMap(({ term, title }) =>
    [...new Set(breaches.filter((b) => b.term === term).map(({ against }) => against))].map((against) => ({ title, against, own: breaches.filter((b) => b.term === term && b.against === against && b.party !== against) })));
  const drawn = groups.filter(({ own }) => own.some(({ count }) => count !== null));
  const title = say.breachesTitle(breaches.length);
  const labelOf = ({ title: of, against }: (typeof groups)[number]) => say.breachesBy(of, nameOf(against, names));
  const spoken = say.breachesSpoken(title, drawn.map((group) => `${labelOf(group)}: ${group.own.map(({ count, countSaid, counter, statedOn }) => say.countBy(count === null ? String(countSaid) : formatNumber(count), counter, statedOn)).join(", ")}`));
  const rows = ({ width }: ChartSpace): CountRow[] => drawn.map((group) => ({ label: fitted(labelOf(group), Math.floor((width - 30) / LETTER_PX)), counts: group.own.flatMap(({ count }) => count ?? []) }));
  return {
    name: "breach-counts", title, subtitle: say.breachesSubtitle(asOf), spoken, source: say.source, table: "breach-counts",
    key: [{ mark: "exploratory", text: say.oneCount }],
    draw: (space) => countRows(rows(space), space, spoken)
  };
}
