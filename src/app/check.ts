import { join } from "node:path";
import type { CaseContent } from "#core/model/case-content.ts";
import { UsageError } from "#core/model/errors.ts";
import type { Problem } from "#core/model/problem.ts";
import { recordsOf } from "#core/model/records.ts";
import { caseNames, findCase } from "#store/case-folder.ts";
import { examineCase } from "./read-case.ts";

/** What was found in one case folder. */
export interface CheckedCase {
  readonly folder: string;
  readonly problems: readonly Problem[];
  /** How many records of each kind were read, by the kind's name, where all of them were sound. A kind that the case has none of is left out, and so are the case itself and past talks, which are not of the case. */
  readonly counts: ReadonlyMap<string, number> | undefined;
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
    checked.push({ folder, problems, counts: value && countKinds(value) });
  }
  return checked;
}

function countKinds(content: CaseContent): ReadonlyMap<string, number> {
  return new Map([...recordsOf(content)].flatMap(([kind, records]) => (kind === "case" || kind === "history" || records.length === 0 ? [] : [[kind, records.length] as const])));
}

function allCases(workingFolder: string): string[] {
  const home = join(workingFolder, "cases");
  const names = caseNames(home);
  if (names.length > 0) return names.map((name) => join(home, name));
  throw new UsageError("unknown-case", `Cannot check all cases: wanted a folder for each case in ${home}, current value is none`, { where: home });
}
