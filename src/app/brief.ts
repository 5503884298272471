import { registeredPlans } from "#core/findings/registered-plans.ts";
import { seriesName } from "#core/findings/sentences.ts";
import { idOf } from "#core/findings/sign.ts";
import type { Brief } from "#core/model/brief.ts";
import { canonicalJson } from "#core/model/canonical.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { Day } from "#core/model/day.ts";
import { dayNumber } from "#core/model/day-count.ts";
import { finding, type Finding } from "#core/model/finding.ts";
import type { Sentence } from "#core/model/sentence.ts";
import { newestDay } from "#core/model/as-of.ts";
import { readFindings } from "#store/findings-file.ts";
import { assessInThreads } from "./assess-in-threads.ts";
import { ENGINE, SEED } from "./engine.ts";
import { readCase, type StoredCase } from "./read-case.ts";

const STALE_DAYS = 30;

export interface BriefOptions {
  /** Defaults to the newest day in the case's own data. */
  readonly asOf?: Day;
  /** Told what was just computed. */
  readonly progress?: (done: string) => void;
}

/** What a folder holds: the case, the findings last stored, and whether they still hold. */
export interface LoadedCase {
  readonly stored: StoredCase;
  readonly asOf: Day;
  /** Findings as stored, when the file could be read. */
  readonly before: readonly Finding[];
  readonly fresh: boolean;
}

/** Reads a case and its stored findings, and tells whether these were made from the same files by the same engine. */
export async function loadCase(folder: string, asOf?: Day): Promise<LoadedCase> {
  const stored = await readCase(folder);
  const before = parseFindings(await readFindings(folder));
  const day = asOf ?? newestDay(stored);
  const files = canonicalJson(stored.files);
  const fresh = before.length > 0 && before.every((f) => f.recording.of === before.length) && before.every((f) => f.engine === ENGINE && f.asOf === day && f.id === idOf(f) && canonicalJson(f.recording.files) === files);
  return { stored, asOf: day, before, fresh };
}

/** Reads stored findings, those that can be read: the others can be made again, and a file that lacks some is not fresh. */
export function parseFindings(text: string | null): Finding[] {
  return (text ?? "").split("\n").flatMap((line) => {
    try {
      const read = finding.safeParse(JSON.parse(line));
      return read.success ? [read.data] : [];
    } catch {
      return [];
    }
  });
}

/** Computes every finding of a loaded case anew; `threads` where as many as the case is worth are not wanted. */
export function recompute({ stored, asOf, before }: LoadedCase, progress?: (done: string) => void, threads?: number): Promise<Finding[]> {
  const recording = { files: [...stored.files], earlierRegistrations: earlierRegistrations(stored, before) };
  return assessInThreads(stored, { asOf, engine: ENGINE, seed: SEED, recording, ...(progress ? { progress } : {}) }, threads);
}

/** Lists the plans that findings were stored under before those in force, oldest first. */
function earlierRegistrations(content: CaseContent, before: readonly Finding[]): string[] {
  const inForce = new Set(registeredPlans(content.caseFile).map(({ hash }) => hash));
  const known = before.flatMap((f) => [...f.recording.earlierRegistrations, ...(f.registration ? [f.registration] : [])]);
  return [...new Set(known)].filter((hash) => !inForce.has(hash));
}

/** Makes the brief of a case: from stored findings when they still hold, else computed anew. */
export async function makeBrief(folder: string, { asOf, progress }: BriefOptions = {}): Promise<Brief> {
  const loaded = await loadCase(folder, asOf);
  const findings = loaded.fresh ? loaded.before : await recompute(loaded, progress);
  return toBrief(loaded.stored, loaded.asOf, findings);
}

/** Puts findings into the form that every report and page is rendered from. */
export function toBrief(content: CaseContent, asOf: Day, findings: readonly Finding[]): Brief {
  const { caseFile, series } = content;
  const earlier = findings[0]?.recording.earlierRegistrations ?? [];
  const nameOf = (id: string) => {
    const named = series.find(({ sidecar }) => sidecar.id === id)?.sidecar;
    return named ? seriesName(named) : id;
  };
  const changed = earlier.length === 0 ? [] : [{ template: "notice.registration-changed", values: { count: earlier.length, earlier: earlier.join(" ") } }];
  return {
    case: caseFile.id,
    title: caseFile.title,
    summary: caseFile.summary,
    parties: caseFile.parties,
    asOf,
    days: { first: caseFile.window.from, last: newestDay(content) },
    engine: ENGINE,
    plans: registeredPlans(caseFile),
    earlierPlans: earlier,
    notices: [...lastDayNotices(findings, asOf, nameOf), ...changed],
    findings
  };
}

/** Says on which days the series that the brief rests on end, and warns of those that end long before the as-of day. */
function lastDayNotices(findings: readonly Finding[], asOf: Day, nameOf: (series: string) => string): Sentence[] {
  const used = findings.filter(({ outcome }) => outcome.assay !== "coverage@1" && outcome.assay !== "calendar@1").flatMap((f) => f.inputs);
  const ends = used.flatMap(({ name, lastDay }) => (lastDay === null ? [] : [[name.replace("series/", ""), lastDay] as const]));
  const lastDays = new Map([...ends].sort(([, x], [, y]) => (x < y ? -1 : 1)));
  const sorted = [...lastDays].sort(([a, x], [b, y]) => (x < y || (x === y && a < b) ? -1 : 1));
  const list = (rows: readonly (readonly [string, Day])[]) => rows.map(([series, day]) => `${nameOf(series)} ${day}`).join(", ");
  const all = { template: "notice.last-days", values: { count: sorted.length, first: sorted[0]?.[1] ?? null, last: sorted.at(-1)?.[1] ?? null, names: list(sorted) } };
  const stale = sorted.filter(([, last]) => dayNumber(asOf) - dayNumber(last) > STALE_DAYS);
  const isAll = stale.length === sorted.length && stale.length > 1;
  const warning = { template: isAll ? "notice.all-stale" : "notice.stale", values: { count: stale.length, days: STALE_DAYS, names: list(stale) } };
  return [{ template: "notice.as-of", values: { asOf } }, all, ...(stale.length > 0 ? [warning] : [])];
}
