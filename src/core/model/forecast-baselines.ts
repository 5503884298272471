/** The simple answers that a forecast is held against, by name. */
export const BASELINES = ["base-rate", "conflictology", "last-value", "market"] as const;
export type BaselineName = (typeof BASELINES)[number];
