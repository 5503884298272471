import { describe, expect, it } from "vitest";
import { momentumEvents } from "#core/assays/momentum/events/events.ts";
import { simulateEvents } from "#core/assays/momentum/events/selftest-worlds.ts";
import { eventsDetails, eventsSentence } from "#core/findings/momentum-events-sentences.ts";
import type { Finding } from "#core/model/finding.ts";
import { sidecar } from "#core/model/series.ts";
import { seededRng } from "#core/stats/rng.ts";
import { blankDocument } from "../linkedom-document.ts";
import { renderSentence } from "../render-sentence.ts";
import { tablesOf } from "../tables/tables-of.ts";
import { momentumEventsCharts } from "./momentum-events-chart.ts";

const { input } = simulateEvents(seededRng(1), { name: "", world: "shaken", effect: 1.5, pulseP: 0.01 });
const plan = { ...input.plan, bootstrapRuns: 19, scoresFrom: "2001-09-01", ladder: input.plan.ladder.slice(0, 2) };
const outcome = momentumEvents({ ...input, plan }, { trial: "t", party: "a", series: "s" }, 1);
if (outcome.status !== "assessed") throw new Error(outcome.reason);
const names = { a: "Northland", s: "the events of Northland" };
const finding = { asOf: "2002-01-01", outcome } as unknown as Finding;
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
  const own = sidecar.parse({
    id: "s", title: "s", unit: "events", classes: { x: "x" }, party: null, claimant: { name: "n", party: null, kind: "official" }, source: { name: "n", url: null }, licence: "none",
    coverage: { from: "2000-01-01", to: "2001-01-01" }, booking: { unit: "night", rule: "date" }, publicationLagDays: 1, gaps: [], breaks: [], caveats: []
  });
  it("are put into words for every verdict, with timing and never intent", () => {
    for (const verdict of ["signalling", "momentum", "undetermined"] as const)
      for (const forcedByRounds of verdict === "undetermined" ? [true, false] : [false]) {
        const said = renderSentence(eventsSentence({ ...outcome, verdict, forcedByRounds }, { party: "a", series: "s" }), names);
        expect(said).not.toMatch(/undefined|NaN|deliberate/);
        if (forcedByRounds) expect(said).toMatch(/^With 24 episodes neither/);
      }
    for (const detail of eventsDetails(outcome, own, (id) => id)) expect(renderSentence(detail, names)).not.toMatch(/undefined|NaN/);
  });
});
