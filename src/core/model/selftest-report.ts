/** How often one test rejected at 5 % in one world. */
export interface SelftestRate {
  readonly name: string;
  readonly window: string;
  readonly kind: "size" | "power" | "reverse-causation" | "peer";
  readonly effect: number;
  readonly rounds: number;
  /** Share of runs that rejected. */
  readonly size: number;
  /** Monte-Carlo standard error of that share. */
  readonly se: number;
  readonly runs: number;
}

export interface SelftestReport {
  readonly seed: number;
  /** Worlds without an effect: the confirmatory test first, then the other windows and the newspaper's comparison. */
  readonly worlds: readonly SelftestRate[];
  /** Worlds with a planted effect: the confirmatory test. */
  readonly power: readonly SelftestRate[];
}
