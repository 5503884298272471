import type { AuditOutcome } from "#core/model/audit-outcome.ts";
import { formatPercentChange, formatPValue, formatRatio, formatSpan, formatNumber, ratioInterval } from "#views/format.ts";
import { addDays } from "#core/model/day-count.ts";
import { column, type Cell, type Table } from "./table.ts";

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
        ["Rounds", formatNumber(outcome.publishedRounds), formatNumber(outcome.rounds)],
        ["With a large strike near", formatNumber(outcome.publishedWithStrike), formatNumber(outcome.withStrike)],
        ["Expected by chance", null, formatNumber(Number(outcome.expectedByChance.toFixed(1)))],
        ["Chance shows at least as many", null, formatPValue(outcome.pAbove)],
        ["Shifted calendars", null, formatNumber(outcome.shifts)]
      ])];
    case "lull-then-surge":
      return [sideBySide([
        ["Before the rounds", "a lull", inWords(outcome.before)],
        ["After the rounds", "a surge", inWords(outcome.after)],
        ["After against before", "more", inWords(outcome.contrast)],
        ["Smallest contrast found four times in five", null, outcome.detectable === null ? null : formatRatio(outcome.detectable)]
      ])];
  }
}

function inWords(effect: { ratio: number; low: number | null; high: number | null; pAdjusted: number } | null): string | null {
  return effect && `${formatRatio(effect.ratio)} (${ratioInterval(effect.low, effect.high)}; ${formatPValue(effect.pAdjusted)})`;
}

function windowRows({ before, after, ratio, publishedPercent, windowDays, statedWindowDays, percentOfPublishedTotals, percentOfTruncatedMeans, percentInStatedWindow, poissonZ }: WindowRatio): Cell[][] {
  const span = (w: WindowRatio["before"]) => formatSpan(w.from, addDays(w.to, -1));
  return [
    [`Before (${span(before)})`, formatNumber(before.published), formatNumber(before.ours)],
    [`After (${span(after)})`, formatNumber(after.published), formatNumber(after.ours)],
    ["Change", formatPercentChange(publishedPercent), formatPercentChange((ratio - 1) * 100)],
    ["Days on either side", formatNumber(statedWindowDays), formatNumber(windowDays)],
    ["Days with a report, before and after", null, `${before.reported} and ${after.reported}`],
    ["Change from the published totals", null, formatPercentChange(percentOfPublishedTotals)],
    ["Change from daily means cut to whole numbers", null, formatPercentChange(percentOfTruncatedMeans)],
    [`Change in windows of ${statedWindowDays} days`, null, percentInStatedWindow === null ? null : formatPercentChange(percentInStatedWindow)],
    ["Score z if days were independent", null, formatNumber(poissonZ)]
  ];
}

function sideBySide(rows: Cell[][]): Table {
  return {
    name: "figures",
    title: "Published and recomputed",
    columns: [column("figure", "Figure", "text"), column("published", "Published", "text"), column("ours", "Recomputed", "text")],
    rows
  };
}

function placebosTable({ placebos }: WindowRatio): Table {
  return {
    name: "placebos",
    title: "Other dates that show at least as much",
    columns: [column("months", "Months before", "number"), column("dates", "Dates", "number"), column("at-least", "Show at least as much", "number")],
    rows: placebos.map((p) => [p.months, p.dates, p.atLeastAsMuch])
  };
}
