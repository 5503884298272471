import type { Brief } from "#core/model/brief.ts";
import { canonicalJson } from "#core/model/canonical.ts";
import type { Day } from "#core/model/day.ts";
import type { Finding } from "#core/model/finding.ts";
import { writeFindings } from "#store/findings-file.ts";
import { loadCase, recompute, toBrief } from "./brief.ts";

/** Computes every finding of a case and stores them, whole or not at all; an as-of day of the past is computed but not stored. */
export async function assessCase(folder: string, asOf: Day | undefined, progress: (done: string) => void): Promise<{ brief: Brief; stored: boolean }> {
  const loaded = await loadCase(folder, asOf);
  const findings = await recompute(loaded, progress);
  if (asOf === undefined) await writeFindings(folder, toNdjson(findings));
  return { brief: toBrief(loaded.stored, loaded.asOf, findings), stored: asOf === undefined };
}

/** One finding a line, keys sorted, in the order of the brief. */
export function toNdjson(findings: readonly Finding[]): string {
  return findings.map((f) => `${canonicalJson(f)}\n`).join("");
}
