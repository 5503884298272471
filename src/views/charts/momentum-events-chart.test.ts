import { describe, expect, it } from "vitest";
import { eventsFixture } from "../../../test/fixtures/momentum-events.ts";
import { blankDocument } from "../linkedom-document.ts";
import { renderSentence } from "../render-sentence.ts";
import { tablesOf } from "../tables/tables-of.ts";
import { momentumEventsCharts } from "./momentum-events-chart.ts";

const { outcome, answer, details, finding } = eventsFixture();
const names = { a: "Northland", s: "the events of Northland" };
const charts = momentumEventsCharts(finding, outcome, names);

describe("the charts of Track A", () => {
  it.each([358, 720, 1080])("are drawn at %d pixels as pictures that speak, without inline style", (width) => {
    for (const chart of charts) {
      const svg = chart.draw({ document: blankDocument(), width });
      expect(svg.querySelectorAll("style, [style]").length).toBe(0);
      expect(svg.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
  it("state what is seen, speak the interval, and stand on a table of the finding", () => {
    expect(charts.map(({ name }) => name)).toEqual(["shares", "ladder"]);
    expect(charts[0]!.title).toMatch(/^\d+ % of what is expected follows from past counts \(\d+ % to \d+ %\)$/);
    for (const { spoken, table } of charts) {
      expect(spoken).toContain("it could be");
      expect(tablesOf(finding).map(({ name }) => name)).toContain(table);
    }
    for (const { columns, rows } of tablesOf(finding)) for (const row of rows) expect(row).toHaveLength(columns.length);
  });
});

describe("the sentences of Track A", () => {
  it("are put into words for every verdict, with timing and never intent", () => {
    for (const verdict of ["signalling", "momentum", "undetermined"] as const)
      expect(renderSentence(answer({ verdict, forcedByRounds: false }), names)).not.toMatch(/undefined|NaN|deliberate/);
    for (const detail of details) expect(renderSentence(detail, names)).not.toMatch(/undefined|NaN/);
  });
  it("say first where the rounds alone forbid an answer", () => expect(renderSentence(answer({ verdict: "undetermined", forcedByRounds: true }), names)).toMatch(/^24 episodes are too few for either rule/));
});
