import { describe, expect, it } from "vitest";
import { concluded, inEarnest, theatre, together, verdictCase } from "../../../test/support/verdict-case.ts";
import { finding } from "#core/model/finding.ts";
import { sign } from "./sign.ts";

describe("findings of the verdict", () => {
  const findings = concluded(verdictCase(together(inEarnest("alpha"), theatre("beta"))));
  it("are one for the case and one for each party, as the schema wants them", () => {
    expect(findings.map(({ subject }) => `${subject.kind}/${subject.id}`)).toEqual(["case/small", "party/alpha", "party/beta"]);
    for (const one of findings) expect(finding.safeParse(sign(one, { files: [], of: 3, earlierRegistrations: [] })).error).toBeUndefined();
  });
  it("name the findings they are concluded from, and the hash of the rules", () => {
    const [summary, alpha] = findings;
    expect(alpha!.inputs.filter(({ name }) => name.startsWith("findings/")).length).toBeGreaterThan(3);
    expect(summary!.inputs.filter(({ name }) => name.startsWith("findings/"))).toHaveLength(2);
    expect(new Set(findings.map(({ registration }) => registration)).size).toBe(1);
  });
  it("are none where a case registers no rules", () => {
    const content = verdictCase({});
    const { verdict: _rules, ...registration } = content.caseFile.registration;
    expect(concluded({ ...content, caseFile: { ...content.caseFile, registration } })).toEqual([]);
  });
});
