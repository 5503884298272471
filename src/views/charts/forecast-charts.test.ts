import { expect, it } from "vitest";
import type { ForecastOutcome, OpenRow } from "#core/model/forecast-outcome.ts";
import { blankDocument } from "#views/linkedom-document.ts";
import { tableOf } from "#views/tables/tables-of.ts";
import { forecastCharts } from "./forecast-charts.ts";
import { svgMarkup } from "./markup.ts";

const row: OpenRow = {
  question: "truce", title: "Is there a truce?", opened: "2031-06-01", deadline: "2031-08-31", cluster: "truce", scenario: null, daysLeft: 91, rule: "Both say so.", hash: "a".repeat(64), resolver: "documents",
  versions: [{ from: "2031-06-01", hash: "a".repeat(64), why: null }], told: null, pages: [],
  filed: [{ by: "Us", on: "2031-06-01", p: 0.035, note: "A guess.", underEarlierRule: false }],
  baselines: [
    { status: "assessed", name: "base-rate", p: 0.38, of: 101, from: "2031-06-01" },
    { status: "shown", name: "market", low: 0.84, high: 0.84, from: "2031-05-30", reason: "only-a-bound" },
    { status: "not-assessable", name: "last-value", reason: "no-series-rule", needed: 1, had: 0 }
  ]
};
const outcome = (open: readonly OpenRow[]): ForecastOutcome => ({ assay: "forecast@1", kind: "questions", status: "assessed", open: [...open], settled: [] });

it("draws what was filed and every simple answer that has a place on the question's line, and speaks them all", () => {
  const [chart] = forecastCharts(outcome([row, { ...row, question: "other", filed: [] }]), "2031-06-01");
  expect(chart!.title).toBe("1 of 2 open questions has a probability on record");
  expect(chart!.spoken).toContain("Is there a truce? By 31 Aug 2031; 3.5 % filed by Us on 1 Jun 2031; base-rate: 38 % (1 Jun 2031, 101 windows); market: 84 % (30 May 2031; only a bound, in no score); last-value: not assessable (no series settles it).");
  const svg = svgMarkup(chart!.draw({ document: blankDocument(), width: 900 }));
  expect(svg).toContain("3.5 % · 31 Aug 2031");
  expect(svg).toContain("∅ none filed · 31 Aug 2031");
  expect(svg).toContain(`aria-label="2 open questions, 1 of them with a probability.`);
  expect(forecastCharts(outcome([]), "2031-06-01")).toEqual([]);
});

it("has the same values one click away, each row with its record, its rule and what is lacking by name", () => {
  const finding = { outcome: outcome([row]) } as Parameters<typeof tableOf>[0];
  const cells = Object.fromEntries(tableOf(finding, "open")!.columns.map(({ key }, i) => [key, tableOf(finding, "open")!.rows[0]![i]]));
  expect(cells).toMatchObject({ question: "forecasts/truce", filed: "0.035 (Us)", "base-rate": "0.38", market: "0.84 (only a bound)", "last-value": "– (no series rule)", conflictology: null, hash: "a".repeat(16), versions: 1, left: 91 });
  expect(tableOf(finding, "filed")!.rows).toEqual([["Is there a truce?", "forecasts/truce", "Us", "2031-06-01", "0.035", null, "A guess."]]);
});
