import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type CsvCell, parseCsv } from "#core/series/parse-csv.ts";
import { PROCESS_COLUMNS, SECOND_COLUMNS } from "#core/series/parse-history.ts";
import { sharedFolder } from "./build-series/kit/shared-folder.ts";

export const rawFolder = join(sharedFolder, "record", "history");
export const historyFolder = fileURLToPath(new URL("../history", import.meta.url));

/** Day on which the first coding was compiled, which its file does not say row by row. */
const COMPILED = "2026-11-24";

/** Makes the two tables that ship of the coders' own. What was only recalled, and the count of what was not, stay behind. */
export async function buildHistory(folder: string): Promise<ReadonlyMap<string, string>> {
  const read = async (name: string) => rowsOf(name, await readFile(join(folder, name), "utf8"));
  return new Map([
    ["processes.csv", toCsv(Object.keys(PROCESS_COLUMNS), (await read("processes.csv")).map((row) => ({ ...row, coded: COMPILED })))],
    ["second-coding.csv", toCsv(Object.keys(SECOND_COLUMNS), await read("processes_second.csv"))]
  ]);
}

type Row = Readonly<Record<string, string>>;

function rowsOf(name: string, text: string): Row[] {
  const { value, problems } = parseCsv(name, text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n"));
  if (value === undefined) throw new Error(`Cannot read ${name}: wanted a table, current value has ${problems.length} problems, the first in line ${problems[0]!.line}`);
  const [header, ...rows] = value as [CsvCell[], ...CsvCell[][]];
  return rows.map((cells) => Object.fromEntries(header.map((cell, i) => [cell.text.replaceAll("_", "-"), cells[i]!.text])));
}

function toCsv(columns: readonly string[], rows: readonly Row[]): string {
  const cell = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [columns, ...rows.map((row) => columns.map((name) => row[name]!))].map((cells) => `${cells.map(cell).join(",")}\n`).join("");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = process.argv[2] ?? rawFolder;
  try {
    for (const [name, text] of await buildHistory(folder)) await writeFile(join(historyFolder, name), text);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ENOENT") throw cause;
    console.error(`Cannot build the table of past talks from ${folder}: wanted processes.csv and processes_second.csv there; ${(cause as Error).message}.`);
    process.exitCode = 1;
  }
}
