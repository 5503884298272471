import type { PreparedModel } from "./endemic-epidemic-model.ts";

const LARGEST_ETA = 30;

/** A model evaluated at one point: the parts of the mean, the mean, and the log-likelihood. */
export interface Evaluation {
  readonly parts: readonly Float64Array[];
  readonly mu: Float64Array;
  /** By block: the sum over its cells of log(1 + psi mu). */
  readonly logSums: Float64Array;
  logLikelihood: number;
}

/** Makes room for an evaluation, to be filled again and again. */
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
 * The product of (1 + psi j) over j below y stands for the gamma functions of the negative binomial, so that no gamma function is
 * needed: one logarithm for each j up to the largest count, weighted by the cells above it.
 *
 * @param psis One a block, greater than 0; empty for Poisson.
 * @source Held, Höhle & Hofmann 2005, doi:10.1191/1471082X05st098oa; Paul & Held 2011, doi:10.1002/sim.4177. Checked against
 *   surveillance::hhh4 and an independent optimisation (hhh4_sim).
 */
export function evaluate(prepared: PreparedModel, coefficients: Float64Array, psis: Float64Array, into: Evaluation): void {
  fillParts(prepared, coefficients, into);
  const { model, valid, above, logFactorials } = prepared;
  const { counts, family } = model;
  const { mu, logSums } = into;
  let sum = -logFactorials;
  logSums.fill(0);
  for (let cell = 0; cell < mu.length; ++cell) {
    if (valid[cell] === 0) continue;
    const y = counts[cell]!;
    const m = mu[cell]!;
    if (y > 0) sum += y * Math.log(m);
    if (family === "poisson") {
      sum -= m;
      continue;
    }
    const b = family.block[cell]!;
    const psi = psis[b]!;
    const logTotal = psi > 1e-3 ? Math.log(1 + psi * m) : Math.log1p(psi * m);
    logSums[b]! += logTotal;
    sum -= y * logTotal;
  }
  for (let b = 0; b < psis.length; ++b) {
    const tail = above[b]!;
    const psi = psis[b]!;
    sum -= logSums[b]! / psi;
    for (let j = 1; j < tail.length; ++j) if (tail[j]! > 0) sum += tail[j]! * Math.log1p(psi * j);
  }
  into.logLikelihood = sum;
}

function fillParts({ model, terms, valid }: PreparedModel, coefficients: Float64Array, { parts, mu }: Evaluation): void {
  const { days, regions, components } = model;
  mu.fill(0);
  const shared = new Float64Array(days);
  const own = new Float64Array(days);
  components.forEach(({ input }, c) => {
    const part = parts[c]!;
    fillShared(c, terms, coefficients, shared);
    for (let region = 0; region < regions; ++region) {
      const factor = regionFactors(c, region, terms, coefficients, shared, own);
      const o = region * days;
      for (let t = 0; t < days; ++t) {
        const value = valid[o + t] === 0 ? 0 : input === null ? factor[t]! : factor[t]! * input[o + t]!;
        part[o + t] = value;
        mu[o + t]! += value;
      }
    }
  });
}

/** Sets `shared` to the predictor of the terms that apply to every region, one value a day. */
function fillShared(component: number, terms: PreparedModel["terms"], coefficients: Float64Array, shared: Float64Array): void {
  shared.fill(0);
  terms.forEach((term, k) => {
    if (term.component !== component || term.region !== null) return;
    for (let t = 0; t < shared.length; ++t) shared[t]! += coefficients[k]! * term.x[t]!;
  });
}

function regionFactors(
  component: number,
  region: number,
  terms: PreparedModel["terms"],
  coefficients: Float64Array,
  shared: Float64Array,
  own: Float64Array
): Float64Array {
  own.set(shared);
  for (let k = 0; k < terms.length; ++k) {
    const term = terms[k]!;
    if (term.component !== component || term.region !== region) continue;
    for (let t = 0; t < own.length; ++t) own[t]! += coefficients[k]! * term.x[t]!;
  }
  for (let t = 0; t < own.length; ++t) own[t] = Math.exp(Math.min(LARGEST_ETA, Math.max(-LARGEST_ETA, own[t]!)));
  return own;
}
