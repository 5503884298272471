import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fixtureBrief } from "../../../test/fixtures/brief.ts";
import { blankDocument } from "../linkedom-document.ts";
import { calendarRows } from "./calendar-rows.ts";
import { chartOf, chartsOf } from "./charts-of.ts";
import { clockLayout } from "./clock-chart.ts";
import { standaloneSvg, svgMarkup } from "./markup.ts";
import { LIGHT_TOKENS } from "./palette.ts";
import { testedDays, windowDays } from "./pulse-parts.ts";
import type { PulseFinding } from "../report/outline.ts";

const brief = fixtureBrief();
const charts = chartsOf(brief);
const test = brief.findings[0] as PulseFinding;
const every = [...charts].flatMap(([id, list]) => list.map((chart) => ({ id, chart })));

describe("every chart", () => {
  it.each([358, 524, 1080])("is drawn at %d pixels without inline style, as one picture that speaks", (width) => {
    const document = blankDocument();
    for (const { chart } of every) {
      const svg = chart.draw({ document, width });
      expect(svg.querySelectorAll("style, [style]").length, chart.name).toBe(0);
      expect(svg.outerHTML, chart.name).not.toMatch(/NaN|Infinity|undefined/);
      expect(svg.getAttribute("role")).toBe("img");
      expect(svg.getAttribute("aria-label")).toBe(chart.spoken);
    }
  });
  it("states something, with unit and as-of day, and a source", () => {
    for (const { chart } of every) {
      expect(chart.title.length, chart.name).toBeGreaterThan(10);
      expect(chart.subtitle, chart.name).toContain("as of 1 Jun 2032");
      expect(chart.source, chart.name).not.toBe("");
    }
  });
  it("is the same bytes the second time", () => {
    const draw = () => every.map(({ chart }) => chart.draw({ document: blankDocument(), width: 800 }).outerHTML).join();
    expect(draw() === draw()).toBe(true);
  });
});

describe("what the charts say", () => {
  it("speaks the interval of the answer, and an end that was not reached", () => {
    expect(chartOf(charts, test.id, "answer")?.spoken).toBe("After (nights +1 to +3): 11 % more than expected, it could be anything from 22 % less to 58 % more.");
    expect(chartOf(charts, test.id, "beside")?.spoken).toContain("no limit found");
  });
  it("marks what cannot be assessed", () => expect(chartOf(charts, test.id, "windows")?.draw({ document: blankDocument(), width: 600 }).textContent).toContain("∅ not assessable"));
  it("marks each night without a report", () => {
    const silent = test.outcome.nights!.observed.filter((v) => v === null).length;
    const svg = chartOf(charts, test.id, "clock")!.draw({ document: blankDocument(), width: 1080 });
    expect(svg.querySelectorAll('g[stroke="var(--missing)"] path').length).toBe(silent);
  });
  it("tells the two parties apart by shape", () => {
    const drawn = brief.findings.slice(0, 2).map((f) => svgMarkup(chartOf(charts, f.id, "clock")!.draw({ document: blankDocument(), width: 1080 })));
    const [dots, diamonds] = [/h0(?=m|")/g, /l1.6,2.8-1.6,2.8-1.6-2.8z/g].map((shape) => drawn.map((markup) => markup.match(shape)?.length ?? 0));
    for (const [side, other] of [[dots![0]!, dots![1]!], [diamonds![1]!, diamonds![0]!]] as const) {
      expect(side).toBeGreaterThan(500);
      expect(other).toBe(0);
    }
  });
});

describe("the clock", () => {
  it("places every night once, and shades the nights that were tested", () => {
    for (const width of [358, 1080, 1600]) expect(clockLayout(test, width).nights.length).toBe(test.outcome.nights!.observed.length);
    expect(clockLayout(test, 358).nights.filter((n) => n.isTested).length).toBe(testedDays(test).size);
  });
  it("counts night +1 from the last evening and night −1 from the eve of the first day", () => {
    const episode = { from: "2031-03-03", to: "2031-03-05" };
    expect(windowDays({ first: 1, last: 3 }, episode, "night")).toEqual(["2031-03-05", "2031-03-06", "2031-03-07"]);
    expect(windowDays({ first: 1, last: 3 }, episode, "day")).toEqual(["2031-03-06", "2031-03-07", "2031-03-08"]);
    expect(windowDays({ first: -3, last: -1 }, episode, "night")).toEqual(["2031-02-28", "2031-03-01", "2031-03-02"]);
  });
  it("breaks its rows at the same months of every year", () => {
    expect(calendarRows("2030-08-01", "2032-01-02", 6).rows.map((r) => [r.from, r.to])).toEqual([["2030-07-01", "2031-01-01"], ["2031-01-01", "2031-07-01"], ["2031-07-01", "2032-01-01"], ["2032-01-01", "2032-07-01"]]);
  });
});

describe("a chart as a file", () => {
  const css = readFileSync(new URL("../style/tokens.css", import.meta.url), "utf8");
  const light = css.slice(0, css.indexOf("@media"));
  it("has the stylesheet's light colours", () => {
    for (const [name, value] of Object.entries(LIGHT_TOKENS)) expect(light, name).toContain(`--${name}: ${value};`);
  });
  it("needs no stylesheet", () => expect(standaloneSvg(chartOf(charts, test.id, "clock")!.draw({ document: blankDocument(), width: 600 }))).not.toContain("var("));
});
