import { describe, expect, it } from "vitest";
import { changesOf, halvedCase } from "../../../test/support/halved-case.ts";
import type { ChangeAssessed, ChangeOutcome } from "#core/model/change-outcome.ts";
import { blankDocument } from "../linkedom-document.ts";
import { renderSentence } from "../render-sentence.ts";
import type { FindingOf } from "../report/outline.ts";
import { tablesOf } from "../tables/tables-of.ts";
import { changeCharts } from "./change-charts.ts";

const findings = changesOf(halvedCase());
const finding = { ...findings[0]!, id: "0".repeat(16) } as unknown as FindingOf<ChangeOutcome>;
const outcome = finding.outcome as ChangeAssessed;
const [chart] = changeCharts(finding, {});

describe("the chart of changes", () => {
  it.each([358, 1080])("is one picture at %d pixels, without inline style or holes in its paths", (width) => {
    const svg = chart!.draw({ document: blankDocument(), width });
    expect(svg.querySelectorAll("style, [style]").length).toBe(0);
    expect(svg.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
    expect(svg.getAttribute("aria-label")).toBe(chart!.spoken);
  });
  it("states what is seen, and marks the change of counting", () => {
    expect(chart!.title).toMatch(/^1 change of level: from \d.* to \d.* a night, about \d+ \w+ 2031$/);
    expect(chart!.notes?.lines).toEqual(["1. 28 Oct 2031: another form"]);
  });
  it("has none where nothing could be assessed", () => expect(changeCharts({ ...finding, outcome: { ...outcome, status: "not-assessable", reason: "no-spread", needed: 1, had: 0 } as ChangeOutcome }, {})).toEqual([]));
});

describe("the tables of changes", () => {
  it("hold a row a change, a level, a step of the path and a week", () => {
    const rows = Object.fromEntries(tablesOf(finding).map(({ name, rows }) => [name, rows.length]));
    expect(rows).toEqual({ changes: 1, levels: 2, path: outcome.path.length, trend: 1, weeks: 65 });
  });
});

describe("the sentences of changes", () => {
  it("says every sentence in words", () => {
    const texts = findings.flatMap((f) => [f.sentence, ...f.details, ...f.caveats]).map((s) => renderSentence(s));
    expect(texts.find((t) => t.startsWith("Strikes-of-alpha: 1 change of level"))).toMatch(/a sudden one\. It came .*: fell from .* to .* a night, .* less; it could be anything from/);
    expect(texts.join(" ")).not.toMatch(/NaN|undefined|null/);
  });
});
