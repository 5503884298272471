import { describe, expect, it } from "vitest";
import { concluded, inEarnest, theatre, together, verdictCase } from "../../../test/support/verdict-case.ts";
import type { Finding } from "#core/model/finding.ts";
import { sign } from "./sign.ts";
import { verdictShift } from "./verdict-shift.ts";

const content = verdictCase(together(inEarnest("alpha"), theatre("beta")));
const at = (day: number): Finding[] => concluded(content, day).map((one) => sign(one, { files: [], of: 3, earlierRegistrations: [] }));

describe("verdictShift()", () => {
  it("takes days that only moved on for no difference", () =>
    expect(verdictShift(at(300), at(301), [])).toEqual({
      opening: { template: "verdict.shift", values: { parties: 2, party1: "alpha", before1: "in-earnest", after1: "in-earnest", party2: "beta", before2: "theatre", after2: "theatre" } }, parties: [], process: null
    }));

  it("names the word before and after, and of each list the conditions of another state or count, with the causes of that party's finding", () => {
    const [before, after] = [at(150), at(300)];
    const cause = { record: "terms/x", how: "new" as const };
    const shift = verdictShift(before, after, [{ kind: "words", before: before[1]!, after: after[1]!, causes: [cause] }])!;
    expect(shift.opening.values).toMatchObject({ before1: "cannot-tell", after1: "in-earnest", before2: "cannot-tell", after2: "theatre" });
    const [alpha, beta] = shift.parties;
    expect(alpha!.sentences[0]).toEqual({
      template: "verdict.shift-conditions",
      values: { party: "alpha", of: "in-earnest", before: 4, after: 5, outOf: 5, changes: 1, condition1: "towards", needed1: 1, stateBefore1: expect.any(String) as string, stateAfter1: "met", hadBefore1: 0, hadAfter1: 1 }
    });
    expect([alpha!.causes, beta!.causes]).toEqual([[cause], []]);
    expect(beta!.sentences.flatMap(({ values }) => Object.entries(values)).filter(([key]) => key.startsWith("condition")).map(([, value]) => value)).toContain("unmoved");
  });

  it("says how the range moved only where it did", () => {
    const ranged = (low: number) => at(300).map((one) => (one.outcome.assay === "verdict@1" && one.outcome.kind === "summary" ? { ...one, outcome: { ...one.outcome, process: { low, high: 0.35 } } } as unknown as Finding : one));
    expect(verdictShift(ranged(0.15), ranged(0.15), [])!.process).toBeNull();
    expect(verdictShift(ranged(0.15), ranged(0.2), [])!.process!.values).toEqual({ lowBefore: 0.15, highBefore: 0.35, low: 0.2, high: 0.35 });
  });

  it("is null where a day has no verdict", () => expect(verdictShift([], at(300), [])).toBeNull());
});
