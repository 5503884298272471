import type { Day } from "#core/model/day.ts";
import { isDay } from "#core/model/day-count.ts";
import { quoted } from "#core/model/quoted.ts";
import { misuse } from "./args.ts";

/** The flag by which a command looks at what was known on a day. */
export const AS_OF = { type: "string", value: "<day>", says: "Use only what was published on or before that day (YYYY-MM-DD)" } as const;

/** The flag that names a case where a command takes other words. */
export const CASE = { type: "string", value: "<case>", says: "The case; without it the only one in ./cases, else the first that ships" } as const;

/** Reads a day given by flag. @throws UsageError when it is not a day. */
export function dayOfFlag(command: string, flag: string, value: string | undefined): Day | undefined {
  if (value === undefined || isDay(value)) return value;
  throw misuse({ name: command }, `--${flag} with a calendar day written YYYY-MM-DD`, quoted(value));
}

/** Reads a whole number given by flag. @throws UsageError when it is not one, or outside the bounds. */
export function wholeOfFlag(command: string, flag: string, value: string | undefined, standard: number, [least, most]: readonly [number, number]): number {
  if (value === undefined) return standard;
  const number = /^\d+$/.test(value) ? Number(value) : NaN;
  if (number >= least && number <= most) return number;
  throw misuse({ name: command }, `--${flag} with a whole number from ${least} to ${most}`, quoted(value));
}
