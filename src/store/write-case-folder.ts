import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { UsageError } from "#core/model/errors.ts";
import { toStoreError } from "./store-error.ts";
import { syncFolder, writeFlushed } from "./write-atomically.ts";
import type { NewFile } from "./write-together.ts";

/**
 * Writes the folder of a new case whole or not at all: into a folder of another name, which `examine` may still refuse
 * by throwing, then renamed.
 * @throws UsageError when the case is already there; StoreError when the disk refuses.
 */
export async function writeCaseFolder(folder: string, files: readonly NewFile[], examine: (folder: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) {
    throw new UsageError("case-exists", `Cannot make the case ${folder}: wanted a name that is free, current value is a folder that exists`, { where: folder });
  }
  const temporary = join(dirname(folder), `.new-case-${process.pid}`);
  try {
    for (const { path, text } of files) {
      await mkdir(dirname(join(temporary, path)), { recursive: true });
      await writeFlushed(join(temporary, path), text);
    }
  } catch (cause) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    throw toStoreError("write", folder, cause);
  }
  try {
    await examine(temporary);
    await rename(temporary, folder).catch((cause: unknown) => {
      throw toStoreError("write", folder, cause);
    });
    await syncFolder(dirname(folder));
  } finally {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
  }
}
