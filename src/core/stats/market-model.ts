/** A model of what an asset returns when nothing happens, and how well it did over the days it was fitted on. */
export interface MarketModel {
  readonly alpha: number;
  /** 0 where there is no market. */
  readonly beta: number;
  /** Residual sum of squares over the degrees of freedom. */
  readonly variance: number;
  readonly df: number;
  /** Days it was fitted on. */
  readonly days: number;
  /** Mean return of the market over them, and the sum of squares about it; 0 and Infinity where there is none. */
  readonly marketMean: number;
  readonly marketSquares: number;
}

/**
 * Fits return = alpha + beta × market by least squares over every stretch of so many days, or the mean alone where no market is
 * given; one pass over the returns serves all stretches.
 *
 * Assumes, and cannot check, that the days of a stretch hold no event of the kind that is tested.
 *
 * @param returns One a trading day, in any unit; none missing. @param market As many, on the same days, or null.
 * @param days Length of a stretch, at least 3.
 * @returns The model of the stretch that ends before a place; the place is at least `days` and at most the number of returns.
 * @throws RangeError when the stretch would begin before the first return.
 * @source MacKinlay 1997, https://www.jstor.org/stable/2729691. Checked against R's least squares (event_study).
 */
export function marketModels(returns: Float64Array, market: Float64Array | null, days: number): (end: number) => MarketModel {
  const own = [returns, returns.map((v) => v * v)].map(prefixSums) as [Float64Array, Float64Array];
  const beside = market && ([market, market.map((v) => v * v), market.map((v, i) => v * returns[i]!)].map(prefixSums) as [Float64Array, Float64Array, Float64Array]);
  return (end) => {
    if (end < days || end > returns.length) throw new RangeError(`Cannot fit a market model: wanted ${days} returns before place ${end}, there are ${Math.min(end, returns.length)}`);
    const mean = stretch(own[0], end, days) / days;
    const squares = stretch(own[1], end, days) - days * mean * mean;
    if (!beside) return { alpha: mean, beta: 0, variance: squares / (days - 1), df: days - 1, days, marketMean: 0, marketSquares: Infinity };
    const marketMean = stretch(beside[0], end, days) / days;
    const marketSquares = stretch(beside[1], end, days) - days * marketMean * marketMean;
    const beta = (stretch(beside[2], end, days) - days * mean * marketMean) / marketSquares;
    return { alpha: mean - beta * marketMean, beta, variance: (squares - beta * beta * marketSquares) / (days - 2), df: days - 2, days, marketMean, marketSquares };
  };
}

function stretch(sums: Float64Array, end: number, days: number): number {
  return sums[end]! - sums[end - days]!;
}

function prefixSums(column: Float64Array): Float64Array {
  const sums = new Float64Array(column.length + 1);
  for (let i = 0; i < column.length; ++i) sums[i + 1] = sums[i]! + column[i]!;
  return sums;
}

/** An asset's abnormal return, summed over a window, and its variance when nothing happens. */
export interface WindowReturn {
  readonly car: number;
  readonly variance: number;
}

/**
 * Sums the returns of a window less what the model expects, with the variance of that sum as a prediction: the days' own and
 * that of the fitted line.
 *
 * @param first First place of the window. @param last Last place, inclusive.
 * @returns NaN in both where the window reaches past the returns.
 * @source Campbell, Lo & MacKinlay 1997, ISBN 978-0-691-04301-2, eq. 4.4.9–4.4.11, summed; checked against R (event_study).
 */
export function windowReturn(model: MarketModel, returns: Float64Array, market: Float64Array | null, first: number, last: number): WindowReturn {
  let car = 0;
  let apart = 0;
  for (let place = first; place <= last; ++place) {
    const moved = market ? market[place]! : 0;
    car += returns[place]! - model.alpha - model.beta * moved;
    apart += moved - model.marketMean;
  }
  if (!(first >= 0 && last < returns.length)) return { car: NaN, variance: NaN };
  const length = last - first + 1;
  return { car, variance: model.variance * (length + (length * length) / model.days + (apart * apart) / model.marketSquares) };
}
