import type { Day } from "#core/model/day.ts";
import { addDays } from "#core/model/day-count.ts";
import type { Revision } from "#core/model/series.ts";
import { daysOf } from "../kit/series-build.ts";
import { suspects } from "./suspects.ts";

/** One report of a body that counts casualties: its cumulative total, and what it says of the time since the one before. */
export interface Report {
  readonly day: Day;
  readonly total: number;
  /** What the report gives for its own time; null = only the total. */
  readonly told: number | null;
  /** What the report itself calls no event of its time; null = it does not tell them apart. */
  readonly parts: { readonly recovered: number; readonly bulk: number } | null;
}

/** How reports of one body are read; every value stands with its reason in docs/method/toll.md. */
export interface SplitRules {
  readonly class: string;
  /** The longest time a report of this body is known to cover, in days: a rise over more is of no day. */
  readonly longestDays: number;
  /** Days on which bodies were dug out unhindered: a figure that is not told apart may be of earlier days. First and last day, inclusive. */
  readonly truces: readonly (readonly [Day, Day])[];
  /** True where a day without a report of its own is the exception and is marked; the booking rule of a weekly series says it once. */
  readonly marksSilence: boolean;
}

/** Figures of a class day by day, and what was reported and is no event of its day. */
export interface SplitReports {
  readonly values: ReadonlyMap<Day, number>;
  readonly revisions: readonly Revision[];
}

/**
 * Splits what a body reported into events of a day and revisions of earlier days. Each report is held against the one before: the rise of the total,
 * less what is told for the day, is a revision; a figure that covers silent days is spread over them in whole persons.
 *
 * @param reports Ascending; a day without a report is absent, never zero.
 */
export function splitReports(reports: readonly Report[], rules: SplitRules): SplitReports {
  const values = new Map<Day, number>();
  const revisions: Revision[] = [];
  reports.forEach((report, i) => {
    const before = reports[i - 1];
    const silent = before === undefined ? [] : daysOf(addDays(before.day, 1), addDays(report.day, -1));
    const rise = before === undefined ? (report.told ?? report.total) : report.total - before.total;
    const mark = (kind: Revision["kind"], amount: number, text: string, day = report.day) => revisions.push({ day, class: rules.class, kind, amount, text });
    if (report.parts !== null) {
      const { recovered, bulk } = report.parts;
      if (recovered > 0) mark("recovered", recovered, "Bodies of earlier dead, by the report.");
      if (bulk > 0) mark("bulk-revision", bulk, "Earlier deaths confirmed by a committee and added, by the report.");
      spread((report.told ?? rise) - recovered - bulk, silent, report.day);
      return;
    }
    const told = report.told ?? (silent.length < rules.longestDays && rise >= 0 ? rise : null);
    if (told === rise) return spread(rise, silent, report.day);
    const rest = rise - (told ?? 0);
    const since = before === undefined ? "" : ` since ${before.day}`;
    if (rest < 0) mark("reclassified", rest, `The total${since} rose by ${Math.abs(rest)} less than was told for the day: as many were taken back.`);
    else if (silent.length > 0 && silent.length < rules.longestDays && told !== null) spread(rest, silent.slice(0, -1), silent.at(-1)!, true);
    else mark("backfill", rest, `The total rose by ${rest} more than was told for the day${silent.length > 0 ? `, over ${silent.length} days without a report` : ""}: of which day they are is not told.`);
    if (told !== null) values.set(report.day, told);
  });
  revisions.push(...suspects(reports, values, rules));
  return { values, revisions: revisions.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)) };

  /** Gives each of the days its equal part in whole persons, the first ones the remainder, and marks those that had no report of their own. */
  function spread(amount: number, silent: readonly Day[], last: Day, lastIsSilent = false): void {
    const days = [...silent, last];
    days.forEach((day, i) => {
      const part = Math.floor(amount / days.length) + (i < amount % days.length ? 1 : 0);
      values.set(day, part);
      if (!rules.marksSilence || (day === last && !lastIsSilent)) return;
      revisions.push({ day, class: rules.class, kind: "backfill", amount: null, text: "No report of its own: an equal part of what the next report gives." });
    });
  }
}
