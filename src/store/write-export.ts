import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "#core/model/errors.ts";
import { isOwnFile } from "./journal.ts";
import { toStoreError } from "./store-error.ts";
import { type LaidFile, type WriteOptions, writeTogether } from "./write-together.ts";

/** The list of what an export holds; by it a folder is known to be one. */
export const EXPORT_FILE = "earnest-export.json";

/**
 * Writes an export into a folder, as one: whoever looks finds the export before or this one. What an earlier export left there and this one does not hold is
 * taken away; anything else is left alone.
 *
 * @param head What the list of files begins with: of which case, as of which day.
 * @throws UsageError for a folder that holds something and no export; StoreError when the disk refuses, and then the former export stands.
 */
export async function writeExport(folder: string, head: Readonly<Record<string, unknown>>, files: readonly LaidFile[], options: WriteOptions = {}): Promise<void> {
  const before = await earlierFiles(folder);
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const listed = sorted.map(({ path, text }) => ({ path, sha256: createHash("sha256").update(text).digest("hex") }));
  const list = { path: EXPORT_FILE, text: `${JSON.stringify({ ...head, files: listed }, null, 2)}\n` };
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw toStoreError("write", folder, cause);
  });
  await writeTogether(folder, () => Promise.resolve({ files: [...sorted, list], result: undefined }), options);
  const now = new Set(sorted.map(({ path }) => path));
  for (const path of before.filter((one) => !now.has(one))) await rm(join(folder, path), { force: true });
}

/** Lists the files of the export that a folder holds; none where it is not there or empty. */
async function earlierFiles(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder).catch((cause: unknown) => {
    throw toStoreError("write an export into", folder, cause);
  });
  if (entries.every(isOwnFile)) return [];
  const listed = entries.includes(EXPORT_FILE) ? pathsIn(await readFile(join(folder, EXPORT_FILE), "utf8")) : null;
  if (listed !== null) return listed;
  throw new UsageError("folder-taken", `Cannot export into ${folder}: wanted a folder that is new, empty or an export, current value is one that holds ${entries.length} other ${entries.length === 1 ? "entry" : "entries"}`, { where: folder });
}

/** Only what an export could have written: a list that was tampered with must not lead out of the folder. */
function pathsIn(text: string): string[] | null {
  try {
    const { files } = JSON.parse(text) as { readonly files?: unknown };
    if (!Array.isArray(files)) return null;
    return files.flatMap((file: unknown) => (typeof file === "object" && file !== null && "path" in file && typeof file.path === "string" && /^[\w.-]+(\/[\w.-]+)*$/.test(file.path) && !file.path.split("/").includes("..") ? [file.path] : []));
  } catch {
    return null;
  }
}
