import { describe, expect, test } from "vitest";
import { nearestWord } from "./nearest-word.ts";

describe("nearestWord", () => {
  test.each([
    ["ukrane-2025", "ukraine-2025"],
    ["titel", "title"],
    ["ROUNDS", "rounds"],
    ["clams", "claims"]
  ])("takes %s for %s", (word, meant) => {
    expect(nearestWord(word, ["rounds", "title", "claims", "ukraine-2025"])).toBe(meant);
  });

  test("does not guess when nothing is near", () => {
    expect(nearestWord("weather", ["rounds", "title"])).toBeUndefined();
    expect(nearestWord("x", [])).toBeUndefined();
    expect(nearestWord("r".repeat(10_000), ["rounds"])).toBeUndefined();
  });

  test("takes the first of equally near words", () => {
    expect(nearestWord("cat", ["car", "can"])).toBe("car");
  });
});
