import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Reads raw files by their path inside the folder of raw material. */
export interface Reader {
  text(path: string): Promise<string>;
  bytes(path: string): Promise<ArrayBuffer>;
}

export const repositoryFolder = fileURLToPath(new URL("../../..", import.meta.url));

/** Where the raw material stands unless a script is told otherwise: beside the repository. */
export const sharedFolder = join(repositoryFolder, "..", "shared");

/** Says in one sentence that the raw material is absent, or nothing when it is there. */
export function absenceOf(folder: string): string | undefined {
  return existsSync(folder) ? undefined : `Cannot build from ${folder}: wanted a folder of raw material, there is none.`;
}

/** Makes a reader of one folder. */
export function readerOf(folder: string): Reader {
  return {
    text: (path) => readFile(join(folder, path), "utf8"),
    bytes: async (path) => {
      const buffer = await readFile(join(folder, path));
      return buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength) as ArrayBuffer;
    }
  };
}
