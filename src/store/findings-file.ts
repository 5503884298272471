import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { FINDINGS_FILE, SEAL_FILE, sealOf } from "#core/model/findings-seal.ts";
import { readingPath } from "./journal.ts";
import { codeOf, toStoreError } from "./store-error.ts";
import { type NewFile, type WriteOptions, writeTogether } from "./write-together.ts";

/** Reads the stored findings of a case as they stand; null when none were stored. */
export async function readFindings(folder: string): Promise<string | null> {
  try {
    return await readFile(readingPath(folder, FINDINGS_FILE), "utf8");
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return null;
    throw toStoreError("read", join(folder, FINDINGS_FILE), cause);
  }
}

/** Returns the files that hold findings: the findings and the digest of their bytes. */
export function findingsFiles(text: string): NewFile[] {
  return [
    { path: FINDINGS_FILE, text },
    { path: SEAL_FILE, text: sealOf(createHash("sha256").update(text).digest("hex")) }
  ];
}

/** Replaces the stored findings of a case and their seal, whole or not at all. */
export function writeFindings(folder: string, text: string, options?: WriteOptions): Promise<void> {
  return writeTogether(folder, async () => ({ files: findingsFiles(text), result: undefined }), options);
}
