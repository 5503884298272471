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
const LONGEST_STEP = 2;
/** From then on the observed information is used where it is positive definite: it ends in few steps, but not from afar. */
const SCORING_ROUNDS = 3;
/** Below it the likelihood is Poisson's, but for rounding. */
const SMALLEST_LOG_PSI = Math.log(1e-4);
const LARGEST_LOG_PSI = Math.log(1e3);
const VANISHED = Math.log(1e-5);
const NEAR_EDGE = Math.log(100);
const FIRST_EPIDEMIC = Math.log(0.2);
const FIRST_BACKGROUND_SHARE = 0.6;
const FIRST_PSI = 0.2;

/**
 * Fits an endemic–epidemic model by maximum likelihood, without penalty, every coefficient and psi jointly.
 *
 * Fisher scoring, then Newton steps, halved where the likelihood falls. Where a part of the mean vanishes its coefficient has no
 * optimum; it is held below log 1e-5, as is a psi at 1e-4 where counts
 * spread no more than Poisson's.
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
  const first = prepared.terms.length;
  const blocks = model.family === "poisson" ? 0 : model.family.blocks;
  let at: Float64Array = options.start ? pack(options.start) : firstGuess(prepared, blocks);
  let next: Float64Array = new Float64Array(at.length);
  let here = emptyEvaluation(prepared);
  let there = emptyEvaluation(prepared);
  const curvature = emptyCurvature(prepared);
  const step = new Float64Array(at.length);
  const evaluateAt = (point: Float64Array, into: Evaluation) =>
    evaluate(prepared, point.subarray(0, first), point.slice(first).map(Math.exp), into);
  evaluateAt(at, here);
  if (!Number.isFinite(here.logLikelihood)) return null;
  for (let round = 0; round < MAX_ROUNDS; ++round) {
    const gain = fillStep(prepared, here, at, round >= SCORING_ROUNDS || options.start !== undefined, curvature, step);
    if (gain === null) return null;
    shorten(prepared, at, step, curvature.score);
    let halvings = 0;
    for (let scale = 1; halvings <= MAX_HALVINGS; ++halvings, scale /= 2) {
      for (let k = 0; k < at.length; ++k) next[k] = at[k]! + scale * step[k]!;
      for (let k = first; k < at.length; ++k) next[k] = Math.min(LARGEST_LOG_PSI, Math.max(SMALLEST_LOG_PSI, next[k]!));
      evaluateAt(next, there);
      if (there.logLikelihood >= here.logLikelihood - 1e-9) break;
    }
    if (halvings > MAX_HALVINGS) return gain < 1e-5 ? finished(prepared, at, here) : null;
    [at, next, here, there] = [next, at, there, here];
    if (gain < (options.tolerance ?? 1e-9)) return finished(prepared, at, here);
  }
  return null;
}

/** Sets `step` to the Newton or scoring step and returns the gain it promises; null when the design is singular. */
function fillStep(prepared: PreparedModel, here: Evaluation, at: Float64Array, observed: boolean, curvature: Curvature, step: Float64Array): number | null {
  const { score, information, p } = curvature;
  fillCurvature(prepared, here, at.slice(prepared.terms.length).map(Math.exp), observed ? "observed" : "expected", curvature);
  holdAtEdges(prepared, at, curvature);
  raiseDispersion(curvature, prepared.terms.length);
  if (!factorCholesky(information, p)) {
    if (!observed) return null;
    return fillStep(prepared, here, at, false, curvature, step);
  }
  step.set(score);
  solveCholesky(information, p, step);
  let gain = 0;
  for (let k = 0; k < p; ++k) gain += (score[k]! * step[k]!) / 2;
  return gain;
}

/**
 * Shortens the steps of the constants of epidemic parts and of log psi, which may run off, and takes those about to vanish to their
 * edge at once; the step as a whole where it would no longer lead upward.
 */
function shorten(prepared: PreparedModel, at: Float64Array, step: Float64Array, score: Float64Array): void {
  let [longest, rise] = [0, 0];
  const cut = step.map((s, k) => {
    const edge = edgeOf(prepared, k);
    if (edge !== null) longest = Math.max(longest, Math.abs(s));
    const bounded = edge === null ? s : at[k]! < edge + NEAR_EDGE && s < -0.5 ? edge - at[k]! : Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, s));
    rise += bounded * score[k]!;
    return bounded;
  });
  if (rise > 0) step.set(cut);
  else if (longest > LONGEST_STEP) step.set(step.map((s) => (s * LONGEST_STEP) / longest));
}

/** Returns how far down a parameter may go; null = as far as it likes. */
function edgeOf({ terms, model }: PreparedModel, k: number): number | null {
  const term = terms[k];
  if (!term) return SMALLEST_LOG_PSI;
  return term.isConstant && model.components[term.component]!.input !== null ? VANISHED : null;
}

/**
 * A part that has vanished has no optimum on the log scale, nor has the psi of counts that spread no more than Poisson's: both stay
 * where they are, unless the likelihood calls them back.
 */
function holdAtEdges(prepared: PreparedModel, at: Float64Array, { information, score, p }: Curvature): void {
  for (let k = 0; k < p; ++k) {
    const edge = edgeOf(prepared, k);
    const low = edge !== null && at[k]! <= edge && score[k]! < 0;
    const high = k >= prepared.terms.length && at[k]! >= LARGEST_LOG_PSI && score[k]! > 0;
    if (!low && !high) continue;
    for (let l = 0; l < p; ++l) information[Math.max(k, l) * p + Math.min(k, l)] = 0;
    information[k * p + k] = 1;
    score[k] = 0;
  }
}

/** Far from the optimum the log-likelihood is not concave in log psi: a unit of curvature keeps the step upward. */
function raiseDispersion({ information, score, p }: Curvature, first: number): void {
  for (let k = first; k < p; ++k) {
    if (information[k * p + k]! > 0) continue;
    information[k * p + k] = Math.abs(score[k]!) + 1e-6;
  }
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
