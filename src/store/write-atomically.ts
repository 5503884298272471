import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { codeOf, toStoreError } from "./store-error.ts";

/**
 * Writes a file so that whoever looks finds the old content or the new, never a part: a temporary file in the same
 * folder, flushed to the disk, then renamed.
 * @throws StoreError when the disk refuses; the old content then stands and the temporary file is gone.
 */
export async function writeAtomically(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.earnest-new`;
  try {
    await writeFlushed(temporary, text);
    await moveInto(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw toStoreError("write", path, cause);
  }
}

/** Writes a file and waits until it lies on the disk. */
export async function writeFlushed(path: string, text: string | Uint8Array): Promise<void> {
  const file = await open(path, "w", 0o644);
  try {
    await file.writeFile(text, "utf8");
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Renames a file over another and waits until the folder knows it. */
export async function moveInto(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncFolder(dirname(to));
}

/** Waits until the entries of a folder lie on the disk. Some systems cannot sync a folder; there the rename has to do. */
export async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, "r");
    await folder.sync().finally(() => folder.close());
  } catch (cause) {
    if (!["EISDIR", "EINVAL", "EPERM", "EACCES", "ENOTSUP"].includes(codeOf(cause) ?? "")) throw cause;
  }
}
