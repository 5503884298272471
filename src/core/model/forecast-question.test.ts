import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./day-count.ts";
import { NO_RECORDS } from "./case-content.ts";
import { cutToDay, newestDay } from "./as-of.ts";
import type { CaseFile } from "./case.ts";
import { question, version } from "../../../test/fixtures/questions.ts";

const first = version("2031-06-01");
const second = version("2031-07-01", { documents: "Either." }, { why: "So." });
const asked = question({
  rules: [first, second],
  baseRate: { on: "2031-06-10", text: "39 of 101 windows", windows: { met: 39, of: 101 } },
  market: { slug: "m", match: "exact" },
  probabilities: [{ by: "Us", on: "2031-06-02", p: 0.2, rule: first.hash }, { by: "Us", on: "2031-07-02", p: 0.3, rule: second.hash }],
  resolutions: [{ rule: second.hash, answer: "no", on: "2031-09-01", evidence: "Seen.", by: "Us" }]
});
const benchmarks = ["2031-05-31", "2031-06-20"].map((day) => ({ id: `m-${day}`, slug: "m", day, lastTrade: 0.4, question: "truce" }));
const content = { ...NO_RECORDS, caseFile: {} as CaseFile, series: [], forecasts: [asked], benchmarks };
const at = (asOf: string, knownBy?: string) => cutToDay(content, asOf, knownBy);

describe("a question as of a day", () => {
  it("is absent before it was opened, and shows of rules, probabilities, base rate, trades and answers those of their days", () => {
    expect(at("2031-05-31").forecasts).toEqual([]);
    expect(at("2031-06-01").forecasts).toHaveLength(1);
    const early = at("2031-06-02");
    expect(early.forecasts).toMatchObject([{ rules: [{ hash: first.hash }], probabilities: [{ p: 0.2 }], resolutions: [] }]);
    expect(early.forecasts[0]).not.toHaveProperty("baseRate");
    expect(early.benchmarks).toHaveLength(1);
    expect(at("2031-09-01").forecasts).toEqual([asked]);
  });

  it("is never changed by what was said after the day", () => {
    const { probabilities: [one], ...rest } = asked;
    expect(at("2031-07-01").forecasts[0]!.probabilities).toEqual([one]);
    const later = { ...content, forecasts: [{ ...rest, probabilities: [one!, { by: "Them", on: "2031-07-02", p: 0.9, rule: second.hash }] }] };
    expect(cutToDay(later, "2031-07-01")).toEqual(at("2031-07-01"));
  });

  it("is the same as of a day, whatever is filed or answered after it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (day, later, p) => {
        const [asOf, on] = [addDays("2031-06-01", day), addDays("2031-06-01", day + later)];
        const more = { ...asked, probabilities: [...asked.probabilities, { by: "Them", on, p, rule: first.hash }], resolutions: [...asked.resolutions, { rule: first.hash, answer: "annulled" as const, on, evidence: "Seen.", by: "Us" }] };
        expect(cutToDay({ ...content, forecasts: [more] }, asOf)).toEqual(at(asOf));
      }),
      { numRuns: 50 }
    );
  });

  it("shows what was known by an earlier day, too", () => {
    expect(at("2031-09-01", "2031-06-02").forecasts).toMatchObject([{ probabilities: [{ p: 0.2 }], resolutions: [] }]);
    expect(at("2031-09-01", "2031-05-31").forecasts).toEqual([]);
  });

  it("moves the newest day of the case to the day of the last filing, unless it was written after the answer was known", () => {
    expect(newestDay(content)).toBe("2031-09-01");
    expect(newestDay({ ...content, forecasts: [{ ...asked, resolutions: [] }] })).toBe("2031-07-02");
    expect(() => newestDay({ ...content, forecasts: [{ ...asked, retrospective: true }] })).toThrow("Cannot tell the newest day");
  });
});
