import { describe, expect, it } from "vitest";
import type { EventsPlan } from "./plan.ts";
import { applyRule, type RuleEvidence } from "./rule.ts";

const plan = { level: 0.05, margin: { low: 0.8, high: 1.2 }, materialShare: 0.1, largestExcess: 2 } as EventsPlan;
const signalling: RuleEvidence = {
  pulse: { series: "s", pValue: 0.01, isRise: true, detectable: 1.3 },
  statistic: 8, pValue: 0.01, gain: 0.02, ratio: 1.4, ratio90: [1.2, 1.6], epidemic: 0.3, epidemic90: [0.2, 0.4], epidemicLeast: 0.2
};
const momentum: RuleEvidence = { ...signalling, pValue: 0.6, ratio: 1.02, ratio90: [0.93, 1.12] };
const verdict = (evidence: RuleEvidence) => applyRule(evidence, plan).verdict;

describe("the three-part rule", () => {
  it("calls signalling only where pulse, likelihood ratio and forecasts say so, all one way", () => {
    expect(verdict(signalling)).toBe("signalling");
    for (const part of [
      { pulse: { ...signalling.pulse!, pValue: 0.06 } }, { pulse: null }, { pValue: 0.06 }, { gain: 0 }, { gain: null },
      { pulse: { ...signalling.pulse!, isRise: false } }
    ]) expect(verdict({ ...signalling, ...part }), JSON.stringify(part)).toBe("undetermined");
  });
  it("calls momentum only where the interval lies inside the margin and past counts are material on every background that bends more", () => {
    expect(verdict(momentum)).toBe("momentum");
    for (const part of [{ ratio90: [0.79, 1.12] as const }, { ratio90: [0.93, 1.21] as const }, { epidemic90: [0.09, 0.4] as const }, { epidemicLeast: 0.09 }])
      expect(verdict({ ...momentum, ...part }), JSON.stringify(part)).toBe("undetermined");
  });
  it("says that the rounds forced it where neither could have come out", () => {
    const few = { ...signalling, pValue: 0.6, ratio90: [0.5, 2] as const };
    expect(applyRule(few, plan)).toMatchObject({ verdict: "undetermined", forcedByRounds: true, rule: { couldSignal: false, couldMomentum: false } });
    expect(applyRule({ ...few, ratio90: [0.7, 1.4] }, plan)).toMatchObject({ forcedByRounds: false, rule: { couldSignal: true, couldMomentum: false } });
    expect(applyRule({ ...few, pulse: null }, plan).forcedByRounds).toBe(true);
  });
  it("mirrors: a lull is signalling as a rise is", () =>
    expect(verdict({ ...signalling, pulse: { ...signalling.pulse!, isRise: false }, ratio: 0.7, ratio90: [0.6, 0.85] })).toBe("signalling"));
});
