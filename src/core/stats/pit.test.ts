import { describe, expect, it } from "vitest";
import reference from "../../../test/reference/pit/cases.json" with { type: "json" };
import { countStanding } from "./count-distribution.ts";
import { pitHeights } from "./pit.ts";

describe("pitHeights() and countStanding()", () => {
  const standings = reference.obs.map((y, i) => countStanding(y, reference.mean[i]!, reference.theta));
  it("place each count as R does", () =>
    standings.forEach(({ below, upTo }, i) => {
      expect(Math.abs(below - reference.below[i]!)).toBeLessThan(1e-12);
      expect(Math.abs(upTo - reference.upTo[i]!)).toBeLessThan(1e-12);
    }));
  it("give the heights of surveillance::pit", () => {
    for (const [bins, expected] of Object.entries(reference.heights)) {
      const heights = pitHeights(standings.map((s) => s.below), standings.map((s) => s.upTo), Number(bins));
      heights.forEach((height, j) => expect(Math.abs(height - expected[j]!)).toBeLessThan(1e-12));
    }
  });
  it("lose nothing that a forecast held impossible, at either end", () => {
    const [low, high] = pitHeights([0, 1, 0.5], [0, 1, 0.5], 2);
    expect(low).toBeCloseTo(2 / 3, 12);
    expect(high).toBeCloseTo(4 / 3, 12);
  });
});
