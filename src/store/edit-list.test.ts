import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { appendToList, removeFromList } from "./edit-list.ts";

const FILE = `# kept
about: a list
rounds:
  # also kept
  - id: one
    says: "first: line"
  - id: two
    says: >-
      folded
      text

# the end
`;

describe("a list of records in a text", () => {
  it("gets one more at its end, and everything else stays byte for byte", () => {
    const edited = appendToList(FILE, "rounds", { id: "three", sources: [{ id: "page", url: null }] });
    expect(parse(edited)).toEqual({ about: "a list", rounds: [{ id: "one", says: "first: line" }, { id: "two", says: "folded text" }, { id: "three", sources: [{ id: "page", url: null }] }] });
    expect(edited.replace(/ {2}- id: three\n(?: {4}.*\n)+/, "")).toBe(FILE);
  });

  it("can be empty before", () => {
    expect(parse(appendToList("rounds: []\n", "rounds", { id: "one" }))).toEqual({ rounds: [{ id: "one" }] });
    expect(parse(appendToList("rounds: [] # none yet\nabout: x\n", "rounds", { id: "one" }))).toEqual({ rounds: [{ id: "one" }], about: "x" });
  });

  it("loses one and keeps the others", () => {
    expect(parse(removeFromList(FILE, "rounds", 0))).toMatchObject({ rounds: [{ id: "two" }] });
    expect(parse(removeFromList(FILE, "rounds", 1))).toMatchObject({ rounds: [{ id: "one" }] });
    expect(parse(removeFromList("rounds:\n  - id: one\n", "rounds", 0))).toEqual({ rounds: [] });
  });

  it("is refused where it stands in one line or is none", () => {
    for (const text of ["rounds: [{ id: one }]\n", "rounds: 3\n", "about: x\n"]) expect(() => appendToList(text, "rounds", { id: "two" })).toThrow(/wanted one entry a line/);
  });

  it("takes a text with a separator that is no line feed", () => expect(parse(appendToList("rounds: []\n", "rounds", { says: "\u2028x" }))).toEqual({ rounds: [{ says: "\u2028x" }] }));

  it("takes any text there is", () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1, maxLength: 4 }), (texts) => {
        const written = texts.reduce((file, says, i) => appendToList(file, "rounds", { id: String(i), says }), "rounds: []\n");
        expect((parse(written) as { rounds: { says: string }[] }).rounds.map(({ says }) => says)).toEqual(texts);
      })
    ));
});
