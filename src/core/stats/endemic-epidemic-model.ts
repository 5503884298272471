/** A coefficient of a log-linear predictor and the column it multiplies. */
export interface EndemicEpidemicTerm {
  /** One value a day, finite; null = 1 on every day. */
  readonly x: Float64Array | null;
  /** The one region it applies to; null = all of them. */
  readonly region: number | null;
}

/** One part of the mean: input times the exponential of a log-linear predictor. */
export interface EndemicEpidemicComponent {
  readonly terms: readonly EndemicEpidemicTerm[];
  /** Weighted past counts, at least 0, laid out as the counts; null = 1 everywhere, which makes it the background. */
  readonly input: Float64Array | null;
}

/**
 * A model of counts by region and day whose mean is a sum of parts: a background, and what past counts bring about here and from
 * elsewhere. Arrays of cells are region-major: entry region × days + day.
 */
export interface EndemicEpidemicModel {
  readonly days: number;
  readonly regions: number;
  /** Whole numbers, at least 0; NaN = no report. A cell without a count or without an input takes no part. */
  readonly counts: Float64Array;
  /** At least one of them a background. */
  readonly components: readonly EndemicEpidemicComponent[];
  /** "poisson", or the block of each cell, 0 … blocks − 1, whose variance is mu (1 + psi mu) with a psi of its own. */
  readonly family: "poisson" | { readonly block: Int32Array; readonly blocks: number };
}

export interface EndemicEpidemicFit {
  /** One a term, component by component in the order given. */
  readonly coefficients: Float64Array;
  /** One a block; empty for Poisson. */
  readonly psis: Float64Array;
  /** Expected counts by cell; NaN where the cell took no part. */
  readonly mu: Float64Array;
  /** What each component adds to mu, by cell; NaN where the cell took no part. */
  readonly parts: readonly Float64Array[];
  readonly logLikelihood: number;
  /** Cells that took part. */
  readonly cells: number;
}

/** A model laid out for repeated evaluation. */
export interface PreparedModel {
  readonly model: EndemicEpidemicModel;
  /** 1 = the cell takes part. */
  readonly valid: Uint8Array;
  readonly cells: number;
  readonly terms: readonly PreparedTerm[];
  /** Block by block and for each j: the cells whose count is above j. */
  readonly above: readonly Float64Array[];
  /** Sum of log y! over the cells. */
  readonly logFactorials: number;
}

export interface PreparedTerm {
  readonly component: number;
  readonly region: number | null;
  readonly x: Float64Array;
  readonly isConstant: boolean;
}

/**
 * Lays a model out for fitting.
 *
 * @returns The cells that take part, the terms one after another, and how many counts are above each j.
 * @source The product form of the negative binomial's probabilities: Lawless 1987, doi:10.2307/3314912.
 * @throws RangeError if a count is not a whole number of at least 0, or an array has the wrong length.
 */
export function prepareModel(model: EndemicEpidemicModel): PreparedModel {
  const { days, regions, counts, components, family } = model;
  const ones = new Float64Array(days).fill(1);
  const valid = new Uint8Array(regions * days);
  const sizes = new Float64Array(family === "poisson" ? 1 : family.blocks);
  refuseLengths(model);
  for (let cell = 0; cell < valid.length; ++cell) {
    const y = counts[cell]!;
    if (Number.isNaN(y) || components.some(({ input }) => input !== null && Number.isNaN(input[cell]!))) continue;
    if (!Number.isInteger(y) || y < 0) throw new RangeError(`Cannot fit counts: wanted whole numbers of at least 0, current value is ${y}`);
    valid[cell] = 1;
    const b = family === "poisson" ? 0 : family.block[cell]!;
    if (y > sizes[b]!) sizes[b] = y;
  }
  const above = Array.from(sizes, (size) => new Float64Array(size + 1));
  let cells = 0;
  for (let cell = 0; cell < valid.length; ++cell) {
    if (valid[cell] === 0) continue;
    ++cells;
    if (counts[cell]! > 0) above[family === "poisson" ? 0 : family.block[cell]!]![counts[cell]! - 1]! += 1;
  }
  let logFactorials = 0;
  for (const tail of above) {
    for (let j = tail.length - 2; j >= 0; --j) tail[j]! += tail[j + 1]!;
    for (let j = 1; j < tail.length; ++j) logFactorials += tail[j]! * Math.log(j + 1);
  }
  const terms = components.flatMap((c, component) =>
    c.terms.map(({ x, region }) => ({ component, region, x: x ?? ones, isConstant: x === null }))
  );
  return { model, valid, cells, terms, above, logFactorials };
}

function refuseLengths({ days, regions, counts, components, family }: EndemicEpidemicModel): void {
  const cells = regions * days;
  const arrays = [counts, ...components.flatMap(({ input }) => (input ? [input] : [])), ...(family === "poisson" ? [] : [family.block])];
  for (const { length } of arrays) if (length !== cells) throw new RangeError(`Cannot fit counts: wanted ${cells} cells, current value is ${length}`);
}
