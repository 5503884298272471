import { createHash } from "node:crypto";
import { cutToDay } from "#core/model/as-of.ts";
import type { Brief } from "#core/model/brief.ts";
import { type Tell } from "#store/lock.ts";
import { type SiteWritten, writeSite } from "#store/write-site.ts";
import { type FedBrief, keyOf } from "#views/feeds/atom.ts";
import { PUBLISHED_ASSETS } from "#views/page/layout.tsx";
import { type Site, siteFiles, type SiteFile, toFedBrief } from "#views/report/site-files.ts";
import { makeBrief, type BriefOptions } from "./brief.ts";
import { readPageAsset } from "./page-assets.ts";
import { readCase } from "./read-case.ts";

export interface PublishOptions extends BriefOptions {
  /** Where the site will lie, ending in a slash; null where it has no address of its own. */
  readonly siteUrl: string | null;
  readonly tell?: Tell;
}

/** What is kept in a site's manifest: the briefs that its feed tells of. */
interface Notes {
  readonly case: string;
  readonly briefs: readonly FedBrief[];
}

/** Writes the brief of a case as a site into a folder; the feed goes on telling of the briefs published there before. */
export async function publishCase(caseFolder: string, into: string, { siteUrl, tell, ...options }: PublishOptions): Promise<{ readonly brief: Brief; readonly site: SiteWritten }> {
  const brief = await makeBrief(caseFolder, options);
  const whole = await readCase(caseFolder);
  const content = cutToDay(whole, brief.asOf, brief.knownBy);
  const assets = await publishedAssets();
  const site = await writeSite(into, (notes) => {
    const earlier = briefsBefore(notes, brief);
    const parts: Site = { brief, content, whole, earlier, siteUrl, urnOf };
    const kept: Notes = { case: brief.case, briefs: [...earlier, toFedBrief(brief)].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) };
    return { files: withAssets(assets, siteFiles(parts)), notes: kept };
  }, tell);
  return { brief, site };
}

/** Lists the briefs that a site told of before, but for the one of the same day: it is told anew. */
function briefsBefore(notes: unknown, brief: Brief): readonly FedBrief[] {
  const { case: of, briefs } = (notes ?? {}) as Partial<Notes>;
  return of === brief.case && Array.isArray(briefs) ? (briefs as readonly FedBrief[]).filter((one) => keyOf(one) !== keyOf(brief)) : [];
}

async function publishedAssets(): Promise<SiteFile[]> {
  const [script, styles] = await Promise.all([readPageAsset("published.js"), readPageAsset("page.css")]);
  return [{ path: PUBLISHED_ASSETS.script, text: script!.body }, { path: PUBLISHED_ASSETS.styles, text: styles!.body }];
}

function* withAssets(assets: readonly SiteFile[], pages: Iterable<SiteFile>): Generator<SiteFile> {
  yield* assets;
  yield* pages;
}

/** Makes a UUID of a name by its SHA-256 (RFC 9562, version 8). */
function urnOf(name: string): string {
  const digits = createHash("sha256").update(`earnest ${name}`).digest("hex");
  return `urn:uuid:${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}
