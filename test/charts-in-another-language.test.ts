import { describe, expect, it } from "vitest";
import type { Brief } from "../src/core/model/brief.ts";
import type { Chart } from "../src/views/charts/chart.ts";
import { chartsOf } from "../src/views/charts/charts-of.ts";
import { initialsOf } from "../src/views/charts/holder-styles.ts";
import { inLanguage } from "../src/views/language.ts";
import { blankDocument } from "../src/views/linkedom-document.ts";
import { namesOf } from "../src/views/names.ts";
import { fixtureBrief } from "./fixtures/brief.ts";
import { holdCase } from "./support/served.ts";
import { leftovers, pseudoLanguage, textsOf } from "./support/pseudo-language.ts";

/** Under these a finding holds words of its case that look like ids. */
const CASE_WORDS = ["unit", "name", "title", "classes", "coder", "what", "series", "calendar", "id", "means", "claimant", "short", "readBy", "counter", "values", "answers"];

/** Everything that a reader of a chart is told: around it, in it and in its place. */
function saidBy(chart: Chart, width: number): string[] {
  const svg = chart.draw({ document: blankDocument(), width });
  const drawn = Array.from(svg.querySelectorAll("text, title"), (node) => (node.children.length === 0 ? [node] : Array.from(node.children)).map((line) => line.textContent ?? "").join(" ").replace(/(?<=\p{L}-) (?=\p{L})/gu, ""));
  return [chart.title, chart.subtitle, chart.spoken, chart.source, ...chart.key.map(({ text }) => text), ...(chart.notes === undefined ? [] : [chart.notes.heading, ...chart.notes.lines]), ...drawn];
}

function leftIn(brief: Brief, widths: readonly number[]): string[] {
  return inLanguage(pseudoLanguage, () => {
    const names = Object.values(namesOf(brief)).filter((name) => !name.includes("⟦"));
    const series = brief.findings.map(({ sentence }) => ({ series: sentence.values.series }));
    const found = new Set<string>();
    for (const [id, charts] of chartsOf(brief)) {
      const finding = brief.findings.find((one) => one.id === id)!;
      const allowed = textsOf([finding.outcome, finding.sentence, finding.calendar, names, names.map(initialsOf), series], CASE_WORDS);
      for (const chart of charts) for (const width of widths) for (const text of saidBy(chart, width)) for (const left of leftovers(text, allowed)) found.add(`${finding.assay} ${chart.name}: ${left}`);
    }
    return [...found];
  });
}

describe("every chart in a language that is not English", () => {
  it("says of an invented war nothing past the catalogue, wide or narrow", () => expect(leftIn(fixtureBrief(), [358, 1080])).toEqual([]));
  it("says of the talks of 2025 and 2026 nothing past the catalogue", async () => {
    const { brief } = await holdCase("cases/ukraine-2025");
    expect(leftIn(brief, [1080])).toEqual([]);
  });
});
