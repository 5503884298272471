import { factorCholesky, solveCholesky } from "./cholesky.ts";
import { type Design, fillInformation } from "./count-regression.ts";

export interface TruncatedFit {
  readonly coefficients: Float64Array;
  /** Dispersion of the counts before truncation (variance mean + mean²/theta). */
  readonly theta: number;
  readonly logLikelihood: number;
}

export interface TruncatedOptions {
  /** Added to the linear predictor; length n. */
  readonly offset?: Float64Array;
  /** Where to start; a fit of almost the same data saves most of the work. */
  readonly start?: Pick<TruncatedFit, "coefficients" | "theta">;
}

const MAX_ROUNDS = 100;
/** Below, the counts have no scale of their own and mean and theta run to 0 together. */
const SMALLEST_LOG_THETA = Math.log(1e-3);
const LARGEST_LOG_THETA = Math.log(1e7);
/** Where less is left above the threshold, 1 less the sum below it has no digits to trust. */
const SMALLEST_REST = 1e-8;

/**
 * Fits a log-linear regression of counts that are seen only from a threshold on, negative binomial before truncation: the size
 * of an event that is counted as one from the threshold on, the second half of a hurdle model.
 *
 * Newton's method on the coefficients and log theta together, damped until the likelihood rises. Assumes, and cannot check, that counts above the
 * threshold are the tail of a negative binomial; what is below is never looked at.
 *
 * @param y Integer counts, each at least the threshold; length n. @param threshold Smallest count that is seen; 1 = zero-truncated.
 * @returns The fit, or null when the design is singular or the likelihood has no optimum inside theta in [1e-3, 1e7].
 * @source Cameron & Trivedi 2013, doi:10.1017/CBO9781139013567, sec. 4.3 (truncation) and 4.5 (hurdle). Checked against R: dnbinom
 *   and pnbinom maximised by optim.
 */
export function fitTruncatedCounts(y: ArrayLike<number>, design: Design, threshold: number, { offset, start }: TruncatedOptions = {}): TruncatedFit | null {
  const { p } = design;
  const first = start ? Float64Array.from([...start.coefficients, Math.log(start.theta)]) : firstGuess(y, design, offset);
  let here = first && derivativesOf(y, design, threshold, offset, first);
  if (!first || !here) return null;
  let at: Float64Array = first;
  let damping = 1e-3;
  for (let round = 0; round < MAX_ROUNDS; ++round) {
    const damped = Float64Array.from(here.curvature);
    for (let j = 0; j <= p; ++j) damped[j * (p + 1) + j]! += damping * (Math.abs(damped[j * (p + 1) + j]!) + 1e-3);
    const step = Float64Array.from(here.score);
    if (!factorCholesky(damped, p + 1)) {
      if ((damping = Math.max(damping * 10, 1e-3)) > 1e9) return null;
      continue;
    }
    solveCholesky(damped, p + 1, step);
    const size = step.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
    const next = at.map((v, j) => v + step[j]!);
    const there = derivativesOf(y, design, threshold, offset, next);
    if (!there || !(there.logLikelihood >= here.logLikelihood - 1e-12 * Math.abs(here.logLikelihood))) {
      if ((damping = Math.max(damping * 10, 1e-3)) > 1e9) return null;
      continue;
    }
    [at, here, damping] = [next, there, damping < 1e-10 ? 0 : damping / 10];
    if (at[p]! < SMALLEST_LOG_THETA || at[p]! > LARGEST_LOG_THETA) return null;
    if (size < 1e-9) return { coefficients: at.slice(0, p), theta: Math.exp(at[p]!), logLikelihood: here.logLikelihood };
  }
  return null;
}

/** Expects every count at the mean of all: the coefficients that come nearest to it by least squares, and a middling theta. */
function firstGuess(y: ArrayLike<number>, { x, n, p }: Design, offset: Float64Array | undefined): Float64Array | null {
  let mean = 0;
  for (let i = 0; i < n; ++i) mean += y[i]! / n;
  const cross = new Float64Array(p * p);
  const b = new Float64Array(p);
  fillInformation({ x, n, p }, new Float64Array(n).fill(1), cross);
  for (let i = 0; i < n; ++i) for (let j = 0; j < p; ++j) b[j]! += x[i * p + j]! * (Math.log(Math.max(mean, 1)) - (offset ? offset[i]! : 0));
  if (!factorCholesky(cross, p)) return null;
  solveCholesky(cross, p, b);
  return Float64Array.from([...b, Math.log(2)]);
}

interface Derivatives {
  readonly logLikelihood: number;
  readonly score: Float64Array;
  /** Minus the second derivatives; lower triangle. */
  readonly curvature: Float64Array;
}

function derivativesOf(y: ArrayLike<number>, { x, n, p }: Design, threshold: number, offset: Float64Array | undefined, at: Float64Array): Derivatives | null {
  const q = p + 1;
  const theta = Math.exp(at[p]!);
  const score = new Float64Array(q);
  const curvature = new Float64Array(q * q);
  const row = new Float64Array(q);
  let logLikelihood = 0;
  for (let i = 0; i < n; ++i) {
    let eta = offset ? offset[i]! : 0;
    for (let j = 0; j < p; ++j) eta += x[i * p + j]! * at[j]!;
    const d = oneCount(y[i]!, Math.exp(eta), theta, threshold);
    if (!d) return null;
    logLikelihood += d.logLikelihood;
    row.set(x.subarray(i * p, i * p + p));
    for (let j = 0; j < p; ++j) {
      score[j]! += d.eta * row[j]!;
      for (let k = 0; k <= j; ++k) curvature[j * q + k]! -= d.etaEta * row[j]! * row[k]!;
      curvature[p * q + j]! -= d.etaTau * row[j]!;
    }
    score[p]! += d.tau;
    curvature[p * q + p]! -= d.tauTau;
  }
  return { logLikelihood, score, curvature };
}

/** Log-likelihood of one count given that it is seen, with its derivatives in eta = log mean and tau = log theta. */
function oneCount(y: number, mu: number, theta: number, threshold: number): { logLikelihood: number; eta: number; tau: number; etaEta: number; etaTau: number; tauTau: number } | null {
  const total = theta + mu;
  const [constant, ratio] = [Math.log(theta / total), Math.log(mu / total)];
  let logMass = theta * constant;
  let [rising, falling] = [0, 0];
  let [below, e, t, ee, et, tt] = [0, 0, 0, 0, 0, 0];
  for (let k = 0; ; ++k) {
    const own = {
      eta: ((k - mu) * theta) / total,
      etaEta: (-mu * theta * (theta + k)) / (total * total),
      etaTau: ((k - mu) * theta * mu) / (total * total),
      tau: theta * (rising + constant + (mu - k) / total),
      tauTau: 0
    };
    own.tauTau = own.tau + theta * theta * (falling + 1 / theta - 1 / total - (mu - k) / (total * total));
    if (k < threshold) {
      const mass = Math.exp(logMass);
      below += mass;
      e += mass * own.eta;
      t += mass * own.tau;
      ee += mass * (own.eta * own.eta + own.etaEta);
      et += mass * (own.eta * own.tau + own.etaTau);
      tt += mass * (own.tau * own.tau + own.tauTau);
    }
    if (k === y) {
      const rest = 1 - below;
      if (!(rest > SMALLEST_REST)) return null;
      return {
        logLikelihood: logMass - Math.log(rest),
        eta: own.eta + e / rest,
        tau: own.tau + t / rest,
        etaEta: own.etaEta + ee / rest + (e / rest) ** 2,
        etaTau: own.etaTau + et / rest + (e * t) / rest ** 2,
        tauTau: own.tauTau + tt / rest + (t / rest) ** 2
      };
    }
    rising += 1 / (theta + k);
    falling -= 1 / (theta + k) ** 2;
    logMass += Math.log((theta + k) / (k + 1)) + ratio;
  }
}

/**
 * Computes the mean of a negative binomial over the counts from a threshold on.
 *
 * @param mu Mean before truncation, greater than 0. @param theta Dispersion, greater than 0.
 * @returns At least the threshold; NaN when next to nothing lies above it.
 * @source E[Y | Y >= c] = (mu − Σ k f(k), k < c) / (1 − F(c − 1)). Checked against R's dnbinom and pnbinom.
 */
export function truncatedMean(mu: number, theta: number, threshold: number): number {
  let logMass = theta * Math.log(theta / (theta + mu));
  const ratio = Math.log(mu / (theta + mu));
  let [below, sum] = [0, 0];
  for (let k = 0; k < threshold; ++k) {
    below += Math.exp(logMass);
    sum += k * Math.exp(logMass);
    logMass += Math.log((theta + k) / (k + 1)) + ratio;
  }
  return 1 - below > SMALLEST_REST ? (mu - sum) / (1 - below) : NaN;
}
