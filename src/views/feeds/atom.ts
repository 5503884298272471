import { h, type ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Day } from "#core/model/day.ts";
import { formatDay } from "#views/format.ts";
import { words } from "#views/language.ts";

/** A brief as the feed tells it: what it said, as of which day. */
export interface FedBrief {
  readonly asOf: Day;
  readonly knownBy?: Day;
  readonly says: string;
}

export interface FeedOptions {
  readonly caseId: string;
  readonly title: string;
  readonly summary: string;
  /** Where the site will lie, ending in a slash; null where it has no address of its own. */
  readonly siteUrl: string | null;
  /** Makes a stable `urn:uuid:` of a name, for a site without an address. */
  readonly urnOf: (name: string) => string;
}

/** Renders the feed of the briefs that were published, newest first, as Atom (RFC 4287). Times are the days of the data: no clock is read. */
export function renderFeed(briefs: readonly FedBrief[], { caseId, title, summary, siteUrl, urnOf }: FeedOptions): string {
  const { feeds: say } = words();
  const newest = [...briefs].sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));
  const page = siteUrl ?? "index.html";
  const entry = (one: FedBrief) =>
    xml("entry", {},
      xml("id", {}, siteUrl === null ? urnOf(`${caseId} ${keyOf(one)}`) : `${siteUrl}#${keyOf(one)}`),
      xml("title", {}, say.briefAsOf(title, formatDay(one.asOf))),
      xml("updated", {}, instantOf(one.asOf)),
      xml("link", { rel: "alternate", type: "text/html", href: page }),
      xml("summary", {}, one.says)
    );
  const feed = xml("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "en" },
    xml("id", {}, siteUrl ?? urnOf(caseId)),
    xml("title", {}, say.briefs(title)),
    xml("subtitle", {}, summary),
    xml("updated", {}, instantOf(newest[0]?.asOf ?? "1970-01-01")),
    xml("author", {}, xml("name", {}, "Earnest")),
    siteUrl === null ? null : xml("link", { rel: "self", type: "application/atom+xml", href: `${siteUrl}feed.xml` }),
    xml("link", { rel: "alternate", type: "text/html", href: page }),
    ...newest.map(entry)
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${renderToString(feed)}\n`;
}

/** Names the day of a brief; two cuts by what was known are two briefs. */
export function keyOf({ asOf, knownBy }: Pick<FedBrief, "asOf" | "knownBy">): string {
  return knownBy === undefined ? asOf : `${asOf}-known-by-${knownBy}`;
}

const instantOf = (day: Day) => `${day}T00:00:00Z`;
// XML has no way to write these, however they are escaped.
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function xml(name: string, attributes: Readonly<Record<string, string>>, ...children: ComponentChildren[]) {
  return h(name, attributes, ...children.map((child) => (typeof child === "string" ? child.replace(UNWRITABLE, "") : child)));
}
