/** How often one thing happened in the simulated runs of one world. */
export interface SelftestRate {
  readonly world: string;
  /** What was counted: a window that was tested, a verdict that was given, an interval that held the truth. */
  readonly what: string;
  readonly kind: "size" | "power" | "coverage" | "false-equivalence" | "bias" | "reverse-causation" | "peer";
  /** What was planted, in words; "none" where the null is true. */
  readonly planted: string;
  /** Share of runs in which it happened; for a bias its mean. */
  readonly rate: number;
  /** Monte-Carlo standard error of that share or mean. */
  readonly se: number;
  readonly runs: number;
}

/** What a self-test of one assay found. */
export interface SelftestReport {
  readonly assay: string;
  readonly seed: number;
  readonly rates: readonly SelftestRate[];
}
