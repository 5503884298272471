import { dirname, join, resolve } from "node:path";
import { UsageError } from "#core/model/errors.ts";
import { caseNames, findCase, firstCase, packageFolder } from "#store/case-folder.ts";

/**
 * Finds the folder of the case a command works on: the one named, else the only one in `./cases`, else the first that ships.
 * @throws UsageError when none is named and there are several, or none.
 */
export function chooseCase(name: string | undefined, workingFolder: string): string {
  if (name !== undefined) return findCase(name, workingFolder);
  const [own, shipped] = [join(workingFolder, "cases"), join(packageFolder(), "cases")];
  const home = caseNames(own).length > 0 ? own : shipped;
  const names = caseNames(home);
  const first = names.length === 1 ? names[0] : resolve(home) === resolve(shipped) ? firstCase() : undefined;
  if (first !== undefined && names.includes(first)) return join(home, first);
  throw new UsageError("no-case", `Cannot choose a case: wanted the name of one (${names.join(", ") || "there is none"}), current value is nothing`, { where: "cases" });
}

/** Returns the names of the cases that ship. */
export function shippedCases(): string[] {
  return caseNames(join(packageFolder(), "cases"));
}

/** Finds the cases that are served together: the one that a command works on first, then the others of its folder of cases. */
export function chooseCases(name: string | undefined, workingFolder: string): string[] {
  const chosen = chooseCase(name, workingFolder);
  const home = dirname(chosen);
  const isHome = [workingFolder, packageFolder()].some((folder) => resolve(folder, "cases") === resolve(home));
  return [chosen, ...(isHome ? caseNames(home).map((other) => join(home, other)).filter((folder) => resolve(folder) !== resolve(chosen)) : [])];
}
