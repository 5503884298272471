import type { Day } from "#core/model/day.ts";
import { isDay } from "#core/model/day-count.ts";
import { UsageError } from "#core/model/errors.ts";
import { nearestWord } from "#core/model/nearest-word.ts";
import type { Problem } from "#core/model/problem.ts";
import { quoted } from "#core/model/quoted.ts";
import { webAddress } from "#core/model/text.ts";
import type { NewRound } from "./plan.ts";

const COLUMNS = ["from", "to", "parties", "title", "announced", "published", "url"] as const;
type Column = (typeof COLUMNS)[number];
const DAYS: readonly Column[] = ["from", "to", "announced", "published"];

/**
 * Reads a round as it is given on the command line: `2026-01-05..2026-01-06=a,b`; one day alone is its first and last,
 * and without parties all of the case sat there.
 * @throws UsageError when it is anything else.
 */
export function parseRound(word: string, partyIds: readonly string[]): NewRound {
  const [days = "", parties] = word.split("=");
  const [from = "", to = from] = days.split("..");
  const present = parties === undefined ? partyIds : parties.split(",");
  const stranger = present.find((party) => !partyIds.includes(party));
  if (!isDay(from) || !isDay(to) || to < from || word.split("=").length > 2) {
    throw new UsageError("bad-arguments", `Cannot use --round: wanted <first day>..<last day>=<party>,<party>, current value is ${quoted(word)}`, { where: "--round" });
  }
  if (stranger !== undefined) {
    const wanted = `parties out of ${partyIds.join(", ")}`;
    throw new UsageError("bad-arguments", `Cannot use --round: wanted ${wanted}, current value is ${quoted(stranger)}`, { where: "--round", hint: nearestWord(stranger, partyIds) });
  }
  return { from, to, parties: present, title: null, announced: null, published: null, url: null };
}

/**
 * Reads a table of rounds: a header of which only `from` must be there (`from,to,parties,title,announced,published,url`),
 * parties separated by spaces, no quotation marks. Without `to` a round lasts a day, without `parties` all sat there.
 */
export function parseRounds(file: string, text: string, partyIds: readonly string[]): { rounds: NewRound[]; problems: Problem[] } {
  const [header = "", ...lines] = text.replace(/\n$/, "").split("\n");
  const names = header.split(",");
  const problems = headerProblems(file, names);
  if (lines.length === 0) problems.push({ file, line: 1, column: header.length + 1, wanted: "a row for each round after the header", found: "no row" });
  if (problems.length > 0) return { rounds: [], problems };
  const rounds = lines.flatMap((line, index) => {
    const cells = line.split(",");
    const place = { file, line: index + 2, column: 1 };
    if (cells.length !== names.length) problems.push({ ...place, wanted: `${names.length} cells`, found: String(cells.length) });
    const cell = (name: Column): string => cells[names.indexOf(name)] ?? "";
    const found = rowProblems(cell, partyIds);
    problems.push(...found.map((problem) => ({ ...place, ...problem })));
    return found.length > 0 ? [] : [toNewRound(cell, partyIds)];
  });
  return { rounds, problems };
}

function headerProblems(file: string, names: readonly string[]): Problem[] {
  const known: readonly string[] = COLUMNS;
  const strangers = names.filter((name, index) => !known.includes(name) || names.indexOf(name) < index);
  const place = { file, line: 1, column: 1 };
  if (!names.includes("from")) return [{ ...place, wanted: `a header with the column from (${known.join(", ")})`, found: quoted(names.join(",")) }];
  return strangers.map((name) => {
    const hint = nearestWord(name, known.filter((one) => !names.includes(one)));
    return { ...place, wanted: `each of the columns ${known.join(", ")} at most once`, found: quoted(name), ...(hint === undefined ? {} : { hint }) };
  });
}

type Cells = (name: Column) => string;

function rowProblems(cell: Cells, partyIds: readonly string[]): Omit<Problem, "file" | "line" | "column">[] {
  const badDays = DAYS.filter((name) => (name === "from" || cell(name) !== "") && !isDay(cell(name)));
  const strangers = cell("parties").split(" ").filter((party) => party !== "" && !partyIds.includes(party));
  return [
    ...badDays.map((name) => ({ wanted: `a calendar day written YYYY-MM-DD as ${name}`, found: quoted(cell(name)) })),
    ...(isDay(cell("from")) && isDay(cell("to")) && cell("to") < cell("from") ? [{ wanted: `a last day on or after ${cell("from")}`, found: cell("to") }] : []),
    ...strangers.map((party) => {
      const hint = nearestWord(party, partyIds);
      return { wanted: `parties out of ${partyIds.join(", ")}, separated by spaces`, found: quoted(party), ...(hint === undefined ? {} : { hint }) };
    }),
    ...(cell("url") !== "" && !webAddress.safeParse(cell("url")).success ? [{ wanted: "an address on the web (https://…)", found: quoted(cell("url")) }] : [])
  ];
}

function toNewRound(cell: Cells, partyIds: readonly string[]): NewRound {
  const day = (name: Column): Day | null => cell(name) || null;
  const parties = cell("parties").split(" ").filter((party) => party !== "");
  return {
    from: cell("from"),
    to: day("to") ?? cell("from"),
    parties: parties.length === 0 ? partyIds : [...new Set(parties)],
    title: cell("title") || null,
    announced: day("announced"),
    published: day("published"),
    url: cell("url") || null
  };
}
