import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { nearestWord } from "#core/model/nearest-word.ts";
import type { Problem } from "#core/model/problem.ts";
import { quoted } from "#core/model/quoted.ts";
import { GUIDES, RECORD_FILE_NAMES, RECORD_FILES, RECORD_FOLDER_NAMES, RECORD_FOLDERS, type RecordFileName, type RecordFolderName } from "#core/model/record-files.ts";
import { isOwnFile, journalled } from "./journal.ts";
import { readHistory } from "./read-history.ts";
import { type ReadText, readText } from "./read-text.ts";
import { toStoreError } from "./store-error.ts";

export const PROPOSALS_FOLDER = "proposals";
export const REVISIONS_FILE = "series/revisions.csv";
export const BENCHMARKS_FILE = "benchmarks.csv";

/** Every text of a case folder that Earnest reads, in the order of their paths. */
export interface CaseTexts {
  readonly records: Readonly<Partial<Record<RecordFileName, ReadText>>>;
  /** One record a file. */
  readonly folders: Readonly<Record<RecordFolderName, readonly ReadText[]>>;
  /** A series is two files of one name: figures and what is said of them. */
  readonly series: readonly { readonly figures: ReadText; readonly sidecar: ReadText }[];
  readonly revisions: ReadText | undefined;
  /** Last trades of markets on questions of forecasts.yaml. */
  readonly benchmarks: ReadText | undefined;
  /** Files of `proposals/`. */
  readonly proposals: readonly ReadText[];
  /** The table of past talks and its second coding, which ship with Earnest. */
  readonly history: readonly [ReadText, ReadText];
  /** Guided readings, which no finding is made from. */
  readonly guides: ReadText | undefined;
  /** Files that lack their other half, or whose name is nearly that of a file that would be read. */
  readonly problems: readonly Problem[];
}

/**
 * Reads the texts of a case folder without looking at their meaning.
 * @throws StoreError when the disk refuses.
 */
export async function readCaseTexts(folder: string): Promise<CaseTexts> {
  const top = await namesIn(folder, "");
  const records: Partial<Record<RecordFileName, ReadText>> = {};
  for (const name of RECORD_FILE_NAMES) {
    const { file } = RECORD_FILES[name];
    if (top.includes(file)) records[name] = await readText(folder, file);
  }
  const { folders, strange } = await readRecordFolders(folder);
  const paths = existsSync(join(folder, "series")) ? await pathsUnder(folder, "series") : [];
  const stems = new Set(paths.filter((path) => path !== REVISIONS_FILE && /\.(csv|yaml)$/.test(path)).map((path) => path.replace(/\.(csv|yaml)$/, "")));
  const series = [];
  const problems = [...strangeRecords(top), ...strange, ...paths.filter((path) => /\.(yml|tsv|CSV|YAML)$/.test(path)).map(strangeSeriesFile)];
  for (const stem of [...stems].sort()) {
    const missing = [`${stem}.csv`, `${stem}.yaml`].filter((path) => !paths.includes(path));
    if (missing.length > 0) problems.push(lonely(`${stem}.${paths.includes(`${stem}.csv`) ? "csv" : "yaml"}`, missing[0]!));
    else series.push({ figures: await readText(folder, `${stem}.csv`), sidecar: await readText(folder, `${stem}.yaml`) });
  }
  const proposed = top.includes(`${PROPOSALS_FOLDER}/`) ? (await pathsUnder(folder, PROPOSALS_FOLDER)).filter((path) => path.endsWith(".yaml")) : [];
  const proposals = [];
  for (const path of proposed) proposals.push(await readText(folder, path));
  const benchmarks = top.includes(BENCHMARKS_FILE) ? await readText(folder, BENCHMARKS_FILE) : undefined;
  const guides = top.includes(GUIDES.file) ? await readText(folder, GUIDES.file) : undefined;
  return { benchmarks, guides, records, folders, proposals, history: await readHistory(), series, revisions: paths.includes(REVISIONS_FILE) ? await readText(folder, REVISIONS_FILE) : undefined, problems };
}

async function readRecordFolders(folder: string): Promise<{ folders: CaseTexts["folders"]; strange: Problem[] }> {
  const strange: Problem[] = [];
  const read = RECORD_FOLDER_NAMES.map(async (name) => {
    const under = RECORD_FOLDERS[name].folder;
    const paths = existsSync(join(folder, under)) ? await pathsUnder(folder, under) : [];
    const isRecord = (path: string) => new RegExp(`^${under}/[^/]+[.]yaml$`).test(path);
    strange.push(...paths.filter((path) => !isRecord(path)).map((path) => strangeRecord(path, under)));
    const texts: ReadText[] = [];
    for (const path of paths.filter(isRecord)) texts.push(await readText(folder, path));
    return [name, texts] as const;
  });
  return { folders: Object.fromEntries(await Promise.all(read)) as Record<RecordFolderName, ReadText[]>, strange };
}

function strangeRecord(path: string, under: string): Problem {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/[.][^.]*$/, "");
  return { file: path, line: 1, column: 1, wanted: `one record a file, in ${under}/<id>.yaml`, found: `a file named ${quoted(path)}`, ...(name === "" ? {} : { hint: `${under}/${name}.yaml` }) };
}

async function pathsUnder(folder: string, under: string): Promise<string[]> {
  const names = await namesIn(folder, under);
  const nested = await Promise.all(
    names.map((name) => (name.endsWith("/") ? pathsUnder(folder, `${under}/${name.slice(0, -1)}`) : [`${under}/${name}`]))
  );
  return nested.flat().sort();
}

/** Lists a folder; the name of a folder in it ends with a slash. Files that a journal declares written count as there. */
async function namesIn(folder: string, under: string): Promise<string[]> {
  try {
    const entries = await readdir(join(folder, under), { withFileTypes: true });
    const names = entries.filter(({ name }) => !isOwnFile(name)).map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
    const declared = journalled(folder).filter((path) => path.slice(0, path.lastIndexOf("/") + 1) === (under === "" ? "" : `${under}/`));
    return [...new Set([...names, ...declared.map((path) => path.slice(path.lastIndexOf("/") + 1))])].sort();
  } catch (cause) {
    throw toStoreError("read", join(folder, under), cause);
  }
}

function strangeRecords(names: readonly string[]): Problem[] {
  const known: readonly string[] = [...RECORD_FILE_NAMES.map((name) => RECORD_FILES[name].file), GUIDES.file];
  const folders = known.filter((name) => names.includes(`${name}/`)).map((file) => ({ file, line: 1, column: 1, wanted: "a file", found: "a folder" }));
  const misnamed = names
    .filter((name) => /\.ya?ml$/i.test(name) && !known.includes(name))
    .flatMap((name) => {
      const hint = nearestWord(name, known.filter((wanted) => !names.includes(wanted)));
      return hint === undefined ? [] : [{ file: name, line: 1, column: 1, wanted: `one of ${known.join(", ")}`, found: `a file named ${quoted(name)}`, hint }];
    });
  const wantedFolders: readonly string[] = RECORD_FOLDER_NAMES.map((name) => `${RECORD_FOLDERS[name].folder}/`);
  const misnamedFolders = names
    .filter((name) => name.endsWith("/") && name !== "series/" && !wantedFolders.includes(name))
    .flatMap((name) => {
      const hint = nearestWord(name, wantedFolders.filter((wanted) => !names.includes(wanted)));
      return hint === undefined ? [] : [{ file: name, line: 1, column: 1, wanted: `one of ${wantedFolders.join(", ")}`, found: `a folder named ${quoted(name)}`, hint }];
    });
  return [...folders, ...misnamed, ...misnamedFolders];
}

function strangeSeriesFile(path: string): Problem {
  return { file: path, line: 1, column: 1, wanted: "figures in .csv and their sidecar in .yaml", found: `a file named ${quoted(path.slice(path.lastIndexOf("/") + 1))}` };
}

function lonely(file: string, missing: string): Problem {
  return { file, line: 1, column: 1, wanted: `its other half ${missing} beside it`, found: "no such file" };
}
