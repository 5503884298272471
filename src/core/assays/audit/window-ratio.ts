import type { AuditOutcome } from "#core/model/audit-outcome.ts";
import type { WindowRatioTest } from "#core/model/claim.ts";
import type { Day } from "#core/model/day.ts";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import type { Series } from "#core/model/series.ts";
import { toDailyTotal } from "#core/series/daily-total.ts";

const DAYS_PER_MONTH = 365.25 / 12;
/** A placebo window needs a report on so large a share of its days; silent days are left out of its mean. */
const MOST = 0.8;

/**
 * Recomputes “so many before, so many after” from the series, says what the published percentage rests on, and counts on how many
 * earlier dates, both of whose windows end before the anchor and are mostly reported, the same comparison of daily means shows at least as much.
 *
 * @param series The series the claim counts; a day without a report adds nothing and is counted.
 * @source Published figures and ours side by side; checked to the unit against method.md 0.3 (3,120 and 4,793).
 */
export function auditWindowRatio(claim: string, test: WindowRatioTest, series: Series, asOf: Day): AuditOutcome {
  const figures = toDailyTotal(series, test.counted.classes, asOf);
  const { anchor, windowDays, statedWindowDays, published, placeboMonths } = test;
  const at = dayNumber(anchor) - dayNumber(figures.from);
  const sum = (from: number, days: number) => {
    const shown = figures.values.slice(from, from + days).filter((v) => v !== null);
    return { total: shown.reduce((s, v) => s + v, 0), reported: shown.length };
  };
  const inside = (from: number, days: number) => from >= 0 && from + days <= figures.values.length;
  if (!inside(at - windowDays, 2 * windowDays)) {
    const had = Math.max(0, Math.min(at + windowDays, figures.values.length) - Math.max(at - windowDays, 0));
    return { assay: "audit@1", claim, status: "not-assessable", kind: test.kind, reason: "window-not-covered", needed: 2 * windowDays, had };
  }
  const before = sum(at - windowDays, windowDays);
  const after = sum(at, windowDays);
  const windowsAt = (place: number) => [sum(place, windowDays), sum(place - windowDays, windowDays)] as const;
  const meanRatioAt = (place: number) => {
    const [later, earlier] = windowsAt(place);
    return later.total / later.reported / (earlier.total / earlier.reported);
  };
  const mostlyReported = (place: number) => windowsAt(place).every(({ reported }) => reported >= MOST * windowDays);
  const ratio = after.total / before.total;
  const stated = inside(at - statedWindowDays, 2 * statedWindowDays)
    ? percent(sum(at, statedWindowDays).total / sum(at - statedWindowDays, statedWindowDays).total)
    : null;
  const placebos = placeboMonths.map((months) => {
    const dates = Array.from({ length: Math.round(months * DAYS_PER_MONTH) }, (_, i) => at - windowDays - i).filter((place) => inside(place - windowDays, 2 * windowDays) && mostlyReported(place));
    return { months, dates: dates.length, atLeastAsMuch: dates.filter((place) => meanRatioAt(place) >= meanRatioAt(at)).length };
  });
  return {
    assay: "audit@1",
    claim,
    status: "assessed",
    kind: "window-ratio",
    windowDays,
    statedWindowDays,
    before: { ...span(anchor, -windowDays, 0), published: published.before, ours: before.total, reported: before.reported },
    after: { ...span(anchor, 0, windowDays), published: published.after, ours: after.total, reported: after.reported },
    ratio,
    publishedPercent: published.percent,
    percentOfPublishedTotals: percent(published.after / published.before),
    percentOfTruncatedMeans: percent(Math.floor(published.after / windowDays) / Math.floor(published.before / windowDays)),
    percentInStatedWindow: stated,
    poissonZ: Math.log(ratio) / Math.sqrt(1 / before.total + 1 / after.total),
    placebos
  };
}

const percent = (ratio: number) => 100 * (ratio - 1);

const span = (anchor: Day, from: number, to: number) => ({ from: addDays(anchor, from), to: addDays(anchor, to) });
