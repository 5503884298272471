import { describe, expect, it } from "vitest";
import { HISTORY_SIGNS, type HistorySign, type HistoryWindow, type SignValue } from "#core/model/history.ts";
import { pastWords } from "./past-words.ts";

const LIKENESS = [
  { of: "in-earnest", condition: "kept", sign: "partial-accord-kept", value: "yes" },
  { of: "in-earnest", condition: "towards", sign: "preconditions-unchanged-year", value: "no" },
  { of: "theatre", condition: "broken", sign: "partial-accord-kept", value: "no" },
  { of: "theatre", condition: "no-move", sign: "preconditions-unchanged-year", value: "yes" }
] as const;

function past(outcome: boolean, kept: SignValue, unmoved: SignValue): HistoryWindow {
  const signs = Object.fromEntries(HISTORY_SIGNS.map((sign) => [sign, "unknown"])) as Record<HistorySign, SignValue>;
  return {
    id: "x", process: "x", conflict: "x", type: "civil", rule: "d90", decisionDate: "2001-01-01", windowEnd: "2001-06-30", outcome, outcomeDate: null, route: "none", held: null,
    signs: { ...signs, "partial-accord-kept": kept, "preconditions-unchanged-year": unmoved }, confidence: "low", pages: [], note: "", known: "2026-11-24"
  };
}

describe("the form of the rules on past talks", () => {
  const found = pastWords([past(true, "yes", "no"), past(false, "yes", "no"), past(false, "no", "yes"), past(true, "yes", "unknown"), past(true, "no", "no")], LIKENESS);
  it("gives each word where all its signs are known to be so, and none where one is unknown", () =>
    expect(found.words.map(({ word, n, came }) => [word, n, came])).toEqual([["in-earnest", 2, 1], ["theatre", 1, 0], ["cannot-tell", 2, 2]]));
  it("counts each condition by itself, with the interval of the share", () => {
    expect(found.conditions.map(({ condition, n, came }) => [condition, n, came])).toEqual([["kept", 3, 2], ["towards", 3, 2], ["broken", 2, 1], ["no-move", 1, 0]]);
    expect(found.words[0]!.low).toBeCloseTo(0.0945, 4);
    expect(pastWords([], LIKENESS).words[0]).toMatchObject({ n: 0, low: null, high: null });
  });
});
