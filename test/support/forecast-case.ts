import { addDays } from "../../src/core/model/day-count.ts";
import { cutToDay, newestDay } from "../../src/core/model/as-of.ts";
import type { CaseContent } from "../../src/core/model/case-content.ts";
import type { Day } from "../../src/core/model/day.ts";
import type { UnsignedFinding } from "../../src/core/model/finding.ts";
import { forecastRegistration } from "../../src/core/model/forecast-registration.ts";
import { scoreRegistration } from "../../src/core/model/score-registration.ts";
import { seriesForecastFindings } from "../../src/core/findings/series-forecast-findings.ts";
import { FIRST, smallCase } from "./small-case.ts";

const because = <T>(value: T) => ({ value, reason: "for the test" });

/** The invented war with forecasts of both parties' strikes registered, and how they are scored. */
export function forecastCase(parties: [string, string] = ["alpha", "beta"]): CaseContent {
  const content = smallCase({ parties });
  const forecast = forecastRegistration.parse({
    registered: addDays(FIRST, 400), draws: because(120), reportedShare: because(0.75), seasonNights: because(730), baselineMonths: because(12), fewestMonths: because(3),
    series: [...parties].sort().map((party) => ({
      id: party, what: "total", model: "pulse-null", series: `strikes-of-${party}`, classes: ["strikes"], from: because("2031-05-01"), reason: "For the test.",
      fitFrom: because(FIRST), thetaBlocks: because([]), nightsPerDf: because(365)
    }))
  });
  const score = scoreRegistration.parse({
    registered: addDays(FIRST, 400), minForecasts: because(3), minClusters: because(3), leastProbability: because(0.01), bins: because(4), draws: because(199), level: because(0.95), counts: because("first"),
    pastDays: because(365), judgedShare: because(0.5), freshDays: because(30)
  });
  return { ...content, caseFile: { ...content.caseFile, registration: { ...content.caseFile.registration, forecast, score } } };
}

/** What is forecast and scored in it, as of a day. */
export function forecastsOf(content: CaseContent, asOf: Day = newestDay(content)): UnsignedFinding[] {
  const cut = cutToDay(content, asOf);
  const common = { asOf, engine: "test", seed: 1, registration: null };
  const results = Array.from({ length: seriesForecastFindings.count(cut, asOf) }, (_, piece) => structuredClone(seriesForecastFindings.run(piece, cut, common, () => undefined)));
  return seriesForecastFindings.findings(results, cut, common);
}
