import { basename, dirname, join, resolve } from "node:path";
import type { Day } from "#core/model/day.ts";
import { SchemaError, UsageError } from "#core/model/errors.ts";
import { nearestWord } from "#core/model/nearest-word.ts";
import { quoted } from "#core/model/quoted.ts";
import { type Sidecar, sidecar } from "#core/model/series.ts";
import { mergeTables, renderTable, type Revision } from "#core/series/merge-tables.ts";
import { isInGap, parseSeries, toStretches } from "#core/series/parse-series.ts";
import { type DailyTable, parseTable } from "#core/series/parse-table.ts";
import { caseNames, findCase } from "#store/case-folder.ts";
import { editSidecar } from "#store/edit-sidecar.ts";
import { parseYaml } from "#store/parse-yaml.ts";
import { readCaseTexts, REVISIONS_FILE } from "#store/read-case-texts.ts";
import { readText } from "#store/read-text.ts";
import { type NewFile, type WriteOptions, writeTogether } from "#store/write-together.ts";
import { REVISIONS_HEADER } from "./case-checks/revisions.ts";
import { logOfWriting, NO_LOG, readSoundLog } from "./log-lines.ts";

export interface ImportWords {
  /** Default: the only case in the working folder's `cases/`. */
  readonly caseName: string | undefined;
  readonly series: string;
  readonly file: string;
  readonly acceptsRevisions: boolean;
  readonly gapReason: string | undefined;
  /** Asked for only where the case has a log. */
  readonly by: () => Promise<string>;
  /** The instant of the import, UTC. */
  readonly at: string;
}

/** What an import did. */
export interface ImportDone {
  readonly folder: string;
  readonly appended: number;
  readonly lastDay: Day;
  readonly revisions: readonly Revision[];
  readonly isRevised: boolean;
  readonly isLogged: boolean;
}

/**
 * Brings a newer table of figures into a series: new days are appended; stored figures that now differ are listed, and
 * changed only when that is accepted, their old values being kept in `series/revisions.csv`. Figures, sidecar,
 * revisions and the lines of the log are written as one (see `writeTogether`).
 * @throws UsageError when the table does not continue the series, or cells are empty without a reason; SchemaError when
 * the table, or what is stored, is not sound; StoreError when the disk refuses.
 */
export async function importSeries(words: ImportWords, workingFolder: string, today: Day, options: WriteOptions = {}): Promise<ImportDone> {
  const folder = findCase(words.caseName ?? onlyCase(workingFolder), workingFolder);
  const newer = await readTable(words.file, workingFolder);
  return writeTogether(folder, async () => {
    const stored = await readStored(folder, words.series);
    const merge = mergeTables(stored.table, newer, words.acceptsRevisions);
    if ("wanted" in merge) throw refusal(words.file, merge.wanted, merge.found);
    const isRevised = words.acceptsRevisions && merge.revisions.length > 0;
    const lastDay = merge.rows.at(-1)!.day;
    const gaps = newGaps(merge.rows, stored.sidecar, words);
    const files: NewFile[] = [
      { path: stored.figuresPath, text: renderTable(stored.table.classes, merge.rows) },
      { path: stored.sidecarPath, text: editSidecar(stored.sidecarText, lastDay, gaps) },
      ...(isRevised ? [{ path: REVISIONS_FILE, text: withRevisions(stored.revisionsText, words.series, merge.revisions, today) }] : [])
    ];
    assertSound(files);
    const hasChanged = merge.appended.length > 0 || isRevised;
    const reason = `Imported ${basename(words.file)}: ${merge.appended.length} new days, to ${lastDay}; ${isRevised ? merge.revisions.length : 0} figures revised.`;
    const log = hasChanged ? await readSoundLog(folder) : NO_LOG;
    const lines = log === NO_LOG ? [] : logOfWriting(log, stored.files, files, { by: await words.by(), at: words.at, reason });
    const result = { folder, appended: merge.appended.length, lastDay, revisions: merge.revisions, isRevised, isLogged: lines.length > 0 };
    return { files: hasChanged ? [...files, ...lines] : [], result };
  }, options);
}

function onlyCase(workingFolder: string): string {
  const names = caseNames(join(workingFolder, "cases"));
  if (names.length === 1) return names[0]!;
  throw new UsageError("unknown-case", `Cannot choose a case: wanted --case with one of ${names.join(", ") || "none"}, current value is nothing`, { where: "--case" });
}

async function readTable(path: string, workingFolder: string): Promise<DailyTable> {
  const full = resolve(workingFolder, path);
  const read = await readText(dirname(full), basename(full));
  const problems = read.problems.map((problem) => ({ ...problem, file: path }));
  if (read.text === undefined || problems.length > 0) throw new SchemaError(problems, path);
  const { value, problems: more } = parseTable(path, read.text);
  if (value === undefined) throw new SchemaError(more, path);
  return value;
}

interface Stored {
  readonly table: DailyTable;
  readonly sidecar: Sidecar;
  readonly figuresPath: string;
  readonly sidecarPath: string;
  readonly sidecarText: string;
  readonly revisionsText: string;
  /** The files of the series as they stand. */
  readonly files: readonly NewFile[];
}

async function readStored(folder: string, series: string): Promise<Stored> {
  const texts = await readCaseTexts(folder);
  const known: string[] = [];
  for (const { figures, sidecar: side } of texts.series) {
    const parsed = parseYaml(side.path, side.text ?? "", sidecar);
    if (parsed.value?.id !== series) {
      if (parsed.value !== undefined) known.push(parsed.value.id);
      continue;
    }
    const sound = parseSeries(figures.path, figures.text ?? "", parsed.value);
    const problems = [...side.problems, ...figures.problems, ...sound.problems, ...(texts.revisions?.problems ?? [])];
    const table = parseTable(figures.path, figures.text ?? "").value;
    if (problems.length > 0 || table === undefined) throw new SchemaError(problems, folder, folder);
    const [sidecarText, revisionsText] = [side.text ?? "", texts.revisions?.text ?? `${REVISIONS_HEADER}\n`];
    const files = [figures, side, texts.revisions].flatMap((read) => (read?.text === undefined ? [] : [{ path: read.path, text: read.text }]));
    return { table, sidecar: parsed.value, figuresPath: figures.path, sidecarPath: side.path, sidecarText, revisionsText, files };
  }
  const wanted = `one of ${known.join(", ") || "no series that can be read"}`;
  throw new UsageError("unknown-series", `Cannot import into ${quoted(series)}: wanted ${wanted}, current value is ${quoted(series)}`, { hint: nearestWord(series, known) });
}

function newGaps(rows: DailyTable["rows"], { gaps }: Sidecar, { file, gapReason }: ImportWords): Sidecar["gaps"] {
  const silent = rows.filter(({ day, cells }) => cells.includes("") && !isInGap(day, gaps)).map(({ day }) => day);
  if (silent.length > 0 && gapReason === undefined) {
    throw refusal(file, "--gap-reason with why cells are empty", `${silent.length} such ${silent.length === 1 ? "day" : "days"}, the first ${silent[0]}`);
  }
  return toStretches(silent).map((stretch) => ({ ...stretch, reason: gapReason! }));
}

function withRevisions(text: string, series: string, revisions: readonly Revision[], today: Day): string {
  return text + revisions.map((one) => `${[series, one.day, one.class, one.old, one.new, today].join(",")}\n`).join("");
}

/** What is about to be written is read once more the way `check` would: nothing unsound may reach the disk. */
function assertSound([figures, side]: readonly NewFile[]): void {
  const parsed = parseYaml(side!.path, side!.text, sidecar);
  const problems = parsed.value === undefined ? parsed.problems : parseSeries(figures!.path, figures!.text, parsed.value).problems;
  if (problems.length > 0) throw new SchemaError(problems, "what would be written");
}

function refusal(file: string, wanted: string, found: string): UsageError {
  return new UsageError("bad-import", `Cannot import ${file}: wanted ${wanted}, current value is ${found}`, { where: file });
}
