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
   * each block has a theta of its own.
   */
  readonly family: "poisson" | { readonly block: Int32Array; readonly blocks: number };
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
  readonly logLikelihood: number;
  /** Inverse of the *expected* (Fisher) information of the coefficients, theta held; row-major p × p. */
  readonly covariance: Float64Array;
}

const MAX_ROUNDS = 200;
const LARGEST_ETA = 30;

/**
 * Fits a log-linear regression of counts by maximum likelihood, the coefficients and every theta jointly.
 *
 * Alternates one Fisher-scoring step for the coefficients with one Newton step for each log theta (the two are
 * orthogonal in expectation) until neither moves. Counts may be fractions: the likelihood is continued by the gamma function.
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
  const { family, tolerance = 1e-9 } = options;
  const thetas = initialThetas(options);
  const eta = new Float64Array(n);
  const mu = new Float64Array(n);
  const weight = new Float64Array(n);
  const information = new Float64Array(p * p);
  const step = new Float64Array(p);
  const beta = options.start ? Float64Array.from(options.start.coefficients) : null;
  if (beta) predict(design, beta, options.offset, eta);
  else for (let i = 0; i < n; ++i) eta[i] = Math.log(y[i]! + 0.5);
  const coefficients = beta ?? new Float64Array(p);
  let settled = false;
  for (let round = 0; round < MAX_ROUNDS && !settled; ++round) {
    for (let i = 0; i < n; ++i) mu[i] = Math.exp(eta[i]!);
    const moved = round > 0 || options.start ? moveThetas(y, mu, family, thetas) : 0;
    fillWeights(mu, family, thetas, weight);
    workingSystem(y, design, eta, mu, weight, options.offset, information, step);
    if (!factorCholesky(information, p)) return null;
    solveCholesky(information, p, step);
    coefficients.set(step);
    const change = predict(design, coefficients, options.offset, eta);
    if (!Number.isFinite(change)) return null;
    settled = round > 0 && change < tolerance && moved < tolerance * 100;
  }
  if (!settled) return null;
  for (let i = 0; i < n; ++i) mu[i] = Math.exp(eta[i]!);
  return {
    coefficients,
    thetas,
    mu,
    logLikelihood: logLikelihood(y, mu, family, thetas),
    covariance: invertCholesky(information, p)
  };
}

function initialThetas({ family, start }: CountRegressionOptions): Float64Array {
  if (family === "poisson") return new Float64Array(0);
  return start ? Float64Array.from(start.thetas) : new Float64Array(family.blocks).fill(2);
}

function moveThetas(
  y: ArrayLike<number>,
  mu: Float64Array,
  family: CountRegressionOptions["family"],
  thetas: Float64Array
): number {
  if (family === "poisson") return 0;
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

/** Fills the lower triangle of Xᵀ W X and the vector Xᵀ W z, z the working response. */
function workingSystem(
  y: ArrayLike<number>,
  { x, n, p }: Design,
  eta: Float64Array,
  mu: Float64Array,
  weight: Float64Array,
  offset: Float64Array | undefined,
  information: Float64Array,
  right: Float64Array
): void {
  information.fill(0);
  right.fill(0);
  for (let i = 0; i < n; ++i) {
    const w = weight[i]!;
    const z = w * (eta[i]! - (offset ? offset[i]! : 0) + (y[i]! - mu[i]!) / mu[i]!);
    const o = i * p;
    for (let j = 0; j < p; ++j) {
      const xj = x[o + j]!;
      if (xj === 0) continue;
      right[j]! += xj * z;
      const q = w * xj;
      const row = j * p;
      for (let k = 0; k <= j; ++k) information[row + k]! += q * x[o + k]!;
    }
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
