import type { Day } from "#core/model/day.ts";
import { LADDER } from "#core/model/ladder-rungs.ts";
import type { LedgerRow, LedgerSummary } from "#core/model/ledger-outcome.ts";
import { countOf, formatDay, formatNumber, formatShare, listed, wordsOf } from "#views/format.ts";
import { type Names, nameOf } from "#views/names.ts";
import { accordState, rangeInWords } from "#views/sentences/en/ledger.ts";
import { pledgeWord } from "#views/sentences/en/pledge.ts";
import { shareWhere } from "#views/sentences/en/shares.ts";
import { type Chart, type ChartSpace, isNarrow } from "./chart.ts";
import { type CountRow, countRows } from "./count-rows.ts";
import { ladderStrip, type StripRow } from "./ladder-strip.ts";
import { type ShareRow, shareRows } from "./share-rows.ts";

const SOURCE = "Steps, counts and figures as they were said: terms.yaml, exchanges.yaml and accords.yaml, each with its page and grades in the table.";
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
  if (claimed.length === 0) return signed || done ? "no word on it" : "never agreed";
  return listed([...new Set(claimed.map(({ word }) => pledgeWord(word)))]);
}

function fitted(text: string, room: number): string {
  return text.length <= room ? text : `${text.slice(0, Math.max(1, room - 1)).trimEnd()}…`;
}

function ladderOf(outcome: LedgerSummary, asOf: Day, names: Names): Chart {
  const { terms } = outcome;
  const parties = partiesOf(outcome);
  const [signed, done] = [terms.filter((row) => row.signed).length, terms.filter((row) => row.done).length];
  const title = `Of ${countOf(terms.length, "undertaking")} ${signed} ${signed === 1 ? "was" : "were"} signed by somebody and ${done} begun`;
  const shares = outcome.shares.filter(({ act }) => act === null).flatMap(({ party, byClaim }) => byClaim.map(({ where, kept, n, interval90 }) => `${nameOf(party, names)} kept ${kept} of ${n} ${shareWhere(where)} by the word of others${interval90 === null ? "" : `, 90 % interval of the share ${formatShare(interval90[0])} to ${formatShare(interval90[1])}`}`));
  const spoken = `${title}. ${shares.join(". ")}. ${terms.map((row) => `${row.title}: ${claimOf(row)}`).join(". ")}.`;
  const rows = (space: ChartSpace): StripRow[] =>
    terms.map((row) => {
      const says = claimOf(row);
      return { label: fitted(isNarrow(space) ? row.title : `${formatDay(row.announced)}  ${row.title}`, Math.floor((space.width - 30) / LETTER_PX) - says.length - 2), says, steps: row.steps };
    });
  return {
    name: "ladder", title, subtitle: `What was said of each undertaking, days since its first step, log scale; at the end of a row what is claimed of it; as of ${formatDay(asOf)}`, spoken, source: SOURCE, table: "undertakings",
    key: LADDER.filter((rung) => terms.some(({ steps }) => steps.some(({ status }) => status === rung))).map((rung) => ({ mark: `rung-${rung}` as const, text: wordsOf(rung) })),
    notes: { heading: "Whose word a mark is", lines: [`Above the line: ${nameOf(parties[0] ?? "", names)}. Below it: ${listed(parties.slice(1).map((id) => nameOf(id, names)))}. On the line: several at once, or somebody else.`, "A step is what somebody says of it; later words do not take earlier ones back."] },
    draw: (space) => ladderStrip(rows(space), parties, space, spoken)
  };
}

function deliveredOf({ accords }: LedgerSummary, asOf: Day, names: Names): Chart {
  const lines = accords.flatMap((accord) => accord.lines.map((line) => ({ ...accord, ...line })));
  const whole = lines.filter(({ state }) => state === "whole").length;
  const [short, open] = ["short", "short-at-end"].map((wanted) => lines.filter(({ state }) => state === wanted).length);
  const title = `Of ${countOf(lines.length, "figure")} agreed on exchanges ${whole} came whole, ${short} short; ${open} were under way when the record ends`;
  const labelOf = ({ title: of, what, to }: (typeof lines)[number]) => `${of.split(":")[0]}: ${wordsOf(what)} to ${nameOf(to, names)}`;
  const saysOf = ({ low, high, agreed, wholeDays, state }: (typeof lines)[number], narrow: boolean) =>
    `${rangeInWords(low, high)} of ${formatNumber(agreed)}${wholeDays === null ? (state === "short-at-end" ? ", open" : "") : narrow ? `, ${wholeDays} d` : `, in ${countOf(wholeDays, "day")}`}`;
  const spoken = `${title}. ${lines.map((line) => `${labelOf(line)}: ${saysOf(line, false)}, ${accordState(line.state)}`).join(". ")}. The record of exchanges ends on ${formatDay(accords[0]!.followedTo)}.`;
  const rows = (space: ChartSpace): ShareRow[] =>
    lines.map((line) => ({ label: labelOf(line), says: saysOf(line, isNarrow(space)), low: line.low === null ? null : line.low / line.agreed, high: line.high === null ? null : line.high / line.agreed }));
  return {
    name: "delivered", title, subtitle: `Share delivered of what was agreed, least to most of the figures that can be judged; as of ${formatDay(asOf)}, record to ${formatDay(accords[0]!.followedTo)}`, spoken, source: SOURCE, table: "accords",
    key: [{ mark: "span", text: "the least that was delivered" }, { mark: "margin", text: "to the most, where figures rival each other" }, { mark: "open-end", text: "at least so many: no upper end is told" }],
    notes: { heading: "What counts as delivered", lines: ["The exchanges that carry the accord out are added; where one gives no figure, the claims of the whole stand, said to be claims.", "Open: short, with its last exchange on the last day of the record of exchanges, which cuts it off."] },
    draw: (space) => shareRows(rows(space), space, spoken)
  };
}

function countsOf({ breaches: all, terms }: LedgerSummary, asOf: Day, names: Names): Chart {
  const breaches = all.filter(({ harm }) => !harm);
  const groups = terms.flatMap(({ term, title }) =>
    [...new Set(breaches.filter((b) => b.term === term).map(({ against }) => against))].map((against) => ({ title, against, own: breaches.filter((b) => b.term === term && b.against === against && b.party !== against) })));
  const drawn = groups.filter(({ own }) => own.some(({ count }) => count !== null));
  const title = `${countOf(breaches.length, "count")} of the other side's breaches: claims, side by side`;
  const labelOf = ({ title: of, against }: (typeof groups)[number]) => `${of}: breaches by ${nameOf(against, names)}`;
  const spoken = `${title}. ${drawn.map((group) => `${labelOf(group)}: ${group.own.map(({ count, countSaid, counter, statedOn }) => `${count === null ? countSaid : formatNumber(count)} by ${counter}${statedOn === null ? "" : ` on ${formatDay(statedOn)}`}`).join(", ")}`).join(". ")}. No interval: they are claims, and nothing adds them.`;
  const rows = ({ width }: ChartSpace): CountRow[] => drawn.map((group) => ({ label: fitted(labelOf(group), Math.floor((width - 30) / LETTER_PX)), counts: group.own.flatMap(({ count }) => count ?? []) }));
  return {
    name: "breach-counts", title, subtitle: `Each ring is one count somebody gave, log scale; units and spans differ, the table says which; as of ${formatDay(asOf)}`, spoken, source: SOURCE, table: "breach-counts",
    key: [{ mark: "exploratory", text: "one count, as claimed" }],
    draw: (space) => countRows(rows(space), space, spoken)
  };
}
