import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Brief } from "#core/model/brief.ts";
import type { Day } from "#core/model/day.ts";
import { packageFolder } from "#store/case-folder.ts";
import { makeBrief } from "./brief.ts";

const KEPT_REPLAYS = 8;

/** What is served beside the pages, by name; nothing else can be asked for. */
const ASSETS: Readonly<Record<string, { readonly file: string; readonly type: string }>> = {
  "main.js": { file: "main.js", type: "text/javascript; charset=utf-8" },
  "page.css": { file: "page.css", type: "text/css; charset=utf-8" }
};

/** Makes what the server asks for: briefs of one case, kept for the last few days asked, one computed at a time; and the page's files. */
export function serveEffects(folder: string, progress: (done: string) => void) {
  const briefs = new Map<Day | null, Promise<Brief>>();
  let last: Promise<unknown> = Promise.resolve();
  return {
    brief(asOf: Day | null): Promise<Brief> {
      const known = briefs.get(asOf);
      if (known) return known;
      const made = last.then(() => makeBrief(folder, asOf === null ? { progress } : { asOf, progress }));
      last = made.catch(() => briefs.delete(asOf));
      briefs.set(asOf, made);
      const oldest = [...briefs.keys()].find((day) => day !== null && day !== asOf);
      if (briefs.size > KEPT_REPLAYS && oldest !== undefined) briefs.delete(oldest);
      return made;
    },
    async asset(name: string): Promise<{ body: string; type: string } | null> {
      const asset = Object.hasOwn(ASSETS, name) ? ASSETS[name] : undefined;
      if (!asset) return null;
      return { body: await readFile(join(packageFolder(), "dist", "web", asset.file), "utf8"), type: asset.type };
    }
  };
}
