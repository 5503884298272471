import { describe, expect, it } from "vitest";
import type { TollMeasured } from "#core/model/toll-outcome.ts";
import { blankDocument } from "#views/linkedom-document.ts";
import { tollTables } from "#views/tables/toll-tables.ts";
import { tollCharts } from "./toll-charts.ts";

const claim = { claimant: "ministry", short: "ministry", counts: null, party: "alpha", by: ["series/daily"], low: 10, high: 12.5, isFloor: false, days: 28, on: null, reliability: "C" as const, credibility: 3 as const, isJudged: true, revised: 605, isRevisedInside: false, suspected: 70 };
const stretch = { from: "2031-04-01", to: "2031-04-30", days: 30 };
const outcome: TollMeasured = {
  assay: "toll@1", kind: "measure", status: "assessed", id: "killed", title: "People killed", measure: "killed", who: "people", place: "there", counted: "in-period", unit: "persons",
  windows: [{ id: "recent", ...stretch, claims: [claim], range: { low: 10, high: 12.5, isFloor: false }, lack: null }, { id: "since-last-round", from: "2031-04-21", to: "2031-04-30", days: 10, claims: [], range: null, lack: { reason: "no-figures", needed: 1, had: 0 } }],
  episodes: [{ rounds: ["first-round"], ...stretch, claims: [claim], range: null }],
  months: [{ month: "2031-03", series: "daily", claimant: "ministry", low: 4, high: 4, days: 31 }, { month: "2031-04", series: "daily", claimant: "ministry", low: 10, high: 12.5, days: 28 }],
  spans: [{ id: "rumour", ...stretch, claimant: "rumour", short: "rumour", counts: null, party: null, low: 90, high: 90, isFloor: false, words: null, isJudged: false, sources: [] }],
  revised: [{ month: "2031-04", series: "daily", kind: "bulk-revision", suspected: false, days: 1, amount: 605 }, { month: "2031-04", series: "daily", kind: "recovered", suspected: true, days: 2, amount: 70 }]
};

describe("the picture of a cost a day", () => {
  const [chart] = tollCharts(outcome, "2031-05-01", {});

  it("states what is seen and speaks every window's range, what is missing, and every revision with its amount", () => {
    expect(chart!.title).toBe("Month by month from 4 a day (Mar 2031) to 12.5 (Apr 2031)");
    expect(chart!.spoken).toContain("1 to 30 Apr 2031: 10 to 12.5 persons a day");
    expect(chart!.spoken).toContain("since the last round (21 to 30 Apr 2031): not to be told");
    expect(chart!.spoken).toContain("earlier deaths added in bulk, 605 in Apr 2031; suspected, bodies found of earlier dead, 70 in Apr 2031");
  });

  it("has a key for each shape that it draws, and no other", () => {
    expect(chart!.key.map(({ mark }) => mark)).toEqual(["dot", "unjudged", "revised", "suspected", "round"]);
  });

  it("draws each kind of revision, filled where it is told and hollow where it is only suspected, and speaks for itself", () => {
    const drawn = chart!.draw({ document: blankDocument(), width: 800 });
    const marks = [...drawn.querySelectorAll("g")].filter((group) => group.getAttribute("stroke") === "var(--tested)");
    expect(marks.map((group) => group.getAttribute("fill"))).toEqual(["var(--tested)", "var(--paper)"]);
    expect(drawn.getAttribute("aria-label")).toBe(chart!.spoken);
  });

  it("of a number at a time says the day that was counted, in the title, aloud and in the tables", () => {
    const on = "2031-04-05";
    const stock = { ...claim, by: ["toll/weekend"], low: 70, high: 70, days: 1, on, revised: 0, suspected: 0 };
    const counted: TollMeasured = {
      ...outcome, counted: "at-end", months: [], revised: [], windows: [{ id: "recent", ...stretch, claims: [stock], range: { low: 70, high: 70, isFloor: false }, lack: null }],
      spans: [{ ...outcome.spans[0]!, from: on, to: on, isJudged: true, low: 70, high: 70 }]
    };
    const [drawn] = tollCharts(counted, "2031-05-01", {});
    expect(drawn!.title).toBe("1 claim of 70, counted on 5 Apr 2031");
    expect(drawn!.spoken).toContain("70 on 5 Apr 2031, the newest count of 1 to 30 Apr 2031");
    expect(drawn!.spoken).toContain("1 to 30 Apr 2031: 70 persons on 5 Apr 2031");
    expect(tollTables(counted).filter(({ name }) => name === "windows" || name === "rounds").map(({ rows }) => rows[0]!.includes(on))).toEqual([true, false]);
  });

  it("names claimants right of the picture, as far apart as letters are high, and draws who says “at most”", () => {
    const near = [10, 10.1, 10.2, 9.9].map((high, i) => ({ ...outcome.spans[0]!, id: `s${i}`, claimant: `body ${i}, a long name`, short: `body ${i}`, isJudged: true, low: i === 3 ? null : high, high }));
    const [drawn] = tollCharts({ ...outcome, months: [], revised: [], spans: near }, "2031-05-01", {});
    const svg = drawn!.draw({ document: blankDocument(), width: 360 });
    const names = [...svg.querySelectorAll("text")].filter(({ textContent }) => /^body \d$/.test(textContent ?? ""));
    const places = names.map((one) => one.getAttribute("transform")!.match(/[\d.]+/g)!.map(Number));
    expect(places.length).toBe(4);
    const heights = places.map(([, y]) => y!).sort((a, b) => a - b);
    expect(Math.min(...heights.slice(1).map((y, i) => y - heights[i]!))).toBeGreaterThan(12);
    expect(Math.min(...places.map(([x]) => x!))).toBeGreaterThan(250);
    expect(drawn!.key.map(({ mark }) => mark)).toContain("at-most");
    expect(drawn!.title).toBe("3 claims, from 10 to 10.2, and 1 claim of at most 9.9 a day of their own time");
  });

  it("is not drawn where nobody counts", () => {
    expect(tollCharts({ ...outcome, months: [], spans: [] }, "2031-05-01", {})).toEqual([]);
  });

  it("has tables that say whose claim a figure is, with both grades, and lead to the round", () => {
    const tables = new Map(tollTables(outcome).map((table) => [table.name, table]));
    expect(tables.get("windows")!.rows[0]).toEqual(expect.arrayContaining(["ministry (a belligerent’s claim)", "C3", 10, 12.5, 28, 70, 605]));
    expect(tables.get("rounds")!.rows[0]).toContain("rounds/first-round");
    expect(tables.get("claims")!.rows[0]).toContain("toll/rumour");
  });
});
