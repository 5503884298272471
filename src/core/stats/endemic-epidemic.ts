import { factorCholesky, invertCholesky, solveCholesky } from "./cholesky.ts";
import { type Curvature, emptyCurvature, fillCurvature } from "./endemic-epidemic-information.ts";
import { emptyEvaluation, evaluate, type Evaluation } from "./endemic-epidemic-likelihood.ts";
import { type EndemicEpidemicFit, type EndemicEpidemicModel, type PreparedModel, prepareModel } from "./endemic-epidemic-model.ts";

export interface EndemicEpidemicOptions {
  /** Where to start; a fit of almost the same data saves most of the work. */
  readonly start?: Pick<EndemicEpidemicFit, "coefficients" | "psis">;
  /** Gain of log-likelihood that a further step promises, at which it stops; default 1e-9. */
  readonly tolerance?: number;
}

const MAX_ROUNDS = 100;
const MAX_HALVINGS = 12;
/** From then on the observed information is used where it is positive definite: it ends in few steps, but not from afar. */
const SCORING_ROUNDS = 3;
/** Where an epidemic part counts as vanished, and where the likelihood is Poisson's but for rounding. */
const SMALLEST = { epidemic: 1e-5, psi: 1e-4 };
const LARGEST = { epidemic: 1e3, psi: 1e3 };
/** What is bounded grows by no more in one step, unless it is still below the second. */
const GROWTH = { factor: 8, freeBelow: 0.2 };
const FIRST_EPIDEMIC = Math.log(0.2);
const FIRST_BACKGROUND_SHARE = 0.6;
const FIRST_PSI = 0.2;

/**
 * Fits an endemic–epidemic model by maximum likelihood, without penalty, every coefficient and psi jointly.
 *
 * Fisher scoring, then Newton steps, halved where the likelihood falls. The constants of epidemic parts and the psis step on their own
 * scale, on which they may go to nothing; there they are held at 1e-5 and 1e-4, unless the likelihood calls them back.
 *
 * Assumes, and cannot check, that counts are independent given the past, and that what the background cannot follow is
 * excitation: a level that drifts faster than the background lets counts look contagious.
 *
 * @returns The fit, or null when the design is singular or there was no optimum it could reach.
 * @throws RangeError if a count is not a whole number of at least 0, or an array has the wrong length.
 * @source Paul & Held 2011, doi:10.1002/sim.4177; Meyer, Held & Höhle 2017, doi:10.18637/jss.v077.i11. Checked against
 *   surveillance::hhh4 (hhh4_sim, hhh4_influMen_published, 27 × 1461) and MASS::glm.nb (identity_hhh4_glmnb).
 */
export function fitEndemicEpidemic(model: EndemicEpidemicModel, options: EndemicEpidemicOptions = {}): EndemicEpidemicFit | null {
  const prepared = prepareModel(model);
  const blocks = model.family === "poisson" ? 0 : model.family.blocks;
  let at: Float64Array = options.start ? pack(options.start) : firstGuess(prepared, blocks);
  let next: Float64Array = new Float64Array(at.length);
  let here = emptyEvaluation(prepared);
  let there = emptyEvaluation(prepared);
  const curvature = emptyCurvature(prepared);
  const step = new Float64Array(at.length);
  evaluateAt(prepared, at, here);
  if (!Number.isFinite(here.logLikelihood)) return null;
  let isObserved = options.start !== undefined;
  for (let round = 0; round < MAX_ROUNDS; ++round) {
    isObserved ||= round >= SCORING_ROUNDS;
    let gain = fillStep(prepared, here, at, isObserved, curvature, step);
    let found = gain !== null && search(prepared, at, step, next, here, there);
    if (!found && isObserved) {
      gain = fillStep(prepared, here, at, false, curvature, step);
      found = gain !== null && search(prepared, at, step, next, here, there);
    }
    if (gain === null) return null;
    if (!found) return gain < 1e-5 ? finished(prepared, at, here) : null;
    [at, next, here, there] = [next, at, there, here];
    if (gain < (options.tolerance ?? 1e-9)) return finished(prepared, at, here);
  }
  return null;
}

/** Evaluates a point: the coefficients and the log of each psi. */
function evaluateAt(prepared: PreparedModel, point: Float64Array, into: Evaluation): void {
  const first = prepared.terms.length;
  evaluate(prepared, point.subarray(0, first), point.slice(first).map(Math.exp), into);
}

/** Goes along a step, halving it until the likelihood does not fall; false when it always does. */
function search(prepared: PreparedModel, at: Float64Array, step: Float64Array, next: Float64Array, here: Evaluation, there: Evaluation): boolean {
  for (let [halvings, scale] = [0, 1]; halvings <= MAX_HALVINGS; ++halvings, scale /= 2) {
    for (let k = 0; k < at.length; ++k) {
      const kind = boundedKind(prepared, k);
      next[k] = kind === null ? at[k]! + scale * step[k]! : Math.log(bounded(Math.exp(at[k]!), scale * step[k]!, kind));
    }
    evaluateAt(prepared, next, there);
    if (there.logLikelihood >= here.logLikelihood - 1e-9) return true;
  }
  return false;
}

function bounded(value: number, step: number, kind: keyof typeof SMALLEST): number {
  const most = Math.min(LARGEST[kind], Math.max(GROWTH.factor * value, GROWTH.freeBelow));
  return Math.max(SMALLEST[kind], Math.min(most, value + step));
}

/** Tells which parameters are kept between bounds. */
function boundedKind({ terms, model }: PreparedModel, k: number): keyof typeof SMALLEST | null {
  const term = terms[k];
  if (!term) return "psi";
  return term.isConstant && model.components[term.component]!.input !== null ? "epidemic" : null;
}

/**
 * Sets `step` to the Newton or scoring step, of bounded parameters on their own scale, and returns the gain it promises; null when
 * the design is singular.
 */
function fillStep(prepared: PreparedModel, here: Evaluation, at: Float64Array, isObserved: boolean, curvature: Curvature, step: Float64Array): number | null {
  const { score, information, p } = curvature;
  fillCurvature(prepared, here, at.slice(prepared.terms.length).map(Math.exp), isObserved ? "observed" : "expected", curvature);
  for (let k = 0; k < p; ++k) {
    const kind = boundedKind(prepared, k);
    if (kind !== null) unlog(curvature, k, Math.exp(at[k]!), kind, isObserved);
  }
  if (!factorCholesky(information, p)) return isObserved ? fillStep(prepared, here, at, false, curvature, step) : null;
  step.set(score);
  solveCholesky(information, p, step);
  let gain = 0;
  for (let k = 0; k < p; ++k) gain += (score[k]! * step[k]!) / 2;
  return gain;
}

/** Turns score and information of the log of a value into those of the value; holds it where it is at a bound and wants to go on. */
function unlog({ information, score, p }: Curvature, k: number, value: number, kind: keyof typeof SMALLEST, isObserved: boolean): void {
  const isHeld = (value <= SMALLEST[kind] * 1.000001 && score[k]! < 0) || (value >= LARGEST[kind] * 0.999999 && score[k]! > 0);
  const scale = isHeld ? 0 : 1 / value;
  const diagonal = information[k * p + k]! + (isObserved || kind === "psi" ? score[k]! : 0);
  for (let l = 0; l < p; ++l) information[Math.max(k, l) * p + Math.min(k, l)]! *= scale;
  score[k]! *= scale;
  information[k * p + k] = isHeld ? 1 : Math.max(diagonal * scale * scale, Math.abs(score[k]!) / Math.max(value, GROWTH.freeBelow));
}

function pack({ coefficients, psis }: Pick<EndemicEpidemicFit, "coefficients" | "psis">): Float64Array {
  return Float64Array.from([...coefficients, ...psis.map(Math.log)]);
}

/** Constants from the mean of their region, everything else at nothing. */
function firstGuess({ model, terms, valid }: PreparedModel, blocks: number): Float64Array {
  const { days, regions, counts, components } = model;
  const meanOf = (region: number | null) => {
    let [sum, n] = [0, 0];
    for (let r = region ?? 0; r < (region === null ? regions : region + 1); ++r)
      for (let cell = r * days; cell < (r + 1) * days; ++cell) {
        if (valid[cell] === 0) continue;
        sum += counts[cell]!;
        ++n;
      }
    return (sum + 0.5) / (n + 1);
  };
  const isAlone = components.length === 1;
  const start = terms.map(({ component, region, isConstant }) => {
    if (!isConstant) return 0;
    return components[component]!.input === null ? Math.log(meanOf(region) * (isAlone ? 1 : FIRST_BACKGROUND_SHARE)) : FIRST_EPIDEMIC;
  });
  return Float64Array.from([...start, ...new Array<number>(blocks).fill(Math.log(FIRST_PSI))]);
}

function finished({ terms, valid, cells }: PreparedModel, at: Float64Array, { mu, parts, logLikelihood }: Evaluation): EndemicEpidemicFit {
  const masked = (values: Float64Array) => {
    for (let cell = 0; cell < values.length; ++cell) if (valid[cell] === 0) values[cell] = NaN;
    return values;
  };
  return {
    coefficients: at.slice(0, terms.length),
    psis: at.slice(terms.length).map(Math.exp),
    mu: masked(mu),
    parts: parts.map(masked),
    logLikelihood,
    cells
  };
}

/**
 * Returns the expected counts of a model at given parameters, as for forecasts or for drawing from it.
 *
 * @param coefficients One a term, component by component. @param psis One a block; they do not move the mean.
 * @returns By cell; NaN where the cell has no count or no input.
 * @throws RangeError if a count is not a whole number of at least 0, or an array has the wrong length.
 * @source As {@link fitEndemicEpidemic}. Checked against surveillance::hhh4's fitted values (hhh4_sim).
 */
export function expectedCounts(model: EndemicEpidemicModel, coefficients: Float64Array, psis: Float64Array): Float64Array {
  const prepared = prepareModel(model);
  const at = emptyEvaluation(prepared);
  evaluate(prepared, coefficients, psis, at);
  return at.mu.map((m, cell) => (prepared.valid[cell] === 0 ? NaN : m));
}

/**
 * Returns the standard error of each coefficient and of the log of each psi, from the joint observed information.
 *
 * @returns null when the information is not positive definite, as where a part of the mean has vanished.
 * @source As {@link fitEndemicEpidemic}; hhh4 reports the same.
 */
export function endemicEpidemicErrors(model: EndemicEpidemicModel, fit: EndemicEpidemicFit): Float64Array | null {
  const prepared = prepareModel(model);
  const at = emptyEvaluation(prepared);
  const curvature = emptyCurvature(prepared);
  evaluate(prepared, fit.coefficients, fit.psis, at);
  fillCurvature(prepared, at, fit.psis, "joint", curvature);
  if (!factorCholesky(curvature.information, curvature.p)) return null;
  const inverse = invertCholesky(curvature.information, curvature.p);
  return Float64Array.from({ length: curvature.p }, (_, k) => Math.sqrt(inverse[k * curvature.p + k]!));
}
