/** Something wrong in a file that a person wrote: where it stands, what was wanted, what stands there. */
export interface Problem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
  readonly wanted: string;
  readonly found: string;
  /** The nearest known word, where a known word was wanted. */
  readonly hint?: string;
}
