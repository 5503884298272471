import fc from "fast-check";
import { describe, expect, it } from "vitest";
import expected from "../../../test/reference/pelt/changepoint_pelt.json" with { type: "json" };
import { column, readTable } from "../../../test/reference/read-table.ts";
import { pelt, penaltyPath, segmentCosts, type SegmentCosts, type SegmentModel } from "./pelt.ts";
import { logGamma } from "./special.ts";

const counts = column(readTable("./pelt/changepoints.csv"), "pois");
const normal = column(readTable("./pelt/changepoints.csv"), "norm");
const discoveries = column(readTable("./pelt/discoveries.csv"), "discoveries");
const flow = column(readTable("./pelt/nile.csv"), "flow");
const poisson: SegmentModel = { kind: "poisson" };
const costOf = ({ sums, of }: SegmentCosts, from: number, to: number) => of(sums[to]! - sums[from]!, to - from);
const means = (values: readonly number[], changes: readonly number[]) =>
  [0, ...changes].map((from, i) => {
    const part = values.slice(from, changes[i] ?? values.length);
    return part.reduce((s, v) => s + v, 0) / part.length;
  });

describe("pelt() equals changepoint 2.3", () => {
  it("on Poisson counts, in changes, means and cost", () => {
    const { penalty, minseglen, pelt: changes, segment_means, cost } = expected.poisson_2logn;
    const found = pelt(segmentCosts(counts, poisson), penalty, minseglen);
    expect(found.changes).toEqual(changes);
    means(counts, found.changes).forEach((mean, i) => expect(Math.abs(mean - segment_means[i]!)).toBeLessThan(1e-12));
    expect(Math.abs(found.cost + penalty * found.changes.length - cost)).toBeLessThan(1e-9);
  });
  it.each([["poisson_BIC", counts], ["poisson_SIC", counts], ["poisson_MBIC", counts], ["discoveries_SIC", discoveries], ["discoveries_MBIC", discoveries]] as const)("at the penalty of %s", (name, values) => {
    const { pen, pelt: changes } = expected[name];
    expect(pelt(segmentCosts(values, poisson), pen, 2).changes).toEqual(changes);
  });
  it("on the discoveries, in the rates", () =>
    means(discoveries, [24, 29, 73]).forEach((mean, i) => expect(Math.abs(mean - expected.discoveries_SIC.lambda[i]!)).toBeLessThan(1e-12)));
  it("on changes of a normal mean, scaled by the median of differences", () => {
    const steps = normal.slice(1).map((v, i) => v - normal[i]!);
    const middle = (v: readonly number[]) => [...v].sort((a, b) => a - b)[(v.length - 1) / 2]!;
    const center = middle(steps);
    const sd = (1.4826 * middle(steps.map((v) => Math.abs(v - center)))) / Math.SQRT2;
    expect(pelt(segmentCosts(normal, { kind: "normal", variance: sd * sd }), 2 * Math.log(normal.length), 1).changes).toEqual(expected.normal_mean_scaled.pelt);
  });
  it("on the Nile's one change, 1898", () => {
    const steps = flow.slice(1).map((v, i) => v - flow[i]!);
    const mean = steps.reduce((s, v) => s + v, 0) / steps.length;
    const variance = steps.reduce((s, v) => s + (v - mean) ** 2, 0) / (steps.length - 1) / 2;
    const path = penaltyPath(segmentCosts(flow, { kind: "normal", variance }), 1, 2 * Math.log(100), 60);
    expect(path.find(({ changes }) => changes.length === 1)?.changes).toEqual([expected.nile_amoc.cpt_index]);
  });
});

describe("the costs of a segment", () => {
  it("of negative-binomial counts are −2 log-likelihood at its mean, up to what all segmentations share", () => {
    const theta = 2.3;
    const deviance = (part: readonly number[], mean: number) =>
      -2 * part.reduce((s, y) => s + logGamma(y + theta) - logGamma(theta) - logGamma(y + 1) + theta * Math.log(theta / (theta + mean)) + y * Math.log(mean / (theta + mean)), 0);
    const costs = segmentCosts(counts, { kind: "negative-binomial", theta });
    const own = (from: number, to: number) => deviance(counts.slice(from, to), means(counts.slice(from, to), [])[0]!);
    const gain = (at: number) => own(0, 400) - own(0, at) - own(at, 400);
    for (const at of [7, 120, 399]) expect(Math.abs(costOf(costs, 0, 400) - costOf(costs, 0, at) - costOf(costs, at, 400) - gain(at))).toBeLessThan(1e-8);
  });
  it("of fractions and of huge sums need no table", () => {
    const halves = counts.map((v) => v / 2);
    expect(pelt(segmentCosts(halves, poisson), 12, 2).changes.length).toBeGreaterThan(0);
    expect(pelt(segmentCosts(counts.map((v) => v * 1e6), poisson), 1e7, 2).changes.length).toBeGreaterThan(0);
  });
  it("refuse a theta or variance that is not above 0", () => {
    expect(() => segmentCosts([1], { kind: "negative-binomial", theta: 0 })).toThrow(RangeError);
    expect(() => segmentCosts([1], { kind: "normal", variance: NaN })).toThrow(RangeError);
  });
});

/** The least penalised cost over every segmentation there is. */
function bruteForce(costs: SegmentCosts, penalty: number, minSegment: number): number {
  let best = Infinity;
  for (let cuts = 0; cuts < 1 << (costs.n - 1); ++cuts) {
    const ends = [...Array.from({ length: costs.n - 1 }, (_, i) => i + 1).filter((at) => (cuts >> (at - 1)) & 1), costs.n];
    if (ends.some((end, i) => end - (ends[i - 1] ?? 0) < minSegment)) continue;
    best = Math.min(best, ends.reduce((sum, end, i) => sum + costOf(costs, ends[i - 1] ?? 0, end), 0) + penalty * (ends.length - 1));
  }
  return best;
}

const models: SegmentModel[] = [poisson, { kind: "negative-binomial", theta: 1.5 }, { kind: "normal", variance: 4 }];

describe("pelt() is exact", () => {
  it.each(models)("against every segmentation of short series: $kind", (model) =>
    fc.assert(fc.property(fc.array(fc.nat(30), { minLength: 4, maxLength: 10 }), fc.double({ min: 0, max: 20, noNaN: true }), fc.constantFrom(1, 2, 3), (values, penalty, minSegment) => {
      if (values.length < 2 * minSegment) return;
      const costs = segmentCosts(values, model);
      const { changes, cost } = pelt(costs, penalty, minSegment);
      expect(Math.abs(cost + penalty * changes.length - bruteForce(costs, penalty, minSegment))).toBeLessThan(1e-9);
      [...changes, values.length].forEach((end, i) => expect(end - (changes[i - 1] ?? 0)).toBeGreaterThanOrEqual(minSegment));
    }), { numRuns: 150 }));
  it("against optimal partitioning without pruning, where a start that is dropped as soon as it is beaten would be missed", () =>
    fc.assert(fc.property(fc.array(fc.oneof(fc.nat(3), fc.nat(30)), { minLength: 14, maxLength: 60 }), fc.double({ min: 0, max: 8, noNaN: true }), fc.integer({ min: 2, max: 7 }), fc.constantFrom(...models), (values, penalty, minSegment, model) => {
      const costs = segmentCosts(values, model);
      const least = [-penalty, ...new Array<number>(costs.n).fill(Infinity)];
      for (let end = minSegment; end <= costs.n; ++end) for (let from = 0; from <= end - minSegment; ++from) least[end] = Math.min(least[end]!, least[from]! + costOf(costs, from, end) + penalty);
      const { changes, cost } = pelt(costs, penalty, minSegment);
      expect(Math.abs(cost + penalty * changes.length - least[costs.n]!)).toBeLessThan(1e-8);
    }), { numRuns: 500 }));
  it("returns no change for a series shorter than two segments, or empty", () => {
    expect(pelt(segmentCosts([1, 2, 3], poisson), 0, 2).changes).toEqual([]);
    expect(pelt(segmentCosts([], poisson), 0, 2)).toEqual({ changes: [], cost: 0 });
  });
});

describe("penaltyPath()", () => {
  const costs = segmentCosts(counts, poisson);
  const path = penaltyPath(costs, 7, 2, 400);
  it("adjoins from end to end, with fewer changes at each step", () => {
    expect([path[0]!.from, path.at(-1)!.to]).toEqual([2, 400]);
    path.slice(1).forEach((step, i) => {
      expect(step.from).toBe(path[i]!.to);
      expect(step.changes.length).toBeLessThan(path[i]!.changes.length);
    });
  });
  it("holds what pelt() finds at every penalty between", () => {
    for (let penalty = 2.5; penalty < 400; penalty *= 1.31) {
      const step = path.find(({ from, to }) => from <= penalty && penalty <= to)!;
      expect(pelt(costs, penalty, 7).changes.length, String(penalty)).toBe(step.changes.length);
    }
  });
});
