import type { AuditOutcome } from "#core/model/audit-outcome.ts";
import { formatPercentChange, formatPValue, formatRatio, formatSpan, formatNumber, ratioInterval } from "#views/format.ts";
import { addDays } from "#core/model/day-count.ts";
import { words } from "#views/language.ts";
import { column, type Cell, type Table } from "./table.ts";

const say = () => words().tables.auditTables;

type Assessed = Extract<AuditOutcome, { status: "assessed" }>;
type WindowRatio = Extract<Assessed, { kind: "window-ratio" }>;

/** What was published beside what we count. */
export function auditTables(outcome: AuditOutcome): Table[] {
  if (outcome.status !== "assessed") return [];
  switch (outcome.kind) {
    case "window-ratio":
      return [sideBySide(windowRows(outcome)), placebosTable(outcome)];
    case "large-strike-near-rounds":
      return [sideBySide([
        [say().rounds, formatNumber(outcome.publishedRounds), formatNumber(outcome.rounds)],
        [say().withALargeStrikeNear, formatNumber(outcome.publishedWithStrike), formatNumber(outcome.withStrike)],
        [say().expectedByChance, null, formatNumber(Number(outcome.expectedByChance.toFixed(1)))],
        [say().chanceShowsAtLeastAs, null, formatPValue(outcome.pAbove)],
        [say().shiftedCalendars, null, formatNumber(outcome.shifts)]
      ])];
    case "lull-then-surge":
      return [sideBySide([
        [say().beforeTheRounds, say().aLull, inWords(outcome.before)],
        [say().afterTheRounds, say().aSurge, inWords(outcome.after)],
        [say().afterAgainstBefore, say().more, inWords(outcome.contrast)],
        [say().smallestContrastFoundFourTimes, null, outcome.detectable === null ? null : formatRatio(outcome.detectable)]
      ])];
  }
}

function inWords(effect: { ratio: number; low: number | null; high: number | null; pAdjusted: number } | null): string | null {
  return effect && `${formatRatio(effect.ratio)} (${ratioInterval(effect.low, effect.high)}; ${formatPValue(effect.pAdjusted)})`;
}

function windowRows({ before, after, ratio, publishedPercent, windowDays, statedWindowDays, percentOfPublishedTotals, percentOfTruncatedMeans, percentInStatedWindow, poissonZ }: WindowRatio): Cell[][] {
  const span = (w: WindowRatio["before"]) => formatSpan(w.from, addDays(w.to, -1));
  return [
    [say().before(span(before)), formatNumber(before.published), formatNumber(before.ours)],
    [say().after(span(after)), formatNumber(after.published), formatNumber(after.ours)],
    [say().change, formatPercentChange(publishedPercent), formatPercentChange((ratio - 1) * 100)],
    [say().daysOnEitherSide, formatNumber(statedWindowDays), formatNumber(windowDays)],
    [say().daysWithAReportBefore, null, say().and(before.reported, after.reported)],
    [say().changeFromThePublishedTotals, null, formatPercentChange(percentOfPublishedTotals)],
    [say().changeFromDailyMeansCut, null, formatPercentChange(percentOfTruncatedMeans)],
    [say().changeInWindowsOfDays(statedWindowDays), null, percentInStatedWindow === null ? null : formatPercentChange(percentInStatedWindow)],
    [say().scoreZIfDaysWere, null, formatNumber(poissonZ)]
  ];
}

function sideBySide(rows: Cell[][]): Table {
  return {
    name: "figures",
    title: say().publishedAndRecomputed,
    columns: [column("figure", say().figure, "text"), column("published", say().published, "text"), column("ours", say().recomputed, "text")],
    rows
  };
}

function placebosTable({ placebos }: WindowRatio): Table {
  return {
    name: "placebos",
    title: say().otherDatesThatShowAt,
    columns: [column("months", say().monthsBefore, "number"), column("dates", say().dates, "number"), column("at-least", say().showAtLeastAsMuch, "number")],
    rows: placebos.map((p) => [p.months, p.dates, p.atLeastAsMuch])
  };
}
