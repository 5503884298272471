import { registeredPlans } from "#core/findings/registered-plans.ts";
import { seriesName } from "#core/findings/sentences.ts";
import { idOf } from "#core/findings/sign.ts";
import type { Brief } from "#core/model/brief.ts";
import { canonicalJson } from "#core/model/canonical.ts";
import type { CaseFile } from "#core/model/case.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { Day } from "#core/model/day.ts";
import { dayNumber } from "#core/model/day-count.ts";
import type { Finding } from "#core/model/finding.ts";
import type { Sentence } from "#core/model/sentence.ts";
import type { Sidecar } from "#core/model/series.ts";
import type { Guide } from "#core/model/guide.ts";
import { parseStored } from "#core/model/stored-findings.ts";
import { newestDay } from "#core/model/as-of.ts";
import { headOf } from "#core/log/chain.ts";
import { countUnknown } from "#core/model/known-by.ts";
import { LOG_FILE } from "#core/model/log-entry.ts";
import { readFindings } from "#store/findings-file.ts";
import { readTextIfThere } from "#store/read-text.ts";
import { readCaseTexts } from "#store/read-case-texts.ts";
import { ENGINE, SEED } from "./engine.ts";
import { filesOf, parseFrame, readCase, type StoredCase } from "./read-case.ts";

const STALE_DAYS = 30;

/** As of which day a case is looked at, and who is told how far the work is. */
export interface BriefOptions {
  /** Defaults to the newest day in the case's own data. */
  readonly asOf?: Day;
  /** Uses only what was learnt of by then; no day after it can be asked for. */
  readonly knownBy?: Day;
  /** Told what was just computed. */
  readonly progress?: (done: string) => void;
}

/** What a folder holds: the case, and the findings last stored. */
export interface LoadedCase {
  readonly stored: StoredCase;
  readonly asOf: Day;
  readonly knownBy: Day | undefined;
  /** Hash of the last line of the log; undefined where there is none. */
  readonly logHead: string | undefined;
  /** Findings as stored, when the file could be read. */
  readonly before: readonly Finding[];
}

/** Reads a case and its stored findings. */
export async function loadCase(folder: string, { asOf, knownBy }: Pick<BriefOptions, "asOf" | "knownBy"> = {}): Promise<LoadedCase> {
  const stored = await readCase(folder);
  const logHead = headOf((await readTextIfThere(folder, LOG_FILE))?.text ?? "") ?? undefined;
  return replayOf({ stored, logHead, before: parseStored((await readFindings(folder)) ?? "") }, asOf ?? newestDay(stored), knownBy);
}

/** Sets a case that was read to other days. */
export function replayOf(loaded: Omit<LoadedCase, "asOf" | "knownBy">, asOf: Day, knownBy: Day | undefined): LoadedCase {
  return { ...loaded, asOf: earliest(asOf, knownBy), knownBy };
}

/** Nothing was known before it was public: what was known by a day says no more as of a later one. */
function earliest(asOf: Day, knownBy: Day | undefined): Day {
  return knownBy !== undefined && knownBy < asOf ? knownBy : asOf;
}

/**
 * Makes the brief of the findings as they are stored; `undefined` = they no longer hold, or are not of that day.
 *
 * Where every file has the bytes that the findings were made from, the case was sound then and is now, and their day is the newest in it: only
 * what the brief says of the case beside its findings has to be read.
 */
export async function storedBrief(folder: string, asOf?: Day): Promise<Brief | undefined> {
  const [texts, before] = [await readCaseTexts(folder), parseStored((await readFindings(folder)) ?? "")];
  const [first] = before;
  if (first === undefined || texts.problems.length > 0 || (asOf !== undefined && first.asOf !== asOf) || !areFresh(before, filesOf(texts))) return undefined;
  const frame = parseFrame(texts);
  return frame && toBrief({ ...frame, days: { first: frame.caseFile.window.from, last: first.asOf } }, first.asOf, before);
}

/** Tells whether findings are whole, of one day, and made from these very files by this engine. */
function areFresh(findings: readonly Finding[], current: StoredCase["files"]): boolean {
  const recorded = new Set(findings.map(({ recording }) => recording));
  const isRecorded = [...recorded].every(({ of, files }) => of === findings.length && canonicalJson(files) === canonicalJson(current));
  return isRecorded && findings.every((f) => f.engine === ENGINE && f.asOf === findings[0]!.asOf && f.knownBy === undefined && f.id === idOf(f));
}

/** Computes every finding of a loaded case anew; `threads` where as many as the case is worth are not wanted; `stop` ends them. */
export async function recompute({ stored, asOf, knownBy, logHead, before }: LoadedCase, progress?: (done: string) => void, threads?: number, stop?: AbortSignal): Promise<Finding[]> {
  const { assessInThreads } = await import("./assess-in-threads.ts");
  const recording = { files: [...stored.files], ...(logHead ? { log: logHead } : {}), earlierRegistrations: earlierRegistrations(stored, before) };
  return assessInThreads(stored, { asOf, ...(knownBy ? { knownBy } : {}), engine: ENGINE, seed: SEED, recording, ...(progress ? { progress } : {}) }, threads, stop);
}

/** Lists the plans that findings were stored under before those in force, oldest first. */
function earlierRegistrations(content: CaseContent, before: readonly Finding[]): string[] {
  const inForce = new Set(registeredPlans(content.caseFile).map(({ hash }) => hash));
  const known = before.flatMap((f) => [...f.recording.earlierRegistrations, ...(f.registration ? [f.registration] : [])]);
  return [...new Set(known)].filter((hash) => !inForce.has(hash));
}

/** Makes the brief of a case: from stored findings when they still hold, else computed anew. */
export async function makeBrief(folder: string, { progress, ...days }: BriefOptions = {}): Promise<Brief> {
  const stored = days.knownBy === undefined ? await storedBrief(folder, days.asOf) : undefined;
  if (stored) return stored;
  const loaded = await loadCase(folder, days);
  return toBrief(frameOf(loaded.stored), loaded.asOf, await recompute(loaded, progress), unknownIn(loaded));
}

/** What a brief says of a case beside its findings. */
export interface BriefFrame {
  readonly caseFile: CaseFile;
  readonly sidecars: readonly Sidecar[];
  readonly guides: readonly Guide[];
  readonly days: Brief["days"];
}

/** Takes from a case what a brief says of it. */
export function frameOf(content: CaseContent & Partial<Pick<StoredCase, "guides">>): BriefFrame {
  const { caseFile, series, guides = new Map() } = content;
  return { caseFile, sidecars: series.map(({ sidecar }) => sidecar), guides: [...guides.values()], days: { first: caseFile.window.from, last: newestDay(content) } };
}

/** The second cut of a brief, and how much it left out. */
export interface KnownCut {
  readonly by: Day;
  readonly left: ReturnType<typeof countUnknown>;
}

/** Tells what a loaded case leaves out because it was learnt of later; `undefined` = there is no such cut. */
export function unknownIn({ stored, knownBy }: LoadedCase): KnownCut | undefined {
  return knownBy === undefined ? undefined : { by: knownBy, left: countUnknown(stored, knownBy) };
}

/** Puts findings into the form that every report and page is rendered from. */
export function toBrief({ caseFile, sidecars, guides, days }: BriefFrame, asOf: Day, findings: readonly Finding[], known?: KnownCut): Brief {
  const earlier = findings[0]?.recording.earlierRegistrations ?? [];
  const nameOf = (id: string) => {
    const named = sidecars.find((sidecar) => sidecar.id === id);
    return named ? seriesName(named) : id;
  };
  const changed = earlier.length === 0 ? [] : [{ template: "notice.registration-changed", values: { count: earlier.length, earlier: earlier.join(" ") } }];
  return {
    case: caseFile.id,
    title: caseFile.title,
    summary: caseFile.summary,
    parties: caseFile.parties,
    asOf,
    days,
    engine: ENGINE,
    plans: registeredPlans(caseFile),
    earlierPlans: earlier,
    ...(known ? { knownBy: known.by } : {}),
    notices: [...lastDayNotices(findings, asOf, nameOf), ...knownByNotices(known), ...changed],
    ...(guides.length > 0 ? { guides } : {}),
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

/** Says what a cut by the day of learning left out, and what it cannot tell. */
function knownByNotices(known: KnownCut | undefined): Sentence[] {
  return known === undefined ? [] : [{ template: "notice.known-by", values: { knownBy: known.by, ...known.left } }];
}
