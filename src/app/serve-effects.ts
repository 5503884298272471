import { basename } from "node:path";
import type { Brief } from "#core/model/brief.ts";
import type { Day } from "#core/model/day.ts";
import { makeBrief } from "./brief.ts";
import { readPageAsset } from "./page-assets.ts";
import { readCase, type StoredCase } from "./read-case.ts";

const KEPT_REPLAYS = 8;

/** Makes what the server asks for: of each case its briefs, kept for the last few days asked, one computed at a time, and its records; and the page's files. */
export function serveEffects(folders: readonly string[], progress: (done: string) => void) {
  return { cases: folders.map((folder) => serveCase(folder, progress)), asset: readPageAsset };
}

function serveCase(folder: string, progress: (done: string) => void) {
  const briefs = new Map<Day | null, Promise<Brief>>();
  let last: Promise<unknown> = Promise.resolve();
  let read: Promise<StoredCase> | undefined;
  return {
    id: basename(folder),
    content: () => (read ??= readCase(folder)),
    brief(asOf: Day | null): Promise<Brief> {
      const known = briefs.get(asOf);
      if (known) return known;
      const made = last.then(() => makeBrief(folder, asOf === null ? { progress } : { asOf, progress }));
      last = made.catch(() => briefs.delete(asOf));
      briefs.set(asOf, made);
      const oldest = [...briefs.keys()].find((day) => day !== null && day !== asOf);
      if (briefs.size > KEPT_REPLAYS && oldest !== undefined) briefs.delete(oldest);
      return made;
    }
  };
}
