import { describe, expect, it } from "vitest";
import { plain } from "#core/model/canonical.ts";
import { momentumSalvosOutcome, type MomentumSalvosAssessed } from "#core/model/momentum-salvos-outcome.ts";
import { standing } from "#core/stats/circular-shift.ts";
import { closePairs } from "#core/stats/close-pairs.ts";
import { seededRng } from "#core/stats/rng.ts";
import { fitClock, refitClock } from "./clock-model.ts";
import { clockRows } from "./clock-rows.ts";
import type { SalvoInput } from "./plan.ts";
import { salvoClock } from "./salvos.ts";
import { simulateSalvos, type SalvoWorld } from "./selftest-worlds.ts";
import { placeCalendar, shiftWindow, windowPlaces } from "./talk-test.ts";

const LABELS = { role: "registered", party: "a", series: "s", classes: ["c"] } as const;
const labels = { ...LABELS, classes: [...LABELS.classes] };
const simulate = (world: SalvoWorld, seed: number, effect = 1) => simulateSalvos(seededRng(seed), { name: world, world, effect });
const run = (input: SalvoInput) => salvoClock(input, labels, 1) as MomentumSalvosAssessed;
const after = (input: SalvoInput) => {
  const clock = fitClock(input)!;
  return shiftWindow(clock, placeCalendar(clock)!, input.plan.windows[0]!)!;
};

const spacing = ({ counts, plan }: SalvoInput, seed: number) =>
  standing(closePairs(Float64Array.from(counts.values, (v) => Number(v! >= plan.threshold)), plan.closeWithin, plan.blockNights, 199, seededRng(seed)));

/** A war of few nights: salvos of 20 or more on the places given, 2 a night else, no report on `silent`. */
function tiny(salvos: readonly number[], silent: readonly number[] = [], size = 30): SalvoInput {
  const input = simulate("clock", 1);
  const values = Array.from({ length: 60 }, (_, t) => (silent.includes(t) ? null : salvos.includes(t) ? size : 2));
  return { ...input, counts: { from: input.counts.from, values } };
}

describe("salvoClock() of a clock that talks do not move", () => {
  const input = simulate("drifting", 3);
  const outcome = run(input);
  it("gives an outcome that its schema accepts", () => expect(momentumSalvosOutcome.safeParse(plain(outcome)).error).toBeUndefined());
  it("cannot tell, says which odds it would have found, and that salvos keep a distance", () => {
    expect(outcome.verdict).toBe("cannot-tell");
    expect(outcome.windows[0]!.detectable).toBeGreaterThan(2);
    expect(outcome.windows[0]!.expectedNeeded).toBeGreaterThan(outcome.windows[0]!.expected);
    expect(outcome.spacing.verdict).toBe("inhibition");
  });
  it("counts every night at risk once, and every salvo but the first", () => {
    expect(outcome.waits.reduce((n, w) => n + w.nights, 0)).toBe(outcome.nights);
    expect(outcome.waits.reduce((n, w) => n + w.salvos, 0)).toBe(outcome.salvos - 1);
  });
  it("is the same the second time, and the same for the other party", () => {
    expect(run(input)).toEqual(outcome);
    expect(salvoClock(input, { ...labels, party: "b" }, 1)).toEqual({ ...outcome, party: "b" });
  });
});

describe("salvoClock() finds what was planted", () => {
  it("more salvos after rounds, and covers how many more", () => {
    const outcome = run(simulate("drifting", 5, 6));
    expect(outcome.verdict).toBe("rise");
    const [low, high] = outcome.windows[0]!.interval95;
    expect(low! < 6 && 6 < (high ?? Infinity)).toBe(true);
  });
  it("salvos that seek each other, and those that keep apart, most of the time", () => {
    const found = (world: SalvoWorld, side: number) =>
      Array.from({ length: 20 }, (_, seed) => spacing(simulate(world, seed), seed)).filter(({ pTwoSided, z }) => pTwoSided <= 0.05 && z * side > 0).length;
    expect(found("excited", 1)).toBeGreaterThanOrEqual(15);
    expect(found("drifting", -1)).toBeGreaterThanOrEqual(13);
  });
});

it("holds its level where the stock drifts, and where salvos have no memory", () => {
  const runs = 80;
  const most = runs * (0.05 + 3.3 * Math.sqrt((0.05 * 0.95) / runs));
  let [talks, pairs] = [0, 0];
  for (let seed = 0; seed < runs; ++seed) {
    if (after(simulate("drifting", 100 + seed)).pTwoSided <= 0.05) ++talks;
    if (spacing(simulate("memoryless", 300 + seed), seed).pTwoSided <= 0.05) ++pairs;
  }
  expect(talks).toBeLessThanOrEqual(most);
  expect(pairs).toBeLessThanOrEqual(most);
});

describe("salvoClock() refuses", () => {
  it("a clock with too few salvos, as a value", () => expect(salvoClock(tiny([30, 40, 50]), labels, 1)).toMatchObject({ status: "not-assessable", reason: "too-few-salvos", needed: 30, had: 3 }));
  it("to test too few rounds, and still reads the clock", () => {
    const input = simulate("clock", 4);
    const outcome = run({ ...input, episodes: input.episodes.slice(0, 5) });
    expect(outcome).toMatchObject({ verdict: null, windows: [], talkLack: { reason: "too-few-episodes", needed: 6, had: 5 } });
    expect(outcome.spacing.pairs).toBeGreaterThanOrEqual(0);
  });
});

describe("a mutant dies: a clock that is off by a night, or stands still on silent nights", () => {
  const rows = clockRows(tiny([30, 35], [32, 40]));
  it("the night after a salvo is night 1, and a night without a report passes without being counted", () => {
    expect([...rows.at]).toEqual([31, 33, 34, 35, 36, 37, 38, 39, ...Array.from({ length: 19 }, (_, i) => 41 + i)]);
    expect([...rows.since].slice(0, 8)).toEqual([1, 3, 4, 5, 1, 2, 3, 4]);
    expect(rows.since.at(-1)).toBe(24);
  });
  it("a silent night is no night without a salvo", () => expect(rows.salvos[32]).toBeNaN());
});

it("a mutant dies: a recent level that carries the salvos themselves", () =>
  expect(clockRows(tiny([30, 35], [], 500)).level).toEqual(clockRows(tiny([30, 35], [], 20)).level));

describe("a mutant dies: residuals that are not scaled, or an odds ratio without refit", () => {
  const input = simulate("drifting", 9);
  const clock = fitClock(input)!;
  const calendar = placeCalendar(clock)!;
  const window = input.plan.windows[0]!;
  it("the true calendar's value is its residuals over their standard deviation, summed by hand", () => {
    const places = windowPlaces(input, calendar, window);
    let [sum, variance] = [0, 0];
    clock.rows.at.forEach((place, i) => {
      if (!places.has(place)) return;
      sum += clock.rows.happened[i]! - clock.fit.chances[i]!;
      variance += clock.fit.chances[i]! * (1 - clock.fit.chances[i]!);
    });
    const shifted = shiftWindow(clock, calendar, window)!;
    expect(shifted.values[0]).toBeCloseTo(sum / Math.sqrt(variance), 10);
    expect(shifted.values).toHaveLength(calendar.period);
  });
  it("at the estimate, the clock refitted under it leaves nothing over", () => {
    const { oddsRatio } = run(input).windows[0]!;
    const places = windowPlaces(input, calendar, window);
    const under = shiftWindow(clock, calendar, window, refitClock(clock, places, Math.log(oddsRatio!), clock.fit.coefficients)!)!;
    expect(Math.abs(under.values[0]! - under.mean)).toBeLessThan(0.001);
    const frozen = Math.abs(shiftWindow(clock, calendar, window)!.values[0]! - under.mean);
    expect(frozen).toBeGreaterThan(0.05);
  });
});

it("finds an upper limit where no salvo fell in the window, and none below", () => {
  const input = simulate("clock", 6);
  const clock = fitClock(input)!;
  const places = windowPlaces(input, placeCalendar(clock)!, input.plan.windows[0]!);
  const values = input.counts.values.map((v, place) => (places.has(place) && v! >= input.plan.threshold ? 3 : v));
  const [window] = run({ ...input, counts: { ...input.counts, values } }).windows;
  expect(window).toMatchObject({ salvos: 0, oddsRatio: 0 });
  expect(window!.interval95[0]).toBeNull();
  expect(window!.interval95[1]).toBeLessThan(2);
});
