import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LABELS, smallWar } from "../../../../test/support/small-war.ts";
import { addDays } from "#core/model/day-count.ts";
import { pulseOutcome, type PulseAssessed } from "#core/model/pulse-outcome.ts";
import { plain } from "#core/model/canonical.ts";
import { windowEffect } from "./effect.ts";
import { fitHorizon, scaffoldOf } from "./null-model.ts";
import { pulse } from "./pulse.ts";
import { windowReads, type PulseInput } from "./plan.ts";
import { horizonsOf, layOut, testWindow } from "./shift-test.ts";

const labels = { ...LABELS, classes: [...LABELS.classes] };
const run = (input: PulseInput, others: [] | null = null) => pulse(input, labels, { effects: "confirmatory", others, seed: 1 }) as PulseAssessed;
const after = (o: PulseAssessed) => o.windows.find((w) => w.id === "after")!;

describe("pulse() of a war without an effect", () => {
  const outcome = run(smallWar(3), []);
  it("gives an outcome that its schema accepts", () => expect(pulseOutcome.safeParse(plain(outcome)).error).toBeUndefined());
  it("keeps every p in (0, 1] and shows each shift, the identity first", () => {
    for (const w of outcome.windows) expect(w.pValue > 0 && w.pValue <= 1).toBe(true);
    expect(outcome.shifts.values).toHaveLength(961);
    expect(outcome.shifts.values[0]).toBe(outcome.shifts.observed);
  });
  it("runs every sensitivity, or says what it lacks", () => {
    for (const s of outcome.sensitivities) expect(s.pValue !== null || s.lack !== null, s.id).toBe(true);
    const ids = new Set(outcome.sensitivities.map((s) => s.id));
    for (const id of ["winsorised", "log-ratio", "median", "zeros-for-no-report", "trend-stiffer", "trend-looser", "fit-starts-later", "episode-left-out", "placement-by-propensity"]) expect(ids).toContain(id);
    expect(outcome.usualTests.map((t) => t.id)).toEqual(["poisson-before-after", "label-permutation", "quasi-poisson-series", "negative-binomial-series", "negative-binomial-newey-west"]);
  });
  it("is the same the second time, to the last digit", () => expect(run(smallWar(3), [])).toEqual(outcome));
});

describe("pulse() of a war with an effect", () => {
  it("finds a doubling and covers it", () => {
    const outcome = run(smallWar(5, { effect: 2 }));
    expect(outcome.verdict).toBe("rise");
    const [low, high] = after(outcome).effect!.interval95;
    expect(low! < 2 && 2 < high!).toBe(true);
  });
  it("finds a halving as a fall: the two directions are treated alike", () => expect(run(smallWar(5, { effect: 0.5 })).verdict).toBe("fall"));
});

describe("pulse() refuses", () => {
  it("fewer episodes than registered, as a value with a description", () => {
    const outcome = pulse(smallWar(1, { rounds: 5 }), labels, { effects: "all", others: null, seed: 1 });
    expect(outcome).toMatchObject({ status: "not-assessable", reason: "too-few-episodes", needed: 6, had: 5 });
    expect(outcome.episodes).toHaveLength(5);
  });
  it("a series without nights", () => {
    const input = smallWar(1);
    expect(pulse({ ...input, counts: { from: input.counts.from, values: [] } }, labels, { effects: "all", others: null, seed: 1 })).toMatchObject({ status: "not-assessable", reason: "too-few-nights" });
  });
});

describe("a mutant dies: a fit that knows the calendar", () => {
  it("the model's expectations are the same whatever the calendar", () => {
    const input = smallWar(7);
    const moved = { ...input, episodes: input.episodes.map((e) => ({ ...e, from: addDays(e.from, 3), to: addDays(e.to, 3) })) };
    expect(fitHorizon(scaffoldOf(moved)!, layOut(moved)!.counts, 2)!.mu).toEqual(fitHorizon(scaffoldOf(input)!, layOut(input)!.counts, 2)!.mu);
  });
});

describe("a mutant dies: running instead of frozen lags", () => {
  it("what happens from the round on does not change what is expected of those nights, the coefficients held", () => {
    const reads = windowReads({ kind: "after", id: "w", from: 1, to: 3, reason: "r" }, 0, "night", 7);
    expect(reads).toEqual([{ offset: 0, horizon: 1 }, { offset: 1, horizon: 2 }, { offset: 2, horizon: 3 }]);
    const reach = reads.map(({ offset, horizon }) => offset - horizon);
    expect(new Set(reach)).toEqual(new Set([-1]));
    const before = windowReads({ kind: "before", id: "w", from: -7, to: -1, reason: "r" }, 4, "night", 7);
    expect(new Set(before.map(({ offset, horizon }) => offset - horizon))).toEqual(new Set([-8]));
    const input = smallWar(8, { effect: 3 });
    const trial = layOut(input)!;
    const at = trial.episodes[4]!.at;
    const changed = trial.counts.slice();
    changed[at] = 10 * changed[at]! + 100;
    const [a, b] = [trial.counts, changed].map((counts) => fitHorizon(trial.scaffold, counts, 3)!);
    // Night +3 looks back to night −1, so a huge night +1 moves its expectation only through the coefficients.
    const frozen = Math.abs(Math.log(b!.mu[at + 2]! / a!.mu[at + 2]!));
    const running = [trial.counts, changed].map((counts) => fitHorizon(trial.scaffold, counts, 1)!.mu[at + 1]!);
    expect(frozen).toBeLessThan(0.25 * Math.abs(Math.log(running[1]! / running[0]!)));
  });
});

describe("a mutant dies: shifts without the identity", () => {
  it("the smallest p is one over the number of shifts, never 0", () => {
    const trial = layOut(smallWar(5, { effect: 40 }))!;
    const test = testWindow(trial, trial.input.plan.windows.find((w) => w.id === "after")!, horizonsOf(trial.scaffold, trial.counts))!;
    expect(test.pTwoSided).toBe(1 / test.values.length);
  });
});

describe("a mutant dies: an interval without refit", () => {
  it("half as much again in the window moves the estimate and both ends by exactly that factor, since dividing it out and refitting gives the war back", () => {
    const input = smallWar(11);
    const window = input.plan.windows.find((w) => w.id === "after")!;
    const effectOf = (factor: number) => {
      const inWindow = new Set(layOut(input)!.episodes.flatMap(({ at }) => [at, at + 1, at + 2]));
      const values = input.counts.values.map((v, place) => (inWindow.has(place) ? v! * factor : v));
      const trial = layOut({ ...input, counts: { ...input.counts, values } })!;
      return windowEffect(trial, window, horizonsOf(trial.scaffold, trial.counts))!;
    };
    const [plain, raised] = [effectOf(1), effectOf(1.5)];
    const factors = [raised.ratio / plain.ratio, raised.interval90[0]! / plain.interval90[0]!, raised.interval90[1]! / plain.interval90[1]!];
    for (const factor of factors) expect(Math.abs(Math.log(factor / 1.5))).toBeLessThan(0.003);
  });
});

describe("windowReads()", () => {
  it("lets night −1 end on the first morning and night +1 begin on the last evening", () => {
    const night = (span: number) => windowReads({ kind: "after", id: "w", from: 1, to: 1, reason: "r" }, span, "night", 7)[0]!.offset;
    expect([night(0), night(2)]).toEqual([0, 2]);
    expect(windowReads({ kind: "after", id: "w", from: 1, to: 1, reason: "r" }, 2, "day", 7)[0]!.offset).toBe(3);
  });
  it("takes the nights of a round of two days or more, and none of one day or of an episode over the limit", () => {
    const during = (span: number, unit: "night" | "day") => windowReads({ kind: "during", id: "w", reason: "r" }, span, unit, 7).map((r) => r.offset);
    expect(during(0, "night")).toEqual([]);
    expect(during(2, "night")).toEqual([0, 1]);
    expect(during(1, "day")).toEqual([0, 1]);
    expect(during(8, "night")).toEqual([]);
  });
  it("never reads a night of the round's own as night −1 and +1 at once", () =>
    fc.assert(fc.property(fc.nat(9), fc.constantFrom("night" as const, "day" as const), (span, unit) => {
      const offsets = [{ kind: "before", id: "b", from: -7, to: -1, reason: "r" } as const, { kind: "during", id: "d", reason: "r" } as const, { kind: "after", id: "a", from: 1, to: 7, reason: "r" } as const]
        .flatMap((w) => windowReads(w, span, unit, 10).map((r) => r.offset));
      expect(new Set(offsets).size).toBe(offsets.length);
    })));
});

describe("missing nights", () => {
  it("are not zeros: leaving reports out moves the estimate little, booking them as zero moves it much", () => {
    const input = smallWar(21);
    const rounds = new Set(input.episodes.slice(0, 8).map((e) => e.from));
    const silent = (as: null | 0) => ({ ...input, counts: { ...input.counts, values: input.counts.values.map((v, i) => (rounds.has(addDays(input.counts.from, i)) ? as : v)) } });
    const [whole, left, zero] = [input, silent(null), silent(0)].map((i) => after(run(i)).effect!.ratio);
    expect(Math.abs(Math.log(left! / whole!))).toBeLessThan(0.08);
    expect(Math.log(zero! / whole!)).toBeLessThan(-0.1);
  });
});
