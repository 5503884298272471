import { forecastFindings } from "#core/findings/forecast-findings.ts";
import { sign } from "#core/findings/sign.ts";
import { cutToDay } from "#core/model/as-of.ts";
import type { Finding } from "#core/model/finding.ts";
import { ENGINE, SEED } from "./engine.ts";
import { type BriefOptions, loadCase } from "./brief.ts";

/**
 * Computes what a case's record of forecasts says, without its other findings: the questions, the scores of what was filed, and the test of the code, apart.
 * @returns none where the case holds no question, or registers no plan under registration.score.
 */
export async function scoreForecasts(folder: string, days: Pick<BriefOptions, "asOf" | "knownBy">): Promise<Finding[]> {
  const { stored, asOf, knownBy, logHead } = await loadCase(folder, days);
  const found = forecastFindings(cutToDay(stored, asOf, knownBy), { asOf, ...(knownBy ? { knownBy } : {}), engine: ENGINE, seed: SEED, registration: null });
  const recording = { files: [...stored.files], of: found.length, ...(logHead ? { log: logHead } : {}), earlierRegistrations: [] };
  return found.map((one) => sign(one, recording));
}
