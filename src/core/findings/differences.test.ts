import { describe, expect, it } from "vitest";
import { FIRST, smallCase } from "../../../test/support/small-case.ts";
import { cutToDay } from "#core/model/as-of.ts";
import { addDays } from "#core/model/day-count.ts";
import { DIFFERENCE_KINDS } from "#core/model/difference.ts";
import type { Finding } from "#core/model/finding.ts";
import { assess } from "./assess.ts";
import { differencesOf, type Replay } from "./differences.ts";

const content = smallCase({ effect: 3 });
const at = (t: number): Replay => {
  const asOf = addDays(FIRST, t);
  return { cut: cutToDay(content, asOf), findings: assess(content, { asOf, engine: "test", seed: 1, recording: { files: [], earlierRegistrations: [] } }) };
};
const [early, late] = [at(238), at(450)];
const differences = differencesOf(early, late);
const of = (assay: string, subject: string, calendar: string | null) => differences.find(({ before, after }) => {
  const finding = (after ?? before)!;
  return finding.assay === assay && finding.subject.id === subject && finding.calendar === calendar;
})!;

describe("differencesOf()", () => {
  it("finds none between a day and itself", () => expect(differencesOf(late, at(450))).toEqual([]));

  it("says that an answer can now be given, and names the rounds that became public and how far the series grew", () => {
    const { kind, before, after, causes } = of("pulse@1", "strikes-of-alpha", "alpha");
    expect(kind).toBe("now-assessed");
    expect([before!.outcome.status, after!.outcome.status]).toEqual(["not-assessable", "assessed"]);
    expect(causes).toContainEqual({ record: "series/strikes-of-alpha", how: "figures", lastDayBefore: addDays(FIRST, 237), lastDayAfter: addDays(FIRST, 449) });
    expect(causes.filter(({ how }) => how === "new").map(({ record }) => record)).toEqual(["both-245", "both-262", "both-281", "both-300", "both-322", "first-252", "first-311", "first-340"].map((id) => `rounds/${id}`));
    expect(causes.filter(({ how }) => how === "changed")).toEqual([]);
  });

  it("does not name a round of one party for the other's answer", () =>
    expect(of("pulse@1", "strikes-of-beta", "beta").causes.map(({ record }) => record)).toEqual(["series/strikes-of-beta", "rounds/both-245", "rounds/both-262", "rounds/both-281", "rounds/both-300", "rounds/both-322"]));

  it("tells a meeting that was only announced from one that was held", () => {
    const causes = of("calendar@1", "small", null).causes;
    expect(differencesOf(at(298), at(305)).flatMap((one) => one.causes)).toContainEqual({ record: "rounds/both-300", how: "changed" });
    expect(causes).toContainEqual({ record: "rounds/both-300", how: "new" });
  });

  it("puts changed words first, mirrors new and gone, and leaves nothing out that differs", () => {
    const ranks = differences.map(({ kind }) => DIFFERENCE_KINDS.indexOf(kind));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    const back = differencesOf(late, early);
    expect(back).toHaveLength(differences.length);
    const count = (list: typeof back, kind: string) => list.filter((one) => one.kind === kind).length;
    expect(count(back, "no-longer-assessed")).toBe(count(differences, "now-assessed"));
    expect(count(back, "gone")).toBe(count(differences, "new"));
    expect(count(back, "words")).toBe(count(differences, "words"));
  });

  it("counts the records of a kind of which the answer names none, where they are many, and names them where they are few", () => {
    const coverage = late.findings.find(({ assay }) => assay === "coverage@1")!;
    const resting = (digest: string) => ({ ...coverage, inputs: [{ name: "rounds", digest: digest.repeat(64), lastDay: null }], details: [{ template: digest, values: {} }] });
    const causes = (from: Replay) => differencesOf({ cut: from.cut, findings: [resting("a")] }, { cut: late.cut, findings: [resting("b")] })[0]!.causes;
    const all = late.cut.rounds.length - early.cut.rounds.length;
    expect(causes(early)).toEqual([{ record: "rounds", how: "several", new: all, changed: 0, gone: 0 }]);
    expect(causes(at(330)).map(({ record, how }) => [record, how])).toEqual([["rounds/first-340", "new"]]);
  });

  it.each([
    ["set", (f: Finding, as: string) => ({ ...f, parameters: { ...f.parameters, set: as } })],
    ["forecaster", (f: Finding, as: string) => ({ ...f, outcome: { ...f.outcome, forecaster: as } as Finding["outcome"] })]
  ])("pairs findings of one subject by %s, not by their order", (_what, called) => {
    const [one] = late.findings;
    const [first, second] = [called(one!, "first"), { ...called(one!, "second"), details: [] }];
    const between = (was: readonly Finding[], is: readonly Finding[]) => differencesOf({ cut: late.cut, findings: was }, { cut: late.cut, findings: is }).map(({ kind, before, after }) => [kind, before, after]);
    expect(between([second], [first, second])).toEqual([["new", null, first]]);
    expect(between([first, second], [second, first])).toEqual([]);
  });

  it("calls it other words when the verdict changes, and other numbers when only they do", () => {
    const rise = late.findings.find(({ outcome }) => outcome.assay === "pulse@1" && outcome.status === "assessed" && outcome.verdict === "rise")!;
    const other = { ...rise, outcome: { ...rise.outcome, verdict: "fall" } as typeof rise.outcome };
    const numbers = { ...rise, sentence: { ...rise.sentence, values: { ...rise.sentence.values, ratio: 9 } } };
    const between = (changed: typeof rise) => differencesOf({ cut: late.cut, findings: [rise] }, { cut: late.cut, findings: [changed] });
    expect(between(other)).toMatchObject([{ kind: "words", causes: [] }]);
    expect(between(numbers)).toMatchObject([{ kind: "numbers", causes: [] }]);
    expect(between({ ...rise, details: [] })).toMatchObject([{ kind: "details" }]);
  });
});
