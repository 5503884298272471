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
/** A step may lower the likelihood by no more than rounding does. */
const SLACK = 1e-9;
const SMALLEST_SHARE = 1e-6;

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
  let here = stateAt(y, design, start ?? new Float64Array(p), offset);
  const weight = new Float64Array(n);
  const information = new Float64Array(p * p);
  for (let round = 0; round < MAX_ROUNDS; ++round) {
    for (let i = 0; i < n; ++i) weight[i] = here.chances[i]! * (1 - here.chances[i]!);
    fillInformation(design, weight, information);
    if (!factorCholesky(information, p)) return null;
    const step = here.score;
    solveCholesky(information, p, step);
    let next = here;
    let share = 1;
    do {
      next = stateAt(y, design, here.coefficients.map((v, j) => v + share * step[j]!), offset);
      share /= 2;
    } while (!(next.logLikelihood >= here.logLikelihood - SLACK * (1 + Math.abs(here.logLikelihood))) && share > SMALLEST_SHARE);
    if (!Number.isFinite(next.logLikelihood)) return null;
    const change = largestChange(next.eta, here.eta);
    here = next;
    if (change < tolerance) return { coefficients: here.coefficients, chances: here.chances, covariance: invertCholesky(information, p), logLikelihood: here.logLikelihood };
  }
  return null;
}

interface State {
  readonly coefficients: Float64Array;
  readonly eta: Float64Array;
  readonly chances: Float64Array;
  readonly score: Float64Array;
  readonly logLikelihood: number;
}

function stateAt(y: ArrayLike<number>, { x, n, p }: Design, coefficients: Float64Array, offset: Float64Array | undefined): State {
  const eta = new Float64Array(n);
  const chances = new Float64Array(n);
  const score = new Float64Array(p);
  let logLikelihood = 0;
  for (let i = 0; i < n; ++i) {
    const o = i * p;
    let e = offset ? offset[i]! : 0;
    for (let j = 0; j < p; ++j) e += x[o + j]! * coefficients[j]!;
    const small = Math.exp(-Math.abs(e));
    const chance = e >= 0 ? 1 / (1 + small) : small / (1 + small);
    const residual = y[i]! - chance;
    for (let j = 0; j < p; ++j) score[j]! += x[o + j]! * residual;
    eta[i] = e;
    chances[i] = chance;
    logLikelihood += y[i]! * e - Math.max(e, 0) - Math.log1p(small);
  }
  return { coefficients, eta, chances, score, logLikelihood };
}

function largestChange(a: Float64Array, b: Float64Array): number {
  let most = 0;
  for (let i = 0; i < a.length; ++i) {
    const change = Math.abs(a[i]! - b[i]!);
    if (!(change <= most)) most = change;
  }
  return most;
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
