import { describe, expect, it } from "vitest";
import { cutToDay } from "#core/model/as-of.ts";
import type { Finding } from "#core/model/finding.ts";
import { lensFindings } from "#core/findings/lens-findings.ts";
import type { LensOutcome } from "#core/model/lens-outcome.ts";
import { blankDocument } from "#views/linkedom-document.ts";
import { page, readWar, said } from "./support/read-war.ts";
import { tablesOf } from "#views/tables/tables-of.ts";
import { lensCharts } from "#views/charts/lens-charts.ts";

const war = readWar();
const unjudged = said("unjudged", "truce", "third", { intent: "sincere", breaches: 4900 }, { quote: "a few words", sources: [page("first", "2031-03-02", { credibility: 6 }), page("second", "2031-03-02", { reliabilityOfCopy: "F" })] });
const findings = lensFindings(cutToDay({ ...war, statements: [...war.statements, unjudged] }, "2031-06-01"), { asOf: "2031-06-01", engine: "test", seed: 1, registration: null }, () => undefined) as Finding[];
const of = (kind: string, id: string) => findings.find(({ subject }) => subject.kind === kind && subject.id === id)!;
const chartOf = (finding: Finding) => lensCharts(finding, finding.outcome as LensOutcome, {})[0]!;
const drawn = (finding: Finding, width: number) => [...chartOf(finding).draw({ document: blankDocument(), width }).querySelectorAll("text")].map((text) => text.textContent);
const table = (finding: Finding, name: string) => tablesOf(finding).find((one) => one.name === name)!;

describe("the matrix of an event", () => {
  it("splits the cell of a capital that answers differently, and says letter, word and how often where there is room", () => {
    const wide = drawn(of("event", "truce"), 1080);
    expect(wide).toEqual(expect.arrayContaining(["A kept ×3", "B partly", "C broken ×3", "A kept ×2", "C broken ×2", "Seat of alpha", "Kept", "4900 (?)"]));
    expect(wide.filter((text) => text === "·")).toHaveLength(4);
    expect(drawn(of("event", "truce"), 358)).toEqual(expect.arrayContaining(["A ×3", "B", "C ×3"]));
  });

  it("leaves out what nobody answers, names it, and speaks n, the day and every answer", () => {
    const { spoken, notes, title } = chartOf(of("event", "pause"));
    expect(drawn(of("event", "pause"), 1080)).not.toContain("Intent");
    expect(notes!.lines).toEqual(["Kept: A kept, B partly, C broken.", "Not addressed by anybody: “Intent”, “Breaches”."]);
    expect(spoken).toMatch(/pause \(2 Mar 2031\): 12 statements by 3 capitals.*Seat of alpha, 4 statements: Kept kept ×3 \/ partly/);
    expect(title).toBe("pause: 3 capitals answer 1 of 3 questions, three cells hold different answers of one capital");
  });

  it("stands before a table that leads to every statement, with both grades of each page", () => {
    const { columns, rows } = table(of("event", "truce"), "statements");
    const row = rows.find(([record]) => record === "statements/unjudged")!;
    const cell = (key: string) => row[columns.findIndex((one) => one.key === key)];
    expect(columns[0]!.kind).toBe("record");
    expect([cell("grades"), cell("origins"), cell("judged"), cell("quote"), cell("kept"), cell("intent")]).toEqual(["B6 F2", 1, "no", "“a few words”", "", "sincere"]);
  });
});

describe("the picture of all questions", () => {
  it("speaks estimate, interval and n of each, and says of which it cannot", () => {
    const { spoken, title } = chartOf(findings[0]!);
    expect(title).toBe("On one of one question that could be tested capitals are apart beyond chance");
    expect(spoken).toMatch(/Kept: 0\.\d+ bits, 90 % interval 0(\.\d+)? to [01](\.\d+)?, 24 answers by 3 capitals; halves of one capital .* Intent: not assessable, too few capitals/);
    expect(drawn(findings[0]!, 1080)).toEqual(expect.arrayContaining(["∅ too few capitals: 0 there", "∅ answers are counts"]));
  });

  it("leads from every event to its record", () => expect(table(findings[0]!, "events").rows.map(([record]) => record)).toEqual(["events/truce", "events/pause"]));
});
