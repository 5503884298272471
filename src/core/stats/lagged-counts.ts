/** What spreads from day to day and from region to region. */
export interface Spread {
  /** Weight of the count 1, 2, … days ago, at least 0. */
  readonly lagWeights: readonly number[];
  /** Row-major regions × regions: entry from × regions + to is the weight of region `from` in what reaches region `to`. */
  readonly weights: Float64Array;
}

/**
 * Returns for every cell the weighted sum of the region's own last counts.
 *
 * @param counts Region-major regions × days; NaN = no report.
 * @source Bracher & Held 2022, doi:10.1016/j.ijforecast.2020.07.002, for the weights; with one lag checked against surveillance::hhh4
 *   (hhh4_sim).
 * @returns The same layout; NaN where a count that is needed is missing, as on the first days.
 */
export function laggedCounts(counts: Float64Array, days: number, lagWeights: readonly number[]): Float64Array {
  const lagged = new Float64Array(counts.length);
  for (let o = 0; o < counts.length; o += days) {
    for (let t = 0; t < days; ++t) {
      let sum = t < lagWeights.length ? NaN : 0;
      for (let d = 1; d <= lagWeights.length && t >= lagWeights.length; ++d) sum += lagWeights[d - 1]! * counts[o + t - d]!;
      lagged[o + t] = sum;
    }
  }
  return lagged;
}

/**
 * Returns for every cell what its neighbours' lagged counts add up to. A neighbour without them is left out and the others stand in
 * for it, in proportion to their weights.
 *
 * @param lagged As {@link laggedCounts} returns it.
 * @source Paul, Held & Toschke 2008, doi:10.1002/sim.3440. Checked, where none is missing, against surveillance::hhh4 (hhh4_sim).
 * @returns The same layout; 0 for a region without neighbours, NaN where none of its neighbours has a lagged count.
 */
export function neighboursOf(lagged: Float64Array, days: number, weights: Float64Array): Float64Array {
  const regions = lagged.length / days;
  const near = new Float64Array(lagged.length);
  for (let to = 0; to < regions; ++to) {
    const from = Array.from({ length: regions }, (_, j) => j).filter((j) => weights[j * regions + to]! > 0);
    const all = from.reduce((sum, j) => sum + weights[j * regions + to]!, 0);
    for (let t = 0; t < days && all > 0; ++t) {
      let [sum, known] = [0, 0];
      for (const j of from) {
        const value = lagged[j * days + t]!;
        if (Number.isNaN(value)) continue;
        sum += weights[j * regions + to]! * value;
        known += weights[j * regions + to]!;
      }
      near[to * days + t] = known === 0 ? NaN : known === all ? sum : (sum * all) / known;
    }
  }
  return near;
}

/**
 * Returns the dominant eigenvalue of the matrix that turns counts into the expected counts they bring about: self on the
 * diagonal, cross times the weights beside it. Below 1 excitation dies out, and one count brings about 1/(1 − it) in all.
 *
 * @param self What a count brings about in its own region, at least 0. @param cross The same in the neighbours, before their weights.
 * @returns At least 0, to 1e-12 relative.
 * @source Power iteration on the matrix plus the unit matrix, which has one dominant eigenvalue. Checked against
 *   surveillance::getMaxEV (hhh4_sim).
 */
export function dominantEigenvalue(self: number, cross: number, weights: Float64Array): number {
  const regions = Math.round(Math.sqrt(weights.length));
  let vector = new Float64Array(regions).fill(1);
  let value = 0;
  for (let round = 0; round < 20_000; ++round) {
    const next = vector.map((v, to) => {
      let sum = (1 + self) * v;
      for (let from = 0; from < regions; ++from) sum += cross * weights[from * regions + to]! * vector[from]!;
      return sum;
    });
    const largest = next.reduce((most, v) => Math.max(most, v), 0);
    vector = next.map((v) => v / largest);
    if (Math.abs(largest - value) <= 1e-13 * largest) return largest - 1;
    value = largest;
  }
  return value - 1;
}
