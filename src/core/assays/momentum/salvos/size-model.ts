import type { SalvoSize } from "#core/model/momentum-salvos-outcome.ts";
import { invertTest } from "#core/stats/inversion.ts";
import { normalTwoSided } from "#core/stats/special.ts";
import { fitTruncatedCounts, truncatedMean, type TruncatedFit } from "#core/stats/truncated-negative-binomial.ts";
import type { Clock } from "./clock-model.ts";

/** Below, an interval says nothing. */
const FEWEST = 3;
const BOUND = 3;

/** Sizes of salvos, truncated below the threshold: a line of time, and how much larger the window's are. */
interface SizeModel {
  readonly sizes: readonly number[];
  readonly within: readonly number[];
  /** Fit with the window's effect free. */
  readonly best: TruncatedFit | null;
  /** Fit with the window's log means raised by an effect. */
  under(effect: number): TruncatedFit | null;
  /** How much larger the window's salvos are on average under an effect, given that they are salvos. */
  ratio(effect: number): number | null;
}

/** Compares the size of salvos in a window with that of the others, each being a salvo. */
export function salvoSizes(clock: Clock, places: ReadonlySet<number>): SalvoSize {
  const model = sizeModel(clock, places);
  const { sizes, within, best } = model;
  const inWindow = within.reduce((sum, v) => sum + v, 0);
  const median = [...sizes].sort((a, b) => a - b)[sizes.length >> 1]!;
  const common = { threshold: clock.input.plan.threshold, salvos: sizes.length, inWindow, median };
  if (inWindow < FEWEST) return { ...common, status: "not-assessable", reason: "too-few-salvos", needed: FEWEST, had: inWindow };
  const inverted = invertTest((effect) => {
    const pValue = best && sizeP(model, effect);
    return pValue === null ? null : { pValue, excess: best!.coefficients[2]! - effect };
  }, [0.05], BOUND);
  if (!best || !inverted) return { ...common, status: "not-assessable", reason: "no-fit", needed: 1, had: 0 };
  const [low, high] = inverted.intervals[0]!;
  const ratioAt = (effect: number | null) => (effect === null ? null : model.ratio(effect));
  return { ...common, status: "assessed", ratio: ratioAt(inverted.estimate)!, interval95: [ratioAt(low), ratioAt(high)], theta: best.theta };
}

/** Returns the p-value of an effect on the log mean by the ratio of likelihoods; null where a model cannot be fitted. */
export function sizeP({ best, under }: Pick<SizeModel, "best" | "under">, effect: number): number | null {
  const fit = best && under(effect);
  return fit && normalTwoSided(Math.sqrt(2 * Math.max(0, best!.logLikelihood - fit.logLikelihood)));
}

/** Lays out the sizes of salvos and fits them. */
export function sizeModel({ rows, input }: Clock, places: ReadonlySet<number>): SizeModel {
  const { threshold } = input.plan;
  const at = Array.from(rows.salvos).flatMap((salvo, place) => (salvo === 1 ? [place] : []));
  const sizes = at.map((place) => Math.round(input.counts.values[place]!));
  const within = at.map((place) => Number(places.has(place)));
  const time = at.map((place) => (place - at[0]!) / Math.max(1, at.at(-1)! - at[0]!) - 0.5);
  const designOf = (columns: number) => ({ n: at.length, p: columns, x: Float64Array.from(at.flatMap((_, i) => [1, time[i]!, within[i]!].slice(0, columns))) });
  const plain = designOf(2);
  const best = fitTruncatedCounts(sizes, designOf(3), threshold);
  let start: Pick<TruncatedFit, "coefficients" | "theta"> | null = best && { coefficients: best.coefficients.slice(0, 2), theta: best.theta };
  const under = (effect: number) => {
    const fit = fitTruncatedCounts(sizes, plain, threshold, { offset: Float64Array.from(within, (v) => v * effect), ...(start ? { start } : {}) });
    start = fit ?? start;
    return fit;
  };
  const ratio = (effect: number) => {
    const fit = under(effect);
    if (!fit) return null;
    const mean = (raised: number) =>
      within.reduce((sum, inside, i) => sum + inside * truncatedMean(Math.exp(fit.coefficients[0]! + fit.coefficients[1]! * time[i]! + raised), fit.theta, threshold), 0);
    return mean(effect) / mean(0);
  };
  return { sizes, within, best, under, ratio };
}
