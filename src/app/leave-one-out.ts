import { leaveOneOut } from "#core/findings/leave-one-out.ts";
import type { CaseFile } from "#core/model/case.ts";
import type { LeftOut } from "#core/model/leave-one-out.ts";
import { type BriefOptions, loadCase } from "./brief.ts";

/** Reads a case and leaves out each record and each source by itself; `left` is null where it registers no rules of the verdict. */
export async function auditLeaveOneOut(folder: string, { progress, ...days }: BriefOptions): Promise<{ readonly caseFile: CaseFile; readonly left: LeftOut | null }> {
  const { stored, asOf } = await loadCase(folder, days);
  return { caseFile: stored.caseFile, left: leaveOneOut(stored, asOf, progress) };
}
