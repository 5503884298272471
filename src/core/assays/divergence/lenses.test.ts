import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inRank } from "#core/model/capital.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import { lensOutcome, type QuestionLens } from "#core/model/lens-outcome.ts";
import type { Statement } from "#core/model/statement.ts";
import { page, readWar, said } from "../../../../test/support/read-war.ts";
import { caseLens } from "./case-lens.ts";
import { eventLens } from "./event-lens.ts";
import { type Lenses, questionLenses } from "./question-lens.ts";
import { weigh } from "./weigh.ts";

const war = readWar();

function lensesOf({ caseFile, sources, events, statements }: CaseContent, more: readonly Statement[] = []): Lenses {
  return { statements: [...statements, ...more].map((one) => weigh(one, sources, "2031-06-01")), events, capitals: inRank(caseFile.capitals!, caseFile.parties), questions: caseFile.questions!, plan: caseFile.registration.lenses!, seed: 1 };
}

function ask(content: CaseContent, question: string, more: readonly Statement[] = []): QuestionLens {
  const found = questionLenses(lensesOf(content, more)).find((one) => one.question.id === question)!;
  lensOutcome.parse(found);
  return found;
}

const unasked = ({ capitals, statements, divergence, ...rest }: QuestionLens) => ({ ...rest, divergence: { ...divergence, notAddressed: 0 }, capitals: capitals.map(({ statements: _n, ...one }) => one) });

describe("a question", () => {
  it("finds capitals apart that answer differently, with each one's answers and its own spread", () => {
    const kept = ask(war, "kept");
    expect(kept).toMatchObject({ status: "assessed", differ: true, tested: 1, statements: 24, unjudged: 0 });
    expect(kept.capitals).toEqual([
      { id: "seat-of-alpha", name: "Seat of alpha", statements: 8, answered: 8, counts: [6, 2, 0], unlike: expect.closeTo(1 - 32 / 56, 12) },
      { id: "seat-of-beta", name: "Seat of beta", statements: 8, answered: 8, counts: [0, 2, 6], unlike: expect.closeTo(1 - 32 / 56, 12) },
      { id: "third", name: "Third", statements: 8, answered: 8, counts: [4, 0, 4], unlike: expect.closeTo(1 - 24 / 56, 12) }
    ]);
  });

  it("cares not how many statements do not address it", () => {
    const before = unasked(ask(war, "kept"));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom("truce", "pause"), fc.constantFrom("seat-of-alpha", "seat-of-beta", "third")), { maxLength: 12 }), (silent) => {
        const more = silent.map(([about, capital], i) => said(`silent-${i}`, about, capital, {}));
        expect(unasked(ask(war, "kept", more))).toEqual(before);
      }),
      { numRuns: 12 }
    );
  });

  it("mirrors when the parties swap their names", () => {
    const [own, swapped] = [ask(war, "kept"), ask(readWar({ parties: ["beta", "alpha"] }), "kept")];
    if (own.status !== "assessed" || swapped.status !== "assessed" || own.divergence.status !== "assessed" || swapped.divergence.status !== "assessed") throw new Error("not assessed");
    const rename = (id: string) => id.replace(/alpha|beta/, (name) => (name === "alpha" ? "beta" : "alpha"));
    const counts = ({ capitals }: QuestionLens) => new Map(capitals.map((one) => [one.id, one.counts]));
    expect([...counts(own)].map(([id, row]) => [rename(id), row]).sort()).toEqual([...counts(swapped)].sort());
    expect(swapped.divergence.rawBits).toBeCloseTo(own.divergence.rawBits, 12);
    expect(swapped.differ).toBe(own.differ);
  });

  it("cannot tell from too few, and says what was there; a count has no shares and is shown whatever its grade", () => {
    expect(ask(war, "intent")).toMatchObject({ status: "not-assessable", reason: "too-few-capitals", needed: 2, had: 0 });
    const counted = [said("counts-1", "truce", "seat-of-alpha", { breaches: 30 }), said("counts-2", "truce", "seat-of-beta", { breaches: 2935 }, { sources: [page("first", "2031-03-02", { credibility: 6 })] })];
    const breaches = ask(war, "breaches", counted);
    expect(breaches).toMatchObject({ status: "not-assessable", reason: "answers-are-counts", had: 1 });
    expect(breaches.counts.map(({ capital, count, judged }) => [capital, count, judged])).toEqual([["Seat of alpha", 30, true], ["Seat of beta", 2935, false]]);
  });

  it("corrects for the questions that were tested together", () => {
    const both = war.statements.map((one) => ({ ...one, answers: { ...one.answers, intent: one.id.endsWith("-0") ? "stalling" : "sincere" } }));
    const [kept, intent] = questionLenses(lensesOf({ ...war, statements: both }));
    if (kept?.status !== "assessed" || intent?.status !== "assessed" || kept.divergence.status !== "assessed") throw new Error("not assessed");
    expect(kept.tested).toBe(2);
    expect(kept.pAdjusted).toBe(2 * kept.divergence.pValue);
    expect(intent).toMatchObject({ differ: false, pAdjusted: expect.closeTo(1, 12) });
  });

  it("is described and not tested where an answer does not say of whom, and leaves the others to be corrected alone", () => {
    const questions = war.caseFile.questions!.map((one) => (one.id === "kept" && one.scale !== "count" ? { ...one, object: "unnamed" as const } : one));
    const marked = { ...war, caseFile: { ...war.caseFile, questions }, statements: war.statements.map((one) => ({ ...one, answers: { ...one.answers, intent: one.id.endsWith("-0") ? "stalling" : "sincere" } })) };
    const kept = ask(marked, "kept");
    expect(kept).toMatchObject({ status: "not-assessable", reason: "object-unnamed", needed: 0, had: 24, question: { object: "unnamed" } });
    expect(kept.capitals.map(({ counts }) => counts)).toEqual([[6, 2, 0], [0, 2, 6], [4, 0, 4]]);
    expect(ask(marked, "intent")).toMatchObject({ status: "assessed", tested: 1, question: { object: null } });
    expect(eventLens(war.events[0]!, lensesOf(marked)).divergences[0]).toMatchObject({ question: "kept", divergence: { status: "not-assessable", reason: "object-unnamed" } });
  });

  it("says how far it hangs on pages of low grade", () => {
    const low = war.statements.map((one) => (one.capital === "third" ? one : { ...one, sources: [page("first", "2031-03-02", { reliabilityOfCopy: "D" })] }) as Statement);
    expect(ask({ ...war, statements: low }, "kept")).toMatchObject({ status: "assessed", withoutLow: { status: "not-assessable", reason: "too-few-capitals" } });
    expect(caseLens(lensesOf({ ...war, statements: low }), [], [])).toMatchObject({ statements: 24, low: 16, unjudged: 0 });
  });

  it("measures how steady the coder is on what both codings found, and counts what only one did", () => {
    const kept = ask(war, "kept", [said("once", "truce", "third", { kept: "kept" }, { answersSecond: { kept: null } }), said("neither", "truce", "third", {}, { answersSecond: {} })]);
    expect(kept.passes).toEqual({ both: 6, one: 1, neither: 1, note: "The same hand." });
    expect(kept.agreement).toMatchObject({ status: "assessed", units: 6, agreed: 6, alpha: 1, oneHand: true });
  });

  it("measures steadiness on statements that can be judged alone", () => {
    const unjudged = said("unjudged", "truce", "third", { kept: "kept" }, { answersSecond: { kept: "broken" }, sources: [page("first", "2031-03-02", { credibility: 6 })] });
    const { agreement, passes } = ask(war, "kept", [unjudged]);
    expect({ agreement, passes }).toEqual({ agreement: ask(war, "kept").agreement, passes: ask(war, "kept").passes });
  });
});

describe("pages", () => {
  const read = (sources: object[]) => said("more", "truce", "third", { kept: "partly" }, { sources });

  it("that cannot be judged keep a statement out of all arithmetic; it is still shown", () => {
    for (const unjudged of [page("first", "2031-03-02", { reliabilityOfCopy: "F" }), page("first", "2031-03-02", { credibility: 6 })]) {
      const kept = ask(war, "kept", [read([unjudged])]);
      expect({ ...kept, statements: 24, unjudged: 0 }).toEqual(ask(war, "kept"));
      expect(kept.unjudged).toBe(1);
      expect(eventLens(war.events[0]!, lensesOf(war, [read([unjudged])])).readings.find(({ statement }) => statement === "more")).toMatchObject({ judged: false, answers: ["partly", null, null] });
    }
  });

  it("that reprint one origin count once, and change nothing", () => {
    const [once, twice] = [[page("first", "2031-03-02")], [page("first", "2031-03-02"), page("copy", "2031-03-03", { source: "mirror", origin: "paper" })]].map((sources) => read(sources));
    expect(weigh(twice!, war.sources, "2031-06-01").origins).toBe(1);
    expect(ask(war, "kept", [twice!])).toEqual(ask(war, "kept", [once!]));
  });

  it("are weighed by the best that can be judged", () => {
    const { judged } = weigh(read([page("first", null, { reliabilityOfCopy: "A", credibility: 6 }), page("second", null, { reliabilityOfCopy: "C", credibility: 1 }), page("third", null, { reliabilityOfCopy: "C", credibility: 3 })]), war.sources, "2031-06-01");
    expect(judged).toMatchObject({ reliability: "C", credibility: 1 });
  });
});

describe("an event", () => {
  it("keeps a capital's different answers side by side, in the order of the capitals", () => {
    const found = eventLens(war.events[0]!, lensesOf(war));
    lensOutcome.parse(found);
    expect(found.status).toBe("assessed");
    expect(found.capitals.map(({ id }) => id)).toEqual(["seat-of-alpha", "seat-of-beta", "third"]);
    expect(found.apart).toEqual([
      { capital: "seat-of-alpha", question: "kept", answers: ["kept", "partly"] },
      { capital: "seat-of-beta", question: "kept", answers: ["broken", "partly"] },
      { capital: "third", question: "kept", answers: ["kept", "broken"] }
    ]);
    expect(found.divergences).toMatchObject([{ question: "kept", divergence: { status: "assessed", capitals: 3, readings: 12 } }, { question: "intent", divergence: { status: "not-assessable", needed: 2, had: 0 } }]);
  });

  it("is not assessable where only one capital answers", () => {
    const alone = { ...war, statements: war.statements.filter(({ capital }) => capital === "third") };
    expect(eventLens(war.events[0]!, lensesOf(alone))).toMatchObject({ status: "not-assessable", reason: "too-few-capitals", needed: 2, had: 1 });
  });
});
