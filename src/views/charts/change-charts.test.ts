import { describe, expect, it } from "vitest";
import { change } from "../../core/assays/change/change.ts";
import { inputOf } from "../../core/assays/change/selftest.ts";
import { simulateCounts } from "../../core/assays/change/selftest-worlds.ts";
import { seededRng } from "../../core/stats/rng.ts";
import type { ChangeAssessed, ChangeOutcome } from "#core/model/change-outcome.ts";
import { blankDocument } from "../linkedom-document.ts";
import type { FindingOf } from "../report/outline.ts";
import { tablesOf } from "../tables/tables-of.ts";
import { changeCharts } from "./change-charts.ts";

const values = simulateCounts(seededRng(3), "independent", { ratio: 0.5, days: Infinity }, 0).map((v, t) => (t >= 100 && t < 130 ? null : v));
const outcome = change({ ...inputOf(values), breaks: [{ day: "2000-11-20", text: "another form" }] }, { role: "registered", party: null, series: "strikes", classes: ["all"] });
const finding = {
  id: "0".repeat(16), assay: "change@1", asOf: "2002-01-01", outcome, details: [], caveats: [],
  sentence: { template: "change.not-assessable", values: { series: "strikes", reason: "no-spread", needed: 1, had: 0 } }
} as unknown as FindingOf<ChangeOutcome>;
const [chart] = changeCharts(finding, {});

describe("the chart of changes", () => {
  it.each([358, 1080])("is one picture at %d pixels, without inline style or holes in its paths", (width) => {
    const svg = chart!.draw({ document: blankDocument(), width });
    expect(svg.querySelectorAll("style, [style]").length).toBe(0);
    expect(svg.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
    expect(svg.getAttribute("aria-label")).toBe(chart!.spoken);
  });
  it("states what is seen, and marks the change of counting", () => {
    expect(chart!.title).toMatch(/^1 change of level: from \d.* to \d.* a day, the latest about \d+ \w+ 2000$/);
    expect(chart!.notes?.lines).toEqual(["1. 20 Nov 2000: another form"]);
  });
  it("has none where nothing could be assessed", () => expect(changeCharts({ ...finding, outcome: { ...outcome, status: "not-assessable", reason: "no-spread", needed: 1, had: 0 } as ChangeOutcome }, {})).toEqual([]));
});

describe("the tables of changes", () => {
  it("hold a row a change, a level, a step of the path and a week", () => {
    const rows = Object.fromEntries(tablesOf(finding).map(({ name, rows }) => [name, rows.length]));
    expect(rows).toEqual({ changes: 1, levels: 2, path: (outcome as ChangeAssessed).path.length, trend: 1, weeks: 96 });
  });
});
