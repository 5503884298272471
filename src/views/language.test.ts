import { describe, expect, it } from "vitest";
import { inLanguage, language, words } from "./language.ts";
import { locale } from "./locale.ts";
import { renderSentence } from "./render-sentence.ts";
import { english, type Language } from "./sentences/en.ts";

const other: Language = { ...english, locale: "uk", sentences: { "record.other": () => "Інше." }, words: { ...english.words, masthead: { ...english.words.masthead, asOf: "Станом на" } } };

describe("the language in which views speak", () => {
  it("is English until another is asked for, and again afterwards", () => {
    const said = inLanguage(other, () => [language().locale, locale(), words().masthead.asOf, renderSentence({ template: "record.other", values: {} })]);
    expect(said).toEqual(["uk", "uk", "Станом на", "Інше."]);
    expect([language().locale, locale(), words().masthead.asOf]).toEqual(["en-GB", "en-GB", "As of"]);
  });

  it("is the former one again when the work fails", () => {
    expect(() => inLanguage(other, () => { throw new Error("stop"); })).toThrow("stop");
    expect(language()).toBe(english);
  });
});
