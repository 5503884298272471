import { beforeAll, describe, expect, it } from "vitest";
import { readCase, type StoredCase } from "../src/app/read-case.ts";
import { eventFindings } from "../src/core/findings/event-findings.ts";
import { lensFindings } from "../src/core/findings/lens-findings.ts";
import { cutToDay } from "../src/core/model/as-of.ts";
import type { EventOutcome } from "../src/core/model/event-outcome.ts";
import type { UnsignedFinding } from "../src/core/model/finding.ts";
import type { EventLens, LensOutcome, QuestionLens } from "../src/core/model/lens-outcome.ts";
import { renderSentence } from "../src/views/render-sentence.ts";

const AS_OF = "2026-11-25";
let stored: StoredCase;
let findings: UnsignedFinding[];
const found = (asOf: string) => {
  const [cut, common] = [cutToDay(stored, asOf), { asOf, engine: "test", seed: 20250218, registration: null }];
  return [...lensFindings(cut, common, () => undefined), ...eventFindings(cut, common)];
};
const of = (kind: string, id: string, among = findings) => among.find(({ subject }) => subject.kind === kind && subject.id === id)!;
const question = (id: string) => of("question", id).outcome as QuestionLens;
const capital = (id: string, of: string) => question(id).capitals.find((one) => one.id === of)!;

beforeAll(async () => {
  stored = await readCase("cases/ukraine-2025");
  findings = found(AS_OF);
}, 120_000);

describe("lenses of the Ukraine case", () => {
  it("hold what the coder of the record noticed", () => {
    const told = (of: string) => stored.statements.filter((one) => one.capital === of);
    expect([told("moscow").length, told("moscow").filter(({ answers }) => answers["intent-of-russia"] !== null).length]).toEqual([61, 0]);
    expect(capital("intent-of-russia", "moscow")).toMatchObject({ answered: 0, statements: 57 });
    expect(capital("intent-of-russia", "kyiv")).toMatchObject({ answered: 27, counts: [18, 9, 0, 0, 0] });
    const spread = question("intent-of-russia").capitals.filter(({ answered }) => answered >= 5).sort((a, b) => b.unlike! - a.unlike!);
    expect(spread.map(({ id }) => id)).toEqual(["washington", "berlin", "paris", "kyiv"]);
  });

  it("cannot tell on six of ten questions, and say why", () => {
    const lacking = findings.flatMap(({ outcome }) => (outcome.assay === "divergence@1" && outcome.kind === "question" && outcome.status === "not-assessable" ? [[outcome.question.id, outcome.reason]] : []));
    expect(lacking).toEqual([["costly", "too-few-capitals"], ["kept", "object-unnamed"], ["intent-of-ukraine", "too-few-capitals"], ["consistency", "too-few-capitals"], ["compromise", "too-few-capitals"], ["breaches-by-other", "answers-are-counts"]]);
    expect(question("intent-of-russia")).toMatchObject({ status: "assessed", differ: true, tested: 4 });
  });

  it("never liken two charges of breach that accuse opposite sides", () => {
    expect(capital("kept", "moscow").counts[2]).toBeGreaterThan(0);
    expect(capital("kept", "kyiv").counts[2]).toBeGreaterThan(0);
    expect(renderSentence(of("question", "kept").sentence)).toMatch(/^“Kept”: \d+ answers by \d+ capitals, described and not tested\. They are not comparable: an answer does not say of whom, and the same answer can accuse opposite sides\.$/);
  });

  it("keep rival counts of breaches side by side, those that cannot be judged too", () => {
    const easter = question("breaches-by-other").counts.filter(({ event }) => event === "Easter truce of 30 hours");
    expect(easter.map(({ capital: by, count, judged }) => [by, count, judged])).toEqual(expect.arrayContaining([["Kyiv", 2000, false], ["Kyiv", 2935, true], ["Moscow", 4900, true]]));
  });

  it("show over one night of the energy pause that one capital said kept and others broken", () => {
    const { readings, questions } = of("event", "energy-pause-2026-01-30").outcome as EventLens;
    const kept = questions.findIndex(({ id }) => id === "kept");
    const night = readings.filter(({ on, answers }) => on >= "2026-02-03" && on <= "2026-02-04" && answers[kept] !== null).map(({ speaker, capital: by, answers }) => [by, speaker, answers[kept]]);
    expect(night).toEqual(expect.arrayContaining([["washington", "Donald Trump", "kept"], ["kyiv", "Volodymyr Zelensky", "broken"], ["warsaw", "Radoslaw Sikorski", "broken"]]));
  });

  it("say everything in sentences, and replay an earlier day on what was public then", () => {
    for (const { sentence, details, caveats } of findings) for (const one of [sentence, ...details, ...caveats]) expect(renderSentence(one)).toMatch(/[.!”]$/);
    const before = found("2025-12-01");
    expect(before.some(({ subject }) => subject.id === "moscow-2025-12-02")).toBe(false);
    const kinds = (among: UnsignedFinding[]) => among.filter(({ outcome }) => outcome.assay === "divergence@1" && (outcome as LensOutcome).kind === "event").length;
    expect([kinds(before), kinds(findings)]).toEqual([9, 17]);
  });
});

describe("case 1, the meeting that an article calls recent", () => {
  it("has three dates, 31 days apart, and is flagged", () => {
    const { retold, events } = findings.at(-1)!.outcome as EventOutcome;
    expect(events.find(({ event }) => event === "moscow-2025-12-02")).toMatchObject({ happened: "2025-12-02", firstPublished: "2025-12-02", known: "2026-11-24" });
    expect(retold).toMatchObject([{ event: "moscow-2025-12-02", words: "recent", lagDays: 31, late: true, page: { published: "2026-01-02", reliability: "F" } }]);
    expect(renderSentence(findings.at(-1)!.sentence)).toContain("happened on 2 Dec 2025, the page is of 2 Jan 2026, 31 days after");
    expect((found("2026-01-01").at(-1)!.outcome as EventOutcome).retold).toEqual([]);
  });
});
