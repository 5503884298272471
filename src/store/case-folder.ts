import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { StoreError, UsageError } from "#core/model/errors.ts";
import { nearestWord } from "#core/model/nearest-word.ts";
import { quoted } from "#core/model/quoted.ts";

/** Returns the folder of the package itself: the nearest one above this module that holds a `package.json`. */
export function packageFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  for (let folder = here; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return folder;
    if (folder === dirname(folder)) throw new StoreError("no-package", `Cannot find Earnest's own folder: wanted a package.json above ${here}, current value is none`);
  }
}

/** Returns the name of the case that is shown first among those that ship, as package.json says under `earnest`; undefined where it says none. */
export function firstCase(): string | undefined {
  const { earnest } = JSON.parse(readFileSync(join(packageFolder(), "package.json"), "utf8")) as { readonly earnest?: { readonly firstCase?: string } };
  return earnest?.firstCase;
}

/** Returns the names of the cases in a folder of cases, sorted; none when it is not there. */
export function caseNames(casesFolder: string): string[] {
  if (!isFolder(casesFolder)) return [];
  return readdirSync(casesFolder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith(".") && isFolder(join(casesFolder, entry.name)))
    .map(({ name }) => name)
    .sort();
}

/**
 * Finds the folder of a case: a name in `cases/` of the working folder, then in the package's own `cases/`, or a path.
 * @throws UsageError with the nearest known case.
 */
export function findCase(name: string, workingFolder: string): string {
  const homes = [join(workingFolder, "cases"), join(packageFolder(), "cases")];
  if (/[/\\]|^\.+$/.test(name)) {
    const folder = resolve(workingFolder, name);
    if (isFolder(folder)) return folder;
  } else {
    const home = homes.find((folder) => caseNames(folder).includes(name));
    if (home !== undefined) return join(home, name);
  }
  const known = homes.flatMap((folder) => caseNames(folder));
  const list = [...new Set(known)].join(", ") || "none";
  throw new UsageError("unknown-case", `Cannot find the case ${quoted(name)}: wanted a folder or one of the cases ${list}, current value is ${quoted(name)}`, {
    where: name,
    hint: nearestWord(name, known)
  });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
