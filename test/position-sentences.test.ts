import { describe, expect, it } from "vitest";
import { renderSentence } from "../src/views/render-sentence.ts";
import { findPositions, positionsCase } from "./support/positions-case.ts";

describe("a sentence on positions", () => {
  it("tells of a claim from the day on which it was made, and not before", () => {
    const content = positionsCase([{ holder: "alpha", at: 0, place: [0, 0] }, { holder: "alpha", at: 5, place: [0.5, 0.5] }]);
    const said = (at: number) => renderSentence(findPositions(content, at)[0]!.sentence);
    expect(said(9)).toContain("Have demands moved? On all issues, by 0.1");
    expect(said(9)).not.toContain("list");
    expect(said(10)).toContain("Has the list changed? The list has not changed. On the 1 issue that it is read to name: alpha: moved on 1");
  });

  it("says that ranges never met only as far as they could be compared", () => {
    const content = positionsCase([0, 900].flatMap((at) => [{ holder: "alpha", at, place: [0, 0] as const }, { holder: "beta", at, place: [1, 1] as const }]));
    expect(renderSentence(findPositions(content, 901)[1]!.sentence)).toContain("and at no time before did they meet, as far as they could be compared");
  });
});
