import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { UsageError } from "#core/model/errors.ts";
import { caseNames, findCase, packageFolder } from "#store/case-folder.ts";

const CASE_FILE = "case.yaml";

/**
 * Finds the folders of every case under a folder, or of the one case that a word names; without a word those in `./cases`, else those that ship.
 * @throws UsageError when there is none.
 */
export function casesUnder(word: string | undefined, workingFolder: string): string[] {
  const homes = word === undefined ? [join(workingFolder, "cases"), join(packageFolder(), "cases")] : [resolve(workingFolder, word)];
  for (const home of homes) {
    if (existsSync(join(home, CASE_FILE))) return [home];
    const names = caseNames(home).filter((name) => existsSync(join(home, name, CASE_FILE)));
    if (names.length > 0) return names.map((name) => join(home, name));
  }
  if (word === undefined) throw new UsageError("no-case", `Cannot open cases: wanted a case in ${homes.join(" or ")}, current value is none`, { where: "cases" });
  return [findCase(word, workingFolder)];
}
