import { beforeAll, describe, expect, it } from "vitest";
import { inOrder } from "../src/core/findings/order.ts";
import { scenarioFindings } from "../src/core/findings/scenario-findings.ts";
import { cutToDay, newestDay } from "../src/core/model/as-of.ts";
import { canonicalJson } from "../src/core/model/canonical.ts";
import type { Day } from "../src/core/model/day.ts";
import { finding, type Finding, type UnsignedFinding } from "../src/core/model/finding.ts";
import { readRule } from "../src/core/series/read-rule.ts";
import { quantileOfSorted } from "../src/core/stats/quantile.ts";
import { readCase, type StoredCase } from "../src/app/read-case.ts";
import { scenarioCharts } from "../src/views/charts/scenario-charts.ts";
import { svgMarkup } from "../src/views/charts/markup.ts";
import { blankDocument } from "../src/views/linkedom-document.ts";
import { formulaOf } from "../src/views/report/formula.ts";
import { tallyOf } from "../src/views/report/tally.ts";
import { renderSentence } from "../src/views/render-sentence.ts";
import { tablesOf } from "../src/views/tables/tables-of.ts";

let ukraine: StoredCase;
beforeAll(async () => {
  ukraine = await readCase("cases/ukraine-2025");
});

const found = (asOf: Day, content: StoredCase = ukraine) => scenarioFindings(cutToDay(content, asOf), { asOf, engine: "test", seed: 1, registration: null });
const indicatorsOf = (findings: readonly UnsignedFinding[]) => findings.flatMap(({ outcome }) => (outcome.assay === "scenario@1" ? outcome.indicators : []));
const ruleOf = (id: string, i = 0) => ukraine.scenarios.flatMap(({ indicators }) => indicators).find((one) => one.id === id)!.rules[i]!;

/** The readings of a rule of an indicator from a day to the end of its series, over judged days. */
function readingsOf(id: string, from: Day, i = 0): number[] {
  const rule = ruleOf(id, i);
  const series = ukraine.series.find(({ sidecar }) => sidecar.id === rule.series)!;
  return readRule({ ...rule, lasting: undefined }, series).flatMap(({ day, value, met }) => (day >= from && value !== null && met !== null ? [value] : [])).sort((a, b) => a - b);
}

describe("the thresholds of the record, computed again from the case's own series", () => {
  it.each([
    ["area-pace", "2024-01-01", 0, [[0.5, 263], [0.95, 644], [0.99, 864]], 0.5],
    ["war-fires", "2023-01-01", 0, [[0.5, 0.8], [0.9, 3.4], [0.95, 4.8]], 0.05],
    ["alert-surge", "2024-01-01", 0, [[0.95, 1.33], [0.975, 1.41]], 0.005],
    ["gpr-threat", "2023-01-01", 0, [[0.95, 278]], 0.5],
    ["vix-jump", "2022-03-01", 0, [[0.95, 12.5]], 0.05],
    ["vix-jump", "2023-01-01", 1, [[0.95, 24.7]], 0.05],
    ["brent-jump", "2022-03-01", 0, [[0.95, 12.2], [0.975, 18.5]], 0.05],
    ["henry-hub-jump", "2022-03-01", 0, [[0.95, 34]], 0.5]
  ] as const)("%s since %s: percentiles as the record gives them", (id, from, i, percentiles, within) => {
    const readings = readingsOf(id, from, i);
    for (const [share, said] of percentiles) expect(Math.abs(quantileOfSorted(readings, share) - said)).toBeLessThanOrEqual(within);
  });

  it("missiles: 4 days of 14 on 1.2 per cent of days since 2024, 3 days on 12 per cent, 5 days never", () => {
    const counts = readingsOf("missile-cluster", "2024-01-01");
    const share = (least: number) => counts.filter((count) => count >= least).length / counts.length;
    expect([share(3), share(4), share(5)].map((one) => Math.round(one * 1000) / 10)).toEqual([12, 1.2, 0]);
  });

  it("launches: the record's 1.99 leaves reconnaissance drones out, which the case's series holds; with them it is 1.90", () => {
    const ratios = readingsOf("launch-surge", "2024-01-01");
    expect(ratios).toHaveLength(884);
    expect(quantileOfSorted(ratios, 0.95)).toBeCloseTo(1.897, 3);
  });
});

describe("the scenarios of the case", () => {
  it("are five with 25 indicators, of which ten have a series here and 15 are not assessable, each by the name of what is missing", () => {
    const all = indicatorsOf(found(newestDay(ukraine)));
    expect(all).toHaveLength(25);
    expect(all.filter(({ state }) => state !== "not-assessable").map(({ id }) => id)).toEqual(["launch-surge", "missile-cluster", "area-pace", "war-fires", "alert-surge", "strikes-on-russian-energy", "gpr-threat", "vix-jump", "brent-jump", "henry-hub-jump"]);
    for (const one of all) if (one.state === "not-assessable") expect(one.lacking).toHaveLength(1);
  });

  it("stand in the order of the record, and are summed up in a sentence", () => {
    const findings = inOrder(found("2026-06-07").map((one, i): Finding => ({ ...one, id: String(i).padStart(16, "0"), recording: { files: [], of: 5, earlierRegistrations: [] } })));
    expect(findings.map(({ subject }) => subject.id)).toEqual(["escalation-fronts", "sanctions", "miscalculation", "energy-food", "polarisation"]);
    expect(tallyOf({ id: "scenarios", short: "", heading: "", findings })).toBe("Of 25 indicators in 5 scenarios two are tripped, seven are not, one has a series that ended too early to say and 15 are not assessable, for want of a series. A trip is a reason to look, and no finding.");
  });

  it("tripped when the record says they last did", () => {
    const spells = new Map(indicatorsOf(found(newestDay(ukraine))).map(({ id, spell }) => [id, spell]));
    expect(spells.get("launch-surge")).toMatchObject({ from: "2025-02-27", open: false });
    expect(spells.get("area-pace")).toMatchObject({ from: "2025-12-03", to: "2025-12-23" });
  });

  it("say where the record's own figures came out otherwise", () => {
    expect(indicatorsOf(found("2026-11-25")).filter(({ recomputed }) => recomputed !== null).map(({ id }) => id)).toEqual(["launch-surge", "missile-cluster", "brent-jump"]);
    expect(indicatorsOf(found("2026-01-02")).every(({ recomputed }) => recomputed === null)).toBe(true);
  });

  it("say nothing of a day long after their series ended, and were read while they ran", () => {
    expect(indicatorsOf(found("2026-11-25")).filter(({ state }) => state === "tripped" || state === "not-tripped")).toEqual([]);
    const inJune = new Map(indicatorsOf(found("2026-06-07")).map(({ id, state }) => [id, state]));
    expect([inJune.get("launch-surge"), inJune.get("gpr-threat"), inJune.get("strikes-on-russian-energy")]).toEqual(["not-tripped", "tripped", "stale"]);
  });

  it("are not changed by what became public after their day", () => {
    const asOf = "2026-01-02";
    const short = { ...ukraine, series: ukraine.series.map((one) => ({ ...one, length: one.length - 30, values: Object.fromEntries(Object.entries(one.values).map(([name, column]) => [name, column.slice(0, -30)])) })) };
    const reworded = { ...short, scenarios: short.scenarios.map((one) => ({ ...one, questions: [], indicators: one.indicators.map((i) => ({ ...i, reason: "another", caveat: "another" })) })) };
    expect(canonicalJson(found(asOf, reworded))).toBe(canonicalJson(found(asOf)));
    expect(found(asOf)[0]!.caveats.map(({ template }) => template)).toContain("caveat.thresholds-with-hindsight");
    expect(found("2025-12-18")).toEqual([]);
  });

  it("are findings whose every sentence, table, formula and chart can be shown", () => {
    for (const asOf of ["2026-01-02", "2026-06-07", "2026-11-25"]) {
      for (const one of found(asOf)) {
        finding.shape.outcome.parse(one.outcome);
        const said = [one.sentence, ...one.details, ...one.caveats].map((sentence) => renderSentence(sentence, {}));
        for (const text of said) expect(text).not.toMatch(/undefined|NaN|null/);
        const whole = { ...one, id: "0".repeat(16), recording: { files: [], of: 1, earlierRegistrations: [] } };
        expect(tablesOf(whole)[0]!.rows).toHaveLength(5);
        expect(formulaOf(whole).length).toBeGreaterThan(2);
        if (one.outcome.assay !== "scenario@1") continue;
        for (const chart of scenarioCharts(one.outcome, asOf)) {
          for (const width of [358, 880]) expect(svgMarkup(chart.draw({ document: blankDocument(), width })).length).toBeLessThan(20_000);
          expect(chart.spoken).toContain(one.outcome.indicators[0]!.what);
        }
      }
    }
  });
});
