import { cellOf, parseTable } from "#sources/kit/parse-table.ts";
import type { Reader } from "../kit/shared-folder.ts";
import { isAirDefencePost } from "./is-air-defence-post.ts";
import { parsePeriod, toMoscow } from "./parse-period.ts";
import { parseTotal } from "./parse-total.ts";
import type { Report } from "./sum-days.ts";
import { toPlainPost } from "./to-plain-post.ts";

export const POSTS_FILE = "strikes-on-russia/mod_russia_clean.csv";

/** Reads what the air-defence posts of the channel say; all other posts are left out. */
export async function readReports(read: Reader): Promise<Report[]> {
  return parseTable(await read.text(POSTS_FILE)).flatMap((row) => {
    const report = parsePost(cellOf(row, "text_snippet"), cellOf(row, "datetime"));
    return report === undefined ? [] : [report];
  });
}

/**
 * Parses one post of the Russian defence ministry's channel.
 *
 * @param datetime when it was posted, in UTC as the file has it
 * @returns undefined when it is no air-defence post
 */
export function parsePost(post: string, datetime: string): Report | undefined {
  const plain = toPlainPost(post);
  return isAirDefencePost(plain) ? { ...parsePeriod(plain, toMoscow(datetime)), total: parseTotal(plain) } : undefined;
}
