import { describe, expect, it } from "vitest";
import { FIRST, meeting, NIGHTS, smallCase } from "../../../test/support/small-case.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import { changeRegistration } from "#core/model/change-registration.ts";
import { cutToDay, newestDay } from "#core/model/as-of.ts";
import { canonicalJson } from "#core/model/canonical.ts";
import { addDays } from "#core/model/day-count.ts";
import type { ChangeAssessed } from "#core/model/change-outcome.ts";
import type { Series } from "#core/model/series.ts";
import { renderSentence } from "#views/render-sentence.ts";
import { changeFindings } from "./change-findings.ts";

const because = <T>(value: T) => ({ value, reason: "for the test" });
const why = { reason: "for the test" };
const HALVED = 300;

/** The invented war with the first party's strikes halved from a day on, and the same registered for both. */
function halvedCase(parties: [string, string] = ["alpha", "beta"]): CaseContent {
  const content = smallCase({ parties });
  const change = changeRegistration.parse({
    registered: FIRST, penalty: because(3), path: { from: 1, to: 10, ...why }, blockDays: because(28), minBlocks: because(8),
    rounds: { from: addDays(FIRST, 190), to: addDays(FIRST, 400), withinDays: 7, ...why },
    series: [...parties].sort().map((party) => ({ id: party, role: "registered", party, series: `strikes-of-${party}`, classes: ["strikes"], measure: "count", from: because(FIRST), minSegmentDays: because(7), ...why }))
  });
  const halve = (s: Series): Series => ({ ...s, values: { strikes: s.values["strikes"]!.map((v, t) => (v === null || t < HALVED ? v : Math.round(v / 3))) } });
  const series = content.series.map((s, i) => (i === 0 ? halve(s) : s));
  const broken = { ...series[0]!, sidecar: { ...series[0]!.sidecar, breaks: [{ day: addDays(FIRST, HALVED), text: "another form" }] } };
  return { ...content, series: [broken, series[1]!], caseFile: { ...content.caseFile, registration: { ...content.caseFile.registration, change } } };
}

const run = (content: CaseContent, asOf = newestDay(content)) => changeFindings(cutToDay(content, asOf), { asOf, engine: "test", seed: 1 }, () => undefined);
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
  it("says every sentence in words", () => {
    const texts = findings.flatMap((f) => [f.sentence, ...f.details, ...f.caveats]).map((s) => renderSentence(s));
    expect(texts.find((t) => t.startsWith("Strikes-of-alpha: 1 change of level"))).toMatch(/a sudden one\. It came .*: fell from .* to .* a night, .* less; it could be anything from/);
    expect(texts.join(" ")).not.toMatch(/NaN|undefined|null/);
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
