import { describe, expect, it } from "vitest";
import reference from "../../../test/reference/count-distribution/cases.json" with { type: "json" };
import expected from "../../../test/reference/crps/crps.json" with { type: "json" };
import { countMasses, logCountMass } from "./count-distribution.ts";

describe("logCountMass()", () => {
  it("equals SciPy", () =>
    reference.cases.forEach(({ y, mean, theta, logMass }) => expect(Math.abs(logCountMass(y, mean, theta ?? Infinity) - logMass)).toBeLessThan(1e-10)));
  it("equals scoringRules", () => {
    const { y, mu, size, logs } = expected.logs_nbinom;
    expect(Math.abs(-logCountMass(y, mu, size) - logs)).toBeLessThan(1e-12);
  });
  it("comes to Poisson as theta grows", () => expect(logCountMass(9, 7, 1e12)).toBeCloseTo(logCountMass(9, 7, Infinity), 9));
  it("refuses a forecast that has no shape", () => expect(() => logCountMass(1, 0, 2)).toThrow("mean and theta must be greater than 0, current values are 0 and 2"));
});

describe("countMasses()", () => {
  it("equals the mass of each count, and they sum to 1", () => {
    for (const [mean, theta] of [[0.05, 0.2], [7.4, 1.5], [300, 3.5], [800, Infinity]] as const) {
      const { from, masses } = countMasses(mean, theta);
      for (let i = 0; i < masses.length; i += 7) {
        const mass = Math.exp(logCountMass(from + i, mean, theta));
        expect(Math.abs(masses[i]! - mass)).toBeLessThan(1e-12 * Math.max(1e-3, mass) + 1e-14);
      }
      expect(masses.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 13);
    }
  });
});
