import { describe, expect, it } from "vitest";
import { salvoFixture } from "../../../test/fixtures/salvos.ts";
import { blankDocument } from "../linkedom-document.ts";
import { tablesOf } from "../tables/tables-of.ts";
import { waitsOf } from "./momentum-salvos-chart.ts";

const { finding, outcome } = salvoFixture();
const chart = waitsOf(finding, outcome, { a: "Northland", s: "the strikes of Northland" });

describe("the chart of waits between salvos", () => {
  it.each([358, 720, 1080])("is drawn at %d pixels as one picture that speaks, without inline style", (width) => {
    const svg = chart.draw({ document: blankDocument(), width });
    expect(svg.querySelectorAll("style, [style]").length).toBe(0);
    expect(svg.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
    expect(svg.getAttribute("aria-label")).toBe(chart.spoken);
  });
  it("draws a dot and an interval a wait, the band of the fit, and the rate on any night", () => {
    const svg = chart.draw({ document: blankDocument(), width: 720 });
    const listed = outcome.waits.filter((w) => !w.orMore).length;
    expect(svg.querySelectorAll("circle").length).toBe(listed);
    expect(svg.querySelectorAll('[stroke="var(--tested)"]').length).toBeGreaterThan(0);
    expect(svg.querySelectorAll('[fill="var(--band)"]').length).toBeGreaterThan(0);
  });
  it("states what is seen, and speaks the interval", () => {
    expect(chart.title).toMatch(/^Northland’s salvos keep their distance: \d+ close pairs, [\d.]+ by chance$/);
    expect(chart.subtitle).toContain("at least 20 c");
    expect(chart.spoken).toMatch(/Night 1: under 1 %|Night 1: \d+ %/);
    expect(chart.spoken).toContain("it could be");
  });
});

describe("the tables of the salvo clock", () => {
  const tables = tablesOf(finding);
  it("hold the waits behind the chart, the windows and the salvos that were not expected", () => {
    expect(tables.map(({ name }) => name)).toEqual(["waits", "windows", "off-schedule"]);
    expect(tables[0]!.name).toBe(chart.table);
    for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length);
  });
  it("list the least expected first", () => {
    const chances = tables[2]!.rows.map((row) => row[3] as number);
    expect(chances).toEqual([...chances].sort((a, b) => a - b));
  });
});
