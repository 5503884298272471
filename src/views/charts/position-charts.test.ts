import { describe, expect, it } from "vitest";
import { assessPositions, DAY_ONE, findPositions, positionsCase, type Stated } from "../../../test/support/positions-case.ts";
import { addDays } from "#core/model/day-count.ts";
import { blankDocument } from "#views/linkedom-document.ts";
import { renderSentence } from "#views/render-sentence.ts";
import { positionTables } from "#views/tables/position-tables.ts";
import { namesOf, topicName } from "#views/names.ts";
import { fixtureBrief } from "../../../test/fixtures/brief.ts";
import { positionCharts } from "./position-charts.ts";

const LIST: readonly Stated[] = [
  { holder: "alpha", at: 0, place: [0, 0.1] }, { holder: "alpha", at: 40, place: [0.3, 0.5], status: "floated" }, { holder: "beta", at: 10, place: [0.6, 0.8] }, { holder: "beta", at: 90, place: [0.1, 0.2], source: "mirror" },
  { holder: "gamma", at: 20, place: [0.4, 0.4], status: "reported" }, { holder: "alpha", at: 50, place: [0.9, 0.9], source: "rumour" }
];
const asOf = addDays(DAY_ONE, 200);
const { issue, summary } = assessPositions(positionsCase(LIST), 200);
const space = (width: number) => ({ document: blankDocument(), width });

describe("positionCharts()", () => {
  it("speaks n, dates and bounds of the change, and when ranges met", () => {
    const [chart] = positionCharts(issue, asOf);
    expect(chart!.spoken).toContain("BETA moved, n 2, 11 Jan 2031 to 1 Apr 2031, change at least 0.4 and at most 0.7");
    expect(chart!.spoken).toContain("from 1 Apr 2031 ALPHA and BETA meet, since a place became known");
  });

  it("has a shape for each status that is drawn, and for no other", () => {
    const [chart] = positionCharts(issue, asOf);
    expect(chart!.key.map(({ mark }) => mark)).toEqual(["curve", "base", "curve-dotted", "dot", "missing", "exploratory", "diamond"]);
    expect(chart!.notes!.lines).toContain("1: none of it");
  });

  it("writes the marks of the ruler at the side where there is room, without inline style or holes", () => {
    const [chart] = positionCharts(issue, asOf);
    const [desk, phone] = [1080, 358].map((width) => chart!.draw(space(width)));
    expect(desk!.textContent).toContain("none of it");
    expect(phone!.textContent).not.toContain("none of it");
    expect(desk!.textContent).toContain("(E)");
    for (const svg of [desk!, phone!]) {
      expect(svg.querySelectorAll("style, [style]").length).toBe(0);
      expect(svg.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it("draws all issues on one day, a holder without a place with its own mark", () => {
    const [chart] = positionCharts(assessPositions(positionsCase([LIST[0]!]), 200).summary, asOf);
    expect(chart!.draw(space(1080)).textContent).toContain("∅ no place in the last 365 days");
    expect(chart!.spoken).toContain("ALPHA [0, 0.1], n 1, 1 Jan 2031; BETA no place");
  });
});

describe("positionTables()", () => {
  it("lead from every place, meeting and move to its record, with both grades", () => {
    const tables = Object.fromEntries(positionTables(issue).map((table) => [table.name, table]));
    expect(tables["places"]!.rows.map((row) => [row[5], row[6], row.at(-1)])).toEqual([
      ["yes", "B2", "positions/p-000"], ["yes", "B2", "positions/p-002"], ["no, shown beside", "B2", "positions/p-004"], ["no, shown beside", "B2", "positions/p-001"], ["cannot be judged", "F2", "positions/p-005"], ["yes, on E alone", "E2", "positions/p-003"]
    ]);
    expect(tables["moves"]!.rows.find(([holder]) => holder === "BETA")!.slice(-3)).toEqual(["one end rests on E alone", "positions/p-002", "positions/p-003"]);
    expect(positionTables(summary).map(({ name }) => name)).toEqual(["overlaps", "ranges", "ends", "list", "tallies"]);
    const [[title, low, high] = []] = positionTables(summary).find(({ name }) => name === "ends")!.rows;
    expect([issue.scale[0]!.means, issue.scale.at(-1)!.means]).toEqual([low, high]);
    expect(positionCharts(summary, asOf)[0]!.notes!.lines).toContain(`${String(title)}: 0 is “${String(low)}”, 1 is “${String(high)}”.`);
  });
});

describe("the sentences of position@1", () => {
  it.each([["with places", LIST], ["without any", []], ["with one that was floated", [LIST[1]!]]])("can all be said: %s", (_, list) => {
    for (const { sentence, details, caveats } of findPositions(positionsCase(list), 200)) for (const one of [sentence, ...details, ...caveats]) expect(renderSentence(one)).not.toMatch(/undefined|NaN|null/);
  });
});

it("a draft's topic is called as the issue is, and no other word that the issue's id happens to be", () => {
  const brief = fixtureBrief();
  const names = namesOf({ ...brief, findings: [{ ...brief.findings[0]!, outcome: issue }] });
  expect([topicName(issue.issue, names), topicName("other: a bridge", names), names[issue.issue]]).toEqual([issue.title, undefined, undefined]);
});
