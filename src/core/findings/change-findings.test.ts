import { describe, expect, it } from "vitest";
import { changesOf as run, halvedCase } from "../../../test/support/halved-case.ts";
import { FIRST, meeting, NIGHTS, smallCase } from "../../../test/support/small-case.ts";
import { canonicalJson } from "#core/model/canonical.ts";
import { addDays } from "#core/model/day-count.ts";
import { changeRegistration } from "#core/model/change-registration.ts";
import type { ChangeAssessed } from "#core/model/change-outcome.ts";

const content = halvedCase();
const findings = run(content);

describe("changeFindings()", () => {
  it("finds the fall of the party whose strikes fell, and none of the other's", () => {
    const [alpha, beta] = findings.map(({ outcome }) => outcome as ChangeAssessed);
    expect(alpha!.changes).toHaveLength(1);
    expect(beta!.changes).toEqual([]);
  });
  it("names the change of counting beside it, and whose claim the figures are", () => {
    const templates = findings[0]!.details.map(({ template }) => template);
    expect(templates).toContain("change.counting");
    expect(templates).toContain("pulse.claimed-by-belligerent");
  });
  it("shows the registered penalty inside its path, at its very end too", () => {
    const change = content.caseFile.registration.change!;
    const atEnd = { ...content, caseFile: { ...content.caseFile, registration: { ...content.caseFile.registration, change: { ...change, path: { ...change.path, from: 3 } } } } };
    expect(run(atEnd).map((f) => f.details.filter(({ template }) => template === "change.path").length)).toEqual([1, 1]);
    expect(changeRegistration.safeParse({ ...change, path: { ...change.path, from: 4 } }).success).toBe(false);
  });
  it("registers nothing where the case registers nothing", () => expect(run(smallCase())).toEqual([]));
  it("mirrors under swapped labels", () => {
    const swapped = run(halvedCase(["beta", "alpha"]));
    const relabel = (text: string) => text.replace(/alpha|beta/gi, (name) => ({ alpha: "beta", beta: "alpha", ALPHA: "BETA", BETA: "ALPHA" })[name]!);
    const answers = (list: typeof findings) => list.map(({ outcome, sentence, details, caveats }) => canonicalJson({ outcome, sentence, details, caveats })).sort();
    expect(answers(swapped).map(relabel).sort()).toEqual(answers(findings));
  });
  it("does not know what was published after the day", () => {
    const asOf = addDays(FIRST, NIGHTS - 60);
    const later = { ...content, rounds: [...content.rounds, meeting("later", 310, ["alpha", "beta"], "rounds", addDays(asOf, 5))] };
    expect(canonicalJson(run(later, asOf))).toBe(canonicalJson(run(content, asOf)));
  });
});
