import type { Day } from "#core/model/day.ts";
import { isDay } from "#core/model/day-count.ts";
import { quoted } from "#core/model/quoted.ts";
import { text } from "#core/model/text.ts";
import { type CommandSpec, misuse } from "./args.ts";
import type { CliEffects } from "./output.ts";

/** The flag by which a command looks at what was known on a day. */
export const AS_OF = { type: "string", value: "<day>", says: "Use only what was published on or before that day (YYYY-MM-DD)" } as const;

/** The flag by which a command looks at what had been learnt of by a day. */
export const KNOWN_BY = { type: "string", value: "<day>", says: "Use only what this case had learnt of by that day, too" } as const;

/** The flag that says who makes a change. */
export const BY = { type: "string", value: "<name>", says: "Who makes the change; else git's user.name" } as const;

/** The flag that names a case where a command takes other words. */
export const CASE = { type: "string", value: "<case>", says: "The case; without it the only one in ./cases, else the first that ships" } as const;

/** Returns the case that was named, by flag or as a word. @throws UsageError when the two name different ones. */
export function caseNamed(spec: Pick<CommandSpec, "name">, flag: string | undefined, word: string | undefined): string | undefined {
  if (flag !== undefined && word !== undefined && flag !== word) throw misuse(spec, "one case", `${quoted(word)} and --case ${quoted(flag)}`);
  return flag ?? word;
}

/** Reads a day given by flag. @throws UsageError when it is not a day. */
export function dayOfFlag(command: string, flag: string, value: string | undefined): Day | undefined {
  if (value === undefined || isDay(value)) return value;
  throw misuse({ name: command }, `--${flag} with a calendar day written YYYY-MM-DD`, quoted(value));
}

/** Reads a day given as a word. @throws UsageError when it is not a day. */
export function dayOfArgument(command: string, word: string): Day {
  if (isDay(word)) return word;
  throw misuse({ name: command }, "a calendar day written YYYY-MM-DD", quoted(word));
}

/** Reads the two days that a replay can be cut at. @throws UsageError when one is not a day. */
export function replayDays(command: string, flags: { readonly "as-of"?: string; readonly "known-by"?: string }): { asOf?: Day; knownBy?: Day } {
  const [asOf, knownBy] = [dayOfFlag(command, "as-of", flags["as-of"]), dayOfFlag(command, "known-by", flags["known-by"])];
  return { ...(asOf ? { asOf } : {}), ...(knownBy ? { knownBy } : {}) };
}

/** Returns who makes a change, asking whoever is there. @throws UsageError when nobody said so: a log never names a machine. */
export async function authorOf(command: string, by: string | undefined, { userName, ask }: Pick<CliEffects, "userName" | "ask">): Promise<string> {
  const name = by ?? (await userName()) ?? (await ask?.("Who makes the change? ")) ?? "";
  return proseOf(command, name, "--by with who makes the change, or git config user.name");
}

/** Returns a text given by flag without the spaces around it. @throws UsageError when it is empty or longer than a text of the record. */
export function proseOf(command: string, value: string | undefined, wanted: string): string {
  const read = text.safeParse((value ?? "").trim());
  if (read.success) return read.data;
  throw misuse({ name: command }, wanted, (value ?? "").trim() === "" ? "nothing" : `${value!.length} characters`);
}

/** Reads a whole number given by flag. @throws UsageError when it is not one, or outside the bounds. */
export function wholeOfFlag(command: string, flag: string, value: string | undefined, standard: number, [least, most]: readonly [number, number]): number {
  if (value === undefined) return standard;
  const number = /^\d+$/.test(value) ? Number(value) : NaN;
  if (number >= least && number <= most) return number;
  throw misuse({ name: command }, `--${flag} with a whole number from ${least} to ${most}`, quoted(value));
}
