import { join } from "node:path";
import { UsageError } from "#core/model/errors.ts";
import type { Problem } from "#core/model/problem.ts";
import { caseNames, findCase } from "#store/case-folder.ts";
import { examineCase } from "./read-case.ts";

/** What was found in one case folder. */
export interface CheckedCase {
  readonly folder: string;
  readonly problems: readonly Problem[];
  /** How much was read, where all of it was sound. */
  readonly counts: { readonly rounds: number; readonly terms: number; readonly sources: number; readonly claims: number; readonly series: number } | undefined;
}

/**
 * Reads one case, or every case in the working folder's `cases/`, and returns every problem in every file.
 * @throws UsageError when there is no such case, or none at all; StoreError when the disk refuses.
 */
export async function checkCases(name: string | undefined, workingFolder: string): Promise<CheckedCase[]> {
  const folders = name === undefined ? allCases(workingFolder) : [findCase(name, workingFolder)];
  const checked: CheckedCase[] = [];
  for (const folder of folders) {
    const { value, problems } = await examineCase(folder);
    const counts = value && { rounds: value.rounds.length, terms: value.terms.length, sources: value.sources.length, claims: value.claims.length, series: value.series.length };
    checked.push({ folder, problems, counts });
  }
  return checked;
}

function allCases(workingFolder: string): string[] {
  const home = join(workingFolder, "cases");
  const names = caseNames(home);
  if (names.length > 0) return names.map((name) => join(home, name));
  throw new UsageError("unknown-case", `Cannot check all cases: wanted a folder for each case in ${home}, current value is none`, { where: home });
}
