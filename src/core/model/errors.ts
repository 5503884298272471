import type { Problem } from "./problem.ts";

interface Circumstances {
  /** The file, folder, address or flag it happened at. */
  readonly where?: string;
  readonly cause?: unknown;
}

/** An error with a code a caller can act on and the place it happened at; its message is one whole sentence. */
abstract class CodedError extends Error {
  readonly code: string;
  readonly where: string | undefined;

  constructor(code: string, message: string, { where, cause }: Circumstances = {}) {
    super(message, cause === undefined ? {} : { cause });
    this.name = new.target.name;
    this.code = code;
    this.where = where;
  }
}

/** A source on the network, or its archive, did not give what it should. */
export class SourceError extends CodedError {}

/** The disk did not do what it should: full, read-only, locked, absent. */
export class StoreError extends CodedError {}

/** The user asked for something that cannot be had; the nearest known word stands in `hint`. */
export class UsageError extends CodedError {
  readonly hint: string | undefined;

  constructor(code: string, message: string, circumstances: Circumstances & { readonly hint?: string | undefined } = {}) {
    super(code, circumstances.hint === undefined ? message : `${message} (did you mean ${circumstances.hint}?)`, circumstances);
    this.hint = circumstances.hint;
  }
}

/** Files that people wrote are wrong: every problem that was found, each with its place. */
export class SchemaError extends CodedError {
  readonly problems: readonly Problem[];

  /** @param folder the folder from which the problems' files are counted, where that is not the working folder */
  constructor(problems: readonly Problem[], what: string, folder?: string) {
    const found = `${problems.length} ${problems.length === 1 ? "problem" : "problems"}`;
    super("bad-file", `Cannot use ${what}: wanted files without problems, current value is ${found}`, folder === undefined ? {} : { where: folder });
    this.problems = problems;
  }
}
