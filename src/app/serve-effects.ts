import { basename } from "node:path";
import type { Brief } from "#core/model/brief.ts";
import { frameOf, type LoadedCase, loadCase, recompute, replayOf, storedBrief, toBrief, unknownIn } from "./brief.ts";
import { readSoundLog } from "./log-lines.ts";
import { readPageAsset } from "./page-assets.ts";
import { keepReplays } from "./replays.ts";

/** Threads that compute a day: apart from the one that answers, even where the case is small. */
const THREADS = 2;

/** Makes what the server asks for: of each case its briefs and records, read when first asked; and the page's files; `stop` ends what is being computed. */
export function serveEffects(folders: readonly string[], progress: (done: string) => void, stop?: AbortSignal) {
  return { cases: folders.map((folder) => serveCase(folder, progress, stop)), asset: readPageAsset };
}

function serveCase(folder: string, progress: (done: string) => void, stop?: AbortSignal) {
  let read: Promise<LoadedCase> | undefined;
  const load = () => (read ??= loadCase(folder).catch((error: unknown) => {
    read = undefined;
    throw error;
  }));
  const compute = async (loaded: LoadedCase) => toBrief(frameOf(loaded.stored), loaded.asOf, await recompute(loaded, progress, THREADS, stop), unknownIn(loaded));
  let newest: Brief | null = null;
  return {
    id: basename(folder),
    content: async () => (await load()).stored,
    log: async () => (await readSoundLog(folder)).entries,
    held: () => newest,
    brief: keepReplays(
      async () => (newest = (await storedBrief(folder)) ?? (await compute(await load()))),
      async (asOf, knownBy) => compute(replayOf(await load(), asOf, knownBy ?? undefined))
    )
  };
}
