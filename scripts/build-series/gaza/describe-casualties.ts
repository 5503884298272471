import type { Day } from "#core/model/day.ts";
import type { Revision, Sidecar } from "#core/model/series.ts";
import { type BuiltSeries, daysOf, toGaps, toSeries } from "../kit/series-build.ts";
import type { SplitReports } from "./split-reports.ts";

export const GAZA_CASE = "gaza-2023";
const SOURCE = "Tech for Palestine: casualty data sets";
const SOURCE_URL = "https://data.techforpalestine.org/docs/datasets/";

/** What is particular to one series of casualties. */
export type CasualtiesFrame = Pick<Sidecar, "id" | "title" | "shortTitle" | "classes" | "party" | "claimant" | "publicationLagDays" | "breaks" | "caveats"> & {
  readonly file: string;
  readonly rule: string;
  readonly silence: string;
  readonly coverage: { readonly from: Day; readonly to: Day };
};

/** Lays out a series of casualties: the split figures of each class, their revisions, and a gap with its reason for every day without a figure. */
export function describeCasualties(script: string, frame: CasualtiesFrame, classes: Readonly<Record<string, SplitReports>>): BuiltSeries {
  const { file, rule, silence, coverage, ...told } = frame;
  const columns = Object.entries(classes);
  const days = daysOf(coverage.from, coverage.to);
  const silent = days.filter((day) => columns.some(([, { values }]) => !values.has(day)));
  const revisions = ofAllClasses(columns.map(([, split]) => split.revisions)).filter(({ day }) => coverage.from <= day && day <= coverage.to);
  return toSeries(
    script,
    {
      ...told,
      unit: "persons",
      source: { name: SOURCE, url: SOURCE_URL, file },
      licence: "Unlicense (public domain)",
      coverage,
      booking: { unit: "day", rule },
      gaps: toGaps(silent, silence),
      revisions: revisions.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    },
    (day) => Object.fromEntries(columns.map(([name, { values }]) => [name, values.get(day) ?? null]))
  );
}

/** Returns the first and the last day of reports. */
export function coverageOf(reports: readonly { readonly day: Day }[]): { from: Day; to: Day } {
  const [first, last] = [reports[0], reports.at(-1)];
  if (first === undefined || last === undefined) throw new Error("Cannot describe casualties: wanted a report, there is none");
  return { from: first.day, to: last.day };
}

/** Joins the marks of classes; one that every class has, and that gives no amount, stands once and without a class. */
function ofAllClasses(marks: readonly (readonly Revision[])[]): Revision[] {
  const keyOf = ({ day, kind, amount, text }: Revision) => JSON.stringify([day, kind, amount, text]);
  const shared = marks.map((own) => new Set(own.filter(({ amount }) => amount === null).map(keyOf))).reduce((a, b) => new Set([...a].filter((key) => b.has(key))));
  const once = (marks[0] ?? []).filter((one) => shared.has(keyOf(one))).map(({ class: _class, ...rest }) => rest);
  return [...marks.flatMap((own) => own.filter((one) => !shared.has(keyOf(one)))), ...once];
}
