import { parseArgs } from "node:util";
import { UsageError } from "#core/model/errors.ts";
import { nearestWord } from "#core/model/nearest-word.ts";
import { quoted } from "#core/model/quoted.ts";

export interface Flag {
  readonly type: "string" | "boolean";
  readonly multiple?: boolean;
  /** The letter it may be given by. */
  readonly short?: string;
  /** The words for the value in the help: `<day>`. */
  readonly value?: string;
  readonly says: string;
  /** The only values a flag takes, where they are few. */
  readonly oneOf?: readonly string[];
}

/** What a person comes for, in the order of the overview; a command says under which it stands. */
export const PURPOSES = {
  look: "Look at a case",
  doubt: "Hold Earnest to account",
  keep: "Keep a case",
  foresee: "Forecast, and be scored",
  share: "Show it to others, and to programs"
} as const;

/** The forms of a result, with what each is. */
export const FORMATS = {
  text: "for people",
  md: "Markdown",
  html: "a page of its own",
  yaml: "as it stands in a file of the case",
  csv: "a table",
  json: "one JSON object",
  ndjson: "one JSON object a line"
} as const;
export type FormatName = keyof typeof FORMATS;

/** A line that a person can type as it stands, and what for. */
export interface Example {
  readonly line: string;
  readonly says: string;
}

/** What a command takes, from which its arguments are read and its help is written. */
export interface CommandSpec<Flags extends Readonly<Record<string, Flag>> = Readonly<Record<string, Flag>>, Format extends FormatName = FormatName> {
  readonly name: string;
  /** Where the overview lists it; absent = last, under no heading. */
  readonly purpose?: keyof typeof PURPOSES;
  readonly says: string;
  /** Names of the arguments in their order; one in square brackets may be left out, and the last may come again where it ends in “…”. */
  readonly takes: readonly string[];
  readonly flags: Flags;
  /** The forms of its result, that for a terminal first; with them it takes `--format`. */
  readonly formats?: readonly Format[];
  readonly examples?: readonly Example[];
  /** What its exit codes mean beyond those that every command shares. */
  readonly exits?: Readonly<Record<number, string>>;
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
const QUIET: Flag = { type: "boolean", says: "Say nothing but the result and what went wrong" };

/** Declares a command; the types of its flags and formats follow. */
export function commandSpec<const Flags extends Readonly<Record<string, Flag>>, const Format extends FormatName = never>(spec: CommandSpec<Flags, Format>): CommandSpec<Flags, Format> {
  return spec;
}

/** Returns every flag that a command takes, those that all take among them. */
export function flagsOf({ flags, formats = [] }: CommandSpec): Readonly<Record<string, Flag>> {
  const [terminal, pipe] = [formatFor({ formats }, true), formatFor({ formats }, false)];
  const says = terminal === pipe ? `${terminal}, unless another is asked for` : `${terminal} at a terminal, ${pipe} in a pipe, unless one is asked for`;
  const format: Flag = { type: "string", value: formats.join("|"), oneOf: formats, says };
  return { ...flags, ...(formats.length === 0 ? {} : { format }), quiet: QUIET, help: HELP };
}

/** Returns the form in which a command answers whom unless it is told: its first at a terminal, in a pipe one object a line, or one object, where it has that. */
export function formatFor<Format extends FormatName>({ formats = [] }: { readonly formats?: readonly Format[] }, isTerminal: boolean): Format {
  const forPrograms = (["ndjson", "json"] as const).find((name) => (formats as readonly FormatName[]).includes(name));
  return (isTerminal ? formats[0] : (forPrograms ?? formats[0])) as Format;
}

/** Tells whether only the result is wanted. No value begins with two hyphens, so that the word is the flag wherever it stands. */
export function isQuiet(argv: readonly string[]): boolean {
  const end = argv.indexOf("--");
  return argv.slice(0, end < 0 ? undefined : end).includes("--quiet");
}

/**
 * Reads the arguments of a command.
 * @throws UsageError for an unknown flag (the nearest known one suggested), a value missing or not wanted, too few or too many words.
 */
export function readArguments<Flags extends Readonly<Record<string, Flag>>>(argv: string[], spec: CommandSpec<Flags>): Arguments<Flags> {
  const known = flagsOf(spec);
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
