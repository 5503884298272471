import type { Evaluation } from "./endemic-epidemic-likelihood.ts";
import type { PreparedModel } from "./endemic-epidemic-model.ts";

/**
 * Which information: "expected" is positive definite wherever the design is not singular; "observed" leaves out what coefficients and
 * psi share, which is nothing in expectation; "joint" has it.
 */
export type InformationKind = "expected" | "observed" | "joint";

/** Score and information of all parameters: the coefficients in the order of the terms, then the log of each psi. */
export interface Curvature {
  readonly score: Float64Array;
  /** Row-major p × p; only the lower triangle is filled. */
  readonly information: Float64Array;
  readonly p: number;
  /** What one region adds, and the sum over regions. */
  readonly own: DayWeights;
  readonly total: DayWeights;
  readonly scaled: Float64Array;
  readonly cells: { readonly weight: Float64Array; readonly slope: Float64Array; readonly cross: Float64Array };
}

/** One value a day. */
interface DayWeights {
  /** Weight of each pair of components c ≥ d. */
  readonly pairs: readonly Float64Array[];
  /** Derivative of the log-likelihood in the log of each component. */
  readonly slopes: readonly Float64Array[];
  /** By block and component: what the log of psi shares with it; used by the joint information only. */
  readonly mixed: readonly Float64Array[];
}

/**
 * Makes room for score and information.
 *
 * @returns Zeros, to be filled by {@link fillCurvature}, its @source there.
 */
export function emptyCurvature({ terms, model }: PreparedModel): Curvature {
  const { days, components, family } = model;
  const blocks = family === "poisson" ? 0 : family.blocks;
  const p = terms.length + blocks;
  const rows = (n: number) => Array.from({ length: n }, () => new Float64Array(days));
  const c = components.length;
  const room = () => ({ pairs: rows((c * (c + 1)) / 2), slopes: rows(c), mixed: rows(c * blocks) });
  return { score: new Float64Array(p), information: new Float64Array(p * p), p, own: room(), total: room(), scaled: new Float64Array(days), cells: { weight: new Float64Array(days), slope: new Float64Array(days), cross: new Float64Array(days) } };
}

/**
 * Fills the score and the information at an evaluated point.
 *
 * Terms that all regions share are summed over the regions first, so that a long trend costs one pass over days and not over cells.
 *
 * @returns Nothing: `into` is filled.
 * @source Derivatives of the log-likelihood of `evaluate`. Checked against numerical differentiation and, by the standard errors it
 *   gives, surveillance::hhh4.
 */
export function fillCurvature(prepared: PreparedModel, at: Evaluation, psis: Float64Array, kind: InformationKind, into: Curvature): void {
  const { terms, model } = prepared;
  const { own, total } = into;
  into.score.fill(0);
  into.information.fill(0);
  for (const values of Object.values(total) as Float64Array[][]) for (const v of values) v.fill(0);
  const dispersion = model.family === "poisson" ? null : { slope: new Float64Array(psis.length), curve: new Float64Array(psis.length) };
  const ofRegion = Array.from({ length: model.regions }, () => [] as number[]);
  const shared: number[] = [];
  terms.forEach(({ region }, k) => (region === null ? shared : ofRegion[region]!).push(k));
  for (let region = 0; region < model.regions; ++region) {
    fillRegion(prepared, at, psis, kind, region, into, dispersion);
    addAll(total.pairs, own.pairs);
    addAll(total.slopes, own.slopes);
    if (kind === "joint") addAll(total.mixed, own.mixed);
    const mine = ofRegion[region]!;
    mine.forEach((k, i) => addTerm(prepared, k, shared, mine.slice(0, i + 1), own, kind, into));
  }
  shared.forEach((k, i) => addTerm(prepared, k, [], shared.slice(0, i + 1), total, kind, into));
  if (dispersion) addDispersion(prepared, at, psis, dispersion, into);
}

/** Index of the pair of components among the packed pairs. */
const pairAt = (c: number, d: number) => (c >= d ? (c * (c + 1)) / 2 + d : (d * (d + 1)) / 2 + c);

/** Fills one region's weights day by day, and adds its cells to the derivatives in psi. */
function fillRegion(
  { model, valid }: PreparedModel,
  { parts, mu }: Evaluation,
  psis: Float64Array,
  kind: InformationKind,
  region: number,
  { own: { pairs, slopes, mixed }, cells: { weight, slope, cross } }: Curvature,
  dispersion: { readonly slope: Float64Array; readonly curve: Float64Array } | null
): void {
  const { days, counts, family } = model;
  const o = region * days;
  const isObserved = kind !== "expected";
  for (let t = 0; t < days; ++t) {
    const cell = o + t;
    if (valid[cell] === 0) {
      weight[t] = slope[t] = cross[t] = 0;
      continue;
    }
    const y = counts[cell]!;
    const m = mu[cell]!;
    const b = family === "poisson" ? 0 : family.block[cell]!;
    const psi = family === "poisson" ? 0 : psis[b]!;
    const perQ = 1 / (1 + psi * m);
    const perM = 1 / m;
    slope[t] = (y - m) * perM * perQ;
    weight[t] = isObserved ? y * perM * perM - (y * psi + 1) * psi * perQ * perQ : perM * perQ;
    cross[t] = psi * (y - m) * perQ * perQ;
    if (!dispersion) continue;
    const share = m * perQ;
    const size = (y + 1 / psi) * share;
    dispersion.slope[b]! -= size;
    dispersion.curve[b]! += (2 * share) / (psi * psi) + size * share;
  }
  parts.forEach((part, c) => {
    const own = slopes[c]!;
    for (let t = 0; t < days; ++t) own[t] = slope[t]! * part[o + t]!;
    for (let d = 0; d <= c; ++d) product(pairs[pairAt(c, d)]!, weight, part, parts[d]!, o);
    if (!isObserved) return;
    const square = pairs[pairAt(c, c)]!;
    for (let t = 0; t < days; ++t) square[t]! -= own[t]!;
    for (let b = 0; b < psis.length && kind === "joint"; ++b) {
      const values = mixed[b * parts.length + c]!;
      for (let t = 0; t < days; ++t) values[t] = family !== "poisson" && family.block[o + t] === b ? cross[t]! * part[o + t]! : 0;
    }
  });
}

function product(into: Float64Array, weight: Float64Array, a: Float64Array, b: Float64Array, offset: number): void {
  for (let t = 0; t < into.length; ++t) into[t] = weight[t]! * a[offset + t]! * b[offset + t]!;
}

function addAll(totals: readonly Float64Array[], values: readonly Float64Array[]): void {
  for (let i = 0; i < totals.length; ++i) {
    const sum = totals[i]!;
    const add = values[i]!;
    for (let t = 0; t < sum.length; ++t) sum[t]! += add[t]!;
  }
}

/** Adds a term's score and what it shares with other terms and with each psi. */
function addTerm(
  { terms, model }: PreparedModel,
  k: number,
  shared: readonly number[],
  mine: readonly number[],
  { pairs, slopes, mixed }: DayWeights,
  kind: InformationKind,
  { score, information, p, scaled }: Curvature
): void {
  const { component, x, isConstant } = terms[k]!;
  score[k] = dot(slopes[component]!, x);
  for (let d = 0; d < model.components.length; ++d) {
    const pair = pairs[pairAt(component, d)]!;
    const values = isConstant ? pair : scaled;
    if (!isConstant) for (let t = 0; t < x.length; ++t) scaled[t] = pair[t]! * x[t]!;
    for (const others of [shared, mine])
      for (const l of others) if (terms[l]!.component === d) information[k >= l ? k * p + l : l * p + k] = dot(values, terms[l]!.x);
  }
  if (kind !== "joint") return;
  for (let row = terms.length; row < p; ++row) information[row * p + k] = dot(mixed[(row - terms.length) * model.components.length + component]!, x);
}

/** Four sums side by side do not wait for each other. */
function dot(a: Float64Array, b: Float64Array): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  const whole = a.length - (a.length % 4);
  for (let t = 0; t < whole; t += 4) {
    s0 += a[t]! * b[t]!;
    s1 += a[t + 1]! * b[t + 1]!;
    s2 += a[t + 2]! * b[t + 2]!;
    s3 += a[t + 3]! * b[t + 3]!;
  }
  for (let t = whole; t < a.length; ++t) s0 += a[t]! * b[t]!;
  return s0 + s1 + (s2 + s3);
}

/** Adds the derivatives in the log of each psi. */
function addDispersion(
  { terms, above }: PreparedModel,
  { logSums }: Evaluation,
  psis: Float64Array,
  { slope, curve }: { readonly slope: Float64Array; readonly curve: Float64Array },
  { score, information, p }: Curvature
): void {
  for (let b = 0; b < psis.length; ++b) {
    const psi = psis[b]!;
    const tail = above[b]!;
    let first = slope[b]! + logSums[b]! / (psi * psi);
    let second = curve[b]! - (2 * logSums[b]!) / psi ** 3;
    for (let j = 1; j < tail.length; ++j) {
      const r = j / (1 + psi * j);
      first += tail[j]! * r;
      second -= tail[j]! * r * r;
    }
    const row = terms.length + b;
    score[row] = psi * first;
    information[row * p + row] = -(psi * psi * second + psi * first);
  }
}
