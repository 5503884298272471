import { type Launch, MODELS_FILE, parseLaunches } from "#sources/missile-attacks/parse.ts";
import type { Reader } from "../kit/shared-folder.ts";

export const LAUNCHES_FILE = "launches/missile_attacks_daily.2026-06-07.csv";

/** Reads all launches of the raw compilation. */
export async function readLaunches(read: Reader): Promise<Launch[]> {
  return parseLaunches(await read.text(LAUNCHES_FILE), await read.text(`launches/${MODELS_FILE}`));
}
