import type { CaseFile } from "#core/model/case.ts";
import { digestOf } from "./sign.ts";

type Registration = CaseFile["registration"];

/** Returns the hash of one assay's registered plan; another assay's plan may change without changing it. */
export function planHash({ registration }: CaseFile, assay: keyof Registration): string {
  return digestOf({ [assay]: registration[assay] });
}

/** Lists the registered plans of a case with their hashes, in the order of their names. */
export function registeredPlans(caseFile: CaseFile): { assay: string; hash: string }[] {
  const names = Object.keys(caseFile.registration) as (keyof Registration)[];
  return names.sort().map((assay) => ({ assay, hash: planHash(caseFile, assay) }));
}
