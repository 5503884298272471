import { mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { carryOut, comingPath, declareWritten } from "./journal.ts";
import { withLock } from "./lock.ts";
import { toStoreError } from "./store-error.ts";
import { writeFlushed } from "./write-atomically.ts";

/** The new content of a file; `path` counts from the folder on. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes several files of a folder as one: all new contents are laid beside the old ones, a journal declares them
 * written, then each is renamed into its place. A crash before the journal leaves everything as it was; after it,
 * readers take the new contents and the next writer ends the renaming. `prepare` runs under the lock, so that what it
 * reads is what it changes.
 * @throws StoreError when the disk refuses; then nothing has changed.
 */
export async function writeTogether<T>(folder: string, prepare: () => Promise<{ files: readonly NewFile[]; result: T }>): Promise<T> {
  return withLock(folder, async () => {
    await carryOut(folder).catch((cause: unknown) => {
      throw toStoreError("end the interrupted writing of", folder, cause);
    });
    const { files, result } = await prepare();
    if (files.length > 0) await layAndCarryOut(folder, files);
    return result;
  });
}

async function layAndCarryOut(folder: string, files: readonly NewFile[]): Promise<void> {
  const coming = files.map(({ path }) => join(folder, comingPath(path)));
  try {
    for (const [index, { path, text }] of files.entries()) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFlushed(coming[index]!, text);
    }
    await declareWritten(folder, files.map(({ path }) => path));
  } catch (cause) {
    await Promise.all(coming.map((path) => rm(path, { force: true }).catch(() => undefined)));
    throw toStoreError("write", folder, cause);
  }
  await carryOut(folder).catch((cause: unknown) => {
    throw toStoreError("end the writing of", folder, cause);
  });
}
