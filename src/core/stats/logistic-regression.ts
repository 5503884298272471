import { factorCholesky, invertCholesky, solveCholesky } from "./cholesky.ts";
import { type Design, fillInformation } from "./count-regression.ts";

export interface LogisticOptions {
  /** Added to the linear predictor; length n. */
  readonly offset?: Float64Array;
  /** Coefficients to start from; a fit of almost the same data saves most of the work. */
  readonly start?: Float64Array;
  /** Largest change of a linear predictor at which it stops; default 1e-9. */
  readonly tolerance?: number;
}

export interface LogisticFit {
  readonly coefficients: Float64Array;
  /** Chance of each event, in (0, 1); length n. */
  readonly chances: Float64Array;
  /** Inverse information of the coefficients, row-major p × p. */
  readonly covariance: Float64Array;
  readonly logLikelihood: number;
}

const MAX_ROUNDS = 40;

/**
 * Fits a logistic regression by maximum likelihood. With one row a night since the last event it is a discrete-time hazard.
 *
 * Newton's method from even odds; a step that lowers the likelihood is halved. Assumes, and cannot check, that rows are
 * independent given the design: in a hazard, that the design holds all of the past that matters.
 *
 * @param y 1 where the event happened, 0 where not; length n; no missing values.
 * @returns The fit, or null when the design is singular or events and others can be told apart without error, so that there is no optimum.
 * @source McCullagh & Nelder 1989, doi:10.1007/978-1-4899-3242-6, ch. 4; as a hazard Allison 1982, doi:10.2307/270718. Checked
 *   against R's glm(family = binomial).
 */
export function fitLogistic(y: ArrayLike<number>, design: Design, { offset, start, tolerance = 1e-9 }: LogisticOptions = {}): LogisticFit | null {
  const { n, p } = design;
  let b: Float64Array = start ? Float64Array.from(start) : new Float64Array(p);
  let eta: Float64Array = predictorOf(design, b, offset);
  let logLikelihood = likelihoodOf(y, eta);
  const weight = new Float64Array(n);
  const information = new Float64Array(p * p);
  for (let round = 0; round < MAX_ROUNDS; ++round) {
    const chances = eta.map(chanceOf);
    for (let i = 0; i < n; ++i) weight[i] = chances[i]! * (1 - chances[i]!);
    fillInformation(design, weight, information);
    if (!factorCholesky(information, p)) return null;
    const step = scoreOf(y, design, chances);
    solveCholesky(information, p, step);
    let next: Float64Array;
    let moved: Float64Array;
    let reached: number;
    let share = 1;
    do {
      next = b.map((v, j) => v + share * step[j]!);
      moved = predictorOf(design, next, offset);
      reached = likelihoodOf(y, moved);
      share /= 2;
    } while (!(reached >= logLikelihood - 1e-9 * (1 + Math.abs(logLikelihood))) && share > 1e-6);
    if (!Number.isFinite(reached)) return null;
    const change = moved.reduce((most, e, i) => Math.max(most, Math.abs(e - eta[i]!)), 0);
    [b, eta, logLikelihood] = [next, moved, reached];
    if (change < tolerance) return { coefficients: b, chances: eta.map(chanceOf), covariance: invertCholesky(information, p), logLikelihood };
  }
  return null;
}

/**
 * Returns the chance whose log odds are given, without overflow.
 *
 * @returns A number in [0, 1].
 * @source McCullagh & Nelder 1989, as {@link fitLogistic}; closed form.
 */
export function chanceOf(logOdds: number): number {
  return logOdds >= 0 ? 1 / (1 + Math.exp(-logOdds)) : Math.exp(logOdds) / (1 + Math.exp(logOdds));
}

function predictorOf({ x, n, p }: Design, b: Float64Array, offset: Float64Array | undefined): Float64Array {
  const eta = new Float64Array(n);
  for (let i = 0; i < n; ++i) {
    let e = offset ? offset[i]! : 0;
    for (let j = 0; j < p; ++j) e += x[i * p + j]! * b[j]!;
    eta[i] = e;
  }
  return eta;
}

function scoreOf(y: ArrayLike<number>, { x, n, p }: Design, chances: Float64Array): Float64Array {
  const score = new Float64Array(p);
  for (let i = 0; i < n; ++i) for (let j = 0; j < p; ++j) score[j]! += x[i * p + j]! * (y[i]! - chances[i]!);
  return score;
}

function likelihoodOf(y: ArrayLike<number>, eta: Float64Array): number {
  return eta.reduce((sum, e, i) => sum + y[i]! * e - (e > 0 ? e + Math.log1p(Math.exp(-e)) : Math.log1p(Math.exp(e))), 0);
}
