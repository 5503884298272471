import type { Brief } from "#core/model/brief.ts";
import { renderStored } from "#core/model/stored-findings.ts";
import { writeFindings } from "#store/findings-file.ts";
import type { WriteOptions } from "#store/write-together.ts";
import { type BriefOptions, frameOf, loadCase, recompute, toBrief, unknownIn } from "./brief.ts";

/** Computes every finding of a case and stores them, whole or not at all; findings of a day of the past are computed but not stored. */
export async function assessCase(folder: string, { tell, ...options }: BriefOptions & WriteOptions = {}): Promise<{ brief: Brief; stored: boolean }> {
  const loaded = await loadCase(folder, options);
  const findings = await recompute(loaded, options.progress);
  const stored = options.asOf === undefined && options.knownBy === undefined;
  if (stored) await writeFindings(folder, renderStored(findings), tell ? { tell } : {});
  return { brief: toBrief(frameOf(loaded.stored), loaded.asOf, findings, unknownIn(loaded)), stored };
}
