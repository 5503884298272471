import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { UsageError } from "#core/model/errors.ts";
import { caseNames, findCase, packageFolder } from "#store/case-folder.ts";

/**
 * Finds the folder of the case a command works on: the one named, else the only one in `./cases`, else of those that ship the one that the
 * package names first.
 * @throws UsageError when none is named and there are several, or none.
 */
export function chooseCase(name: string | undefined, workingFolder: string): string {
  if (name !== undefined) return findCase(name, workingFolder);
  const shipped = join(packageFolder(), "cases");
  const own = caseNames(join(workingFolder, "cases"));
  const isShipped = own.length === 0 || resolve(workingFolder, "cases") === shipped;
  const names = isShipped ? caseNames(shipped) : own;
  const first = names.length === 1 ? names[0] : isShipped ? names.find((known) => known === firstCase()) : undefined;
  if (first !== undefined) return findCase(first, workingFolder);
  throw new UsageError("no-case", `Cannot choose a case: wanted the name of one (${names.join(", ") || "there is none"}), current value is nothing`, { where: "cases" });
}

function firstCase(): string | undefined {
  const { earnest } = JSON.parse(readFileSync(join(packageFolder(), "package.json"), "utf8")) as { readonly earnest?: { readonly case?: string } };
  return earnest?.case;
}
