import { printable, wrap } from "#views/report/wrap.ts";
import { type CommandSpec, type Flag, flagsOf, FORMATS, PURPOSES } from "./args.ts";

/** The width at which help is written into documents. */
export const HELP_WIDTH = 100;

/** What exit codes mean for every command. */
const EXITS: Readonly<Record<number, string>> = { 0: "done", 1: "Earnest or the world failed", 2: "the words or the files of the case cannot be used" };

/** Writes the help of a command: what for, arguments, flags, formats, examples, exit codes. */
export function renderHelp(spec: CommandSpec, widthColumns = HELP_WIDTH): string {
  const { name, says, takes, formats = [], examples = [], exits = {} } = spec;
  const rows = Object.entries(flagsOf(spec)).map(([flag, said]) => [flagForm(flag, said), `${said.says}${said.multiple === true ? " (may be given again)" : ""}`] as const);
  const sections = [
    ["", [wrap(["earnest", name, ...takes].join(" "), widthColumns, "", "    ")]],
    ["", says.split("\n").map((line) => wrap(line, widthColumns))],
    ["Flags", inColumns(rows, widthColumns)],
    ["Formats", inColumns(formats.map((format) => [format, FORMATS[format]] as const), widthColumns)],
    ["Examples", examples.flatMap(({ line, says: why }) => [`  ${line}`, wrap(why, widthColumns, "      ")])],
    ["Exit codes", inColumns(Object.entries({ ...EXITS, ...exits }), widthColumns)]
  ] as const;
  return sections.filter(([, lines]) => lines.length > 0).map(([heading, lines]) => `${heading === "" ? "" : `${heading}\n`}${lines.join("\n")}\n`).join("\n");
}

/** Lists every command under what a person comes for. */
export function renderOverview(specs: readonly CommandSpec[], widthColumns = HELP_WIDTH): string {
  const listed = (purpose: CommandSpec["purpose"]) => specs.filter((spec) => spec.purpose === purpose).map(({ name, says }) => [name, says.split("\n")[0]!] as const);
  const groups = [...Object.entries(PURPOSES), ["", "More"] as const].map(([purpose, heading]) => [heading, listed(purpose === "" ? undefined : (purpose as keyof typeof PURPOSES))] as const);
  const told = groups.filter(([, rows]) => rows.length > 0).map(([heading, rows]) => `${heading}\n${inColumns(rows, widthColumns).join("\n")}\n`);
  return `earnest: the auditor of peace talks\n\n${told.join("\n")}\n${wrap("earnest help <command> says more; earnest --version names the version; earnest completion <shell> completes words.", widthColumns)}\n`;
}

function flagForm(flag: string, { value, short }: Flag): string {
  return `${short === undefined ? "" : `-${short}, `}--${flag}${value === undefined ? "" : ` ${value}`}`;
}

const WIDEST_NAME = 26;

/** Sets what something is beside its name, or below it where the name is long or the terminal narrow. */
function inColumns(rows: readonly (readonly [string, string])[], widthColumns: number): string[] {
  const beside = Math.min(WIDEST_NAME, Math.floor(widthColumns / 3), Math.max(0, ...rows.map(([name]) => name.length)));
  return rows.map(([name, says]) => {
    const hang = " ".repeat(beside + 4);
    return name.length <= beside ? wrap(printable(says), widthColumns, `  ${name.padEnd(beside)}  `, hang) : `${wrap(name, widthColumns, "  ", "    ")}\n${wrap(printable(says), widthColumns, hang)}`;
  });
}
