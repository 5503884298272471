import type { Day } from "./day.ts";

/** The last trade of a market on a day, as a probability that a question is answered *yes*: a row of benchmarks.csv. */
export interface Benchmark {
  /** The market's slug and the day. */
  readonly id: string;
  readonly slug: string;
  readonly day: Day;
  /** From 0 to 1. At either end nobody had traded, or nobody thought it open. */
  readonly lastTrade: number;
  /** Entry of forecasts.yaml. */
  readonly question: string;
}
