import { factorCholesky, invertCholesky, solveCholesky } from "./cholesky.ts";
import { dispersionStep } from "./dispersion.ts";
import { logGamma } from "./special.ts";

/** A design: row-major n × p, one row an observation; the caller leaves missing observations out. */
export interface Design {
  readonly x: Float64Array;
  readonly n: number;
  readonly p: number;
}

export interface CountRegressionOptions {
  /** Added to the linear predictor; length n. */
  readonly offset?: Float64Array;
  /**
   * "poisson", or for the negative binomial (variance mu + mu²/theta) the block of each observation, 0 … blocks − 1:
   * each block has a theta of its own, fitted with the coefficients unless `thetas` holds them at given values.
   */
  readonly family: "poisson" | { readonly block: Int32Array; readonly blocks: number; readonly thetas?: readonly number[] };
  /** Where to start; a fit of almost the same data saves most of the work. */
  readonly start?: Pick<CountFit, "coefficients" | "thetas">;
  /** Largest change of a linear predictor and of a log theta at which it stops; default 1e-9. */
  readonly tolerance?: number;
}

export interface CountFit {
  readonly coefficients: Float64Array;
  /** One a block; empty for Poisson. At most 1e7, which stands for Poisson. */
  readonly thetas: Float64Array;
  /** Expected counts, length n. */
  readonly mu: Float64Array;
  /** Reckoned when it is read: most fits are made for their means alone. */
  readonly logLikelihood: number;
}

const MAX_ROUNDS = 200;
const LARGEST_ETA = 30;
/** The information is computed anew when a step is not at least so much smaller than the one before. */
const SLOW = 0.3;
/** From then on the observed information is used: the expected one swings for ever where counts are mostly zero. */
const SCORING_ROUNDS = 3;

/**
 * Fits a log-linear regression of counts by maximum likelihood, the coefficients and every theta jointly.
 *
 * Alternates one step for the coefficients (by the expected, later the observed information) with one Newton step for each log
 * theta (the two are orthogonal in expectation) until neither moves. The information is kept while steps shrink fast, since only
 * the score decides where it ends. Counts may be fractions: the likelihood is continued by the gamma function.
 *
 * Assumes, and cannot check, that observations are independent given the design.
 *
 * @param y Counts, at least 0; length n; no missing values.
 * @returns The fit, or null when the design is singular or the likelihood has no optimum it could reach.
 * @source Venables & Ripley 2002, doi:10.1007/978-0-387-21706-2, sec. 7.4; Lawless 1987, doi:10.2307/3314912. Checked against
 *   MASS::glm.nb and a joint BFGS fit (its_glmnb, glmnb_quine_mass) and stats::glm (its_sicily_published).
 */
export function fitCounts(y: ArrayLike<number>, design: Design, options: CountRegressionOptions): CountFit | null {
  const { n, p } = design;
  const { family, offset, start, tolerance = 1e-9 } = options;
  const thetas = initialThetas(options);
  const eta = new Float64Array(n);
  const mu = new Float64Array(n);
  const weight = new Float64Array(n);
  const information = new Float64Array(p * p);
  const step = new Float64Array(p);
  const coefficients = start ? Float64Array.from(start.coefficients) : new Float64Array(p);
  if (start) predict(design, coefficients, offset, eta);
  else for (let i = 0; i < n; ++i) eta[i] = Math.log(y[i]! + 0.5);
  let last = Infinity;
  let slow = true;
  for (let round = 0; round < MAX_ROUNDS; ++round) {
    for (let i = 0; i < n; ++i) mu[i] = Math.exp(eta[i]!);
    const fromData = round === 0 && !start;
    const moved = fromData ? Infinity : moveThetas(y, mu, family, thetas);
    fillWeights(mu, family, thetas, weight);
    if (slow) {
      fillInformation(design, round < SCORING_ROUNDS ? weight : curvature(y, mu, family, thetas), information);
      if (!factorCholesky(information, p)) return null;
    }
    fillScore(y, design, mu, weight, fromData ? eta : null, offset, step);
    solveCholesky(information, p, step);
    for (let j = 0; j < p; ++j) coefficients[j]! += step[j]!;
    const change = predict(design, coefficients, offset, eta);
    if (!Number.isFinite(change)) return null;
    if (change < tolerance && moved < tolerance * 100) {
      for (let i = 0; i < n; ++i) mu[i] = Math.exp(eta[i]!);
      return {
        coefficients,
        thetas,
        mu,
        get logLikelihood() {
          return logLikelihood(y, mu, family, thetas);
        }
      };
    }
    slow = change > SLOW * last;
    last = change;
  }
  return null;
}

/**
 * Returns the inverse of the *expected* (Fisher) information of the coefficients, theta held; row-major p × p.
 *
 * @returns null when the design is singular.
 * @source As {@link fitCounts}; MASS::glm.nb reports the same, statsmodels the observed information.
 */
export function fisherCovariance(design: Design, fit: CountFit, family: CountRegressionOptions["family"]): Float64Array | null {
  const information = new Float64Array(design.p ** 2);
  const weight = new Float64Array(design.n);
  fillWeights(fit.mu, family, fit.thetas, weight);
  fillInformation(design, weight, information);
  return factorCholesky(information, design.p) ? invertCholesky(information, design.p) : null;
}

function initialThetas({ family, start }: CountRegressionOptions): Float64Array {
  if (family === "poisson") return new Float64Array(0);
  if (family.thetas) return Float64Array.from(family.thetas);
  return start ? Float64Array.from(start.thetas) : new Float64Array(family.blocks).fill(2);
}

function moveThetas(
  y: ArrayLike<number>,
  mu: Float64Array,
  family: CountRegressionOptions["family"],
  thetas: Float64Array
): number {
  if (family === "poisson" || family.thetas) return 0;
  let moved = 0;
  const next = dispersionStep(y, mu, family.block, thetas);
  for (let b = 0; b < thetas.length; ++b) {
    moved = Math.max(moved, Math.abs(Math.log(next[b]! / thetas[b]!)));
    thetas[b] = next[b]!;
  }
  return moved;
}

function fillWeights(mu: Float64Array, family: CountRegressionOptions["family"], thetas: Float64Array, weight: Float64Array): void {
  for (let i = 0; i < mu.length; ++i) {
    weight[i] = family === "poisson" ? mu[i]! : mu[i]! / (1 + mu[i]! / thetas[family.block[i]!]!);
  }
}

/** Minus the second derivative of each log-likelihood in eta: the weight of the observed information. */
function curvature(y: ArrayLike<number>, mu: Float64Array, family: CountRegressionOptions["family"], thetas: Float64Array): Float64Array {
  if (family === "poisson") return mu;
  return mu.map((m, i) => {
    const theta = thetas[family.block[i]!]!;
    return (m * (1 + y[i]! / theta)) / (1 + m / theta) ** 2;
  });
}

/**
 * Fills the lower triangle of Xᵀ W X, the information of a regression whose observations have these weights.
 *
 * Four rows at a time: each entry is loaded and stored once for four, and still summed row by row.
 *
 * @param weight At least 0, length n. @param information Row-major p × p, overwritten.
 * @returns Nothing: the information is filled in.
 * @source As {@link fitCounts}.
 */
export function fillInformation({ x, n, p }: Design, weight: Float64Array, information: Float64Array): void {
  information.fill(0);
  const whole = n - (n % 4);
  for (let i = 0; i < whole; i += 4) {
    const a = i * p;
    const b = a + p;
    const c = b + p;
    const d = c + p;
    for (let j = 0; j < p; ++j) {
      const qa = weight[i]! * x[a + j]!;
      const qb = weight[i + 1]! * x[b + j]!;
      const qc = weight[i + 2]! * x[c + j]!;
      const qd = weight[i + 3]! * x[d + j]!;
      if (qa === 0 && qb === 0 && qc === 0 && qd === 0) continue;
      const row = j * p;
      for (let k = 0; k <= j; ++k) information[row + k] = information[row + k]! + qa * x[a + k]! + qb * x[b + k]! + qc * x[c + k]! + qd * x[d + k]!;
    }
  }
  for (let i = whole; i < n; ++i) {
    for (let j = 0; j < p; ++j) {
      const q = weight[i]! * x[i * p + j]!;
      for (let k = 0; k <= j; ++k) information[j * p + k]! += q * x[i * p + k]!;
    }
  }
}

/** Fills Xᵀ W (y − mu) / mu, the score; with a first guess of eta made from the data, Xᵀ W z, z the working response. */
function fillScore(
  y: ArrayLike<number>,
  { x, n, p }: Design,
  mu: Float64Array,
  weight: Float64Array,
  guess: Float64Array | null,
  offset: Float64Array | undefined,
  score: Float64Array
): void {
  score.fill(0);
  const residual = (i: number): number => {
    const known = guess ? guess[i]! - (offset ? offset[i]! : 0) : 0;
    return weight[i]! * (known + (y[i]! - mu[i]!) / mu[i]!);
  };
  const whole = n - (n % 4);
  for (let i = 0; i < whole; i += 4) {
    const [ra, rb, rc, rd] = [residual(i), residual(i + 1), residual(i + 2), residual(i + 3)];
    const a = i * p;
    const b = a + p;
    const c = b + p;
    const d = c + p;
    for (let j = 0; j < p; ++j) score[j] = score[j]! + x[a + j]! * ra + x[b + j]! * rb + x[c + j]! * rc + x[d + j]! * rd;
  }
  for (let i = whole; i < n; ++i) {
    const r = residual(i);
    for (let j = 0; j < p; ++j) score[j]! += x[i * p + j]! * r;
  }
}

/** Sets eta to X b + offset and returns its largest change. */
function predict({ x, n, p }: Design, b: Float64Array, offset: Float64Array | undefined, eta: Float64Array): number {
  let change = 0;
  for (let i = 0; i < n; ++i) {
    let e = offset ? offset[i]! : 0;
    const o = i * p;
    for (let j = 0; j < p; ++j) e += x[o + j]! * b[j]!;
    e = Math.min(LARGEST_ETA, Math.max(-LARGEST_ETA, e));
    const d = Math.abs(e - eta[i]!);
    if (!(d <= change)) change = d;
    eta[i] = e;
  }
  return change;
}

function logLikelihood(y: ArrayLike<number>, mu: Float64Array, family: CountRegressionOptions["family"], thetas: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < mu.length; ++i) {
    const yi = y[i]!;
    const m = mu[i]!;
    if (family === "poisson") {
      sum += yi * Math.log(m) - m - logGamma(yi + 1);
    } else {
      const theta = thetas[family.block[i]!]!;
      sum += logGamma(yi + theta) - logGamma(theta) - logGamma(yi + 1) + theta * Math.log(theta / (theta + m));
      if (yi > 0) sum += yi * Math.log(m / (theta + m));
    }
  }
  return sum;
}
