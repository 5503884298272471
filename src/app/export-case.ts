import type { Brief } from "#core/model/brief.ts";
import { cutToDay } from "#core/model/as-of.ts";
import { writeExport } from "#store/write-export.ts";
import type { LaidFile, WriteOptions } from "#store/write-together.ts";
import type { ExportTable } from "#views/export/export-table.ts";
import { dictionaryTable } from "#views/export/dictionary-table.ts";
import { findingTables } from "#views/export/finding-tables.ts";
import { recordTables } from "#views/export/record-tables.ts";
import { csvPath, renderDatapackage } from "#views/export/render-datapackage.ts";
import { renderExportReadme } from "#views/export/render-readme.ts";
import { renderParquet } from "#views/export/render-parquet.ts";
import { renderTableAsCsv } from "#views/export/render-table-csv.ts";
import { changeTables, seriesTables } from "#views/export/series-tables.ts";
import { type BriefOptions, makeBrief } from "./brief.ts";
import { readCase } from "./read-case.ts";

/** What an export can hold: Parquet, CSV with its data package, or both. */
export const EXPORT_FORMATS = ["all", "parquet", "csv"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Everything a case holds as of a day, as tables, with the brief they belong to. */
export interface CaseTables {
  readonly brief: Brief;
  readonly tables: readonly ExportTable[];
}

/** Makes tables of a case: its records, its series, what the assays say, and the data dictionary. */
export async function caseTables(folder: string, options: BriefOptions = {}): Promise<CaseTables> {
  const [brief, stored] = [await makeBrief(folder, options), await readCase(folder)];
  const content = cutToDay(stored, brief.asOf, brief.knownBy);
  const tables = [...recordTables(content, brief.asOf), ...changeTables(content), ...seriesTables(content), ...findingTables(brief, content)];
  return { brief, tables: [...tables, dictionaryTable(tables, { licence: content.caseFile.licence, sources: [{ title: `Earnest ${brief.engine}, from the schemas that read a case` }] })] };
}

/** Renders tables as the files of an export: same tables, same bytes. */
export function exportFiles({ brief, tables }: CaseTables, format: ExportFormat): LaidFile[] {
  const readme = { path: "README.md", text: renderExportReadme(brief, tables, format) };
  const parquet = format === "csv" ? [] : tables.map((table) => ({ path: `parquet/${table.name}.parquet`, text: renderParquet(table) }));
  if (format === "parquet") return [readme, ...parquet];
  const csv = tables.map((table) => ({ path: csvPath(table), text: renderTableAsCsv(table) }));
  return [readme, ...parquet, ...csv, { path: "datapackage.json", text: renderDatapackage(brief, tables) }];
}

/** Writes a case into a folder as tables, whole or not at all, and returns what was written. */
export async function exportCase(folder: string, into: string, format: ExportFormat, { tell, ...options }: BriefOptions & WriteOptions = {}): Promise<CaseTables> {
  const made = await caseTables(folder, options);
  const { brief } = made;
  const head = { writtenBy: `earnest export ${brief.engine}`, case: brief.case, asOf: brief.asOf, ...(brief.knownBy === undefined ? {} : { knownBy: brief.knownBy }) };
  await writeExport(into, head, exportFiles(made, format), tell === undefined ? {} : { tell });
  return made;
}
