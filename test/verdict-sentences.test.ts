import { describe, expect, it } from "vitest";
import { renderSentence } from "../src/views/render-sentence.ts";
import { concluded, demand, inEarnest, NOW, promise, RULES, theatre, together, verdictCase } from "./support/verdict-case.ts";

const NAMES = { alpha: "Alpha", beta: "Beta" };
const saidOf = (...records: Parameters<typeof verdictCase>[0][]) => concluded(verdictCase(together(...records), RULES), NOW).map(({ sentence, details }) => [sentence, ...details].map((one) => renderSentence(one, NAMES)));

describe("the verdict in words", () => {
  it("says the word of each party, and confidence in a sentence of its own with its reason", () => {
    const [summary] = saidOf(inEarnest("alpha"), theatre("beta"));
    expect(summary![0]).toMatch(/^Theatre or in earnest\? By what each put down since .*: in earnest for Alpha, theatre for Beta\.$/);
    expect(summary!.filter((text) => text.startsWith("Confidence in these words is low: "))).toHaveLength(1);
  });
  it("says by how far a word was missed, and that no single item would do", () => {
    const [summary, alpha] = saidOf({ ...inEarnest("alpha"), terms: [promise("kept", ["alpha"], [{ status: "kept" }]), ...[1, 2].map((i) => promise(`open-${i}`, ["alpha"], []))] });
    expect(alpha).toContain("Cannot be told, for “in earnest”: at least 3 undertakings kept; 1; 2 more not known.");
    expect(summary).toContain("Alpha to “in earnest”: no single item would do; at least two of 5 open items would have to come out so.");
    expect(summary).toContain("The record names no day to come: no question falls due, no round is announced, and no undertaking is still running.");
  });
  it("say once what all parties have, in one title", () => {
    const title = (...words: string[]) => renderSentence({ template: "verdict.title", values: { parties: words.length, ...Object.fromEntries(words.flatMap((word, i) => [[`word${i + 1}`, word], [`party${i + 1}`, `P${i + 1}`]])) } }, {});
    expect([title("cannot-tell", "cannot-tell"), title("in-earnest", "in-earnest"), title("theatre", "theatre", "theatre"), title("theatre", "cannot-tell"), title("theatre")]).toEqual([
      "cannot tell, for P1 or P2", "in earnest, P1 and P2 both", "theatre, P1, P2 and P3 alike", "theatre for P1, cannot tell for P2", "theatre for P1"
    ]);
  });
  it("give each reason for confidence a clause that fits every other", () => {
    const reasons = (words: number, newest: string | null, stale: number, hanging: number) => renderSentence({ template: "verdict.confidence", values: { level: "low", words, newest, stale, hanging } }, {}).replace("Confidence in these words is low: ", "");
    expect(reasons(5, "2026-03-05", 1, 0)).toBe("the party of which least is known has 5 undertakings with a word; the newest with a word is of 5 Mar 2026 and stale; no word turns on a single record.");
    expect(reasons(0, "2026-03-05", 0, 2)).toBe("of one party no undertaking has a word; the newest with a word is of 5 Mar 2026; 2 single records, left out, would turn a word.");
    expect(reasons(0, null, 1, 0)).toBe("no undertaking in the time has a word; no word turns on a single record.");
    expect(reasons(0, null, 1, 1)).toBe("no undertaking in the time has a word; 1 single record, left out, would turn a word.");
  });
  it("tell what does not hold from what cannot be told, and what is not coded from what is not known", () => {
    const [summary] = saidOf({ ...inEarnest("alpha"), accords: [], exchanges: [] });
    expect(summary!.find((text) => text.startsWith("Alpha, cannot tell"))).toBe("Alpha, cannot tell: 4 of 5 conditions for “in earnest” hold; cannot be told: accords carried out (nothing coded). 0 of 5 conditions for “theatre” hold; not: undertakings broken or empty (0 of 3), more than half broken or empty (0 of 2), no move towards the other (1; 3 not known); cannot be told: issues stood still on (0 of 3; 3 not known), no accord carried out (nothing coded).");
    expect(summary).toContain("Alpha: whether it moved on 3 issues; what all agreed to, since no accord or draft is coded.");
  });
  it("name the issue that a party moved on, with an earlier move away", () => {
    const [, alpha] = saidOf({ positions: ([[20, 0.4], [120, 0.2], [220, 0.7]] as const).map(([at, place]) => demand("alpha", "land", at, [place, place])) });
    expect(alpha).toContain("Alpha moved towards the other, from the first place in the time to the last, on land (by 9 Aug 2031; a move away by 1 May 2031).");
  });
  it("leave out of a question the day that it is told under", () =>
    expect(renderSentence({ template: "verdict.watch", values: { on: "2026-12-31", kind: "question", title: "Does it end on or before 2026-12-31?" } }, {})).toBe("31 Dec 2026: a question falls due: Does it end?"));
  it("prints the rules with their hash", () => {
    const [summary] = saidOf({});
    expect(summary!.some((text) => text.startsWith("The rules, the same for all, over the last 365 days. In earnest: at least 3 undertakings kept"))).toBe(true);
    expect(summary!.at(-1)).toMatch(/Their hash is [0-9a-f]{16}\.$/);
  });
});
