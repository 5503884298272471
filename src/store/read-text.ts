import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "#core/model/problem.ts";
import { placeAt, toPlainText } from "#core/model/text-form.ts";
import { readingPath } from "./journal.ts";
import { toStoreError } from "./store-error.ts";

/** Room for 100,000 records in the largest file; reading one takes some thirty bytes of memory for each of its own. */
export const MAX_FILE_BYTES = 64_000_000;

/** A text file as it was read: `path` from the folder on, `text` in plain form, `digest` = SHA-256 of the raw bytes. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
  readonly digest: string;
  readonly problems: readonly Problem[];
}

/** Thrown away unread: `text` and `digest` are absent where the file is no plain file, too large or not UTF-8. */
export type ReadText = TextFile | { readonly path: string; readonly text: undefined; readonly problems: readonly Problem[] };

/**
 * Reads one text file of a folder, with its size looked at before its bytes.
 * @throws StoreError when the disk refuses.
 */
export async function readText(folder: string, path: string): Promise<ReadText> {
  try {
    const place = readingPath(folder, path);
    const { size, isPlain } = await lstat(place).then((found) => ({ size: found.size, isPlain: found.isFile() }));
    if (!isPlain) return refused(path, "a plain file", "a link or a device");
    if (size > MAX_FILE_BYTES) return refused(path, `at most ${MAX_FILE_BYTES / 1e6} MB`, `${(size / 1e6).toFixed(1)} MB`);
    return toReadText(path, await readFile(place));
  } catch (cause) {
    throw toStoreError("read", join(folder, path), cause);
  }
}

/** Reads a file that need not be there; null when it is not. */
export async function readTextIfThere(folder: string, path: string): Promise<ReadText | null> {
  return existsSync(readingPath(folder, path)) ? readText(folder, path) : null;
}

/** Turns the bytes of a file into its text, as `readText` does. */
export function toReadText(path: string, bytes: Buffer): ReadText {
  if (!isUtf8(bytes)) {
    const strange = firstByteNotUtf8(bytes);
    const found = `the byte 0x${bytes[strange]!.toString(16).padStart(2, "0")}`;
    const before = bytes.toString("utf8", 0, strange);
    return { path, text: undefined, problems: [{ file: path, ...placeAt(before, before.length), wanted: "UTF-8", found }] };
  }
  return { path, digest: createHash("sha256").update(bytes).digest("hex"), ...toPlainText(path, bytes.toString("utf8")) };
}

function refused(path: string, wanted: string, found: string): ReadText {
  return { path, text: undefined, problems: [{ file: path, line: 1, column: 1, wanted, found }] };
}

/** Decoding puts U+FFFD for a bad byte: the first place where re-encoding differs is the first bad byte. */
function firstByteNotUtf8(bytes: Buffer): number {
  const again = Buffer.from(bytes.toString("utf8"), "utf8");
  return bytes.findIndex((byte, index) => byte !== again[index]);
}
