import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";
import { BENCHMARKS_HEADER } from "#app/case-checks/benchmarks.ts";
import { type ForecastQuestion, forecastsFile } from "#core/model/forecast-question.ts";
import { cellOf, parseTable } from "#sources/kit/parse-table.ts";
import { sharedFolder } from "./build-series/kit/shared-folder.ts";
import { caseFolder } from "./import-record/import-record.ts";

export const TRADES_FILE = "prediction-markets/ukraine_markets_daily.csv";
export const BENCHMARKS_PATH = join(caseFolder, "benchmarks.csv");

interface Trade {
  readonly slug: string;
  readonly day: string;
  readonly price: string;
}

/**
 * Takes two facts a question from the daily trades of all markets: the last trade of the day before it was opened (where the file has none so early, its first one), and the
 * last trade of the file up to the deadline. A market that went on under other names is one, in the order of those names. A price of exactly 0 is a day on which nobody
 * had traded, and is passed over.
 */
export function toBenchmarks(questions: readonly ForecastQuestion[], trades: readonly Trade[]): string {
  const rows = questions.flatMap(({ id, opened, deadline, market }) => {
    if (market === undefined) return [];
    const names = [market.slug, ...(market.continuedAs ?? [])];
    const own = trades.filter(({ slug, price }) => names.includes(slug) && Number(price) > 0).sort((a, b) => (a.day === b.day ? names.indexOf(a.slug) - names.indexOf(b.slug) : a.day < b.day ? -1 : 1));
    const eve = own.filter(({ day }) => day < opened).at(-1) ?? own[0];
    const last = own.filter(({ day }) => day <= deadline).at(-1);
    return [...new Set([eve, last])].flatMap((trade) => (trade === undefined ? [] : [[trade.slug, trade.day, trade.price, id].join(",")]));
  });
  return [BENCHMARKS_HEADER, ...rows, ""].join("\n");
}

/** Reads the daily trades from the folder of raw material, and the questions of the case. */
export async function buildBenchmarks(folder: string): Promise<string> {
  const { forecasts } = forecastsFile.parse(parse(await readFile(join(caseFolder, "forecasts.yaml"), "utf8")));
  const rows = parseTable(await readFile(join(folder, TRADES_FILE), "utf8"));
  return toBenchmarks(forecasts, rows.map((row) => ({ slug: cellOf(row, "slug"), day: cellOf(row, "date"), price: cellOf(row, "last_trade_price") })));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await writeFile(BENCHMARKS_PATH, await buildBenchmarks(process.argv[2] ?? join(sharedFolder, "data")));
