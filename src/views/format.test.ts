import { describe, expect, it } from "vitest";
import * as format from "./format.ts";
import { inLanguage } from "./language.ts";
import { english } from "./sentences/en.ts";

const { formatDay, formatDecimals, formatNumber, formatPercent, formatPercentChange, formatPValue, formatRatio, formatRatioTick, formatScore, formatShare, formatSigned, formatSpan, listed, monthName, pluralOf, ratioAgainst, ratioInterval, ratioRange } = format;
/** English words in another locale. */
const inLocale = <T>(locale: string, work: () => T): T => inLanguage({ ...english, locale }, work);

describe("days", () => {
  it("are written with the month's short name, whole or in part", () => {
    expect(["2025-01-15", "2025-09-05", "2025-09", "2025", "soon", "2025-13-01"].map(formatDay)).toEqual(["15 Jan 2025", "5 Sept 2025", "Sept 2025", "2025", "soon", "2025-13-01"]);
    expect(monthName("2025-06-30")).toBe("Jun");
  });
  it("of one month share it", () => {
    expect(formatSpan("2025-03-03", "2025-03-05")).toBe("3 to 5 Mar 2025");
    expect(formatSpan("2025-03-03", "2025-04-05")).toBe("3 Mar 2025 to 5 Apr 2025");
    expect(formatSpan("2025-03-03", "2025-03-03")).toBe("3 Mar 2025");
  });
  it("have no white space but the plain one and the one that does not break", () => {
    for (const day of Array.from({ length: 12 }, (_, m) => `2025-${String(m + 1).padStart(2, "0")}-07`)) expect(formatDay(day)).toMatch(/^7 [A-Z][a-z]{2,3} 2025$/);
  });
});

describe("numbers", () => {
  it("are grouped, rounded by their size and have a true minus", () => {
    expect([4793, 101.53, 0.355, -1234.4, -0.001, 0, 12.04].map(formatNumber)).toEqual(["4,793", "101.5", "0.35", "−1,234", "0", "0", "12"]);
    expect([formatDecimals(-0.17, 3), formatDecimals(1234.5, 0), formatSigned(3), formatSigned(-3.14, 1)]).toEqual(["−0.170", "1,235", "+3", "−3.1"]);
    expect([0.25, -0.0312].map(formatScore)).toEqual([".250", "−.031"]);
  });
  it("as shares are never none nor all", () => {
    expect([0.16, 0.004, 0.997].map(formatShare)).toEqual(["16 %", "under 1 %", "over 99 %"]);
    expect([0, -0.034, -0.001].map(formatPercent)).toEqual(["0 %", "−3 %", "0 %"]);
    expect([51.72, -3, 130.4].map(formatPercentChange)).toEqual(["+51.7 %", "−3 %", "+130 %"]);
  });
  it("as p-values say where they end", () => expect([0.001, 0.048, 0.17, 0.995].map(formatPValue)).toEqual(["p < 0.005", "p = 0.048", "p = 0.17", "p > 0.99"]));
});

describe("ratios", () => {
  it("are said as percentages until those read badly", () => {
    expect([1.23, 0.88, 2.4, 1.001, 0.999, 0.001].map(formatRatio)).toEqual(["23 % more", "12 % less", "2.4 times as many", "under 1 % more", "under 1 % less", "over 99 % less"]);
    expect([1.25, 0.8, 2.4, 1, 1.001].map(formatRatioTick)).toEqual(["+25 %", "−20 %", "×2.4", "as expected", "+0.1 %"]);
    expect([ratioAgainst(1.23, "expected"), ratioAgainst(2.4, "expected")]).toEqual(["23 % more than expected", "2.4 times as many as expected"]);
  });
  it("have ranges, with the end that was not reached", () => {
    expect([ratioRange(0.88, 1.48), ratioRange(null, 1.48), ratioRange(0.88, null), ratioRange(null, null)]).toEqual([
      "anything from 12 % less to 48 % more", "anything up to 48 % more (no limit found below)", "anything from 12 % less upwards (no limit found above)", "anything (no limit found on either side)"
    ]);
    expect(ratioInterval(0.88, null)).toBe("12 % less to no limit found");
  });
});

describe("another locale", () => {
  it("writes figures, days, lists and capitals in its own manner, and English does again afterwards", () => {
    expect(inLocale("de", () => [formatNumber(4793.5), formatNumber(0.5), formatDay("2025-03-05"), listed(["a", "b", "c"])])).toEqual(["4.794", "0,5", "5. März 2025", "a, b und c"]);
    expect(inLocale("tr", () => format.capitalised("için"))).toBe("İçin");
    expect([formatNumber(4793.5), listed(["a", "b", "c"]), format.capitalised("i")]).toEqual(["4,794", "a, b and c", "I"]);
  });
  it("counts as it counts", () => {
    const forms = { one: "раунд", few: "раунди", many: "раундів", other: "раунду" };
    expect(inLocale("uk", () => [1, 3, 5, 21].map((n) => pluralOf(n, forms)))).toEqual(["раунд", "раунди", "раундів", "раунд"]);
    expect([1, 3].map((n) => pluralOf(n, { one: "round", other: "rounds" }))).toEqual(["round", "rounds"]);
  });
});
