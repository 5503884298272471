import { describe, expect, it } from "vitest";
import expected from "../../../test/reference/kaplan-meier/cases.json" with { type: "json" };
import { column, readTable } from "../../../test/reference/read-table.ts";
import { kaplanMeier, medianSurvival } from "./kaplan-meier.ts";

const Z_90 = 1.6448536269514722;
const lung = readTable("./kaplan-meier/lung.csv");
const ofLung = kaplanMeier(column(lung, "time"), column(lung, "status").map((s) => s === 2), Z_90);
const ofSmall = kaplanMeier(expected.small.time, expected.small.event.map((e) => e === 1), Z_90);

describe("kaplanMeier() equals survfit() of R", () => {
  it.each([["227 patients", ofLung, expected.lung], ["ten with ties, losses and an event at time 0", ofSmall, expected.small.steps]] as const)("for %s", (_, steps, r) => {
    expect(steps.map(({ time }) => time)).toEqual(r.time);
    expect(steps.map(({ atRisk }) => atRisk)).toEqual(r.atRisk);
    expect(steps.map(({ events }) => events)).toEqual(r.events);
    steps.forEach(({ survival, interval }, i) => {
      expect(Math.abs(survival - r.survival[i]!)).toBeLessThan(1e-12);
      if (interval === null) return expect(r.low[i]).toBeNull();
      expect(Math.abs(interval[0] - r.low[i]!)).toBeLessThan(1e-12);
      expect(Math.abs(interval[1] - r.high[i]!)).toBeLessThan(1e-12);
    });
  });
  it("in the median of 310 days", () => expect(medianSurvival(ofLung)).toBe(expected.lungMedian));
});

it("has no median when fewer than half had the event", () => expect(medianSurvival(kaplanMeier([1, 2, 3], [true, false, false], Z_90))).toBeNull());
