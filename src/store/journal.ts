import { existsSync, readFileSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { moveInto, syncFolder, writeAtomically } from "./write-atomically.ts";

const JOURNAL = ".earnest-journal";
const NEW = ".earnest-new";

/** Tells whether a file of a case folder is the store's own and no part of the case. */
export function isOwnFile(name: string): boolean {
  return name.startsWith(".earnest-") || name.endsWith(NEW);
}

/** Returns the name under which the coming content of a file lies until its group is complete. */
export function comingPath(path: string): string {
  return `${path}${NEW}`;
}

/**
 * Returns where to read a file of a folder. Once the journal stands, a group of files counts as written, whether or not
 * its writer lived to rename them all; so a reader sees the group either before or after, and never mixed.
 */
export function readingPath(folder: string, path: string): string {
  const coming = join(folder, comingPath(path));
  return journalled(folder).includes(path) && existsSync(coming) ? coming : join(folder, path);
}

/** Returns the paths of the group that a journal of the folder declares written; none when there is no journal. */
export function journalled(folder: string): readonly string[] {
  const journal = join(folder, JOURNAL);
  return existsSync(journal) ? readFileSync(journal, "utf8").split("\n").filter((line) => line !== "") : [];
}

/** Declares that the coming content of every file of a group lies ready on the disk: from here on there is no way back. */
export async function declareWritten(folder: string, paths: readonly string[]): Promise<void> {
  await writeAtomically(join(folder, JOURNAL), `${paths.join("\n")}\n`);
}

/** Brings every file of a declared group to its place and takes the journal away. Run again after a crash, it ends the work. */
export async function carryOut(folder: string): Promise<void> {
  for (const path of journalled(folder)) {
    const coming = join(folder, comingPath(path));
    if (existsSync(coming)) await moveInto(coming, join(folder, path));
  }
  await rm(join(folder, JOURNAL), { force: true });
  await syncFolder(folder);
}

/** Takes away the coming contents that no journal declares: their writer did not live to. Only for whoever holds the lock. */
export async function sweep(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const { name, parentPath } of entries.filter((one) => one.isFile() && one.name.endsWith(NEW))) await rm(join(parentPath, name), { force: true });
}
