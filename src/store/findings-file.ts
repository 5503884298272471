import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { codeOf, toStoreError } from "./store-error.ts";
import { writeAtomically } from "./write-atomically.ts";

/** Where the findings of a case stand in its folder, one a line. */
export const FINDINGS_FILE = "findings.ndjson";

/** Reads the stored findings of a case as they stand; null when none were stored. */
export async function readFindings(folder: string): Promise<string | null> {
  const path = join(folder, FINDINGS_FILE);
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return null;
    throw toStoreError("read", path, cause);
  }
}

/** Replaces the stored findings of a case, whole or not at all. */
export function writeFindings(folder: string, text: string): Promise<void> {
  return writeAtomically(join(folder, FINDINGS_FILE), text);
}
