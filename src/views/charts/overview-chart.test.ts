import { describe, expect, it } from "vitest";
import { fixtureBrief } from "../../../test/fixtures/brief.ts";
import { formatNumber } from "../format.ts";
import { blankDocument } from "../linkedom-document.ts";
import { chartOf, chartsOf } from "./charts-of.ts";

describe("talks and guns on one axis", () => {
  const brief = fixtureBrief();
  const calendar = brief.findings.find(({ assay }) => assay === "calendar@1")!;
  const chart = chartOf(chartsOf(brief), calendar.id, "overview")!;

  it("holds a row for every registered test, and says what each found", () => {
    const drawn = chart.draw({ document: blankDocument(), width: 1080 });
    const labels = [...drawn.querySelectorAll("text")].map(({ textContent }) => textContent);
    const most = Math.max(...brief.findings[0]!.outcome.assay === "pulse@1" ? brief.findings[0]!.outcome.nights!.observed.map((value) => value ?? 0) : []);
    expect(labels).toContain(`Arvenian drones and missiles, each night; the most ${formatNumber(most)}`);
    expect(labels.some((one) => one?.startsWith("Belmark drones shot down, each day"))).toBe(true);
    expect(chart.spoken).toMatch(/Cannot tell whether .* rise/s);
  });

  it("is not there without a test", () => {
    expect(chartOf(chartsOf({ ...brief, findings: [calendar] }), calendar.id, "overview")).toBeUndefined();
  });
});
