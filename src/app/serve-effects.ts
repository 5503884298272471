import type { Brief } from "#core/model/brief.ts";
import type { Day } from "#core/model/day.ts";
import { makeBrief } from "./brief.ts";
import { readPageAsset } from "./page-assets.ts";

const KEPT_REPLAYS = 8;
/** How the brief of the newest day is asked for; it is always kept. */
const NEWEST = " ";

/** Makes what the server asks for: briefs of one case, kept for the last few days asked, one computed at a time; and the page's files. */
export function serveEffects(folder: string, progress: (done: string) => void) {
  const briefs = new Map<string, Promise<Brief>>();
  let last: Promise<unknown> = Promise.resolve();
  return {
    brief(asOf: Day | null, knownBy: Day | null = null): Promise<Brief> {
      const asked = `${asOf ?? ""} ${knownBy ?? ""}`;
      const known = briefs.get(asked);
      if (known) return known;
      const made = last.then(() => makeBrief(folder, { ...(asOf ? { asOf } : {}), ...(knownBy ? { knownBy } : {}), progress }));
      last = made.catch(() => briefs.delete(asked));
      briefs.set(asked, made);
      const oldest = [...briefs.keys()].find((key) => key !== NEWEST && key !== asked);
      if (briefs.size > KEPT_REPLAYS && oldest !== undefined) briefs.delete(oldest);
      return made;
    },
    asset: readPageAsset
  };
}
