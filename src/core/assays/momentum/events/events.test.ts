import { describe, expect, it } from "vitest";
import type { MomentumEventsAssessed } from "#core/model/momentum-events-outcome.ts";
import { addDays } from "#core/model/day-count.ts";
import { seededRng } from "#core/stats/rng.ts";
import { simulateCounts } from "#core/stats/simulate-endemic-epidemic.ts";
import { runOnce } from "../../selftest/selftest.ts";
import { momentumEvents } from "./events.ts";
import type { EventsInput } from "./plan.ts";
import { withPulse } from "./rule.ts";
import { scaffoldOf } from "./scaffold.ts";
import { momentumEventsSelftest } from "./selftest.ts";
import { type EventsTask, simulateEvents } from "./selftest-worlds.ts";

const labels = { trial: "t", role: "registered" as const, party: "p", series: "s" };

/** A simulated war with a short ladder, few draws and few forecasts. */
function warOf(world: EventsTask["world"], effect: number, seed: number, more: Partial<EventsInput> = {}): EventsInput {
  const { input } = simulateEvents(seededRng(seed), { name: "", world, effect, pulseP: 0.01 });
  const plan = { ...input.plan, bootstrapRuns: 39, scoresFrom: "2001-07-01", ladder: [{ shared: 4, perRegion: 0 }, { shared: 12, perRegion: 0 }] };
  return { ...input, plan, ...more };
}

function assess(input: EventsInput): MomentumEventsAssessed {
  const outcome = momentumEvents(input, labels, 1);
  if (outcome.status !== "assessed") throw new Error(outcome.reason);
  return outcome;
}

describe("momentumEvents() of simulated wars", () => {
  it("finds a planted effect, in its size and by all parts of the rule", () => {
    const { rule, talk, verdict } = assess(warOf("shaken", 1.6, 4));
    expect(rule.likelihoodRatio.pValue).toBe(1 / 40);
    expect(talk.ratio).toBeGreaterThan(1.3);
    expect(talk.ratio).toBeLessThan(1.9);
    expect(talk.direct).toBeGreaterThan(0);
    expect(rule.forecasts.passed).toBe(true);
    expect(verdict).toBe("signalling");
  });
  it("holds its level where regions share a shock each night, which would fool one that takes them as independent", () => {
    const plain = Array.from({ length: 10 }, (_, seed) => {
      const input = warOf("shaken", 1, 100 + seed);
      const { rule, talk } = assess({ ...input, plan: { ...input.plan, ladder: input.plan.ladder.slice(0, 1), scoresFrom: "2009-01-01", bootstrapRuns: 19 } });
      return { p: rule.likelihoodRatio.pValue, widening: Math.log(talk.interval90[1] / talk.ratio) / (1.645 * talk.logErrorIfIndependent!) };
    });
    expect(plain.filter(({ p }) => p <= 0.05).length).toBeLessThanOrEqual(3);
    expect(plain.reduce((sum, { widening }) => sum + widening, 0) / plain.length).toBeGreaterThan(1.3);
  });
  it("gives shares that add up to one, and more to past counts the stiffer the background where the level drifts", () => {
    const { shares, ladder } = assess(warOf("drifting", 1, 1001));
    expect(shares.reduce((sum, s) => sum + s.share, 0)).toBeCloseTo(1, 9);
    for (const { share, interval90: [low, high] } of shares) expect(low <= share && share <= high).toBe(true);
    expect(ladder[0]!.epidemicShare).toBeGreaterThan(ladder[1]!.epidemicShare + 0.02);
    expect(ladder.filter((rung) => rung.chosen)).toHaveLength(1);
  });
  it("finds planted excitation", () => expect(assess(warOf("excited", 1, 2)).ladder[0]!.epidemicShare).toBeGreaterThan(0.25));
  it("counts a night without a report as missing and not as quiet", () => {
    const input = warOf("shaken", 1, 5);
    const silent = (from: number, to: number) => ({ ...input, counts: input.counts.map((values, i) => (i === 0 ? values.map((v, t) => (t >= from && t < to ? null : v)) : values)) });
    const quick = (war: EventsInput) => assess({ ...war, plan: { ...war.plan, ladder: war.plan.ladder.slice(0, 1), scoresFrom: "2009-01-01", bootstrapRuns: 19 } });
    const whole = quick(input);
    const part = quick(silent(300, 400));
    // A hundred nights, and seven after them whose lags are missing.
    expect(whole.fit.cells - part.fit.cells).toBe(107);
    expect(Math.abs(part.talk.ratio / whole.talk.ratio - 1)).toBeLessThan(0.05);
    expect(quick(silent(20, 690))).toMatchObject({ leftOut: ["region-0"], regions: ["region-1", "region-2", "region-3", "region-4", "region-5"] });
  });
  it("holds a forecast that runs off: in this war a season learnt from part of a year told of a million", () => {
    const task = momentumEventsSelftest.tasks(null).find(({ world, effect }) => world === "swinging" && effect === 1)!;
    expect(runOnce(momentumEventsSelftest, task, 1, 30)).toMatchObject({ rejects: false });
  });
  it("applies the rule after the fact as it would have at once", () => {
    const input = warOf("shaken", 1.6, 4);
    const blind = momentumEvents({ ...input, pulse: null }, labels, 1);
    expect(blind).toMatchObject({ verdict: "undetermined", rule: { pulse: null, couldSignal: false } });
    expect(withPulse(blind, input.pulse, input.plan)).toEqual(momentumEvents(input, labels, 1));
    const described = momentumEvents({ ...input, pulse: null }, { ...labels, role: "descriptive" }, 1);
    expect(withPulse(described, input.pulse, input.plan)).toEqual(momentumEvents(input, { ...labels, role: "descriptive" }, 1));
  });
  it("says the same of a war whose parties are called otherwise, and the same twice", () => {
    const input = warOf("drifting", 1.5, 6);
    expect(momentumEvents(input, { ...labels, party: "q" }, 1)).toEqual({ ...momentumEvents(input, labels, 1), party: "q" });
  });
  it("does not assess fewer rounds than the plan wants, nor a series that is silent after them", () => {
    const input = warOf("drifting", 1, 7);
    expect(momentumEvents({ ...input, episodes: input.episodes.slice(0, 5) }, labels, 1)).toMatchObject({ status: "not-assessable", reason: "too-few-episodes", needed: 6, had: 5 });
    expect(momentumEvents({ ...input, counts: input.counts.map((values) => values.slice(0, 150)) }, labels, 1)).toMatchObject({ reason: "silent-window" });
  });
  it("counts no round before the fit, nor one whose nights are silent", () => {
    const input = warOf("drifting", 1, 7);
    const early = [-900, -400, -30].map((days) => ({ ...input.episodes[0]!, from: addDays(input.from, days), to: addDays(input.from, days) }));
    expect(scaffoldOf({ ...input, episodes: [...early, ...input.episodes] }).tested).toEqual({ episodes: 24, nights: 72 });
    expect(momentumEvents({ ...input, episodes: [...early, ...input.episodes.slice(0, 4)] }, labels, 1)).toMatchObject({ reason: "too-few-episodes", needed: 6, had: 4, episodes: 4 });
    const at = (Date.parse(input.episodes[3]!.from) - Date.parse(input.from)) / 86_400_000;
    const silent = input.counts.map((values) => values.map((v, t) => (t >= at && t < at + 3 ? null : v)));
    expect(scaffoldOf({ ...input, counts: silent }).tested).toEqual({ episodes: 23, nights: 69 });
  });
  it("says so, and does not fail, where excitation is so strong that its draws cannot be fitted", () => {
    const input = warOf("excited", 1, 3);
    const [days, self] = [400, 0.97];
    const world = { days, regions: 1, background: new Float64Array(days).fill(20 * (1 - self)), self, cross: 0, spread: { lagWeights: input.plan.lagWeights, weights: new Float64Array(1) } };
    const counts = simulateCounts(seededRng(3), { ...world, psi: new Float64Array(days).fill(0.02), shockVariance: 0, opening: new Float64Array(7).fill(20) });
    const plan = { ...input.plan, bootstrapRuns: 19, scoresFrom: "2009-01-01", ladder: [{ shared: 1, perRegion: 0 }] };
    expect(momentumEvents({ ...input, counts: [[...counts]], plan }, labels, 1)).toMatchObject({ status: "not-assessable", reason: "too-few-draws", needed: 18, had: 0 });
  });
});
