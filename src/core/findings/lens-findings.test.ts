import { describe, expect, it } from "vitest";
import { cutToDay } from "#core/model/as-of.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import { event } from "#core/model/event.ts";
import { page, readWar, said } from "../../../test/support/read-war.ts";
import { eventFindings } from "./event-findings.ts";
import { lensFindings } from "./lens-findings.ts";

const war = readWar();
const found = (content: CaseContent, asOf = "2031-06-01") => {
  const [cut, common] = [cutToDay(content, asOf), { asOf, engine: "test", seed: 1, registration: null }];
  return [...lensFindings(cut, common, () => undefined), ...eventFindings(cut, common)];
};

describe("lensFindings()", () => {
  it("finds one answer a question, one an event, and one over all; none where no plan is registered", () => {
    expect(found(war).map(({ subject }) => `${subject.kind} ${subject.id}`)).toEqual(["case read", "question kept", "question intent", "question breaches", "event truce", "event pause", "case read"]);
    const { lenses: _plan, ...registration } = war.caseFile.registration;
    expect(found({ ...war, caseFile: { ...war.caseFile, registration } }).map(({ assay }) => assay)).toEqual(["event@1"]);
    expect(found({ ...war, statements: [], events: [] })).toEqual([]);
  });

  it("says beside every answer that it is a coder's, and beside every agreement that one hand did both codings", () => {
    for (const { caveats, assay } of found(war)) if (assay === "divergence@1") expect(caveats.map(({ template }) => template)).toContain("caveat.answers-are-coded");
    const [whole, kept] = found(war);
    expect(whole!.details.map(({ template }) => template)).toContain("lens.one-hand");
    expect(kept!.details.find(({ template }) => template === "lens.steady")!.values["note"]).toBe("The same hand.");
  });

  it("calls an answer by its name where the question gives it one", () => {
    const named = (valueNames: Record<string, string>) => ({ ...war, caseFile: { ...war.caseFile, questions: war.caseFile.questions!.map((one) => (one.id === "kept" && one.scale !== "count" ? { ...one, valueNames } : one)) } });
    const answers = (content: CaseContent) => found(content)[1]!.details.filter(({ template }) => template === "lens.capital").flatMap(({ values }) => Object.entries(values).filter(([key]) => key.startsWith("answer")).map(([, value]) => value));
    expect(answers(war)).toContain("kept");
    expect(answers(named({ kept: "Kept to" }))).toEqual(answers(war).map((one) => (one === "kept" ? "Kept to" : one)));
  });

  it("is not changed by records published after its day, nor by parts of records", () => {
    const later = { sources: [page("first", "2031-07-01")] };
    const grown: CaseContent = {
      ...war,
      events: [
        ...war.events.map((one) => ({ ...one, stance: "stalling", sources: [...one.sources, page("late", "2031-06-02", { credibility: 1 })], accounts: [{ what: "More.", source: "late" }], datedInWords: [{ source: "late", words: "recent" }] })),
        event.parse({ id: "after", title: "after", kind: "talks", happened: "2031-06-20", accounts: [], known: "2032-01-01", ...later })
      ] as CaseContent["events"],
      statements: [
        ...war.statements.map((one) => ({ ...one, sources: [...one.sources, page("late", "2031-06-02", { reliabilityOfCopy: "A" })] }) as CaseContent["statements"][number]),
        said("after", "truce", "third", { kept: "partly" }, later), said("undated", "truce", "third", { kept: "partly" }, { sources: [page("first", null)] }), said("about-after", "after", "third", { kept: "kept" }, later)
      ]
    };
    expect(found(grown)).toEqual(found(war));
    expect(found(grown, "2031-07-01")).not.toEqual(found(war, "2031-07-01"));
    expect(found(war, "2031-03-01")).toEqual([]);
  });

  it("leaves a statement out as long as its event is not public", () => {
    const early = said("early", "hidden", "third", { kept: "kept" });
    const hidden = event.parse({ id: "hidden", title: "hidden", kind: "talks", happened: "2031-03-01", accounts: [], known: "2032-01-01", sources: [page("first", "2031-08-01")] });
    expect(found({ ...war, events: [...war.events, hidden], statements: [...war.statements, early] })).toEqual(found(war));
  });

  it("holds the grades of pages among what went in", () => {
    const graded = { ...war, sources: war.sources.map((one) => ({ ...one, reliability: [{ grade: "D" as const, from: null, to: null, reason: "for the test" }] })) };
    expect(found(graded)[0]!.inputs.find(({ name }) => name === "statements")!.digest).not.toBe(found(war)[0]!.inputs.find(({ name }) => name === "statements")!.digest);
  });
});
