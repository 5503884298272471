import { beforeAll, describe, expect, it } from "vitest";
import { readCase, type StoredCase } from "../src/app/read-case.ts";
import { draftFindings } from "../src/core/findings/draft-findings.ts";
import { cutToDay } from "../src/core/model/as-of.ts";
import type { DraftFound, DraftLine } from "../src/core/model/draft-outcome.ts";
import type { UnsignedFinding } from "../src/core/model/finding.ts";
import { draftCharts } from "../src/views/charts/draft-charts.ts";
import { blankDocument } from "../src/views/linkedom-document.ts";
import { renderSentence } from "../src/views/render-sentence.ts";
import { draftTables } from "../src/views/tables/draft-tables.ts";

const NAMES = { russia: "Russia", ukraine: "Ukraine" };
const AS_OF = "2026-08-22";
let stored: StoredCase;
let findings: UnsignedFinding[];
const found = (asOf: string) => draftFindings(cutToDay(stored, asOf), { asOf, engine: "test", seed: 1, registration: null }, () => undefined);
const outcomeOf = (id: string, among = findings) => among.find(({ subject }) => subject.id === id)!.outcome as DraftFound;
const lineOf = (among = findings) => among[0]!.outcome as DraftLine;
const stepsOf = (id: string, among = findings) => { const outcome = outcomeOf(id, among); return outcome.status === "assessed" ? outcome.steps : []; };
const saidOf = (id: string) => { const one = findings.find(({ subject }) => subject.id === id)!; return [one.sentence, ...one.details].map((s) => renderSentence(s, NAMES)); };

beforeAll(async () => {
  stored = await readCase("cases/ukraine-2025");
  findings = found(AS_OF);
}, 120_000);

describe("case 6, copies that disagree", () => {
  it("keeps 600,000 and 800,000 of the counter-text side by side, two of the three from one page, and says that the answer depends on it", () => {
    const { clauses, pages } = outcomeOf("european-counter-2025-11");
    const army = clauses.find(({ topic }) => topic === "army-size")!;
    expect(army.copies.map(({ says, page, place }) => [says, page, place])).toEqual([["800,000 in peacetime", "st-e3", [0.8, 0.85]], ["600,000", "openkg-e3", [0.6, 0.6]], ["800,000 in peacetime", "openkg-e3", [0.8, 0.85]]]);
    expect(pages.find(({ id }) => id === "openkg-e3")).toMatchObject({ reliability: "D", credibility: 3 });
    const row = stepsOf("european-counter-2025-11")[0]!.rows.find(({ topic }) => topic === "army-size")!;
    expect(row).toMatchObject({ relation: "depends-on-copy", towards: null, agrees: null });
    expect(row.byCopy).toEqual(expect.arrayContaining(["high", "same"]));
    expect(saidOf("european-counter-2025-11").join("\n")).toMatch(/600,000 \(lead paragraph of one copy\)/);
  });
  it("keeps the early reports of the US plan beside its lists, and averages none", () => {
    const army = outcomeOf("us-28-points-2025-11").clauses.find(({ topic }) => topic === "army-size")!;
    expect(army.copies.map(({ says }) => says.slice(0, 13))).toEqual(["600,000", "600,000", "400,000, a cu", "cut by half, ", "about 125,000"]);
    expect(JSON.stringify(findings)).not.toMatch(/700,000|0\.7\d{3}/);
  });
  it("does not ask which copy of the 28 points is right where the 20 points lie above them all", () =>
    expect(stepsOf("ukraine-20-points-2025-12").at(-1)!.rows.find(({ topic }) => topic === "army-size")).toMatchObject({ relation: "moved", towards: "ukraine", byCopy: ["high"] }));
});

it("gives every text a finding, that which was made from none too, with what its copies say", () => {
  expect(findings.slice(1).map(({ subject }) => subject.id).sort()).toEqual(stored.drafts.map(({ id }) => id).sort());
  expect(saidOf("istanbul-communique-2022-03-29").join("\n")).toMatch(/nothing is compared[\s\S]*copies and proposals that differ: 15 years \(Ukrainian delegation \(Podolyak\)\); 10 to 15 years \(later summary\)/);
});

describe("the line from 28 to 20 points", () => {
  it("tells four texts, and what was not seen of them from what was dropped", () => {
    const { line, steps, whole } = lineOf();
    expect(line.map(({ draft }) => draft)).toEqual(["us-28-points-2025-11", "european-counter-2025-11", "geneva-19-points-2025-11", "ukraine-20-points-2025-12"]);
    expect(steps.map(({ counts: { dropped, notSeen, unseenBefore } }) => [dropped, notSeen, unseenBefore])).toEqual([[2, 10, 0], [1, 12, 0], [2, 0, 19]]);
    expect(whole!.counts).toMatchObject({ dropped: 5, new: 1, notSeen: 4 });
  });
  it("holds every draft with how far it came: none was agreed", () => {
    const { texts } = lineOf();
    expect(texts).toHaveLength(18);
    expect(texts.filter(({ furthest }) => furthest === "agreed")).toEqual([]);
    expect(texts.find(({ draft }) => draft === "istanbul-draft-2022-04-15")).toMatchObject({ furthest: "initialled" });
    expect(texts.find(({ draft }) => draft === "european-counter-2025-11")).toMatchObject({ furthest: "handed-over" });
  });
  it("shows on 25 November 2025 only what could be known then", () => {
    const early = found("2025-11-25");
    expect(lineOf(early).line.map(({ draft }) => draft)).toEqual(["us-28-points-2025-11", "european-counter-2025-11"]); // the Geneva text rested on one origin and waited
    expect(early.map(({ subject }) => subject.id)).not.toContain("ukraine-20-points-2025-12");
    expect(outcomeOf("european-counter-2025-11", early).statuses.map(({ status }) => status)).toEqual(["handed-over", "leaked"]);
  });
  it("is drawn with a row a clause and a column a text, speaks every thread, and leads to its table", () => {
    const [chart] = draftCharts(lineOf(), AS_OF, NAMES);
    expect(draftCharts(lineOf(), AS_OF, { ...NAMES, "topic:army-size": "How many soldiers" })[0]!.spoken).toContain("How many soldiers: ");
    const table = draftTables(lineOf()).find(({ name }) => name === chart!.table)!;
    expect(table.rows).toHaveLength(lineOf().threads.length);
    expect(chart!.spoken).toContain("Army size: 19 Nov 2025 at 0.6, copies differ; 23 Nov 2025 at 0.8 to 0.85, copies differ, it depends on which copy is right");
    for (const width of [360, 1000]) {
      const drawn = chart!.draw({ document: blankDocument(), width });
      const written = [...drawn.querySelectorAll("text")].map((one) => one.textContent);
      expect(written.filter((one) => one === "▲/=" || one === "=/▲")).toHaveLength(1);
      expect(drawn.getAttribute("aria-label")).toBe(chart!.spoken);
    }
  });
});
