import type { CaseContent } from "../../src/core/model/case-content.ts";
import { changeRegistration } from "../../src/core/model/change-registration.ts";
import { cutToDay, newestDay } from "../../src/core/model/as-of.ts";
import { addDays } from "../../src/core/model/day-count.ts";
import type { Series } from "../../src/core/model/series.ts";
import { changeFindings } from "../../src/core/findings/change-findings.ts";
import { FIRST, smallCase } from "./small-case.ts";

const because = <T>(value: T) => ({ value, reason: "for the test" });
const why = { reason: "for the test" };
const HALVED = 300;

/** The invented war with the first party's strikes halved from a day on, and the same registered for both. */
export function halvedCase(parties: [string, string] = ["alpha", "beta"]): CaseContent {
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

/** What changed in it, as of a day. */
export const changesOf = (content: CaseContent, asOf = newestDay(content)) => changeFindings(cutToDay(content, asOf), { asOf, engine: "test", seed: 1, registration: null }, () => undefined);
