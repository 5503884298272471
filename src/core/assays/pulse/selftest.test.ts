import { describe, expect, it } from "vitest";
import { smallWar } from "../../../../test/support/small-war.ts";
import { seededRng } from "#core/stats/rng.ts";
import { runOnce } from "../selftest/selftest.ts";
import { windowReads } from "./plan.ts";
import { pulseSelftest } from "./selftest.ts";
import { drawFittedWar, fitWar } from "./selftest-fitted.ts";
import { plantedRatios } from "./selftest-planted.ts";
import { simulateWar, WORLDS } from "./selftest-worlds.ts";
import { horizonsOf, layOut, testWindow } from "./shift-test.ts";
import { VARIANTS, variantP } from "./variants.ts";

const DURING = { kind: "during", id: "during", reason: "planted" } as const;
const AFTER = { kind: "after", id: "after", from: 1, to: 3, reason: "planted" } as const;
const mean = (values: ArrayLike<number>) => Array.from(values).reduce((s, v) => s + v, 0) / values.length;

describe("pulse's self-test", () => {
  const tasks = pulseSelftest.tasks(null);
  it("names each batch once, as a value that passes between threads", () => {
    expect(new Set(tasks.map(({ name }) => name)).size).toBe(tasks.length);
    expect(structuredClone(tasks)).toEqual(tasks);
  });
  it("runs each kind of batch and counts what came of it", () => {
    const batches = ["gaps, 20 rounds, windows", "days, 21 rounds, window, during ×1.5", "interval, after ×1.25"].map((name) => {
      const task = tasks.find((t) => t.name.includes(name))!;
      return { task, runs: [0, 1].map((run) => runOnce(pulseSelftest, task, 1, run)) };
    });
    const rates = pulseSelftest.rates(batches);
    expect(new Set(rates.map(({ kind }) => kind))).toEqual(new Set(["size", "peer", "power", "coverage", "false-equivalence"]));
    for (const { rate, runs, what } of rates) expect(runs === 2 && rate >= 0 && rate <= 1, what).toBe(true);
  });
});

describe("plantedRatios()", () => {
  it("multiplies the nights that the window reads, and no other", () => {
    const episodes = [{ at: 10, span: 0 }, { at: 50, span: 2 }];
    expect([...plantedRatios([{ window: AFTER, ratio: 2 }, { window: DURING, ratio: 3 }], episodes, "night", 7)]).toEqual([
      ...[10, 11, 12, 52, 53, 54].map((place) => [place, 2]), ...windowReads(DURING, 2, "night", 7).map(({ offset }) => [50 + offset, 3])
    ]);
  });
});

describe("simulateWar()", () => {
  it.each(WORLDS)("holds twenty rounds at least twelve nights apart in the world %s", (world) => {
    const { episodes } = simulateWar(seededRng(4), world, 20);
    expect(episodes).toHaveLength(20);
    episodes.slice(1).forEach(({ at }, k) => expect(at - episodes[k]!.at).toBeGreaterThanOrEqual(12));
  });
  it("leaves nights unreported in the world of gaps, quiet ones more often", () => {
    const wars = Array.from({ length: 30 }, (_, i) => simulateWar(seededRng(i), "gaps", 20).counts);
    const share = mean(wars.map((counts) => counts.filter(Number.isNaN).length / counts.length));
    expect(share > 0.03 && share < 0.12).toBe(true);
  });
  it("holds rounds from Tuesday to Thursday, and books a third of the weekend on Monday, in the world of weekdays", () => {
    const { counts, episodes } = simulateWar(seededRng(2), "weekdays", 20);
    for (const { at } of episodes) expect([1, 2, 3]).toContain(at % 7);
    const byDay = (day: number) => mean([...counts].filter((_, t) => t > 7 && t % 7 === day));
    expect(byDay(0)).toBeGreaterThan(1.3 * byDay(2));
    expect(byDay(5)).toBeLessThan(0.8 * byDay(2));
  });
  it("lets rounds last as long as asked", () => {
    const spans = new Set(simulateWar(seededRng(3), "drifting", 40, [], 4).episodes.map(({ span }) => span));
    expect(spans).toEqual(new Set([0, 1, 2, 3]));
  });
});

describe("drawFittedWar()", () => {
  const input = smallWar(6);
  const silent = { ...input, counts: { ...input.counts, values: input.counts.values.map((v, t) => (t % 50 === 7 ? null : v)) } };
  const war = fitWar(silent)!;
  it.each(["blocks", "level"] as const)("is silent on the same nights and has the case's mean and spread, by %s", (noise) => {
    const draws = Array.from({ length: 40 }, (_, i) => drawFittedWar(seededRng(i), war, noise, []).counts.values);
    expect(draws.every((values) => values.every((v, t) => (v === null) === (t % 50 === 7)))).toBe(true);
    const observed = silent.counts.values.filter((v) => v !== null);
    expect(Math.abs(Math.log(mean(draws.map((d) => mean(d.filter((v) => v !== null)))) / mean(observed)))).toBeLessThan(0.05);
    const spread = (values: readonly number[]) => mean(values.map((v) => (v - mean(values)) ** 2));
    expect(Math.abs(Math.log(mean(draws.map((d) => spread(d.filter((v) => v !== null)))) / spread(observed)))).toBeLessThan(0.3);
  });
  it("plants what it is told to", () => {
    const at = layOut(silent)!.episodes.map((e) => e.at);
    const inWindow = (ratio: number) => mean(Array.from({ length: 30 }, (_, i) => {
      const { values } = drawFittedWar(seededRng(i), war, "level", [{ window: AFTER, ratio }]).counts;
      return mean(at.map((t) => values[t] ?? 0));
    }));
    expect(Math.abs(Math.log(inWindow(2) / inWindow(1) / 2))).toBeLessThan(0.08);
  });
});

describe("variants", () => {
  it("begin with the registered recipe", () => {
    const trial = layOut(smallWar(9))!;
    const window = trial.input.plan.windows.find((w) => w.id === "after")!;
    expect(variantP(trial.input, "after", VARIANTS[0]!)).toBeCloseTo(testWindow(trial, window, horizonsOf(trial.scaffold, trial.counts))!.pTwoSided, 2);
  });
  it("book nights by end date without losing a weapon, and leave a series of days alone", () => {
    const byEndDate = VARIANTS.find(({ id }) => id === "by-end-date")!;
    const input = smallWar(9);
    const booked = byEndDate.input(input)!.counts.values;
    const total = (values: readonly (number | null)[]) => values.reduce<number>((s, v) => s + (v ?? 0), 0);
    const lost = input.counts.values[0]! - Math.round(0.91 * input.counts.values[0]!) + Math.round(0.91 * input.counts.values.at(-1)!);
    expect(total(booked)).toBe(total(input.counts.values) - lost);
    expect(byEndDate.input({ ...input, unit: "day" })).toBeNull();
  });
});
