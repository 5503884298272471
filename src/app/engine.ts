/** Version of Earnest that goes into every finding; the same as in package.json, which a test checks. */
export const ENGINE = "0.1.0";

/** Seed of whatever is drawn in an assessment; any fixed number will do. */
export const SEED = 20250218;
