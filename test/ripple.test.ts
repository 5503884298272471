import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { assess } from "../src/core/findings/assess.ts";
import { canonicalJson } from "../src/core/model/canonical.ts";
import type { CaseContent } from "../src/core/model/case-content.ts";
import { addDays, dayNumber } from "../src/core/model/day-count.ts";
import { finding, type Finding } from "../src/core/model/finding.ts";
import { rippleRegistration } from "../src/core/model/ripple-registration.ts";
import type { Series } from "../src/core/model/series.ts";
import { drawNormal, seededRng } from "../src/core/stats/rng.ts";
import { rippleCharts } from "../src/views/charts/ripple-charts.ts";
import { renderSentence } from "../src/views/render-sentence.ts";
import { tablesOf } from "../src/views/tables/tables-of.ts";
import { FIRST, NIGHTS, smallCase } from "./support/small-case.ts";

const ASSETS = ["oil", "fear", "gas"] as const;
const because = <T>(value: T) => ({ value, reason: "for the test" });

/** The small case with three prices that are quoted on weekdays; `move` is added in percent on the two closes from each round where both sat. */
function pricedCase(move: number): CaseContent {
  const content = smallCase();
  const rng = seededRng(9);
  const near = new Set(content.rounds.filter((r) => r.calendar === "rounds").flatMap(({ from }) => twoCloses(dayNumber(from!) - dayNumber(FIRST))));
  const ripple = rippleRegistration.parse({
    registered: FIRST, eligible: { from: addDays(FIRST, 190), to: addDays(FIRST, 400), reason: "for the test" }, rise: "more fear", confounder: "another war",
    estimationDays: because(60), lastEstimationDay: because(-11), episodeGapDays: because(7), minEpisodes: because(6), level: because(0.05), margin: because(0.5), confirmatory: "at-once",
    windows: [{ id: "at-once", from: 0, to: 1, reason: "for the test" }, { id: "after", from: 1, to: 3, reason: "for the test" }],
    calendars: [{ id: "any-round", atTable: "any", reason: "for the test" }, { id: "all-rounds", atTable: "all", reason: "for the test" }],
    assets: ASSETS.map((id, i) => ({ id, name: id, role: i === 2 ? "control" : "asset", series: id, class: "close", change: "log", market: null, reason: "for the test" }))
  });
  const prices = ASSETS.map((id, i): Series => {
    let price = 100;
    const close = Array.from({ length: NIGHTS }, (_, t) => {
      price *= Math.exp((drawNormal(rng) + (i < 2 && near.has(t) ? move : 0)) / 100);
      return isWeekend(t) ? null : price;
    });
    const end = addDays(FIRST, NIGHTS);
    return {
      from: FIRST, length: NIGHTS, values: { close },
      sidecar: {
        id, title: id, unit: "points", classes: { close: "price" }, party: null, claimant: { name: "an exchange", party: null, kind: "official" }, source: { name: "made up", url: null }, licence: "none",
        coverage: { from: FIRST, to: addDays(end, -1) }, booking: { unit: "day", rule: "close" }, publicationLagDays: 0, gaps: [{ from: FIRST, to: end, reason: "weekends", closed: true }], breaks: [], caveats: []
      }
    };
  });
  return { ...content, series: [...content.series, ...prices], caseFile: { ...content.caseFile, registration: { ...content.caseFile.registration, ripple } } };
}

const isWeekend = (t: number) => (dayNumber(FIRST) + t + 4) % 7 === 0 || (dayNumber(FIRST) + t + 4) % 7 === 6;
const twoCloses = (t: number): number[] => [t, t + 1, t + 2, t + 3].filter((day) => !isWeekend(day)).slice(0, 2);
const options = { engine: "test", seed: 1, recording: { files: [], earlierRegistrations: [] } };
const rippleOf = (content: CaseContent, asOf = addDays(FIRST, 450)) => assess(content, { ...options, asOf }).filter((f) => f.assay === "ripple@1");
const outcomeOf = ({ outcome }: Finding) => {
  if (outcome.assay !== "ripple@1" || outcome.status !== "assessed") throw new Error("not assessed");
  return outcome;
};

describe("findings on markets", () => {
  const content = pricedCase(2);
  const findings = rippleOf(content);
  const [main, beside] = findings as [Finding, Finding];
  it("stand for each registered calendar, the tested one first, and the schema accepts them", () => {
    expect(findings.map(({ calendar }) => calendar)).toEqual(["any-round", "all-rounds"]);
    for (const f of findings) expect(finding.safeParse(f).error).toBeUndefined();
    expect([outcomeOf(main).verdict, outcomeOf(beside).verdict]).toEqual(["rise", null]);
    expect(rippleOf(smallCase())).toEqual([]);
  });
  it("carry the plan's hash, which is not that of another assay", () => {
    expect(main.registration).toMatch(/^[0-9a-f]{64}$/);
    expect(assess(content, { ...options, asOf: addDays(FIRST, 450) }).filter((f) => f.registration === main.registration).every((f) => f.assay === "ripple@1")).toBe(true);
  });
  it("say in words what both tests say, and never more than the verdict", () => {
    const said = findings.flatMap((f) => [f.sentence, ...f.details, ...f.caveats]).map((s) => renderSentence(s, {}));
    expect(said[0]).toMatch(/^Markets move after any round: on the first two trading days after a round, two prices moved together by .* up; .*Kolari and Pynnönen’s test p.*shifted calendars p/);
    expect(said.join(" ")).toContain("Timing is not cause");
    expect(said.join(" ")).not.toMatch(/significant/i);
    expect(renderSentence(rippleOf(pricedCase(0))[0]!.sentence, {})).toMatch(/^(Cannot tell whether markets move|No move that matters)/);
  });
  it("have tables with as many cells as columns, and a chart that speaks its intervals at any width", () => {
    for (const table of tablesOf(main)) for (const row of table.rows) expect(row, table.name).toHaveLength(table.columns.length);
    const [chart] = rippleCharts(main, outcomeOf(main), {});
    const { document } = parseHTML("<html><body></body></html>");
    for (const width of [358, 1080]) {
      const drawn = chart!.draw({ document: document as unknown as Document, width });
      expect(drawn.getAttribute("aria-label")).toMatch(/90 % interval .* nine in ten shifted calendars/);
      expect(drawn.outerHTML).not.toContain("NaN");
    }
  });
  it("do not change with prices from the end of the period on, nor with what was published after the as-of day", () => {
    const later = { ...content, series: content.series.map((s) => (s.values.close ? { ...s, values: { close: s.values.close.map((v, t) => (t >= 400 && v !== null ? v * 3 : v)) } } : s)) };
    expect(canonicalJson(rippleOf(later))).toBe(canonicalJson(findings));
    const asOf = addDays(FIRST, 330);
    const after = { ...content, series: content.series.map((s) => (s.values.close ? { ...s, values: { close: s.values.close.map((v, t) => (t > 330 && v !== null ? v * 3 : v)) } } : s)) };
    expect(canonicalJson(rippleOf(after, asOf))).toBe(canonicalJson(rippleOf(content, asOf)));
  });
  it("tell what ended the period from that day on, and of nothing that had not begun", () => {
    const told = (at: number) => rippleOf(content, addDays(FIRST, at))[0]!.details.filter(({ template }) => template === "ripple.confounder").length;
    expect(outcomeOf(rippleOf(content, addDays(FIRST, 399))[0]!).status).toBe("assessed");
    expect([told(399), told(400)]).toEqual([0, 1]);
  });
  it("rest on series whose closed days are no silence", () => {
    const oil = assess(content, { ...options, asOf: addDays(FIRST, 450) }).find((f) => f.assay === "coverage@1" && f.subject.id === "oil")!;
    expect(oil.outcome).toMatchObject({ silent: 0, days: 451, closed: Array.from({ length: 451 }, (_, t) => t).filter(isWeekend).length });
    expect(renderSentence(oil.sentence, {})).toMatch(/^Oil: a figure on 32\d of 451 days .*; on 12\d there was nothing to report\.$/);
  });
  it("say what is missing where a price is not there or days are few", () => {
    expect(rippleOf({ ...content, series: content.series.filter(({ sidecar }) => sidecar.id !== "oil") })[0]!.outcome).toMatchObject({ status: "not-assessable", reason: "prices-not-there" });
    const early = rippleOf(content, addDays(FIRST, 100))[0]!;
    expect(early.outcome).toMatchObject({ status: "not-assessable", reason: "too-few-trading-days" });
    expect(renderSentence(early.sentence, {})).toMatch(/^Cannot assess what markets make of any round: too few trading days/);
  });
});
