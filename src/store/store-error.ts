import { StoreError } from "#core/model/errors.ts";

const MEANINGS: Readonly<Record<string, string>> = {
  ENOSPC: "room on the disk, current value is a full disk",
  EDQUOT: "room on the disk, current value is a used-up quota",
  EROFS: "a folder that can be written to, current value is a read-only file system",
  EACCES: "permission to do so, current value is a refusal by the system",
  EPERM: "permission to do so, current value is a refusal by the system",
  ENOENT: "it to be there, current value is nothing by that name",
  ENOTDIR: "a folder on the way, current value is a file",
  EISDIR: "a file, current value is a folder"
};

/** Puts into one sentence what the disk refused. `act` reads “write”, “read”, “lock” … */
export function toStoreError(act: string, path: string, cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  const code = codeOf(cause) ?? "unknown";
  const reason = MEANINGS[code] ?? `the disk to do it, current value is ${cause instanceof Error ? cause.message : String(cause)}`;
  return new StoreError(code, `Cannot ${act} ${path}: wanted ${reason}`, { where: path, cause });
}

/** Returns the system's code of an error (`ENOENT` …), if it has one. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
