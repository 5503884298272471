import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { toStoreError } from "./store-error.ts";

/** Returns a word that changes when a file of a folder is added, removed or written: paths, sizes and times, not contents. */
export async function folderStamp(folder: string): Promise<string> {
  try {
    const names = (await readdir(folder, { recursive: true })).filter((name) => !name.includes(".earnest-")).sort();
    const files = await Promise.all(names.map(async (name) => {
      const { size, mtimeMs } = await stat(join(folder, name));
      return `${name} ${size} ${mtimeMs}`;
    }));
    return files.join("\n");
  } catch (cause) {
    throw toStoreError("read", folder, cause);
  }
}
