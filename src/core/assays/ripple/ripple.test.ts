import { describe, expect, it } from "vitest";
import { addDays } from "#core/model/day-count.ts";
import { boehmer, meanCorrelation } from "#core/stats/event-tests.ts";
import { seededRng } from "#core/stats/rng.ts";
import { runOnce } from "../selftest/selftest.ts";
import type { RippleInput } from "./plan.ts";
import { ripple, verdictOf } from "./ripple.ts";
import { type RippleTask, rippleSelftest } from "./selftest.ts";
import { reorderedMarkets, simulateMarkets } from "./selftest-worlds.ts";
import { layOut, modelsOf, rowOf, shiftTest, type Trial } from "./trial.ts";
import { pooledTests, togetherBefore } from "./usual-tests.ts";

const marketsWith = (effect: number, seed = 3) => simulateMarkets(seededRng(seed), "moving-together", 22, effect);
const assessed = (input: RippleInput) => {
  const outcome = ripple(input, "registered");
  if (outcome.status !== "assessed") throw new Error(outcome.reason);
  return outcome;
};
const laidOut = (input: RippleInput): Trial => layOut(input)!;
const withReturns = (input: RippleInput, change: (value: number, place: number) => number): RippleInput => ({
  ...input,
  assets: input.assets.map((asset) => ({ ...asset, returns: asset.returns.map(change) }))
});

describe("ripple()", () => {
  it("finds a planted move, and its interval holds what was planted", () => {
    const outcome = assessed(marketsWith(1));
    const window = outcome.windows.find((w) => w.id === "at-once")!;
    expect(outcome.verdict).toBe("rise");
    expect(window.effect!.interval95[0]!).toBeLessThan(1);
    expect(window.effect!.interval95[1]!).toBeGreaterThan(1);
    for (const asset of outcome.assets) expect(asset.verdict).toBe("rise");
  });
  it("calls no move where none was planted, and says so when the margin excludes one", () => {
    expect(assessed(marketsWith(0)).verdict).toMatch(/no-move|cannot-tell/);
    expect(verdictOf({ t: 1, effect: { size: 0.1, interval90: [-0.2, 0.4], interval95: [-0.3, 0.5], equivalent: true, detectable: 0.5 } }, 0.3, 0.05)).toBe("no-move");
    expect(verdictOf({ t: 1, effect: null }, 0.3, 0.05)).toBe("cannot-tell");
  });
  it("mirrors when every price is turned upside down", () => {
    const up = marketsWith(0.8);
    const down = { ...up, assets: up.assets.map((a) => ({ ...a, returns: a.returns.map((v) => -v), market: a.market && a.market.map((v) => -v) })) };
    const [a, b] = [assessed(up), assessed(down)];
    expect([a.verdict, b.verdict]).toEqual(["rise", "fall"]);
    a.windows.forEach((w, i) => {
      expect(b.windows[i]!.kolariPynnonen.value).toBeCloseTo(-w.kolariPynnonen.value, 9);
      expect(b.windows[i]!.effect!.size).toBeCloseTo(-w.effect!.size, 2);
      expect(b.windows[i]!.pShift).toBe(w.pShift);
    });
  });
  it("calls a move only when Kolari and Pynnönen's test and the shifts both do", () => {
    for (const [seed, kp, shifts] of [[35, false, true], [23, true, false]] as const) {
      const { verdict, windows } = assessed(marketsWith(0.35, seed));
      const { kolariPynnonen, pAdjusted } = windows.find((w) => w.id === "at-once")!;
      expect([kolariPynnonen.pValue <= 0.05, pAdjusted <= 0.05], `seed ${seed}`).toEqual([kp, shifts]);
      expect(verdict).toBe("cannot-tell");
    }
  });
  it("gives no price a word on a calendar that is only read beside", () => {
    const beside = ripple(marketsWith(1), "secondary");
    if (beside.status !== "assessed") throw new Error(beside.reason);
    expect([beside.verdict, ...beside.assets.map(({ verdict }) => verdict)]).toEqual([null, null, null, null, null]);
  });
  it("leaves a control out of the test, and looks at it beside", () => {
    const input = marketsWith(1);
    const control = { ...input, assets: [...input.assets, { ...input.assets[0]!, id: "control", role: "control" as const, returns: input.assets[0]!.returns.map((v) => v - 3) }] };
    expect(assessed(control).windows).toEqual(assessed(input).windows);
    expect(assessed(control).assets).toHaveLength(5);
  });
  it("describes nothing and says what is missing where there are too few events, days or movement", () => {
    const input = marketsWith(0);
    expect(ripple({ ...input, events: input.events.slice(0, 5) }, "registered")).toMatchObject({ reason: "too-few-episodes", needed: 6, had: 5 });
    expect(ripple({ ...input, days: input.days.slice(0, 200) }, "registered")).toMatchObject({ reason: "too-few-trading-days" });
    expect(ripple(withReturns(input, () => 0), "registered")).toMatchObject({ reason: "price-never-moved" });
  });
  it("shows the estimate without each episode", () => {
    const outcome = assessed(marketsWith(0.5));
    const [first, ...rest] = outcome.episodes.map((e) => e.returns.reduce((s, v) => s + v, 0) / 4);
    expect(outcome.withoutOne).toHaveLength(outcome.episodes.length);
    expect(outcome.withoutOne[0]!.mean).toBeCloseTo(rest.reduce((s, v) => s + v, 0) / rest.length, 9);
    expect(first).toBeDefined();
  });
});

describe("the event's day", () => {
  const input = marketsWith(0);
  const onlyOn = (keep: (place: number) => boolean) => ({
    ...input,
    days: input.days.filter((_, i) => keep(i)),
    assets: input.assets.map((a) => ({ ...a, returns: a.returns.filter((_, i) => keep(i)), market: a.market && a.market.filter((_, i) => keep(i)) }))
  });
  const event = (place: number) => ({ from: input.days[place]!, to: input.days[place]!, rounds: ["one"] });
  it("is the first close on or after the end of the round, and the wait is told", () => {
    const closed = { ...onlyOn((place) => place !== 400 && place !== 401), events: [event(399), event(400)] };
    expect(laidOut(closed).events.map(({ at, movedDays }) => [closed.days[at], movedDays])).toEqual([[input.days[399], 0], [input.days[402], 2]]);
  });
  it("is left out, and counted, where a window would reach past the last price or another event has it", () => {
    const last = input.days.length - 1;
    const trial = laidOut({ ...input, events: [event(500), event(last - 3), event(last - 2), { ...event(500), rounds: ["two"] }] });
    expect(trial.events.map(({ at }) => at)).toEqual([500, last - 3]);
    expect(trial.leftOut).toBe(2);
  });
  it("does not count outside the registered period", () => {
    const before = { ...event(279), to: addDays(input.plan.eligible.from, -1) };
    expect(laidOut({ ...input, events: [before, event(300)] })).toMatchObject({ leftOut: 0, events: [{ at: 300 }] });
  });
});

describe("what is ordinary", () => {
  it("is judged from the estimation days alone: nothing from ten days before the event on enters", () => {
    const input = marketsWith(0);
    const { at } = laidOut(input).events[5]!;
    const plain = modelsOf(laidOut(input), input.assets[0]!).at(at);
    const after = withReturns(input, (v, place) => (place >= at - 10 ? v + 50 : v));
    expect(modelsOf(laidOut(after), after.assets[0]!).at(at)).toEqual(plain);
    const lastDay = withReturns(input, (v, place) => (place === at - 11 ? v + 50 : v));
    expect(modelsOf(laidOut(lastDay), lastDay.assets[0]!).at(at)).not.toEqual(plain);
  });
  it("counts prices as moving together within an event and never between events", () => {
    const input = marketsWith(0);
    const trial = laidOut(input);
    const assets = input.assets.map((asset) => modelsOf(trial, asset));
    const residuals = trial.events.flatMap(({ at }) =>
      assets.map((models) => {
        const { alpha, beta } = models.at(at);
        return Float64Array.from({ length: 250 }, (_, i) => models.asset.returns[at - 260 + i]! - alpha - beta * (models.asset.market?.[at - 260 + i] ?? 0));
      })
    );
    let sum = 0;
    let pairs = 0;
    for (let a = 0; a < residuals.length; ++a)
      for (let b = 0; b < a; ++b) {
        if (Math.floor(a / 4) === Math.floor(b / 4)) sum += meanCorrelation([residuals[a]!, residuals[b]!]);
        ++pairs;
      }
    expect(pooledTests(trial, assets, input.plan.windows[0]!, togetherBefore(trial, assets)).correlation).toBeCloseTo(sum / pairs, 12);
  });
});

it("shiftTest() is Boehmer's t of the events' means at every shift", () => {
  const input = marketsWith(0.3);
  const trial = laidOut(input);
  const row = rowOf(trial, input.assets.map((asset) => modelsOf(trial, asset)), input.plan.windows[0]!);
  const { values } = shiftTest(trial, row);
  const { first, period } = trial.eligible;
  for (const s of [0, 1, 57, period - 1]) expect(values[s]).toBeCloseTo(boehmer(trial.events.map(({ at }) => row[first + ((at - first + s) % period)]!)), 9);
});

describe("level and power, in few runs", () => {
  const run = (world: RippleTask["world"], effect: number, runs: number) => {
    const task: RippleTask = { name: `${world} ${effect}`, world, effect, rounds: 22, interval: false, fitted: null };
    const pValues = Array.from({ length: runs }, (_, i) => runOnce(rippleSelftest, task, 11, i).pValues);
    return (test: keyof (typeof pValues)[number]) => pValues.filter((p) => p[test] <= 0.05).length / runs;
  };
  const highest = (runs: number) => 0.05 + 3.3 * Math.sqrt((0.05 * 0.95) / runs);
  it("where rounds bring turbulence, a move is called no more often than the level; Patell's test alone cries wolf", () => {
    const rate = run("turbulent-rounds", 0, 80);
    expect(rate("called")).toBeLessThanOrEqual(highest(80));
    expect(rate("patell")).toBeGreaterThan(0.2);
  }, 30_000);
  it("where rounds are called in turmoil, a move is called no more often than the level", () => expect(run("called-in-turmoil", 0, 80)("called")).toBeLessThanOrEqual(highest(80)), 30_000);
  it("a move of three quarters of an ordinary one is found nine times in ten", () => expect(run("moving-together", 0.75, 40)("called")).toBeGreaterThan(0.9), 30_000);
});

it("reorderedMarkets() keeps each day's prices together", () => {
  const input = marketsWith(0);
  const mixed = reorderedMarkets(seededRng(5), input);
  const day = input.assets[0]!.returns.indexOf(mixed.assets[0]!.returns[123]!);
  mixed.assets.forEach((asset, a) => expect(asset.returns[123]).toBe(input.assets[a]!.returns[day]));
});
