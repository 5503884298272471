import { describe, expect, it } from "vitest";
import type { Finding } from "#core/model/finding.ts";
import { fixedBeforehand, splitLead } from "./outline.ts";
import { tallyOf } from "./tally.ts";

const finding = (outcome: object): Finding => ({ outcome, details: [], caveats: [] }) as unknown as Finding;
const momentum = (verdict: string | null) => finding({ assay: "momentum@1", status: "assessed", verdict });
const change = (...shapes: string[]) => finding({ assay: "change@1", status: "assessed", changes: shapes.map((shape) => ({ shape })) });
const lacking = (assay: string) => finding({ assay, status: "not-assessable" });
const section = (id: string, findings: Finding[]) => tallyOf({ id, short: "", heading: "", findings });

describe("the tally of a question", () => {
  it("counts what each trial of momentum says, those that cannot tell together", () =>
    expect(section("momentum", [momentum("momentum"), momentum("undetermined"), momentum("cannot-tell"), momentum(null), lacking("momentum@1")])).toBe("Of 5 trials one says momentum, two cannot tell, one only describes and one could not be made."));
  it("counts the series that changed, and those at once", () => {
    expect(section("changed", [change("sudden", "gradual"), change("gradual"), change(), lacking("change@1")])).toBe("In two of four series the level changed, in one at once; one could not be assessed.");
    expect(section("changed", [change("either"), change()])).toBe("In one of two series the level changed, nowhere clearly at once.");
  });
  it("counts how monthly forecasts stand against the last twelve months, and no score of questions among them", () => {
    const skill = (low: number, high: number) => ({ status: "assessed", baseline: "conflictology", interval: { low, high } });
    const score = (kind: string, ...skills: object[]) => ({ ...finding({ assay: "score@1", status: "assessed", skills }), subject: { kind, id: "x" } }) as unknown as Finding;
    const short = { status: "not-assessable", baseline: "conflictology" };
    expect(section("scoreboard", [score("case", skill(0.1, 0.2)), score("series", skill(0.1, 0.2)), score("series", skill(-0.1, 0.2)), score("series", skill(-0.3, -0.2)), score("series", short), score("series", short)])).toBe(
      "Of our monthly forecasts of 5 series one is better than the last twelve months, one is worse than the last twelve months, one is not to be told from the last twelve months and two are over too few quarters to tell."
    );
    expect(section("scoreboard", [score("case", skill(0.1, 0.2)), score("case", short)])).toBeNull();
  });
  it("is silent where one finding answers, or the first sums up", () => {
    expect(section("momentum", [momentum("momentum")])).toBeNull();
    expect(section("kept", [finding({}), finding({})])).toBeNull();
  });
});

it("the first sentence heads the rest, without its full stop; a figure ends no sentence", () => {
  expect(splitLead("It rose by 0.35 (p = 0.1). That is little. No more.")).toEqual(["It rose by 0.35 (p = 0.1)", "That is little. No more."]);
  expect(splitLead("One only.")).toEqual(["One only", ""]);
});

it("what was fixed beforehand is said once for all findings of a plan", () => {
  const registered = { template: "change.registered", values: { hash: "a" } };
  const other = { template: "change.power", values: {} };
  const [one, two] = [{ details: [other, registered] }, { details: [registered] }] as unknown as [Finding, Finding];
  expect(fixedBeforehand([one, two])).toEqual([registered]);
});
