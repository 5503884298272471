import type { Evaluation } from "./endemic-epidemic-likelihood.ts";
import type { PreparedModel } from "./endemic-epidemic-model.ts";

/** Score and information of all parameters: the coefficients in the order of the terms, then the log of each psi. */
export interface Curvature {
  readonly score: Float64Array;
  /** Row-major p × p; only the lower triangle is filled. */
  readonly information: Float64Array;
  readonly p: number;
}

/** Makes room for score and information. */
export function emptyCurvature({ terms, model }: PreparedModel): Curvature {
  const p = terms.length + (model.family === "poisson" ? 0 : model.family.blocks);
  return { score: new Float64Array(p), information: new Float64Array(p * p), p };
}

/**
 * Fills the score and the information at an evaluated point.
 *
 * Terms that all regions share are summed over the regions first, so that a long trend costs one pass over days and not over cells.
 *
 * @param kind "expected" is positive definite wherever the design is not singular; coefficients and psi do not mix in it.
 * @source Derivatives of the log-likelihood in {@link Evaluation}. Checked against numerical differentiation and, by the standard
 *   errors it gives, surveillance::hhh4.
 */
export function fillCurvature(prepared: PreparedModel, at: Evaluation, psis: Float64Array, kind: "expected" | "observed", into: Curvature): void {
  const { model, terms } = prepared;
  const { days, regions, components } = model;
  const count = components.length;
  const pairs = Array.from({ length: (count * (count + 1)) / 2 }, () => new Float64Array(days));
  const slopes = components.map(() => new Float64Array(days));
  const total = { pairs: pairs.map(() => new Float64Array(days)), slopes: slopes.map(() => new Float64Array(days)) };
  into.score.fill(0);
  into.information.fill(0);
  const sharedTerms = terms.flatMap((term, k) => (term.region === null ? [k] : []));
  for (let region = 0; region < regions; ++region) {
    fillRegion(prepared, at, psis, kind, region, pairs, slopes, into);
    addTo(total.pairs, pairs);
    addTo(total.slopes, slopes);
    const own = terms.flatMap((term, k) => (term.region === region ? [k] : []));
    for (const k of own) addTerm(prepared, k, [...sharedTerms, ...own.filter((l) => l <= k)], pairs, slopes, into);
  }
  for (const k of sharedTerms) addTerm(prepared, k, sharedTerms.filter((l) => l <= k), total.pairs, total.slopes, into);
  if (model.family !== "poisson") addDispersion(prepared, at, psis, kind, into);
}

/** Index of the pair of components c ≥ d among the packed pairs. */
const pairAt = (c: number, d: number) => (c >= d ? (c * (c + 1)) / 2 + d : (d * (d + 1)) / 2 + c);

/** Fills one region's weights of each pair of components and slopes of each component, day by day. */
function fillRegion(
  { model, valid }: PreparedModel,
  { parts, mu }: Evaluation,
  psis: Float64Array,
  kind: "expected" | "observed",
  region: number,
  pairs: readonly Float64Array[],
  slopes: readonly Float64Array[],
  into: Curvature
): void {
  const { days, counts, family } = model;
  const count = parts.length;
  for (let t = 0; t < days; ++t) {
    const cell = region * days + t;
    if (valid[cell] === 0) {
      for (const v of pairs) v[t] = 0;
      for (const v of slopes) v[t] = 0;
      continue;
    }
    const y = counts[cell]!;
    const m = mu[cell]!;
    const psi = family === "poisson" ? 0 : psis[family.block[cell]!]!;
    const q = 1 + psi * m;
    const slope = (y - m) / (m * q);
    const weight = kind === "expected" ? 1 / (m * q) : y / (m * m) - ((y * psi + 1) * psi) / (q * q);
    for (let c = 0; c < count; ++c) {
      const part = parts[c]![cell]!;
      slopes[c]![t] = slope * part;
      for (let d = 0; d <= c; ++d) pairs[pairAt(c, d)]![t] = weight * part * parts[d]![cell]!;
      if (kind === "observed") pairs[pairAt(c, c)]![t]! -= slope * part;
    }
  }
  void into;
}

function addTo(totals: readonly Float64Array[], values: readonly Float64Array[]): void {
  totals.forEach((sum, i) => {
    const add = values[i]!;
    for (let t = 0; t < sum.length; ++t) sum[t]! += add[t]!;
  });
}

/** Adds what one term shares with others, and its score, from weights by day. */
function addTerm(
  { terms }: PreparedModel,
  k: number,
  others: readonly number[],
  pairs: readonly Float64Array[],
  slopes: readonly Float64Array[],
  { score, information, p }: Curvature
): void {
  const { component, x } = terms[k]!;
  score[k]! += dot(slopes[component]!, x);
  const days = x.length;
  const weighted = pairs.map(() => null as Float64Array | null);
  for (const l of others) {
    const other = terms[l]!;
    const pair = pairAt(component, other.component);
    const scaled = (weighted[pair] ??= pairs[pair]!.map((v, t) => v * x[t]!));
    let sum = 0;
    for (let t = 0; t < days; ++t) sum += scaled[t]! * other.x[t]!;
    information[k >= l ? k * p + l : l * p + k]! += sum;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let t = 0; t < a.length; ++t) sum += a[t]! * b[t]!;
  return sum;
}

/** Adds the derivatives in the log of each psi, and in the observed information those they share with the coefficients. */
function addDispersion(prepared: PreparedModel, { mu, parts, logSums }: Evaluation, psis: Float64Array, kind: "expected" | "observed", into: Curvature): void {
  const { model, valid, terms, above } = prepared;
  const { family, counts, days, regions } = model;
  if (family === "poisson") return;
  const first = terms.length;
  const { score, information, p } = into;
  const slope = new Float64Array(family.blocks);
  const curve = new Float64Array(family.blocks);
  for (let cell = 0; cell < mu.length; ++cell) {
    if (valid[cell] === 0) continue;
    const b = family.block[cell]!;
    const psi = psis[b]!;
    const share = mu[cell]! / (1 + psi * mu[cell]!);
    const size = counts[cell]! + 1 / psi;
    slope[b]! -= size * share;
    curve[b]! += (2 * share) / (psi * psi) + size * share * share;
  }
  for (let b = 0; b < family.blocks; ++b) {
    const psi = psis[b]!;
    const tail = above[b]!;
    slope[b]! += logSums[b]! / (psi * psi);
    curve[b]! -= (2 * logSums[b]!) / psi ** 3;
    for (let j = 1; j < tail.length; ++j) {
      const r = j / (1 + psi * j);
      slope[b]! += tail[j]! * r;
      curve[b]! -= tail[j]! * r * r;
    }
    score[first + b] = psi * slope[b]!;
    information[(first + b) * p + first + b] = -(psi * psi * curve[b]! + psi * slope[b]!);
  }
  if (kind === "expected") return;
  const mixed = Array.from({ length: family.blocks }, () => new Float64Array(days));
  const sums = Array.from({ length: family.blocks }, () => parts.map(() => new Float64Array(days)));
  const addMixed = (k: number, b: number, v: Float64Array) => {
    information[(first + b) * p + k]! += dot(v, terms[k]!.x);
  };
  for (let region = 0; region < regions; ++region) {
    const own = terms.flatMap((term, k) => (term.region === region ? [k] : []));
    parts.forEach((part, c) => {
      for (const v of mixed) v.fill(0);
      for (let t = 0; t < days; ++t) {
        const cell = region * days + t;
        if (valid[cell] === 0) continue;
        const b = family.block[cell]!;
        const psi = psis[b]!;
        const q = 1 + psi * mu[cell]!;
        mixed[b]![t] = ((psi * (counts[cell]! - mu[cell]!)) / (q * q)) * part[cell]!;
      }
      mixed.forEach((v, b) => {
        for (const k of own) if (terms[k]!.component === c) addMixed(k, b, v);
        addTo([sums[b]![c]!], [v]);
      });
    });
  }
  terms.forEach((term, k) => {
    if (term.region === null) sums.forEach((by, b) => addMixed(k, b, by[term.component]!));
  });
}
