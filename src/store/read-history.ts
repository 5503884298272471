import { packageFolder } from "./case-folder.ts";
import { type ReadText, readText } from "./read-text.ts";

/** The table of past talks, which ships with Earnest once for all cases, and its second coding. */
export const HISTORY_FILES = ["history/processes.csv", "history/second-coding.csv"] as const;

/**
 * Reads the table of past talks from Earnest's own folder.
 * @throws StoreError when the disk refuses.
 */
export async function readHistory(): Promise<readonly [ReadText, ReadText]> {
  const [first, second] = HISTORY_FILES;
  return [await readText(packageFolder(), first), await readText(packageFolder(), second)];
}
