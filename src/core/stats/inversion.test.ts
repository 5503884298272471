import { describe, expect, it } from "vitest";
import { detectableEffect, isEquivalent } from "./equivalence.ts";
import { invertTest } from "./inversion.ts";
import { normalTwoSided } from "./special.ts";

describe("invertTest() of a normal test", () => {
  const [truth, se] = [0.4, 0.12];
  const trial = (effect: number) => ({ pValue: normalTwoSided((truth - effect) / se), excess: truth - effect });
  const result = invertTest(trial, [0.1, 0.05])!;
  it("finds the estimate", () => expect(result.estimate).toBeCloseTo(truth, 3));
  it("finds the usual intervals", () => {
    [1.644854, 1.959964].forEach((z, i) => {
      expect(Math.abs(result.intervals[i]![0]! - (truth - z * se))).toBeLessThan(2e-3);
      expect(Math.abs(result.intervals[i]![1]! - (truth + z * se))).toBeLessThan(2e-3);
    });
  });
  it("gives no limit where the test never rejects inside the bounds", () => {
    const wide = invertTest((effect) => ({ pValue: 0.5, excess: truth - effect }), [0.1])!;
    expect(wide.intervals[0]).toEqual([null, null]);
  });
  it("gives nothing where no effect fits", () => expect(invertTest(() => ({ pValue: 0.5, excess: 1 }), [0.1])).toBeNull());
  it("takes an effect that cannot be fitted as the end of what can be said", () => {
    const short = invertTest((effect) => (effect > 0.5 ? null : trial(effect)), [0.1])!;
    expect(short.intervals[0]![1]).toBeNull();
    expect(short.intervals[0]![0]).not.toBeNull();
  });
});

describe("equivalence", () => {
  const margin = [Math.log(0.8), Math.log(1.25)] as const;
  it("needs both ends inside the margin", () => {
    expect(isEquivalent([-0.1, 0.1], margin)).toBe(true);
    expect(isEquivalent([-0.1, 0.3], margin)).toBe(false);
    expect(isEquivalent([null, 0.1], margin)).toBe(false);
  });
  it("the detectable effect is 2.8 standard errors", () => {
    expect(detectableEffect([-0.329, 0.329])).toBeCloseTo(0.56, 12);
    expect(detectableEffect([null, 1])).toBeNull();
  });
});
