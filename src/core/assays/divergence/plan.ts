/** What is fixed before the answers are seen. */
export interface DivergencePlan {
  /** Answers that can be given, *not addressed* not among them. */
  readonly values: readonly string[];
  /** A capital with fewer answers is left out; at least 2. */
  readonly minAnswers: number;
  /** Added to every answer of every capital in the test and in the comparison of halves. */
  readonly pseudoCount: number;
  /** Random dealings of the readings to the capitals. */
  readonly dealings: number;
  /** Resamples for the interval. */
  readonly draws: number;
  /** Random splits into halves. */
  readonly splits: number;
  /** Of the interval. */
  readonly level: number;
}
