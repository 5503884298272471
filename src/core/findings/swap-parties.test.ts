import { describe, expect, it } from "vitest";
import { smallCase } from "../../../test/support/small-case.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { Finding } from "#core/model/finding.ts";
import { newestDay } from "#core/model/as-of.ts";
import { assess } from "./assess.ts";
import { unmirrored } from "./mirror.ts";
import { countLabels, pairsOf, swapParties } from "./swap-parties.ts";

const PAIR = ["alpha", "beta"] as const;
const content = smallCase({ effect: 3 });
const swapped = swapParties(content, PAIR);
const run = (of: CaseContent) => assess(of, { asOf: newestDay(of), engine: "test", seed: 1, recording: { files: [], earlierRegistrations: [] } });
const [findings, found] = [run(content), run(swapped)];

describe("swapParties()", () => {
  it("gives each record the other label, and leaves what only has a label in its name", () => {
    const at = (of: CaseContent, id: string) => of.rounds.find((round) => round.id === id)!.partiesPresent;
    expect([at(content, "first-207"), at(swapped, "first-207")]).toEqual([["alpha"], ["beta"]]);
    expect(swapped.series.map(({ sidecar }) => [sidecar.id, sidecar.party])).toEqual([["strikes-of-alpha", "beta"], ["strikes-of-beta", "alpha"]]);
    expect(swapped.caseFile.registration.pulse!.tests.map(({ id, party }) => [id, party])).toEqual([["strikes-of-alpha", "beta"], ["strikes-of-beta", "alpha"]]);
  });

  it("keeps the order of the labels, and gives each label the other's name", () =>
    expect(swapped.caseFile.parties).toEqual([{ id: "alpha", name: "BETA" }, { id: "beta", name: "ALPHA" }]));

  it("is undone by itself", () => expect(swapParties(swapped, PAIR)).toEqual(content));

  it("counts what it exchanged, as often one way as the other", () => {
    expect(countLabels(content, PAIR)).toBe(countLabels(swapped, PAIR));
    expect(countLabels(content, ["alpha", "gamma"])).toBeLessThan(countLabels(content, PAIR));
  });

  it("lists every two parties", () => {
    const three = { ...content, caseFile: { ...content.caseFile, parties: ["alpha", "beta", "gamma"].map((id) => ({ id, name: id })) } };
    expect(pairsOf(three)).toEqual([["alpha", "beta"], ["alpha", "gamma"], ["beta", "gamma"]]);
  });

  it("refuses a party that is called as a word of the schemas is", () =>
    expect(() => swapParties(smallCase({ parties: ["before", "beta"] }), ["before", "beta"])).toThrow(/exchange before and beta: wanted labels that are no other word of a case/));
});

describe("unmirrored()", () => {
  const changed = (change: (finding: Finding) => Finding, isIt = (f: Finding) => f.assay === "pulse@1" && f.calendar === "beta") => found.map((one) => (isIt(one) ? change(one) : one));

  it("finds none in a case that treats both alike, though one of them strikes after rounds", () => {
    expect(findings.length).toBeGreaterThan(8);
    expect(unmirrored(findings, swapped, found, PAIR)).toEqual([]);
  });

  it("finds those that keep their label when labels are not exchanged back", () =>
    expect(unmirrored(findings, swapped, findings, PAIR).length).toBeGreaterThan(4));

  it("tells of another word, and where it stands", () => {
    const [one, ...others] = unmirrored(findings, swapped, changed((f) => ({ ...f, outcome: { ...f.outcome, verdict: "undetermined" } as Finding["outcome"] })), PAIR);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ finding: { subject: { id: "strikes-of-alpha" }, calendar: "alpha" }, unlike: [{ path: "outcome.verdict", was: "rise", is: "undetermined" }] });
  });

  it("tells of another number, of another number in a sentence, and of one within an interval that is turned round", () => {
    const others = [
      (f: Finding) => ({ ...f, sentence: { ...f.sentence, values: { ...f.sentence.values, ratio: 0.5 } } }),
      (f: Finding) => ({ ...f, details: f.details.slice(1) }),
      (f: Finding) => ({ ...f, parameters: { ...f.parameters, classes: ["others"] } })
    ];
    for (const other of others) expect(unmirrored(findings, swapped, changed(other), PAIR)).toHaveLength(1);
  });

  it("tells of a finding that is missing, and of one that is too many", () => {
    const [first, ...rest] = found;
    expect(unmirrored(findings, swapped, rest, PAIR)).toMatchObject([{ mirrored: null }]);
    expect(unmirrored(findings, swapped, [...found, first!], PAIR)).toMatchObject([{ finding: null }]);
  });
});
