import { describe, expect, it } from "vitest";
import { fixtureBrief } from "../../test/fixtures/brief.ts";
import { formatDay, formatNumber, formatPValue, formatRatio, formatRatioTick, formatShare, ratioRange } from "./format.ts";
import { namesOf } from "./names.ts";
import { renderSentence } from "./render-sentence.ts";

const brief = fixtureBrief();
const names = namesOf(brief);

describe("renderSentence()", () => {
  it("says in the lay form that it cannot tell", () =>
    expect(renderSentence(brief.findings[0]!.sentence, names)).toBe(
      "Cannot tell whether Arvenian drones and missiles rise or fall after rounds where Arvenia sat: in the three nights after, 11 % more than expected; " +
        "it could be anything from 22 % less to 58 % more. With this many rounds (21 episodes) we would miss a rise below 37 % at least one time in five. That is not evidence of no effect."
    ));
  it("renders every sentence of a brief", () => {
    const sentences = [...brief.notices, ...brief.findings.flatMap((f) => [f.sentence, ...f.details, ...f.caveats])];
    for (const sentence of sentences) expect(renderSentence(sentence, names), sentence.template).toMatch(/^[A-Z“0-9].*[.]$/s);
  });
  it("says of too few rounds what they would miss, and not that nothing could have come out", () => {
    const values = { party: "Arvenia", series: "strikes", unit: "night", episodes: 6, ratio: 1.1, low90: 0.5, high90: 2.4, detectable: 3.1, epidemic: 0.2, epidemicLow: 0.1, epidemicHigh: 0.3, marginLow: 0.8, marginHigh: 1.2 };
    const said = renderSentence({ template: "momentum.events.forced", values });
    expect(said).toMatch(/^6 episodes are too few for either rule: we would miss an effect short of 3.1 times as many at least one time in five/);
    expect(said).not.toContain("whatever the truth");
  });
  it("gives no interval of a total where draws have none", () =>
    expect(renderSentence({ template: "momentum.events.talk-total", values: { direct: 12, total: 40, low90: null, high90: null, eigenvalue: 0.9 } })).toContain("40 more (no interval can be given)"));
  it("refuses a template that the catalogue does not hold, inherited names included", () => {
    expect(() => renderSentence({ template: "pulse.unheard-of", values: {} })).toThrow("wanted a template of the catalogue");
    expect(() => renderSentence({ template: "constructor", values: {} })).toThrow(RangeError);
  });
  it("refuses a sentence that lacks a value", () => expect(() => renderSentence({ template: "notice.stale", values: { count: 1 } })).toThrow("days must be a number"));
  it("passes a caveat of a series through", () => expect(renderSentence({ template: "caveat.series", values: { text: "Shot down <b>." } })).toBe("Shot down <b>."));
});

describe("the formatter", () => {
  it.each([[1.23, "23 % more"], [0.88, "12 % less"], [1.002, "under 1 % more"], [0.001, "over 99 % less"], [2.04, "2 times as many"], [1.99, "99 % more"]])("says the ratio %d as %s", (ratio, text) => expect(formatRatio(ratio)).toBe(text));
  it.each([[0.17, "p = 0.17"], [0.0004, "p < 0.005"], [0.0484, "p = 0.048"], [1, "p > 0.99"]])("says the p-value %d as %s", (p, text) => expect(formatPValue(p)).toBe(text));
  it.each([[0, "under 1 %"], [1, "over 99 %"], [0.163, "16 %"]])("never says that a share of %d is nothing or all", (share, text) => expect(formatShare(share)).toBe(text));
  it("groups thousands and keeps few decimals", () => expect([4793, 1234567, 101.53, 0.356, -0.001, -12].map(formatNumber)).toEqual(["4,793", "1,234,567", "101.5", "0.36", "0", "−12"]));
  it("says days and months", () => expect(["2025-01-15", "2025-01", "2025"].map(formatDay)).toEqual(["15 Jan 2025", "Jan 2025", "2025"]));
  it("says a ratio short, never that nothing changed", () => expect([1, 1.25, 0.8, 1.003, 0.9999, 2.4].map(formatRatioTick)).toEqual(["as expected", "+25 %", "−20 %", "+0.3 %", "−0.1 %", "×2.4"]));
  it("says that an end of an interval was not reached", () => expect(ratioRange(0.9, null)).toBe("anything from 10 % less upwards (no limit found above)"));
});
