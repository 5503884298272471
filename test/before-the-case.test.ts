import { describe, expect, it } from "vitest";
import { calendarFindings } from "../src/core/findings/calendar-findings.ts";
import { coverageFindings } from "../src/core/findings/coverage-findings.ts";
import { renderSentence } from "../src/views/render-sentence.ts";
import { smallCase } from "./support/small-case.ts";

describe("before the time of a case", () => {
  const content = smallCase();
  const before = { ...content, caseFile: { ...content.caseFile, window: { from: "2099-01-01", to: null } } };
  const common = { asOf: "2090-01-01", engine: "test", seed: 1, registration: null };

  it("no contact is known in it, whatever was known before", () => {
    expect(content.rounds.length).toBeGreaterThan(0);
    expect(renderSentence(calendarFindings(before, common)[0]!.sentence)).toBe("No contact was known by then in the time of the case, which begins on 1 Jan 2099.");
  });

  it("nothing of a series is shown, though it had been published", () => {
    expect(content.series.length).toBeGreaterThan(0);
    expect(renderSentence(coverageFindings(before, common)[0]!.sentence)).toMatch(/: nothing had been published by then of the time of the case, which begins on 1 Jan 2099\.$/);
  });
});
