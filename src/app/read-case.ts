import type { z } from "zod";
import type { CaseFile } from "#core/model/case.ts";
import { type CaseContent, NO_RECORDS } from "#core/model/case-content.ts";
import type { Guide } from "#core/model/guide.ts";
import { SchemaError } from "#core/model/errors.ts";
import type { Problem } from "#core/model/problem.ts";
import { proposalsFile } from "#core/model/proposal.ts";
import { GUIDES, RECORD_FILE_NAMES, RECORD_FILES, RECORD_FOLDER_NAMES, RECORD_FOLDERS, type RecordFileName, type RecordFolderName } from "#core/model/record-files.ts";
import { type Series, type Sidecar, sidecar } from "#core/model/series.ts";
import { parseHistory } from "#core/series/parse-history.ts";
import { parseSeries } from "#core/series/parse-series.ts";
import { parseTable } from "#core/series/parse-table.ts";
import { type ParsedYaml, parseYaml } from "#store/parse-yaml.ts";
import { type CaseTexts, readCaseTexts } from "#store/read-case-texts.ts";
import type { ReadText } from "#store/read-text.ts";
import { fallingLists, reversedStretches } from "./case-checks/date-order.ts";
import { benchmarkProblems, parseBenchmarks } from "./case-checks/benchmarks.ts";
import type { Draft } from "./case-checks/draft.ts";
import { unsoundForecasts } from "./case-checks/forecasts.ts";
import { brokenGuides } from "./case-checks/guides.ts";
import { idsOnce } from "./case-checks/ids-once.ts";
import { brokenLineages, misnamedRecords } from "./case-checks/lineage.ts";
import { brokenPastTalks } from "./case-checks/past-talks.ts";
import { unacceptedItems, unsoundProposals } from "./case-checks/proposals.ts";
import { brokenRatings } from "./case-checks/ratings.ts";
import { brokenReadings } from "./case-checks/readings.ts";
import { brokenReferences } from "./case-checks/references.ts";
import { strangeIndicators } from "./case-checks/scenarios.ts";
import { parseRevisions, revisionProblems } from "./case-checks/revisions.ts";

/** What is looked at beyond the form of single files, over the whole case. */
const CHECKS: readonly ((draft: Draft) => Problem[])[] = [
  idsOnce,
  brokenReferences,
  brokenReadings,
  reversedStretches,
  fallingLists,
  unacceptedItems,
  unsoundProposals,
  misnamedRecords,
  brokenLineages,
  strangeIndicators,
  brokenRatings
];

/** A case as it stands on the disk, sound throughout. */
export interface StoredCase extends CaseContent {
  /** Every file that was read, by path; digest = SHA-256 of its raw bytes, hexadecimal. */
  readonly files: readonly { readonly path: string; readonly digest: string }[];
  /** Guided readings in their order, by id: they explain the findings, and none is made from them. */
  readonly guides: ReadonlyMap<Guide["id"], Guide>;
}

/** What came of reading a case folder: the case when nothing was wrong with it, and everything that was wrong. */
export interface ReadCase {
  readonly value: StoredCase | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads a case folder.
 * @throws SchemaError with every problem of every file when there is any; StoreError when the disk refuses.
 */
export async function readCase(folder: string): Promise<StoredCase> {
  const { value, problems } = await examineCase(folder);
  if (value === undefined) throw new SchemaError(problems, folder, folder);
  return value;
}

/**
 * Returns every problem of every file of a case folder, in one run, ordered by place.
 * @throws StoreError when the disk refuses.
 */
export async function collectProblems(folder: string): Promise<readonly Problem[]> {
  return (await examineCase(folder)).problems;
}

/** Reads a case folder and everything that is wrong with it. */
export async function examineCase(folder: string): Promise<ReadCase> {
  const texts = await readCaseTexts(folder);
  const records = parseRecords(texts);
  const folders = parseFolders(texts);
  const main = records.case;
  const pairs = texts.series.map((pair) => ({ figures: pair.figures, sidecar: parseText(pair.sidecar, sidecar) }));
  const series = pairs.map((pair) => readSeries(pair.figures, pair.sidecar.value));
  const history = readWindows(texts.history);
  const proposals = texts.proposals.map((read) => parseText(read, proposalsFile));
  const guides = texts.guides && parseText(texts.guides, GUIDES.schema);
  const draft: Draft = { records, folders, proposals, sidecars: pairs.map((pair) => pair.sidecar) };
  const ofFiles = [...Object.values(records), ...Object.values(folders).flat(), ...proposals, ...pairs.map((pair) => pair.sidecar), ...series, history, ...(guides ? [guides] : [])].flatMap((file) => file.problems);
  const problems = [
    ...(main === undefined ? [{ file: "case.yaml", line: 1, column: 1, wanted: "a file case.yaml in the folder of the case", found: "no such file" }] : []),
    ...texts.problems,
    ...formProblems(texts),
    ...withoutSamePlace([...ofFiles], [...CHECKS.flatMap((check) => check(draft)), ...(guides ? brokenGuides(guides, draft) : [])]),
    ...unsoundForecasts(draft),
    ...(texts.benchmarks?.text === undefined ? [] : benchmarkProblems(texts.benchmarks.path, texts.benchmarks.text, draft.records.forecasts)),
    ...brokenPastTalks(draft, history.value),
    ...checkRevisions(texts, draft)
  ].sort(byPlace);
  if (problems.length > 0 || main?.value === undefined) return { value: undefined, problems };
  const value: StoredCase = {
    caseFile: main.value,
    sources: records.sources?.value?.sources ?? [],
    rounds: records.rounds?.value?.rounds ?? [],
    terms: records.terms?.value?.terms ?? [],
    events: records.events?.value?.events ?? [],
    statements: records.statements?.value?.statements ?? [],
    issues: records.issues?.value?.issues ?? [],
    positions: records.positions?.value?.positions ?? [],
    claims: records.claims?.value?.claims ?? [],
    revisions: parseRevisions(texts.revisions?.text ?? ""),
    benchmarks: parseBenchmarks(texts.benchmarks?.text ?? ""),
    drafts: folders.drafts.flatMap(({ value }) => value ?? []),
    toll: records.toll?.value?.toll ?? [],
    exchanges: records.exchanges?.value?.exchanges ?? [],
    accords: records.accords?.value?.accords ?? [],
    corridors: records.corridors?.value?.corridors ?? [],
    history: history.value ?? [],
    signs: records.signs?.value?.signs ?? [],
    hypotheses: records.hypotheses?.value?.hypotheses ?? [],
    evidence: records.evidence?.value?.evidence ?? [],
    scenarios: records.scenarios?.value?.scenarios ?? [],
    forecasts: records.forecasts?.value?.forecasts ?? [],
    series: series.flatMap((one) => one.value ?? []),
    proposals: proposals.flatMap((file) => file.value?.proposals ?? []),
    waiting: NO_RECORDS.waiting,
    guides: new Map(guides?.value?.guides.map((guide) => [guide.id, guide])),
    files: filesOf(texts)
  };
  return { value, problems };
}

/** Lists the files that were read, with the digest of each. */
export function filesOf(texts: CaseTexts): StoredCase["files"] {
  return textsOf(texts).flatMap((one) => (one.text === undefined ? [] : [{ path: one.path, digest: one.digest }]));
}

/** Reads of a case that is known to be sound no more than its first file, what is said of each series and its guided readings; `undefined` = it is not sound. */
export function parseFrame({ records, series, guides }: CaseTexts): { readonly caseFile: CaseFile; readonly sidecars: readonly Sidecar[]; readonly guides: readonly Guide[] } | undefined {
  const caseFile = records.case && parseText(records.case, RECORD_FILES.case.schema).value;
  const sidecars = series.flatMap((pair) => parseText(pair.sidecar, sidecar).value ?? []);
  const read = guides && parseText(guides, GUIDES.schema);
  const isSound = sidecars.length === series.length && (read?.problems.length ?? 0) === 0;
  return caseFile && isSound ? { caseFile, sidecars, guides: read?.value?.guides ?? [] } : undefined;
}

type ParsedRecords = { [Name in RecordFileName]?: ParsedYaml<z.infer<(typeof RECORD_FILES)[Name]["schema"]>> };

function parseRecords(texts: CaseTexts): ParsedRecords {
  const parsed = RECORD_FILE_NAMES.flatMap((name) => {
    const read = texts.records[name];
    return read === undefined ? [] : [[name, parseText(read, RECORD_FILES[name].schema as z.ZodType)] as const];
  });
  return Object.fromEntries(parsed) as ParsedRecords;
}

type ParsedFolders = { [Name in RecordFolderName]: ParsedYaml<z.infer<(typeof RECORD_FOLDERS)[Name]["schema"]>>[] };

function parseFolders(texts: CaseTexts): ParsedFolders {
  const parsed = RECORD_FOLDER_NAMES.map((name) => [name, texts.folders[name].map((read) => parseText(read, RECORD_FOLDERS[name].schema as z.ZodType))]);
  return Object.fromEntries(parsed) as ParsedFolders;
}

function parseText<T extends z.ZodType>(read: ReadText, schema: T): ParsedYaml<z.infer<T>> {
  if (read.text === undefined || read.text.trim() === "") {
    return { file: read.path, value: undefined, raw: undefined, problems: [], locate: () => ({ line: 1, column: 1 }) };
  }
  return parseYaml(read.path, read.text, schema);
}

function readSeries(figures: ReadText, frame: Sidecar | undefined): { value: Series | undefined; problems: readonly Problem[] } {
  if (figures.text === undefined || figures.text.trim() === "") return { value: undefined, problems: [] };
  if (frame === undefined) return { value: undefined, problems: parseTable(figures.path, figures.text).problems };
  return parseSeries(figures.path, figures.text, frame);
}

function readWindows([first, second]: CaseTexts["history"]): ReturnType<typeof parseHistory> {
  if (first.text === undefined || second.text === undefined) return { value: undefined, problems: [] };
  return parseHistory({ path: first.path, text: first.text }, { path: second.path, text: second.text });
}

function checkRevisions({ revisions }: CaseTexts, draft: Draft): Problem[] {
  if (revisions?.text === undefined) return [];
  const ids = draft.sidecars.flatMap(({ raw }) => {
    const id = typeof raw === "object" && raw !== null && "id" in raw ? raw.id : undefined;
    return typeof id === "string" ? [id] : [];
  });
  return revisionProblems(revisions.path, revisions.text, ids);
}

/** Lists every text of a case that findings are made from. */
export function textsOf(texts: CaseTexts): ReadText[] {
  const pairs = texts.series.flatMap((pair) => [pair.figures, pair.sidecar]);
  const tables = [texts.revisions, texts.benchmarks].flatMap((table) => table ?? []);
  return [...Object.values(texts.records), ...Object.values(texts.folders).flat(), ...texts.proposals, ...pairs, ...texts.history, ...tables];
}

function formProblems(texts: CaseTexts): Problem[] {
  return [...textsOf(texts), ...(texts.guides ? [texts.guides] : [])].flatMap((read) => read.problems);
}

/** What a schema already said of a place need not be said again in other words. */
function withoutSamePlace(first: Problem[], more: readonly Problem[]): Problem[] {
  const key = ({ file, line, column }: Problem) => `${file}:${line}:${column}`;
  const said = new Set(first.map(key));
  return [...first, ...more.filter((problem) => !said.has(key(problem)))];
}

function byPlace(a: Problem, b: Problem): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}
