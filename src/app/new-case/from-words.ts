import { basename, dirname, resolve } from "node:path";
import { SchemaError, UsageError } from "#core/model/errors.ts";
import { nearestWord } from "#core/model/nearest-word.ts";
import type { Problem } from "#core/model/problem.ts";
import { quoted } from "#core/model/quoted.ts";
import { parseTable } from "#core/series/parse-table.ts";
import { readText } from "#store/read-text.ts";
import { parseRound, parseRounds } from "./parse-rounds.ts";
import type { NewCase, NewRound, NewSeries } from "./plan.ts";

/** A new case in the words of whoever wants it; pairs are written `<id>=<something>`, files as paths. */
export interface CaseWords {
  readonly id: string;
  readonly title: string | undefined;
  readonly parties: readonly string[];
  readonly series: readonly string[];
  readonly seriesParties: readonly string[];
  readonly units: readonly string[];
  readonly claimants: readonly string[];
  readonly nights: readonly string[];
  readonly gapReason: string | undefined;
  readonly roundsFile: string | undefined;
  readonly rounds: readonly string[];
}

/**
 * Reads the files that the words name and puts everything together.
 * @throws UsageError for a word that names nothing; SchemaError with every problem of the files; StoreError when the disk refuses.
 */
export async function toNewCase(words: CaseWords, workingFolder: string): Promise<NewCase> {
  const parties = pairs(words.parties, "--party <id>=<name>").map(([id, name]) => ({ id, name }));
  const partyIds = parties.map(({ id }) => id);
  const named = pairs(words.series, "--series <id>=<file.csv>");
  const ids = named.map(([id]) => id);
  const problems: Problem[] = [];
  const keyed = (list: readonly string[], form: string) => new Map(pairs(list, form).map(([id, value]) => [known(id, ids, "a series given with --series"), value]));
  const owners = keyed(words.seriesParties, "--series-party <series>=<party>");
  const units = keyed(words.units, "--unit <series>=<text>");
  const claimants = keyed(words.claimants, "--claimant <series>=<name>");
  const nights = words.nights.map((id) => known(id, ids, "a series given with --series"));
  const series: NewSeries[] = [];
  for (const [id, path] of named) {
    const party = ownerOf(id, owners.get(id), partyIds);
    const csv = await textOf(path, workingFolder, problems);
    const { value: table, problems: found } = csv === undefined ? { value: undefined, problems: [] } : parseTable(path, csv);
    problems.push(...found);
    if (csv === undefined || table === undefined) continue;
    const unit = units.get(id) ?? table.classes.join(", ");
    series.push({ id, party, table, csv, from: basename(path), unit, booking: nights.includes(id) ? "night" : "day", claimant: claimants.get(id) ?? null });
  }
  const rounds = [...(await roundsOf(words.roundsFile, partyIds, workingFolder, problems)), ...words.rounds.map((word) => parseRound(word, partyIds))];
  if (problems.length > 0) throw new SchemaError(problems, "the files of the new case");
  const ordered = rounds.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return { id: words.id, title: words.title ?? "", parties, series, rounds: ordered, gapReason: words.gapReason ?? null };
}

async function roundsOf(path: string | undefined, partyIds: readonly string[], workingFolder: string, problems: Problem[]): Promise<NewRound[]> {
  const text = path === undefined ? undefined : await textOf(path, workingFolder, problems);
  if (path === undefined || text === undefined) return [];
  const read = parseRounds(path, text, partyIds);
  problems.push(...read.problems);
  return read.rounds;
}

async function textOf(path: string, workingFolder: string, problems: Problem[]): Promise<string | undefined> {
  const full = resolve(workingFolder, path);
  const read = await readText(dirname(full), basename(full));
  problems.push(...read.problems.map((problem) => ({ ...problem, file: path })));
  return read.problems.length > 0 ? undefined : read.text;
}

function pairs(words: readonly string[], form: string): [string, string][] {
  const seen = new Set<string>();
  return words.map((word) => {
    const at = word.indexOf("=");
    const [key, value] = [word.slice(0, at).trim(), word.slice(at + 1).trim()];
    if (at <= 0 || value === "") throw new UsageError("bad-arguments", `Cannot use ${quoted(word)}: wanted ${form}, current value is ${quoted(word)}`, { where: form });
    if (seen.has(key)) throw new UsageError("bad-arguments", `Cannot use ${quoted(word)}: wanted each id once, current value is ${quoted(key)} a second time`, { where: form });
    seen.add(key);
    return [key, value];
  });
}

function known(word: string, words: readonly string[], wanted: string): string {
  if (words.includes(word)) return word;
  throw new UsageError("bad-arguments", `Cannot use ${quoted(word)}: wanted ${wanted} (${words.join(", ")}), current value is ${quoted(word)}`, { hint: nearestWord(word, words) });
}

function ownerOf(series: string, said: string | undefined, partyIds: readonly string[]): string {
  if (said !== undefined) return known(said, partyIds, "a party of the case");
  const owner = partyIds.find((party) => series === party || series.startsWith(`${party}-`));
  if (owner !== undefined) return owner;
  const wanted = `--series-party ${series}=<one of ${partyIds.join(", ")}>`;
  throw new UsageError("bad-arguments", `Cannot tell whose acts ${series} counts: wanted ${wanted}, current value is nothing`, { where: series });
}
