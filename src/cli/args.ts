import { parseArgs } from "node:util";
import { UsageError } from "#core/model/errors.ts";
import { nearestWord } from "#core/model/nearest-word.ts";
import { quoted } from "#core/model/quoted.ts";

interface Flag {
  readonly type: "string" | "boolean";
  readonly multiple?: boolean;
  /** One letter that stands for it. */
  readonly short?: string;
  /** The words for the value in the help: `<day>`. */
  readonly value?: string;
  readonly says: string;
  /** The only values a flag takes, where they are few. */
  readonly oneOf?: readonly string[];
}

/** What a command takes, from which its arguments are read and its help is written. */
export interface CommandSpec<Flags extends Readonly<Record<string, Flag>> = Readonly<Record<string, Flag>>> {
  readonly name: string;
  readonly says: string;
  /** Names of the arguments in their order; one in square brackets may be left out, and the last may come again where it ends in “…”. */
  readonly takes: readonly string[];
  readonly flags: Flags;
}

type FlagValue<F extends Flag> = F["type"] extends "boolean" ? boolean : F["multiple"] extends true ? string[] : string;

/** The arguments of a command as they were given. */
export interface Arguments<Flags extends Readonly<Record<string, Flag>>> {
  readonly flags: { readonly [Name in keyof Flags]?: FlagValue<Flags[Name]> };
  readonly words: readonly string[];
  readonly wantsHelp: boolean;
}

/** A number below 0 is a word and no flags: whoever takes it says what is wrong with it. */
const NEGATIVE = /^-\.?\d/;

const HELP: Flag = { type: "boolean", says: "Say what the command does" };

/** Declares a command; the types of its flags follow. */
export function commandSpec<const Flags extends Readonly<Record<string, Flag>>>(spec: CommandSpec<Flags>): CommandSpec<Flags> {
  return spec;
}

/**
 * Reads the arguments of a command.
 * @throws UsageError for an unknown flag (the nearest known one suggested), a value missing or not wanted, too few or too many words.
 */
export function readArguments<Flags extends Readonly<Record<string, Flag>>>(argv: string[], spec: CommandSpec<Flags>): Arguments<Flags> {
  const known: Readonly<Record<string, Flag>> = { ...spec.flags, help: HELP };
  const options = Object.fromEntries(Object.entries(known).map(([name, { type, short }]) => [name, { type, multiple: true, ...(short === undefined ? {} : { short }) }]));
  const { tokens } = parseArgs({ args: argv, options: { ...options, help: { type: "boolean", short: "h", multiple: true } }, strict: false, tokens: true });
  const flags: Record<string, boolean | string | string[]> = {};
  const words = new Map<number, string>();
  for (const token of tokens) {
    const given = argv[token.index]!;
    if (token.kind === "positional" || NEGATIVE.test(given)) words.set(token.index, given);
    if (token.kind !== "option" || words.has(token.index)) continue;
    const flag = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (flag === undefined) throw unknownFlag(token.rawName.startsWith("--") ? token.rawName : given, spec, Object.keys(known));
    const value = checkedValue(token.rawName, token.value, flag, spec);
    if (flag.multiple === true) flags[token.name] = [...((flags[token.name] as string[] | undefined) ?? []), String(value)];
    else if (token.name in flags) throw misuse(spec, `${token.rawName} once`, `${token.rawName} a second time`);
    else flags[token.name] = value;
  }
  const wantsHelp = flags.help === true;
  if (!wantsHelp) checkCount([...words.values()], spec);
  return { flags: flags as Arguments<Flags>["flags"], words: [...words.values()], wantsHelp };
}

/** Writes the help of a command. */
export function renderHelp({ name, says, takes, flags }: CommandSpec): string {
  const rows = Object.entries({ ...flags, help: HELP }).map(([flag, { value, says: meaning, multiple, short }]) => {
    const form = `${short === undefined ? "" : `-${short}, `}--${flag}${value === undefined ? "" : ` ${value}`}`;
    return `  ${form.padEnd(34)} ${meaning}${multiple === true ? " (may be given again)" : ""}\n`;
  });
  return `${["earnest", name, ...takes].join(" ")}\n\n${says}\n\n${rows.join("")}`;
}

/** Returns the error for arguments that a command cannot use. */
export function misuse(spec: Pick<CommandSpec, "name">, wanted: string, found: string, hint?: string): UsageError {
  return new UsageError("bad-arguments", `Cannot run earnest ${spec.name}: wanted ${wanted}, current value is ${found}`, { where: spec.name, hint });
}

function unknownFlag(given: string, spec: CommandSpec, known: readonly string[]): UsageError {
  const nearest = nearestWord(given.replace(/^-+/, ""), known);
  return misuse(spec, `one of ${known.map((name) => `--${name}`).join(", ")}`, quoted(given), nearest === undefined ? undefined : `--${nearest}`);
}

function checkedValue(rawName: string, value: string | undefined, { type, oneOf }: Flag, spec: CommandSpec): string | boolean {
  if (type === "boolean") {
    if (value !== undefined) throw misuse(spec, `${rawName} without a value`, quoted(value));
    return true;
  }
  if (value === undefined || value.startsWith("--")) throw misuse(spec, `a value after ${rawName}`, value === undefined ? "nothing" : quoted(value));
  if (oneOf !== undefined && !oneOf.includes(value)) throw misuse(spec, `${rawName} with one of ${oneOf.join(", ")}`, quoted(value), nearestWord(value, oneOf));
  return value;
}

function checkCount(words: readonly string[], spec: CommandSpec): void {
  const needed = spec.takes.filter((name) => !name.startsWith("[")).length;
  if (words.length >= needed && (words.length <= spec.takes.length || spec.takes.at(-1)!.endsWith("…"))) return;
  const wanted = spec.takes.length === 0 ? "no argument" : spec.takes.join(" ");
  throw misuse(spec, wanted, words.length === 0 ? "no argument" : words.map(quoted).join(" "));
}
