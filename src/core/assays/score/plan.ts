/** What is fixed before the outcomes are seen. */
export interface ScorePlan {
  /** Fewer resolved forecasts than this: no score. */
  readonly minForecasts: number;
  /** Fewer clusters than this: no skill. Eight is the least at which signs can be flipped in enough ways. */
  readonly minClusters: number;
  /** Least probability that what came is counted to have been given, in the log score of events. */
  readonly leastProbability: number;
  /** Bins of the histogram of the probability integral transform. */
  readonly bins: number;
  /** Simulations of the consistency bands and draws of the intervals. */
  readonly draws: number;
  /** Of bands and intervals. */
  readonly level: number;
}

/** A forecast that can be scored. */
export interface Scored<Forecast, Came> {
  readonly id: string;
  /** Forecasts that hang together, such as nested questions or neighbouring days, share a cluster. */
  readonly cluster: string;
  readonly forecast: Forecast;
  /** By name; a baseline need not answer every forecast. */
  readonly baselines: Readonly<Record<string, Forecast>>;
  /** null = open, or annulled, which is not *no*. */
  readonly came: Came | null;
}

/** The probability that something happens, and whether it did. */
export type EventForecast = Scored<number, boolean>;

/** How many there will be: draws, or a negative binomial (theta Infinity is Poisson). */
export type CountPrediction = { readonly kind: "draws"; readonly draws: ArrayLike<number> } | { readonly kind: "negative-binomial"; readonly mean: number; readonly theta: number };
export type CountForecast = Scored<CountPrediction, number>;
