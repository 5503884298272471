import { expect, it } from "vitest";
import expected from "../../../test/reference/wilson/cases.json" with { type: "json" };
import { wilsonInterval } from "./wilson.ts";

const Z: Readonly<Record<string, number>> = { "0.9": 1.6448536269514722, "0.95": 1.959963984540054 };

it("equals prop.test() of R", () => {
  for (const { successes, trials, level, low, high } of expected.cases) {
    const [ours, above] = wilsonInterval(successes, trials, Z[String(level)]!);
    expect(Math.abs(ours - low)).toBeLessThan(1e-12);
    expect(Math.abs(above - high)).toBeLessThan(1e-12);
  }
});

it("has ends of exactly 0 and 1 where nothing or everything succeeded", () => {
  for (let trials = 1; trials <= 40; ++trials) expect([wilsonInterval(0, trials, 1.6)[0], wilsonInterval(trials, trials, 1.6)[1]]).toEqual([0, 1]);
});
