import type { UsualTest } from "#core/model/pulse-outcome.ts";
import { type Design, fisherCovariance, fitCounts } from "#core/stats/count-regression.ts";
import { labelPermutation } from "#core/stats/label-permutation.ts";
import { neweyWestErrors } from "#core/stats/newey-west.ts";
import { seededRng } from "#core/stats/rng.ts";
import { normalTwoSided } from "#core/stats/special.ts";
import { readsOf, type Trial } from "./shift-test.ts";

const NEWEY_WEST_LAG = 7;
const PERMUTATIONS = 9999;
const Z_95 = 1.959963984540054;

/**
 * Runs the tests in common use on the same nights: Poisson before against after, labels of nights permuted, and interrupted series with
 * one term a window. They are shown beside the assay and never used: their false-alarm rates are in docs/method/pulse.md.
 *
 * @returns Those that could be fitted; the ratio is that of the confirmatory window.
 */
export function usualTests(trial: Trial, seed: number): UsualTest[] {
  const { plan } = trial.input;
  const plain = plan.windows.filter((w) => w.kind !== "contrast");
  const places = new Map(plain.map((w) => [w.id, new Set(readsOf(trial, w).flatMap(({ episode, reads }) => reads.map(({ offset }) => episode.at + offset)))]));
  const confirmatory = plain.find((w) => w.id === plan.confirmatory);
  const before = plain.find((w) => w.kind === "before" && w.to === -1);
  if (!confirmatory) return [];
  const inWindow = places.get(confirmatory.id)!;
  const tests = before ? [poissonBeforeAfter(trial.counts, places.get(before.id)!, inWindow)] : [];
  return [...tests, permutedLabels(trial, inWindow, seed), ...interruptedSeries(trial, plain.map((w) => places.get(w.id)!), plain.indexOf(confirmatory))].filter((t) => t !== null);
}

function poissonBeforeAfter(counts: Float64Array, before: Set<number>, after: Set<number>): UsualTest | null {
  const sum = (set: Set<number>) => [...set].map((place) => counts[place] ?? NaN).filter((v) => !Number.isNaN(v));
  const [a, b] = [sum(after), sum(before)];
  const [ya, yb] = [a, b].map((values) => values.reduce((s, v) => s + v, 0)) as [number, number];
  if (ya === 0 || yb === 0) return null;
  return ofLogRatio("poisson-before-after", Math.log(ya / a.length / (yb / b.length)), Math.sqrt(1 / ya + 1 / yb));
}

/** The mean of the window's nights against that of all others, were any nights as good as these. */
function permutedLabels({ counts, scaffold }: Trial, inWindow: Set<number>, seed: number): UsualTest | null {
  const places = [...counts.keys()].filter((place) => place >= scaffold.first && !Number.isNaN(counts[place]!));
  const [a, b] = [true, false].map((wanted) => places.filter((place) => inWindow.has(place) === wanted).map((place) => counts[place]!)) as [number[], number[]];
  const total = b.reduce((s, v) => s + v, 0);
  if (a.length === 0 || total === 0) return null;
  const { difference, pTwoSided } = labelPermutation(a, b, PERMUTATIONS, seededRng(seed));
  return { id: "label-permutation", ratio: 1 + (difference * b.length) / total, interval95: [null, null], pValue: pTwoSided };
}

function interruptedSeries({ counts, scaffold }: Trial, windows: readonly Set<number>[], of: number): UsualTest[] {
  const { first, base, baseColumns, block, blockStarts } = scaffold;
  const places = [...counts.keys()].filter((place) => place >= first && !Number.isNaN(counts[place]!));
  const used = windows.map((w) => places.some((place) => w.has(place)));
  const terms = windows.filter((_, i) => used[i]);
  if (!used[of]) return [];
  const p = baseColumns + terms.length;
  const x = new Float64Array(places.length * p);
  places.forEach((place, row) => {
    x.set(base.subarray((place - first) * baseColumns, (place - first + 1) * baseColumns), row * p);
    terms.forEach((w, j) => (x[row * p + baseColumns + j] = Number(w.has(place))));
  });
  const y = places.map((place) => counts[place]!);
  const design: Design = { x, n: places.length, p };
  const j = baseColumns + used.slice(0, of).filter(Boolean).length;
  const blocks = Int32Array.from(places, (place) => block[place - first]!);
  const family = { block: blocks, blocks: blockStarts.length };
  const poisson = fitCounts(y, design, { family: "poisson" });
  const nb = fitCounts(y, design, { family });
  const [poissonCovariance, covariance] = [poisson && fisherCovariance(design, poisson, "poisson"), nb && fisherCovariance(design, nb, family)];
  const tests: UsualTest[] = [];
  if (poisson && poissonCovariance) {
    const pearson = y.reduce((s, v, i) => s + (v - poisson.mu[i]!) ** 2 / poisson.mu[i]!, 0) / (design.n - p);
    tests.push(ofLogRatio("quasi-poisson-series", poisson.coefficients[j]!, Math.sqrt(pearson * poissonCovariance[j * p + j]!)));
  }
  if (nb && covariance) {
    const slope = y.map((_, i) => 1 / (1 + nb.mu[i]! / nb.thetas[blocks[i]!]!));
    const errors = neweyWestErrors(y, design, nb, covariance, slope, NEWEY_WEST_LAG);
    tests.push(ofLogRatio("negative-binomial-series", nb.coefficients[j]!, Math.sqrt(covariance[j * p + j]!)));
    tests.push(ofLogRatio("negative-binomial-newey-west", nb.coefficients[j]!, errors[j]!));
  }
  return tests;
}

function ofLogRatio(id: string, log: number, error: number): UsualTest {
  return {
    id,
    ratio: Math.exp(log),
    interval95: [Math.exp(log - Z_95 * error), Math.exp(log + Z_95 * error)],
    pValue: normalTwoSided(log / error)
  };
}
