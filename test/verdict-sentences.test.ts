import { describe, expect, it } from "vitest";
import { renderSentence } from "../src/views/render-sentence.ts";
import { concluded, inEarnest, NOW, promise, RULES, theatre, together, verdictCase } from "./support/verdict-case.ts";

const NAMES = { alpha: "Alpha", beta: "Beta" };
const saidOf = (...records: Parameters<typeof verdictCase>[0][]) => concluded(verdictCase(together(...records), RULES), NOW).map(({ sentence, details }) => [sentence, ...details].map((one) => renderSentence(one, NAMES)));

describe("the verdict in words", () => {
  it("says the word of each party, and confidence in a sentence of its own with its reason", () => {
    const [summary] = saidOf(inEarnest("alpha"), theatre("beta"));
    expect(summary![0]).toMatch(/^Theatre or in earnest\? By what each put down since .*: in earnest for Alpha and theatre for Beta\.$/);
    expect(summary!.filter((text) => text.startsWith("Confidence in these words is low: "))).toHaveLength(1);
  });
  it("says by how far a word was missed, and that no single item would do", () => {
    const [summary, alpha] = saidOf({ ...inEarnest("alpha"), terms: [promise("kept", ["alpha"], [{ status: "kept" }]), ...[1, 2].map((i) => promise(`open-${i}`, ["alpha"], []))] });
    expect(alpha).toContain("Cannot be told, for “in earnest”: at least 3 undertakings kept; there is 1, and of 2 more it is not known.");
    expect(summary).toContain("Alpha to “in earnest”: no single item would do; at least two of 5 open items would have to come out so.");
    expect(summary).toContain("The record names no day to come: no question falls due, no round is announced, and no undertaking is still running.");
  });
  it("prints the rules with their hash", () => {
    const [summary] = saidOf({});
    expect(summary!.some((text) => text.startsWith("The rules, the same for all, over the last 365 days. In earnest: at least 3 undertakings kept"))).toBe(true);
    expect(summary!.at(-1)).toMatch(/Their hash is [0-9a-f]{16}\.$/);
  });
});
