import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SchemaError } from "#core/model/errors.ts";
import type { Stamp } from "#core/model/log-entry.ts";
import { readCaseTexts } from "#store/read-case-texts.ts";
import type { NewFile } from "#store/write-together.ts";
import { logOfWriting, readSoundLog } from "./log-lines.ts";
import { collectProblems } from "./read-case.ts";
import { filesOf } from "./record-digests.ts";

/**
 * Returns files that are about to be written with the lines of the log that tell of them, after the case has been examined as it would then stand.
 * @throws SchemaError when it would not be sound; UsageError when a record was edited and no line tells of it.
 */
export async function soundFiles(folder: string, files: readonly NewFile[], stamp: Stamp): Promise<NewFile[]> {
  await assertSound(folder, files);
  const before = filesOf(await readCaseTexts(folder)).filter(({ path }) => files.some((file) => file.path === path));
  return [...files, ...logOfWriting(await readSoundLog(folder), before, files, stamp)];
}

/** Looks at a copy of the case with the files as they would be. */
async function assertSound(folder: string, files: readonly NewFile[]): Promise<void> {
  const copy = await mkdtemp(join(tmpdir(), "earnest-review-"));
  try {
    await cp(folder, copy, { recursive: true, filter: (path) => !path.includes(".earnest-") });
    for (const { path, text } of files) await writeFile(join(copy, path), text);
    const problems = await collectProblems(copy);
    if (problems.length > 0) throw new SchemaError(problems, "the case as it would stand then");
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
