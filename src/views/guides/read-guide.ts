import type { Finding } from "#core/model/finding.ts";
import { type Guide, type GuideCondition, PLACEHOLDER, type PlaceholderForm, type SelectedFinding } from "#core/model/guide.ts";
import { formatDay, formatNumber, formatPercentChange, formatRatio, formatShare, wordsOf } from "#views/format.ts";
import type { Names } from "#views/names.ts";

/** The findings of a guide by the names that it gives them; those that a day does not have are left out. */
export type Selected = ReadonlyMap<string, Finding>;

/** Returns every finding that a selector fits; a guide wants exactly one. */
export function findingsFor(selected: SelectedFinding, findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ assay, subject, calendar, outcome }) =>
      assay.split("@")[0] === selected.assay &&
      subject.kind === selected.kind &&
      subject.id === selected.subject &&
      (selected.calendar === undefined || calendar === selected.calendar) &&
      (selected.part === undefined || ("kind" in outcome && outcome.kind === selected.part))
  );
}

/** Finds what a guide speaks of among the findings of a day. */
export function selectedOf(guide: Guide, findings: readonly Finding[]): Selected {
  return new Map(
    Object.entries(guide.findings).flatMap(([name, selector]) => {
      const [found, another] = findingsFor(selector, findings);
      return found === undefined || another !== undefined ? [] : [[name, found] as const];
    })
  );
}

/** Lists the findings of which a guide shows a chart. */
export function drawnOf({ steps }: Guide, selected: Selected): Finding[] {
  const names = new Set(steps.flatMap(({ at }) => (at.show === "chart" ? [at.finding] : [])));
  return [...selected].filter(([name]) => names.has(name)).map(([, finding]) => finding);
}

/** Puts the figures of the findings into a text; null where the findings of the day do not hold one. */
export function fillText(written: string, selected: Selected, names: Names): string | null {
  let isWhole = true;
  const filled = written.replaceAll(PLACEHOLDER, (_, name: string, path: string, form?: PlaceholderForm) => {
    const value = valueAt(selected, name, path);
    if (value === null) isWhole = false;
    return value === null ? "" : spell(value, form, names);
  });
  return isWhole ? filled : null;
}

/** Tells whether the findings of a day are such that the answer of a guide holds. */
export function holdsOn(guide: Guide, selected: Selected): boolean {
  return guide.holds.every((condition) => isMet(condition, selected));
}

function isMet({ value: path, is, atLeast, atMost }: GuideCondition, selected: Selected): boolean {
  const dot = path.indexOf(".");
  const value = valueAt(selected, path.slice(0, dot), path.slice(dot + 1));
  if (is !== undefined && value !== is) return false;
  return atLeast === undefined && atMost === undefined ? value !== null : typeof value === "number" && value >= (atLeast ?? -Infinity) && value <= (atMost ?? Infinity);
}

/** A value of the finding's sentence, or a field of the finding; null where neither is there. */
function valueAt(selected: Selected, name: string, path: string): string | number | null {
  const finding = selected.get(name);
  if (finding === undefined) return null;
  if (Object.hasOwn(finding.sentence.values, path)) return finding.sentence.values[path] ?? null;
  const under = (value: unknown, key: string): unknown => (value !== null && typeof value === "object" && Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined);
  const value = path.split(".").reduce(under, finding);
  return typeof value === "string" || typeof value === "number" ? value : null;
}

function spell(value: string | number, form: PlaceholderForm | undefined, names: Names): string {
  if (form === "raw") return String(value);
  if (typeof value === "string") return Object.hasOwn(names, value) ? names[value]! : /^\d{4}(-\d\d){0,2}$/.test(value) ? formatDay(value) : /^[a-z]+(-[a-z]+)*$/.test(value) ? wordsOf(value) : value;
  if (form === "ratio") return formatRatio(value);
  if (form === "share") return formatShare(value);
  return form === "change" ? formatPercentChange(value) : formatNumber(value);
}
