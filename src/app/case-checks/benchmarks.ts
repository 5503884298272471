import type { Benchmark } from "#core/model/benchmark.ts";
import { isDay } from "#core/model/day-count.ts";
import { nearestWord } from "#core/model/nearest-word.ts";
import type { Problem } from "#core/model/problem.ts";
import { quoted } from "#core/model/quoted.ts";
import { type DraftFile, findAll, findWords, valueUnder } from "./draft.ts";

export const BENCHMARKS_HEADER = "slug,day,last_trade,question";
const PRICE = /^(0(\.\d+)?|1(\.0+)?)$/;

/** Returns everything wrong with the table of last trades: cells that cannot be read, questions that are not there, markets that their question does not name. */
export function benchmarkProblems(file: string, text: string, forecasts: DraftFile | undefined): Problem[] {
  const lines = text.replace(/\n$/, "").split("\n");
  if (lines[0] !== BENCHMARKS_HEADER) return [{ file, line: 1, column: 1, wanted: `the header ${BENCHMARKS_HEADER}`, found: quoted(lines[0]) }];
  const questions = new Map(findAll(forecasts?.raw, "forecasts.*").map(({ value }) => [String(valueUnder(value, "id")), marketNames(value)]));
  const seen = new Set<string>();
  return lines.slice(1).flatMap((row, index) => {
    const cells = row.split(",");
    const [slug = "", day = "", price = "", question = ""] = cells;
    const at = (cell: number, wanted: string, hint?: string): Problem[] => [
      { file, line: index + 2, column: 1 + cells.slice(0, cell).join(",").length + (cell === 0 ? 0 : 1), wanted, found: quoted(cells[cell] ?? ""), ...(hint === undefined ? {} : { hint }) }
    ];
    if (cells.length !== 4) return [{ file, line: index + 2, column: 1, wanted: `four cells: ${BENCHMARKS_HEADER}`, found: quoted(row) }];
    const named = questions.get(question);
    if (named === undefined) return at(3, "a question of forecasts.yaml", nearestWord(question, [...questions.keys()]));
    if (!named.includes(slug)) {
      const wanted = named.length === 0 ? `a market that ${question} names under market.slug in forecasts.yaml, which names none` : `a market that ${question} names in forecasts.yaml: ${named.join(", ")}`;
      return at(0, wanted, nearestWord(slug, named));
    }
    if (!isDay(day)) return at(1, "a calendar day written YYYY-MM-DD");
    if (!PRICE.test(price)) return at(2, "a last trade from 0 to 1");
    const key = `${slug} ${day} ${question}`;
    if (seen.has(key)) return at(1, "each day of a market once");
    seen.add(key);
    return [];
  });
}

/** Reads a table of last trades that was found without problems; none of an empty text. */
export function parseBenchmarks(text: string): Benchmark[] {
  return text.trimEnd().split("\n").slice(1).map((row) => {
    const [slug, day, lastTrade, question] = row.split(",") as [string, string, string, string];
    return { id: `${slug}-${day}`, slug, day, lastTrade: Number(lastTrade), question };
  });
}

function marketNames(question: unknown): string[] {
  return ["market.slug", "market.continuedAs.*"].flatMap((pattern) => findWords({ raw: question }, pattern));
}
