import { describe, expect, it } from "vitest";
import { scoreFixtures, scoreOf } from "../../../test/fixtures/scores.ts";
import type { Finding } from "#core/model/finding.ts";
import type { ScoreOutcome } from "#core/model/score-outcome.ts";
import type { SeriesForecastAssessed } from "#core/model/series-forecast-outcome.ts";
import { renderSentence } from "#views/render-sentence.ts";
import { blankDocument } from "../linkedom-document.ts";
import { tablesOf } from "../tables/tables-of.ts";
import type { Chart } from "./chart.ts";
import { scoreCharts } from "./score-charts.ts";
import { seriesForecastCharts } from "./series-forecast-charts.ts";

const { forecast, score, events } = scoreFixtures();
const draw = (chart: Chart, width = 720) => chart.draw({ document: blankDocument(), width });
const ofSeries = forecast.outcome.assay === "forecast@1" && forecast.outcome.kind === "series" ? seriesForecastCharts(forecast, forecast.outcome, {}) : [];
const charts = (finding: Finding) => scoreCharts(finding, finding.outcome as ScoreOutcome, {});
const ofCounts = charts(score);

describe("charts of forecasts and scores", () => {
  it.each([...ofSeries, ...ofCounts, ...charts(events)].flatMap((chart) => [358, 720, 1080].map((width) => ({ name: chart.name, width, chart }))))("$name is drawn at $width pixels as one picture that speaks", ({ chart, width }) => {
    const svg = draw(chart, width);
    expect(svg.querySelectorAll("style, [style]").length).toBe(0);
    expect(svg.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
    expect(svg.getAttribute("aria-label")).toBe(chart.spoken);
  });

  it("every chart names a table of its finding", () => {
    for (const [finding, list] of [[forecast, ofSeries], [score, ofCounts], [events, charts(events)]] as const) {
      const tables = tablesOf(finding);
      for (const chart of list) expect(tables.map(({ name }) => name)).toContain(chart.table);
      for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });

  it("a fan speaks the month to come with its interval, and the last that came", () => {
    expect(ofSeries[0]!.spoken).toMatch(/nine in ten between [\d,]+ and [\d,]+/);
    expect(ofSeries[0]!.spoken).toMatch(/Mar 2032: forecast [\d,]+, 90 % interval [\d,]+ to [\d,]+, came [\d,]+\./);
    expect(ofSeries[0]!.title).toMatch(/^The 90 % interval (held|was too narrow: it held) what came in \d+ of 11 months$/);
    expect(ofSeries[0]!.subtitle).toMatch(/; its figures end in Apr 2032, May 2032 has no figure yet; as of/);
  });

  it("skill speaks its interval and n, and what was not assessable has a mark and a reason", () => {
    const [skill] = charts(events);
    expect(skill!.spoken).toMatch(/Against base rate: skill −?[\d.]+, 95 % interval −?[\d.]+ to −?[\d.]+, 30 forecasts in 30 clusters\./);
    expect(skill!.spoken).toContain("Against market not assessable: too few clusters of forecasts have been answered: 8 needed, 4 there.");
    expect(draw(skill!).outerHTML).toContain("∅ too few clusters: 8 needed, 4 there");
    expect(skill!.key.map(({ mark }) => mark)).toContain("lacking");
  });

  it("reliability speaks every bin with its band and counts, in three bins at most", () => {
    const chart = charts(events).find(({ name }) => name === "reliability")!;
    expect(chart.spoken.match(/Said \d+ %: came \d+ of \d+, recalibrated [\w\s%]+, band [\w\s%]+ to [\w\s%]+\./g)).toHaveLength(3);
  });

  it("says that few forecasts are too few to judge calibration, and counts them in three bins", () => {
    const chart = charts(scoreOf(Array.from({ length: 11 }, (_, i) => ({ forecast: (i + 1) / 100, came: i === 3 })))).find(({ name }) => name === "reliability")!;
    expect(chart.title).toBe("Too few to judge calibration: 11 answered, 30 needed");
    const counts = [...draw(chart, 720).querySelectorAll("text")].filter(({ textContent }) => /\d of \d/.test(textContent ?? ""));
    expect(counts.map(({ textContent }) => textContent)).toEqual(["1 of 4", "0 of 3", "0 of 4"]);
  });

  it("leads with the interval moved by past months where the one drawn was too narrow, and says so", () => {
    const values = { ...forecast.sentence.values, months: 16, held: 13, level: 0.9, lowMoved: 1090, highMoved: 2430 };
    const said = (more: object) => renderSentence({ template: "series-forecast.next", values: { ...values, ...more } }, {});
    expect(said({})).toMatch(/, May 2032, of which there is no figure yet: about [\d,]+; nine in ten between 1,090 and 2,430, once moved by how past months fell\. As drawn, half .* Such nine-in-ten intervals were too narrow: they held what came in 13 of 16 past months\./);
    expect(said({ lowMoved: null, highMoved: null })).toMatch(/ about [\d,]+; half of .* Such nine-in-ten intervals were too narrow/);
    expect(said({ held: 15 })).toMatch(/ about [\d,]+; half of .* Such nine-in-ten intervals held what came in 15 of 16 past months\./);
  });

  it("draws the interval moved by past months, dotted, from end to end", () => {
    const outcome = forecast.outcome as SeriesForecastAssessed;
    const { low, high } = { low: outcome.next.forecast.interval90[0] - 5, high: outcome.next.forecast.interval90[1] + 5 };
    const [chart] = seriesForecastCharts(forecast, { ...outcome, conformal: { status: "assessed", level: 0.9, interval: [low, high], margin: 0.1, months: 9, held: 9, heldBefore: 8 } }, {});
    const line = draw(chart!).querySelector("[stroke-dasharray='1.5,3']")!;
    expect(line.outerHTML).toMatch(/<(line|path)|M/);
    expect(chart!.key.map(({ text }) => text).join()).toContain("dotted: nine in ten, moved by how past months fell");
  });

  it("has no chart of what was not scored", () => {
    expect(charts({ ...score, outcome: { assay: "score@1", forecaster: "us", status: "not-assessable", open: 3, reason: "too-few-forecasts", needed: 8, had: 1 } })).toEqual([]);
  });

  it("every sentence can be said", () => {
    for (const one of [forecast, score]) for (const said of [one.sentence, ...one.details, ...one.caveats]) expect(renderSentence(said, {})).not.toMatch(/undefined|NaN/);
  });
});
