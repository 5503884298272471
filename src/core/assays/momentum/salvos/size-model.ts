import type { SalvoSize } from "#core/model/momentum-salvos-outcome.ts";
import { invertTest } from "#core/stats/inversion.ts";
import { normalTwoSided } from "#core/stats/special.ts";
import { fitTruncatedCounts, truncatedMean, type TruncatedFit } from "#core/stats/truncated-negative-binomial.ts";
import type { Clock } from "./clock-model.ts";

/** Below, an interval says nothing. */
const FEWEST = 3;
const BOUND = 3;

/** Compares the size of salvos in a window with that of the others, each being a salvo: truncated below the threshold, a line of time, the window. */
export function salvoSizes({ rows, input }: Clock, places: ReadonlySet<number>): SalvoSize {
  const { threshold } = input.plan;
  const at = Array.from(rows.salvos).flatMap((salvo, place) => (salvo === 1 ? [place] : []));
  const sizes = at.map((place) => Math.round(input.counts.values[place]!));
  const within = at.map((place) => Number(places.has(place)));
  const inWindow = within.reduce((sum, v) => sum + v, 0);
  const median = [...sizes].sort((a, b) => a - b)[sizes.length >> 1]!;
  const common = { threshold, salvos: at.length, inWindow, median };
  if (inWindow < FEWEST) return { ...common, status: "not-assessable", reason: "too-few-salvos", needed: FEWEST, had: inWindow };
  const [from, to] = [at[0]!, at.at(-1)!];
  const rowsOf = (columns: number) => ({ n: at.length, p: columns, x: Float64Array.from(at.flatMap((place, i) => [1, (place - from) / Math.max(1, to - from) - 0.5, within[i]!].slice(0, columns))) });
  const [plain, full] = [rowsOf(2), rowsOf(3)];
  const best = fitTruncatedCounts(sizes, full, threshold);
  let start: Pick<TruncatedFit, "coefficients" | "theta"> | null = best && { coefficients: best.coefficients.slice(0, 2), theta: best.theta };
  const offsetOf = (effect: number) => Float64Array.from(within, (v) => v * effect);
  const under = (effect: number) => {
    const fit = fitTruncatedCounts(sizes, plain, threshold, { offset: offsetOf(effect), ...(start ? { start } : {}) });
    if (fit) start = fit;
    return fit;
  };
  const inverted = best && invertTest((effect) => {
    const fit = under(effect);
    return fit && { pValue: normalTwoSided(Math.sqrt(2 * Math.max(0, best.logLikelihood - fit.logLikelihood))), excess: best.coefficients[2]! - effect };
  }, [0.05], BOUND);
  if (!best || !inverted) return { ...common, status: "not-assessable", reason: "no-fit", needed: 1, had: 0 };
  const ratioAt = (effect: number | null) => {
    const fit = effect === null ? null : under(effect);
    return fit && meanRatio(fit, plain.x, within, effect!, threshold);
  };
  const [low, high] = inverted.intervals[0]!;
  return { ...common, status: "assessed", ratio: ratioAt(inverted.estimate)!, interval95: [ratioAt(low), ratioAt(high)], theta: best.theta };
}

/** How much larger the window's salvos are on average, given that they are salvos. */
function meanRatio({ coefficients, theta }: TruncatedFit, x: Float64Array, within: readonly number[], effect: number, threshold: number): number {
  let [inWindow, otherwise] = [0, 0];
  within.forEach((inside, i) => {
    if (inside === 0) return;
    const mu = Math.exp(coefficients[0]! * x[2 * i]! + coefficients[1]! * x[2 * i + 1]!);
    inWindow += truncatedMean(mu * Math.exp(effect), theta, threshold);
    otherwise += truncatedMean(mu, theta, threshold);
  });
  return inWindow / otherwise;
}
