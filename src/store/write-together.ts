import { mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { carryOut, comingPath, declareWritten, sweep } from "./journal.ts";
import { type Tell, withLock } from "./lock.ts";
import { toStoreError } from "./store-error.ts";
import { syncFolder, writeFlushed } from "./write-atomically.ts";

/** What a file is to hold: a text, or bytes; `path` counts from the folder on. */
export interface LaidFile {
  readonly path: string;
  readonly text: string | Uint8Array;
}

/** The new text of a file; `path` counts from the folder on. */
export interface NewFile extends LaidFile {
  readonly text: string;
}

export interface WriteOptions {
  /** Told of what a writer before this one left behind. */
  readonly tell?: Tell;
}

/**
 * Writes several files of a folder as one: all new contents are laid beside the old ones, a journal declares them
 * written, then each is renamed into its place. A crash before the journal leaves everything as it was; after it,
 * readers take the new contents and the next writer ends the renaming. `prepare` runs under the lock, so that what it
 * reads is what it changes.
 * @throws StoreError when the disk refuses; then nothing has changed.
 */
export async function writeTogether<T>(folder: string, prepare: () => Promise<{ files: readonly LaidFile[]; result: T }>, { tell }: WriteOptions = {}): Promise<T> {
  const work = async () => {
    await endInterrupted(folder);
    const { files, result } = await prepare();
    if (files.length > 0) await layAndCarryOut(folder, files);
    return result;
  };
  return withLock(folder, work, tell);
}

/** Ends what a writer that died had declared written, and takes away what it had not. */
async function endInterrupted(folder: string): Promise<void> {
  try {
    await carryOut(folder);
    await sweep(folder);
  } catch (cause) {
    throw toStoreError("end the interrupted writing of", folder, cause);
  }
}

async function layAndCarryOut(folder: string, files: readonly LaidFile[]): Promise<void> {
  const coming = files.map(({ path }) => join(folder, comingPath(path)));
  try {
    for (const [index, { path, text }] of files.entries()) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFlushed(coming[index]!, text);
    }
    for (const place of new Set(coming.map(dirname))) await syncFolder(place);
    await declareWritten(folder, files.map(({ path }) => path));
  } catch (cause) {
    await Promise.all(coming.map((path) => rm(path, { force: true }).catch(() => undefined)));
    throw toStoreError("write", folder, cause);
  }
  await carryOut(folder).catch((cause: unknown) => {
    throw toStoreError("end the writing of", folder, cause);
  });
}
