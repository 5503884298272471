import { describe, expect, it } from "vitest";
import { smallCase } from "./support/small-case.ts";
import { clauseOf, draftOf, SMALL_SOURCES } from "./support/small-drafts.ts";
import { canonicalJson } from "#core/model/canonical.ts";
import { cutToDay } from "#core/model/as-of.ts";
import { caseFile } from "#core/model/case.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { Day } from "#core/model/day.ts";
import { cutDraft, draft, type Draft } from "#core/model/draft.ts";
import { finding } from "#core/model/finding.ts";
import { renderSentence } from "#views/render-sentence.ts";
import { tablesOf } from "#views/tables/tables-of.ts";
import { draftFindings } from "#core/findings/draft-findings.ts";
import { sign } from "#core/findings/sign.ts";

const because = <T>(value: T) => ({ value, reason: "for the test" });
const FIRST = draftOf("first", 1, [], [{ n: "1", copies: [{ says: "less", accordingTo: "a reprint", source: "page", place: [0.1, 0.2] }] }, { n: "2" }]);
const SECOND = draftOf("second", 2, ["first"], [{ n: "1", changedFrom: { draft: "first", n: "1" }, change: "softened", softenedFor: "alpha", place: [0.7, 0.8] }], { notSeen: "the second half" });

function contentOf(...drafts: Draft[]): CaseContent {
  const { caseFile: file, ...rest } = smallCase();
  const plan = { registered: "2031-01-01", ends: { low: "alpha", high: "beta", reason: "for the test" }, line: because(["first", "second"]) };
  return { ...rest, sources: SMALL_SOURCES, drafts, caseFile: caseFile.parse({ ...file, registration: { draft: plan } }) };
}
const run = (content: CaseContent, asOf: Day = "2031-12-31") => draftFindings(cutToDay(content, asOf), { asOf, engine: "test", seed: 1, registration: null }, () => undefined);
const bytes = (content: CaseContent, asOf: Day) => canonicalJson(run(content, asOf));

describe("draftFindings()", () => {
  const [line, first, second] = run(contentOf(FIRST, SECOND));
  it("finds the line and every draft that was made from another, each as the schema wants it", () => {
    const all = run(contentOf(FIRST, SECOND));
    expect(all.map(({ subject }) => subject)).toEqual([{ kind: "case", id: "small" }, { kind: "draft", id: "first" }, { kind: "draft", id: "second" }]);
    for (const one of all) expect(finding.safeParse(sign(one, { files: [], of: 2, earlierRegistrations: [] })).error).toBeUndefined();
  });
  it("says how the text differs, how far it came, and that what was not seen was not dropped", () => {
    const names = { alpha: "Alpha", beta: "Beta" };
    expect(renderSentence(second!.sentence, names)).toBe(
      "second. Against “first”: of 1 clause seen in both 1 moved and 0 stayed. 0 dropped, 0 new. By the scale 1 went towards the end of Beta, 0 towards that of Alpha. Of 1 clause of the earlier text nothing was seen in the later, which is no drop. It got as far as “handed over”; the last dated word on it is “handed over” (1 Feb 2031)."
    );
    const said = second!.details.map((one) => renderSentence(one, names));
    expect(said).toContain("Clause 1 (fleet), against “first”: by the scale towards the end of Beta; the coder's word is “softened in favour of Alpha”.");
    expect(said).toContain("Clause 1 (fleet), against “first”: whichever copy is right, it moved towards the end of Beta.");
    expect(said).toContain("Not seen, which is not dropped: the second half.");
    expect(renderSentence(line!.sentence, names)).toMatch(/^From “first” to “second”: /);
  });
  it("says of a text that was made from none what its copies say, side by side, and aligns nothing", () => {
    expect(first!.outcome).toMatchObject({ status: "assessed", steps: [] });
    expect(renderSentence(first!.sentence)).toBe("first. The record knows no text that it was made from, so nothing is compared: 2 clauses seen, of 1 of them copies or proposals differ. It got as far as “handed over”; the last dated word on it is “handed over” (1 Jan 2031).");
    expect(first!.details.map((one) => renderSentence(one))).toContain("Clause 1 (fleet), copies and proposals that differ: less (a reprint).");
  });
  it("says of what went towards an end how much of it moved and how much was dropped", () => {
    const dropping = draftOf("second", 2, ["first"], [{ n: "1", changedFrom: { draft: "first", n: "2" }, place: [0.7, 0.8] }, { n: "-1", changedFrom: { draft: "first", n: "1" }, change: "dropped", place: [0.9, 0.9] }]);
    expect(renderSentence(run(contentOf({ ...FIRST, clauses: FIRST.clauses.map((one) => ({ ...one, copies: [] })) }, dropping)).at(-1)!.sentence, { alpha: "Alpha", beta: "Beta" })).toContain(
      "By the scale 2 went towards the end of Beta, 0 towards that of Alpha; of these 1 moved and 1 was dropped, from a place on the scale."
    );
  });
  it("gives every row of its tables the record it rests on, and the grades beside it", () => {
    const [clauses] = tablesOf(sign(second!, { files: [], of: 2, earlierRegistrations: [] }));
    const at = (key: string) => clauses!.columns.findIndex((one) => one.key === key);
    expect(clauses!.rows.map((row) => [row[at("relation")], row[at("grades")], row[at("record")]])).toEqual([["moved", "B2", "drafts/second"], ["not seen in the later text", "", "drafts/first"]]);
  });
  it("finds nothing where no plan is registered or no draft is there", () => {
    expect(run(contentOf())).toEqual([]);
    expect(draftFindings({ ...contentOf(FIRST), caseFile: smallCase().caseFile }, { asOf: "2031-12-31", engine: "test", seed: 1, registration: null }, () => undefined)).toEqual([]);
  });
});

describe("as of a day", () => {
  const asOf = "2031-02-15";
  const later = { id: "late", source: "paper", url: null, published: "2031-03-01", credibility: 2 } as const;
  const withMore = (base: Draft, more: Partial<Draft>): Draft => ({ ...base, sources: [...base.sources, later], ...more });
  const before = bytes(contentOf(FIRST, SECOND), asOf);
  it.each<[string, CaseContent]>([
    ["draft", contentOf(FIRST, SECOND, draftOf("third", 3, ["second"], [{ n: "1" }]))],
    ["clause", contentOf(FIRST, withMore(SECOND, { clauses: [...SECOND.clauses, draft.parse({ ...SECOND, sources: [...SECOND.sources, later], clauses: [clauseOf({ n: "9", sources: ["late"] })] }).clauses[0]!] }))],
    ["page of a clause", contentOf(FIRST, withMore(SECOND, { clauses: SECOND.clauses.map((one) => ({ ...one, sources: [...one.sources, "late"] })) }))],
    ["copy", contentOf(withMore(FIRST, { clauses: FIRST.clauses.map((one) => ({ ...one, copies: [...one.copies, { says: "more", accordingTo: "x", source: "late", place: [0.9, 0.9] }] })) }), SECOND)],
    ["status", contentOf(FIRST, withMore(SECOND, { statuses: [...SECOND.statuses, { status: "agreed", on: "2031-02-10", accordingTo: "x", source: "late" }] }))],
    ["author", contentOf(FIRST, withMore(SECOND, { authors: [{ says: "x", accordingTo: "x", source: "late" }] }))],
    ["status of a later day", contentOf(FIRST, { ...SECOND, statuses: [...SECOND.statuses, { status: "agreed", on: "2031-03-10", accordingTo: "x", source: "page" }] })]
  ])("a %s published later changes nothing", (_what, content) => expect(bytes(content, asOf)).toBe(before));
  it("a text is there from its first page on, and not before its day", () => {
    expect(cutDraft(SECOND, "2031-01-31")).toBeNull();
    expect(cutDraft(SECOND, "2031-02-01")).toMatchObject({ id: "second" });
    const early = { ...SECOND, sources: SECOND.sources.map((page) => ({ ...page, published: "2031-01" })) };
    expect(cutDraft(early, "2031-01-31")).toBeNull();
  });
  it("a page without a date counts from the day we learnt of it", () =>
    expect(cutDraft({ ...SECOND, sources: SECOND.sources.map((page) => ({ ...page, published: null })) }, "2031-12-31")).toBeNull());
});

describe("a draft", () => {
  const problems = (clause: object) => draft.safeParse({ ...FIRST, clauses: [{ ...FIRST.clauses[1], ...clause }] }).error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [];
  it("places a clause or says why not, and follows a clause unless it is new", () => {
    expect(problems({})).toEqual([]);
    expect(problems({ place: null })).toEqual([["clauses.0.place", "wanted a place, or a placeReason"]]);
    expect(problems({ place: [0.6, 0.4] })).toEqual([["clauses.0.place.1", "wanted the higher end second"]]);
    expect(problems({ change: "same" })).toEqual([["clauses.0.change", "wanted new, since it follows no clause"]]);
    expect(problems({ changedFrom: { draft: "a", n: "1" } })).toEqual([["clauses.0.change", "wanted another word than new, since it follows a clause"]]);
    expect(problems({ softenedFor: "alpha" })).toEqual([["clauses.0.change", "wanted softened together with softenedFor, or neither"]]);
    expect(problems({ topic: "Fleet size" })).toHaveLength(1);
  });
  it("holds each clause once", () => expect(draft.safeParse({ ...FIRST, clauses: [FIRST.clauses[0], FIRST.clauses[0]] }).error?.issues[0]).toMatchObject({ path: ["clauses", 1, "n"] }));
});
