import type { Cause } from "./difference.ts";
import type { Sentence } from "./sentence.ts";

/** What became of a verdict between two days. */
export interface VerdictShift {
  /** Whether the words changed, and what they were and are. */
  readonly opening: Sentence;
  /** The conditions of each party that changed, and the records its finding rests on that differ. */
  readonly parties: readonly { readonly sentences: readonly Sentence[]; readonly causes: readonly Cause[] }[];
  /** How the range of the process moved; null where it did not. */
  readonly process: Sentence | null;
}
