import { type BriefOptions, frameOf, type LoadedCase, loadCase, makeBrief, recompute, replayOf, toBrief, unknownIn } from "#app/brief.ts";
import { chooseCase } from "#app/choose-case.ts";
import { caseTables } from "#app/export-case.ts";
import { readCase as readStored } from "#app/read-case.ts";
import { isSame, verifyCase, type Verification } from "#app/verify.ts";
import { newestDay } from "#core/model/as-of.ts";
import type { Brief } from "#core/model/brief.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { Finding } from "#core/model/finding.ts";
import type { ExportTable } from "#views/export/export-table.ts";
import { renderParquet } from "#views/export/render-parquet.ts";
import { renderTableAsCsv } from "#views/export/render-table-csv.ts";
import { namesOf } from "#views/names.ts";
import { renderBriefMarkdown } from "#views/report/brief-markdown.ts";
import { renderBriefText, type TextOptions } from "#views/report/brief-text.ts";
import { renderExplainText } from "#views/report/explain-text.ts";
import { renderBriefJson } from "#views/report/json.ts";
import { renderSentence } from "#views/render-sentence.ts";

export type { BriefOptions } from "#app/brief.ts";
export type { Verification } from "#app/verify.ts";
export type { Brief } from "#core/model/brief.ts";
export type { CaseContent } from "#core/model/case-content.ts";
export type { Day } from "#core/model/day.ts";
export type { Finding } from "#core/model/finding.ts";
export type { Problem } from "#core/model/problem.ts";
export type { ExportCell, ExportColumn, ExportTable, ExportType } from "#views/export/export-table.ts";
export type { TextOptions } from "#views/report/brief-text.ts";
export { SchemaError, StoreError, UsageError } from "#core/model/errors.ts";

/** As wide as a terminal of old, without colours. */
const PLAIN: TextOptions = { widthColumns: 80, colour: false };

/**
 * Finds the folder of a case by its name: in `cases/` of a working folder, else among those that ship with Earnest. A name with a slash is a path.
 *
 * @param name Without one, the only case of the working folder, else the first that ships.
 * @throws UsageError with the nearest known name when there is no such case.
 * @example
 * const folder = caseFolder("my-case");
 */
export function caseFolder(name?: string, workingFolder = "."): string {
  return chooseCase(name, workingFolder);
}

/**
 * Reads every record and figure of a case folder. Writes nothing.
 *
 * @throws SchemaError with every problem of every file, each with line and column; StoreError when the disk refuses.
 * @example
 * const { rounds, series } = await readCase(folder);
 */
export function readCase(folder: string): Promise<CaseContent> {
  return readStored(folder);
}

/**
 * Computes every finding of a case anew, from its folder or from its content in memory, on several threads where the case is large. Writes nothing and prints
 * nothing. `asOf` replays a day of the past: nothing published later is used.
 *
 * @param of A folder, or what `readCase` gave, perhaps changed: a value is not examined again.
 * @throws SchemaError, StoreError as `readCase` does.
 * @example
 * const now = await assess(folder);
 * const then = await assess(folder, { asOf: "2026-01-02" });
 */
export async function assess(of: string | CaseContent, options: BriefOptions = {}): Promise<Brief> {
  const loaded = typeof of === "string" ? await loadCase(of, options) : inMemory(of, options);
  return toBrief(frameOf(loaded.stored), loaded.asOf, await recompute(loaded, options.progress), unknownIn(loaded));
}

function inMemory(content: CaseContent, { asOf, knownBy }: BriefOptions): LoadedCase {
  return replayOf({ stored: { ...content, guides: new Map(), files: [] }, logHead: undefined, before: [] }, asOf ?? newestDay(content), knownBy);
}

/**
 * Returns the brief of a case from the findings stored in its folder while they hold, as they do when no file has changed since, else computes them anew. Writes nothing.
 *
 * @throws SchemaError, StoreError as `readCase` does.
 * @example
 * const { findings, asOf } = await brief(folder);
 */
export function brief(folder: string, options: BriefOptions = {}): Promise<Brief> {
  return makeBrief(folder, options);
}

/**
 * Recomputes every finding of a case and holds it against what is stored, byte by byte, its files against their digests and its records against the log.
 *
 * @param progress Told what was just computed.
 * @returns What was found, and `same`: whether nothing differs.
 * @throws StoreError when the disk refuses.
 * @example
 * const { same, different } = await verify(folder);
 */
export async function verify(folder: string, progress: (done: string) => void = () => undefined): Promise<Verification & { readonly same: boolean }> {
  const found = await verifyCase(folder, progress);
  return { ...found, same: isSame(found) };
}

/**
 * Renders a brief: as text for a terminal, as Markdown, or as canonical JSON, where the same brief gives the same bytes.
 *
 * @param options Width and colours of the text.
 * @example
 * const markdown = renderBrief(await brief(folder), "markdown");
 */
export function renderBrief(of: Brief, as: "text" | "markdown" | "json", options: TextOptions = PLAIN): string {
  if (as === "markdown") return renderBriefMarkdown(of);
  return as === "json" ? renderBriefJson(of) : renderBriefText(of, options);
}

/**
 * Renders the answer of a finding as one English sentence, with parties and series called by name.
 *
 * @param of The brief that the finding is of.
 * @example
 * for (const finding of of.findings) lines.push(sentence(finding, of));
 */
export function sentence(finding: Finding, of: Brief): string {
  return renderSentence(finding.sentence, namesOf(of));
}

/**
 * Renders how a finding was computed: formula, inputs with digests, parameters, records, versions and the tables behind it.
 *
 * @param of The brief that the finding is of.
 * @example
 * const text = explain(of.findings[0]!, of);
 */
export function explain(finding: Finding, of: Brief, options: TextOptions = PLAIN): string {
  return renderExplainText(finding, options, namesOf(of));
}

/**
 * Makes tables of a case as of a day: records, daily figures, findings with their estimates, and a data dictionary, as `earnest export` writes them. Writes nothing.
 *
 * @throws SchemaError, StoreError as `readCase` does.
 * @example
 * const rounds = (await tables(folder)).find(({ name }) => name === "rounds");
 */
export async function tables(folder: string, options: BriefOptions = {}): Promise<readonly ExportTable[]> {
  return (await caseTables(folder, options)).tables;
}

/**
 * Renders a table as CSV: a missing value is an empty field, and a text that a spreadsheet would run has an apostrophe before it.
 *
 * @example
 * const text = toCsv(rounds);
 */
export function toCsv(table: ExportTable): string {
  return renderTableAsCsv(table);
}

/**
 * Renders a table as the bytes of a Parquet file, with dates as dates and missing values as nulls.
 *
 * @example
 * await writeFile("rounds.parquet", toParquet(rounds));
 */
export function toParquet(table: ExportTable): Uint8Array {
  return renderParquet(table);
}
