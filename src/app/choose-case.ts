import { UsageError } from "#core/model/errors.ts";
import { caseNames, findCase, packageCase, packageFolder } from "#store/case-folder.ts";
import { join } from "node:path";

/**
 * Finds the folder of the case a command works on: the one named, else the only one in `./cases`, else of those that ship the package's first choice.
 * @throws UsageError when none is named and there are several, or none.
 */
export function chooseCase(name: string | undefined, workingFolder: string): string {
  if (name !== undefined) return findCase(name, workingFolder);
  const own = caseNames(join(workingFolder, "cases"));
  const shipped = caseNames(join(packageFolder(), "cases"));
  const names = own.length > 0 ? own : shipped;
  const [only] = names;
  if (names.length === 1 && only !== undefined) return findCase(only, workingFolder);
  const first = packageCase();
  if (first !== undefined && names.includes(first) && names.every((one) => shipped.includes(one))) return findCase(first, workingFolder);
  throw new UsageError("no-case", `Cannot choose a case: wanted the name of one (${names.join(", ") || "there is none"}), current value is nothing`, { where: "cases" });
}
