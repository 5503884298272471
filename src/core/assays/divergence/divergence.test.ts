import { describe, expect, it } from "vitest";
import { divergenceOutcome } from "#core/model/divergence-outcome.ts";
import { jensenShannon } from "#core/stats/jensen-shannon.ts";
import { seededRng } from "#core/stats/rng.ts";
import { selftestRates } from "../../../../test/support/selftest-rates.ts";
import { divergence } from "./divergence.ts";
import type { DivergencePlan } from "./plan.ts";
import type { Reading } from "./readings.ts";
import { divergenceSelftest } from "./selftest.ts";

const plan: DivergencePlan = { values: ["kept", "partly", "broken"], minAnswers: 3, pseudoCount: 0.5, dealings: 4999, draws: 399, splits: 50, level: 0.9 };
const read = (event: string, capital: string, ...answers: (string | null)[]): Reading[] => answers.map((answer) => ({ event, capital, answer }));
const small = [...read("truce", "north", "kept", "kept", "partly"), ...read("truce", "south", "broken", "kept"), ...read("pause", "south", "broken", "broken"), ...read("pause", "north", "partly", "broken")];

function assess(readings: readonly Reading[], change: Partial<DivergencePlan> = {}, seed = 1) {
  const outcome = divergence("was-it-kept", readings, { ...plan, ...change }, seed);
  divergenceOutcome.parse(outcome);
  if (outcome.status !== "assessed") throw new Error(outcome.reason);
  return outcome;
}

describe("divergence()", () => {
  it("equals the enumeration of every dealing within events", () => {
    const outcome = assess(small);
    const answers = small.map((r) => plan.values.indexOf(r.answer!));
    const owners = small.map((r) => (r.capital === "north" ? 0 : 1));
    const table = (capital: readonly number[]) => [0, 1].map((c) => plan.values.map((_, v) => answers.filter((a, i) => a === v && capital[i] === c).length));
    const dealings: number[][] = [];
    for (let bits = 0; bits < 2 ** small.length; ++bits) {
      const capital = small.map((_, i) => (bits >> i) & 1);
      const alike = (event: string) => small.reduce((sum, r, i) => sum + (r.event === event ? capital[i]! - owners[i]! : 0), 0) === 0;
      if (alike("truce") && alike("pause")) dealings.push(capital);
    }
    expect(dealings).toHaveLength(10 * 6);
    const mean = dealings.reduce((sum, capital) => sum + jensenShannon(table(capital)), 0) / dealings.length;
    const observed = jensenShannon(table(owners), plan.pseudoCount);
    const pValue = dealings.filter((capital) => jensenShannon(table(capital), plan.pseudoCount) >= observed - 1e-12).length / dealings.length;
    expect(outcome.rawBits).toBeCloseTo(jensenShannon(table(owners)), 12);
    expect(Math.abs(outcome.chanceBits - mean)).toBeLessThan(0.01);
    expect(Math.abs(outcome.pValue - pValue)).toBeLessThan(3.3 * Math.sqrt((pValue * (1 - pValue)) / plan.dealings) + 1 / plan.dealings);
  });

  it("takes what does not address the question for no answer", () => {
    const silent = [...small, ...read("truce", "north", null, null), ...read("pause", "east", null, null, null, null)];
    expect({ ...assess(silent), notAddressed: 0 }).toEqual(assess(small));
    expect(assess(silent).notAddressed).toBe(6);
  });

  it("leaves out who said too little, and events on which only one is left", () => {
    const outcome = assess([...small, ...read("truce", "east", "kept"), ...read("summit", "east", "kept", "kept"), ...read("summit", "north", "kept")]);
    expect(outcome.capitals).toEqual([{ capital: "east", readings: 3, counts: [3, 0, 0] }, { capital: "north", readings: 6, counts: [3, 2, 1] }, { capital: "south", readings: 4, counts: [1, 0, 3] }]);
    const fewer = assess([...small, ...read("truce", "east", "kept"), ...read("summit", "east", "kept"), ...read("summit", "north", "kept")]);
    expect({ ...fewer, leftOut: 0 }).toEqual(assess(small));
    expect(fewer.leftOut).toBe(3);
  });

  it("mirrors when capitals change their names, and gives the same for the same seed", () => {
    const renamed = assess(small.map((r) => ({ ...r, capital: r.capital === "north" ? "a-north" : "b-south" })));
    expect({ ...renamed, capitals: [] }).toEqual({ ...assess(small), capitals: [] });
    expect(assess(small)).toEqual(assess(small));
  });

  it("is not sure of the distance between capitals that never say the same", () => {
    const apart = assess([...read("truce", "north", "kept", "kept", "kept", "kept"), ...read("truce", "south", "broken", "broken", "broken", "broken")]);
    expect(apart.rawBits).toBe(1);
    expect(apart.interval.low).toBeLessThan(0.6);
    expect(apart.interval.high - apart.interval.low).toBeGreaterThan(0.4);
  });

  it("lays the interval about the estimate, below 0 too where chance gives more than was seen", () => {
    const alike = assess([...read("truce", "north", "kept", "partly", "broken"), ...read("truce", "south", "kept", "partly", "broken")]);
    expect(alike.bits).toBeLessThan(0);
    expect(alike.interval.low).toBeLessThan(alike.bits);
    expect(alike.interval.high).toBeGreaterThan(alike.bits);
  });

  it("counts the dealing that was seen among all, so that p is never 0", () => {
    const answers = Array.from({ length: 12 }, () => "kept");
    const apart = [...read("truce", "north", ...answers), ...read("truce", "south", ...answers.map(() => "broken"))];
    expect(assess(apart, { dealings: 99 }).pValue).toBe(0.01);
  });

  it("cannot tell from too few, and refuses an answer that could not be given", () => {
    expect(divergence("was-it-kept", small, { ...plan, minAnswers: 5 }, 1)).toMatchObject({ status: "not-assessable", reason: "too-few-capitals", needed: 2, had: 0 });
    expect(divergence("was-it-kept", [], plan, 1)).toMatchObject({ status: "not-assessable" });
    expect(() => assess(small, { minAnswers: 1 })).toThrow("minAnswers must be at least 2, current value is 1");
    expect(() => assess([...small, ...read("truce", "north", "maybe")])).toThrow("wanted an answer among kept, partly, broken, current value is maybe");
  });
});

it("divergence keeps its level where events differ, finds what is planted, and takes the excess of few readings out", () => {
  const runs = 70;
  const rates = selftestRates(divergenceSelftest, runs, 3, (task) => ["same, events differ", "same, few", "tilt 2, few", "tilt 2, many"].includes(task.name));
  const of = (kind: string, what = "") => rates.filter((r) => r.kind === kind && r.what.startsWith(what));
  for (const { rate, world } of of("size")) expect(rate, world).toBeLessThan(0.05 + 3.3 * Math.sqrt(0.0475 / runs));
  for (const { rate, world } of of("power")) expect(rate, world).toBeGreaterThan(0.85);
  for (const { rate, world } of of("coverage")) expect(rate, world).toBeGreaterThan(0.9 - 3.3 * Math.sqrt(0.09 / runs));
  for (const { rate, world } of of("bias", "bits")) expect(Math.abs(rate), world).toBeLessThan(0.1);
  for (const { rate, world } of of("bias", "raw")) expect(rate, world).toBeGreaterThan(0.05);
  for (const { rate, se } of of("bias", "between")) expect(Math.abs(rate)).toBeLessThan(3.3 * se);
  expect(of("peer")[0]!.rate).toBeGreaterThan(0.1);
}, 30_000);

it("the seed alone decides", () => {
  const rng = seededRng(1);
  expect(divergenceSelftest.run(divergenceSelftest.tasks(null)[0]!, rng)).toEqual(divergenceSelftest.run(divergenceSelftest.tasks(null)[0]!, seededRng(1)));
});
