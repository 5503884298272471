import type { Day } from "#core/model/day.ts";
import { SchemaError, SourceError, StoreError, UsageError } from "#core/model/errors.ts";
import type { Problem } from "#core/model/problem.ts";
import { type CommandSpec, isQuiet } from "./args.ts";

/** Everything a command asks of the outside world. `bin` passes the real one, a test its own. */
export interface CliEffects {
  /** The result. */
  stdout(text: string): void;
  /** The conversation. */
  stderr(text: string): void;
  /** What fails while a command goes on, said even where the conversation is not wanted; absent = on stderr. */
  alarm?(text: string): void;
  /** True when a person reads stdout, rather than a pipe or a file. */
  readonly isTerminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The working folder. */
  readonly cwd: string;
  today(): Day;
  /** The instant at which the command began, UTC. */
  now(): string;
  /** The name that this person signs changes with, where they told git one. */
  userName(): Promise<string | undefined>;
  /** Waits until the person or the system ends the program. */
  untilInterrupted(): Promise<void>;
  /** Puts a question to a person and returns the answer; absent where nobody is there to answer. */
  ask?(question: string): Promise<string>;
  /** Opens a text in the person's editor and returns it as they left it; absent where there is no editor. */
  edit?(text: string): Promise<string>;
}

/** A command: arguments in, exit code out. 0 done, 1 we or the world failed, 2 usage, 3 done and the answer differs. */
export type Command = (argv: string[], effects: CliEffects) => Promise<number>;

/** A command with what it declares of itself. */
export interface DeclaredCommand {
  readonly spec: CommandSpec;
  readonly run: Command;
}

/** Writes problems one a line, as compilers do: `file:line:column: wanted …, found … (did you mean …?)`. */
export function renderProblems(problems: readonly Problem[], folder = ""): string {
  return problems
    .map(({ file, line, column, wanted, found, hint }) => {
      const place = `${folder === "" ? file : `${folder}/${file}`}:${line}:${column}`;
      return `${place}: wanted ${wanted}, found ${found}${hint === undefined ? "" : ` (did you mean ${hint}?)`}\n`;
    })
    .join("");
}

/** Wraps a command so that what it throws becomes one clear sentence and the right exit code, and `--quiet` silences the conversation but no failure. */
export function answering(command: Command): Command {
  return async (argv, effects) => {
    try {
      return await command(argv, isQuiet(argv) ? { ...effects, stderr: () => undefined, alarm: effects.alarm ?? effects.stderr } : effects);
    } catch (error) {
      return reportFailure(error, effects);
    }
  };
}

/** Says in one line of a log what the server failed at: the error with its stack. */
export function failureLine(error: unknown): string {
  return `The server failed: ${traceOf(error).split("\n").map((line) => line.trim()).join(" | ")}\n`;
}

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Says on stderr what went wrong and returns the exit code that fits. */
export function reportFailure(error: unknown, { stderr, alarm = stderr }: Pick<CliEffects, "stderr" | "alarm">): number {
  if (error instanceof SchemaError) {
    alarm(renderProblems(error.problems, error.where) + `${error.message}\n`);
    return 2;
  }
  if (error instanceof UsageError) {
    alarm(`${error.message}\n`);
    return 2;
  }
  if (error instanceof StoreError || error instanceof SourceError) {
    alarm(`${error.message}\n`);
    return 1;
  }
  alarm(`Earnest made a mistake. Please report it with the lines below.\n${traceOf(error)}\n`);
  return 1;
}
