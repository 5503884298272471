import type { Day } from "./day.ts";
import type { Change } from "./difference.ts";
import type { Finding } from "./finding.ts";
import type { Guide } from "./guide.ts";
import type { Sentence } from "./sentence.ts";
import type { VerdictShift } from "./verdict-shift.ts";

/** Everything a brief is rendered from. */
export interface Brief {
  /** The case's id. */
  readonly case: string;
  readonly title: string;
  readonly summary: string;
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  readonly asOf: Day;
  /** Set where only what was learnt of by a day was used. */
  readonly knownBy?: Day;
  /** The days that can be asked for: from the first of the case to the newest of its data. */
  readonly days: { readonly first: Day; readonly last: Day };
  readonly engine: string;
  /** Hash of each assay's registered plan in force. */
  readonly plans: readonly { readonly assay: string; readonly hash: string }[];
  /** Hashes of the plans that findings were stored under before these, oldest first. */
  readonly earlierPlans: readonly string[];
  /** The second line and its warnings: last day of each series, what is stale, what changed. */
  readonly notices: readonly Sentence[];
  /** What differs from the answers of an earlier day, where that was asked: what became of the verdict, and the answers, words first. */
  readonly since?: { readonly day: Day; readonly verdict: VerdictShift | null; readonly changes: readonly Change[] };
  /** Guided readings of the case; absent where it has none. */
  readonly guides?: readonly Guide[];
  /** Sorted: registered tests first, then their secondaries and controls, audits, coverage, calendar. */
  readonly findings: readonly Finding[];
}
