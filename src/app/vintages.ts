import { basename, dirname, resolve } from "node:path";
import { differencesOf } from "#core/findings/differences.ts";
import { cutToDay } from "#core/model/as-of.ts";
import { canonicalJson } from "#core/model/canonical.ts";
import type { Day } from "#core/model/day.ts";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import { toChange } from "#core/model/difference.ts";
import { SchemaError, SourceError, UsageError } from "#core/model/errors.ts";
import type { Finding } from "#core/model/finding.ts";
import type { Series } from "#core/model/series.ts";
import type { FigureChange, VintageAudit } from "#core/model/vintage.ts";
import { countLaunches, type LaunchCounts } from "#sources/missile-attacks/count-launches.ts";
import { nightOf } from "#sources/missile-attacks/night-of.ts";
import { type Launch, MODELS_FILE, parseLaunches } from "#sources/missile-attacks/parse.ts";
import { readText } from "#store/read-text.ts";
import { type BriefOptions, frameOf, loadCase, type LoadedCase, recompute, replayOf, toBrief, unknownIn } from "./brief.ts";

interface Snapshot {
  readonly file: string;
  readonly rows: number;
  readonly counts: ReadonlyMap<string, ReadonlyMap<Day, LaunchCounts>>;
  readonly lastDays: Readonly<Record<string, Day>>;
}

/**
 * Makes the series of a case that come from one upstream file anew from each of several snapshots of it, all cut to the last day of the earliest, and
 * assesses the case with each, as of the day on which that last day was public.
 * @throws UsageError where fewer than two snapshots are given or no series of the case is made from such a file; SourceError where one cannot be read.
 */
export async function auditVintages(folder: string, paths: readonly string[], workingFolder: string, { asOf, knownBy, progress }: BriefOptions): Promise<VintageAudit> {
  const loaded = await loadCase(folder, knownBy ? { knownBy } : {});
  const made = seriesOf(loaded, paths);
  const snapshots = (await Promise.all(paths.map((path) => readSnapshot(resolve(workingFolder, path), path, made)))).sort((a, b) => (lastOf(a) < lastOf(b) ? -1 : lastOf(a) > lastOf(b) ? 1 : 0));
  const earliest = snapshots[0]!;
  const publicOn = made.map(({ sidecar }) => addDays(earliest.lastDays[sidecar.id]!, sidecar.publicationLagDays)).sort().at(-1)!;
  const known = new Map<string, readonly Finding[]>();
  const replays = [];
  for (const snapshot of snapshots) {
    const series = made.map((one) => madeFrom(one, snapshot.counts.get(one.sidecar.id)!, earliest.lastDays[one.sidecar.id]!));
    const key = canonicalJson(series.map(({ values }) => values));
    const stored = { ...loaded.stored, series: loaded.stored.series.map((one) => series.find(({ sidecar }) => sidecar.id === one.sidecar.id) ?? one) };
    const cut = replayOf({ ...loaded, stored }, asOf ?? publicOn, knownBy);
    const findings = known.get(key) ?? (await recompute(cut, progress && ((done) => progress(`${done}, from ${snapshot.file}`))));
    known.set(key, findings);
    replays.push({ snapshot, series, findings, cut: cutToDay(stored, cut.asOf, knownBy), asOf: cut.asOf });
  }
  const [first, ...later] = replays;
  return {
    brief: toBrief(frameOf(loaded.stored), first!.asOf, first!.findings, unknownIn(loaded)),
    vintages: snapshots.map(({ file, rows, lastDays }) => ({ file, rows, lastDays })),
    cutTo: earliest.lastDays,
    comparisons: later.map((one) => ({
      earlier: first!.snapshot.file, later: one.snapshot.file, figures: one.series.flatMap((series, i) => figuresUnlike(first!.series[i]!, series)), changes: differencesOf(first!, one).map(toChange)
    }))
  };
}

/** The series that are made from a file which is called as the snapshots are, but for the day in its name. */
function seriesOf({ stored }: LoadedCase, paths: readonly string[]): Series[] {
  if (paths.length < 2) throw new UsageError("bad-arguments", `Cannot compare vintages: wanted two snapshots or more, current value is ${paths.length}`, { where: "snapshots" });
  const stems = new Set(paths.map(stemOf));
  const found = stored.series.filter(({ sidecar }) => sidecar.source.file !== undefined && stems.has(stemOf(sidecar.source.file)));
  if (stems.size === 1 && found.length > 0) return found;
  const files = [...new Set(stored.series.flatMap(({ sidecar }) => sidecar.source.file ?? []))].map((file) => basename(file));
  throw new UsageError("no-vintages", `Cannot compare vintages: wanted snapshots of one file that a series of the case is made from (${files.join(", ") || "there is none"}), current value is ${[...stems].join(", ")}`, { where: "snapshots" });
}

function stemOf(path: string): string {
  return basename(path).split(".")[0]!;
}

async function readSnapshot(path: string, told: string, made: readonly Series[]): Promise<Snapshot> {
  const launches = parseLaunches(await readWhole(path, told), await readWhole(resolve(dirname(path), MODELS_FILE), MODELS_FILE));
  const counts = new Map(made.map(({ sidecar }) => [sidecar.id, countLaunches(launches, sidecar.booking.unit === "night" ? nightOf : endDay)] as const));
  const lastDays = Object.fromEntries([...counts].map(([id, days]) => [id, [...days.keys()].sort().at(-1)]));
  if (launches.length === 0) throw new SourceError("odd-snapshot", `Cannot read ${told}: wanted rows, current value is none`);
  return { file: basename(path), rows: launches.length, counts, lastDays: lastDays as Record<string, Day> };
}

async function readWhole(path: string, told: string): Promise<string> {
  const { text, problems } = await readText(dirname(path), basename(path));
  if (text === undefined || problems.length > 0) throw new SchemaError(problems.map((problem) => ({ ...problem, file: told })), told);
  return text;
}

function endDay({ end }: Launch): Day {
  return end.day;
}

function lastOf({ lastDays }: Snapshot): Day {
  return Object.values(lastDays).sort().at(-1)!;
}

/** The series with the figures of a snapshot up to a day; a day without a row is without a report. */
function madeFrom({ sidecar }: Series, counts: ReadonlyMap<Day, LaunchCounts>, to: Day): Series {
  const from = [...counts.keys(), to].sort()[0]!;
  const length = dayNumber(to) - dayNumber(from) + 1;
  const cellsOf = (name: string) => Array.from({ length }, (_, i) => (counts.get(addDays(from, i)) as Readonly<Record<string, number | null>> | undefined)?.[name] ?? null);
  return { sidecar: { ...sidecar, coverage: { from, to } }, from, length, values: Object.fromEntries(Object.keys(sidecar.classes).map((name) => [name, cellsOf(name)])) };
}

function figuresUnlike(was: Series, is: Series): FigureChange[] {
  const from = was.from < is.from ? was.from : is.from;
  const at = (series: Series, name: string, day: Day) => series.values[name]?.[dayNumber(day) - dayNumber(series.from)] ?? null;
  const days = Array.from({ length: dayNumber(addDays(was.from, was.length)) - dayNumber(from) }, (_, i) => addDays(from, i));
  return days.flatMap((day) => Object.keys(was.values).flatMap((name): FigureChange[] => {
    const [a, b] = [at(was, name, day), at(is, name, day)];
    return a === b ? [] : [{ series: was.sidecar.id, day, class: name, was: a, is: b }];
  }));
}
