import { describe, expect, it } from "vitest";
import { countOf, formatDay, formatNumber, spellCount } from "../src/views/format.ts";
import { inLanguage, words } from "../src/views/language.ts";
import { renderSentence } from "../src/views/render-sentence.ts";
import { leftovers, outsideOf, pseudoLanguage, textsOf } from "./support/pseudo-language.ts";

const allowed = textsOf({ title: "The truce of Easter", unit: "drones", status: "kept", list: ["A b"] }, ["unit"]);

describe("the pseudo language", () => {
  it("marks fixed texts, texts with something in them, and sentences", () => {
    expect(inLanguage(pseudoLanguage, () => [words().masthead.asOf, words().masthead.backTo("x"), renderSentence({ template: "caveat.no-cause", values: {} })].every((text) => /^⟦.*⟧$/.test(text)))).toBe(true);
  });
  it("marks small numbers, and writes days and figures as its locale does", () => {
    expect(inLanguage(pseudoLanguage, () => [spellCount(3), formatDay("2025-09-05"), formatNumber(-4793.2)])).toEqual(["⟦three⟧", "5 вер. 2025 р.", "−4\u00a0793"]);
  });
});

describe("what is left over", () => {
  it("is what stands outside of the marks, however deep they are", () => {
    expect(outsideOf("a ⟦b ⟦c⟧ d⟧ e ⟦cut")).toEqual(["a ", " e ", ""]);
    expect(leftovers("⟦Said⟧: 12 – 5 вер. 2025", allowed)).toEqual([]);
    expect(leftovers("⟦Said⟧, as of 12", allowed)).toEqual([", as of 12"]);
    expect(leftovers(inLanguage(pseudoLanguage, () => countOf(3, "night")), allowed)).toEqual(["3 nights"]);
  });
  it("is no text of the case, whole or cut off, but is a word of the model", () => {
    expect(leftovers("The truce of Easter ⟦was⟧ The truce of…, A b", allowed)).toEqual([]);
    expect(leftovers("drones", allowed)).toEqual([]);
    expect(leftovers("The truce of EasterX", allowed)).not.toEqual([]);
    expect(leftovers("kept", allowed)).toEqual(["kept"]);
    expect(leftovers("An odd tr…", allowed)).not.toEqual([]);
  });
});
