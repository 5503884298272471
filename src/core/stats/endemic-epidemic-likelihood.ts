import type { PreparedModel } from "./endemic-epidemic-model.ts";

const LARGEST_ETA = 30;
/** A product of factors is turned into a logarithm before it can overflow. */
const FULL_PRODUCT = 1e150;

/** A model evaluated at one point: the parts of the mean, the mean, and the log-likelihood. */
export interface Evaluation {
  /** By component; 0 where a cell takes no part, as in `mu`. */
  readonly parts: readonly Float64Array[];
  readonly mu: Float64Array;
  /** By block: the sum over its cells of log(1 + psi mu). */
  readonly logSums: Float64Array;
  logLikelihood: number;
}

/**
 * Makes room for an evaluation, to be filled again and again.
 *
 * @returns Zeros, to be filled by {@link evaluate}, its @source there.
 */
export function emptyEvaluation({ model }: PreparedModel): Evaluation {
  const cells = model.regions * model.days;
  return {
    parts: model.components.map(() => new Float64Array(cells)),
    mu: new Float64Array(cells),
    logSums: new Float64Array(model.family === "poisson" ? 0 : model.family.blocks),
    logLikelihood: NaN
  };
}

/**
 * Evaluates parts, mean and log-likelihood at given parameters, in place.
 *
 * The product of (1 + psi j) over j below y stands for the gamma functions of the negative binomial: one logarithm for each j up to
 * the largest count, weighted by the cells above it. The sum of log(1 + psi mu) is the logarithm of a product.
 *
 * @param psis One a block, greater than 0; empty for Poisson.
 * @returns Nothing: `into` is filled.
 * @source Held, Höhle & Hofmann 2005, doi:10.1191/1471082X05st098oa; Paul & Held 2011, doi:10.1002/sim.4177. Checked against
 *   surveillance::hhh4 and an independent optimisation (hhh4_sim).
 */
export function evaluate(prepared: PreparedModel, coefficients: Float64Array, psis: Float64Array, into: Evaluation): void {
  fillParts(prepared, coefficients, into);
  const { model, above, logFactorials } = prepared;
  const { logSums } = into;
  const { family } = model;
  if (family === "poisson") {
    into.logLikelihood = poissonSum(prepared, into.mu) - logFactorials;
    return;
  }
  let sum = dispersedSum(prepared, family.block, psis, into) - logFactorials;
  for (let b = 0; b < psis.length; ++b) {
    const tail = above[b]!;
    sum -= logSums[b]! / psis[b]!;
    for (let j = 1; j < tail.length; ++j) if (tail[j]! > 0) sum += tail[j]! * Math.log1p(psis[b]! * j);
  }
  into.logLikelihood = sum;
}

function poissonSum({ model, valid }: PreparedModel, mu: Float64Array): number {
  let sum = 0;
  for (let cell = 0; cell < mu.length; ++cell) {
    const y = model.counts[cell]!;
    if (valid[cell] === 1) sum += (y > 0 ? y * Math.log(mu[cell]!) : 0) - mu[cell]!;
  }
  return sum;
}

/** Returns the sum of y log(mu / (1 + psi mu)) and fills the sums of log(1 + psi mu). */
function dispersedSum({ model, valid }: PreparedModel, block: Int32Array, psis: Float64Array, { mu, logSums }: Evaluation): number {
  const { counts } = model;
  const products = new Float64Array(psis.length).fill(1);
  let sum = 0;
  logSums.fill(0);
  for (let cell = 0; cell < mu.length; ++cell) {
    if (valid[cell] === 0) continue;
    const b = block[cell]!;
    const m = mu[cell]!;
    const q = 1 + psis[b]! * m;
    const y = counts[cell]!;
    if (y > 0) sum += y * Math.log(m / q);
    const product = products[b]! * q;
    if (product > FULL_PRODUCT) {
      logSums[b]! += Math.log(product);
      products[b] = 1;
    } else products[b] = product;
  }
  for (let b = 0; b < psis.length; ++b) logSums[b]! += Math.log(products[b]!);
  return sum;
}

function fillParts({ model, terms, valid }: PreparedModel, coefficients: Float64Array, { parts, mu }: Evaluation): void {
  const { days, regions, components } = model;
  const shared = new Float64Array(days);
  const factor = new Float64Array(days);
  mu.fill(0);
  components.forEach(({ input }, c) => {
    const part = parts[c]!;
    shared.fill(0);
    terms.forEach(({ component, region, x }, k) => {
      if (component === c && region === null) addScaled(shared, x, coefficients[k]!);
    });
    const sharedFactor = shared.map(boundedExp);
    for (let region = 0; region < regions; ++region) {
      const scale = fillFactor(c, region, terms, coefficients, shared, sharedFactor, factor);
      const o = region * days;
      for (let t = 0; t < days; ++t) {
        const cell = o + t;
        const value = valid[cell] === 0 ? 0 : scale * factor[t]! * (input === null ? 1 : input[cell]!);
        part[cell] = value;
        mu[cell]! += value;
      }
    }
  });
}

/** Sets `factor` to a region's exponentiated predictor without its own constants, and returns the exponential of those. */
function fillFactor(
  component: number,
  region: number,
  terms: PreparedModel["terms"],
  coefficients: Float64Array,
  shared: Float64Array,
  sharedFactor: Float64Array,
  factor: Float64Array
): number {
  let constant = 0;
  let varies = false;
  for (let k = 0; k < terms.length; ++k) {
    const term = terms[k]!;
    if (term.component !== component || term.region !== region) continue;
    if (term.isConstant) {
      constant += coefficients[k]!;
      continue;
    }
    if (!varies) factor.set(shared);
    varies = true;
    addScaled(factor, term.x, coefficients[k]!);
  }
  if (varies) for (let t = 0; t < factor.length; ++t) factor[t] = boundedExp(factor[t]!);
  else factor.set(sharedFactor);
  return boundedExp(constant);
}

const boundedExp = (eta: number) => Math.exp(eta < -LARGEST_ETA ? -LARGEST_ETA : eta > LARGEST_ETA ? LARGEST_ETA : eta);

function addScaled(sum: Float64Array, x: Float64Array, scale: number): void {
  for (let t = 0; t < sum.length; ++t) sum[t]! += scale * x[t]!;
}
