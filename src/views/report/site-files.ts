import { h, type JSX } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Brief } from "#core/model/brief.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { AnyRecord } from "#core/model/records.ts";
import { type FedBrief, renderFeed } from "#views/feeds/atom.ts";
import { renderCalendar } from "#views/feeds/icalendar.ts";
import { blankDocument } from "#views/linkedom-document.ts";
import { namesOf } from "#views/names.ts";
import { clockOf } from "#views/clock/clock-of.ts";
import { ClockPage } from "#views/clock/clock-page.tsx";
import { GuidePage } from "#views/guides/guide-page.tsx";
import { GuidesPage } from "#views/guides/guides-page.tsx";
import { drawnOf, selectedOf } from "#views/guides/read-guide.ts";
import { BriefPage } from "#views/page/brief-page.tsx";
import { inShort } from "#views/page/explain-page.tsx";
import { fileLinks, pageFile } from "#views/page/file-links.ts";
import { type PageFrame, plainFrame } from "#views/page/layout.tsx";
import { pageContext } from "#views/page/page-context.ts";
import type { ServedContext } from "#views/page/served-context.ts";
import { ViewPage } from "#views/page/view-page.tsx";
import type { ClockData } from "#views/published/clock-data.ts";
import { ComputedList } from "#views/published/computed-list.tsx";
import { toDossierData } from "#views/published/dossier-data.ts";
import { renderData, toFindingsData } from "#views/published/findings-data.ts";
import { homesOf, OTHERS } from "#views/published/homes.ts";
import { KindFile } from "#views/published/kind-file.tsx";
import { OtherFindingsPage } from "#views/published/other-findings-page.tsx";
import { type RecordsFrame, toRecordsData } from "#views/published/records-data.ts";
import { toSharedTexts } from "#views/published/shared-texts.ts";
import { CALENDAR_FILE, FEED_FILE, TakeItWithYou } from "#views/published/take-it-with-you.tsx";
import { holdsOf } from "#views/records/findings-upon.ts";
import { indexRecords, recordOf } from "#views/records/record-index.ts";
import { RecordsPage } from "#views/records/records-page.tsx";
import { publicPart, waitingIn } from "#views/records/waiting.ts";
import { verdictBlock } from "./verdict-block.ts";

/** What a site is made of. */
export interface Site {
  readonly brief: Brief;
  /** The case as it was public on the day of the brief. */
  readonly content: CaseContent;
  /** The case uncut, for what waits. */
  readonly whole: CaseContent;
  /** The briefs published before into the same site. */
  readonly earlier: readonly FedBrief[];
  /** Where the site will lie, ending in a slash; null where it has no address. */
  readonly siteUrl: string | null;
  /** Makes a stable `urn:uuid:` of a name. */
  readonly urnOf: (name: string) => string;
}

/** A file of a site; `path` has no folder. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/** A page with data, drawn once it is known which texts all pages have in common. */
interface Sheet {
  readonly here: string;
  readonly data: object;
  readonly draw: (frame: PageFrame) => JSX.Element;
}

type Family = (site: Site, at: Frame) => Iterable<SiteFile | Sheet>;

/** Every family of files of a site: a new one is a line. */
const FAMILIES: readonly Family[] = [firstPage, viewPages, clockPage, guidePages, otherFindings, recordsPage, kindPages, feed, calendar];

/** Renders the files of a site one by one: the same site, the same bytes. */
export function* siteFiles(site: Site): Generator<SiteFile> {
  const at = frameOf(site);
  const parts = FAMILIES.flatMap((family) => [...family(site, at)]);
  const texts = toSharedTexts(parts.flatMap((part) => ("data" in part ? [part.data] : [])), site.urnOf);
  for (const part of parts) yield "data" in part ? pageAt(part.here, part.draw({ kind: "published", data: { json: renderData(part.data, texts.numbers), texts: texts.file } })) : part;
  yield { path: texts.file, text: texts.script };
}

/** Returns what the feed tells of a brief. */
export function toFedBrief(brief: Brief): FedBrief {
  const { say, outline } = pageContext(brief, blankDocument(), null);
  const said = [verdictBlock(brief)?.finding, ...outline.registered].filter((one) => one !== undefined).map(({ sentence }) => say(sentence));
  return { asOf: brief.asOf, ...(brief.knownBy === undefined ? {} : { knownBy: brief.knownBy }), says: said.join("\n\n") || brief.summary };
}

/** What all pages of a site share. */
interface Frame extends RecordsFrame {
  readonly contextAt: (here: string) => ServedContext;
}

function frameOf({ brief, content }: Site): Frame {
  const homes = homesOf(brief);
  const links = fileLinks((id) => homes[id] ?? OTHERS);
  const document = blankDocument();
  const contextAt = (here: string): ServedContext => ({ ...pageContext(brief, document, links, here), links, isDrawnByScript: here !== "" });
  const { say } = contextAt("");
  const sentences = new Map(brief.findings.map(({ id, sentence }) => [id, sentence]));
  return { brief, names: namesOf(brief), homes, index: indexRecords(content), holds: holdsOf(brief.findings), saysOf: (id) => inShort(say(sentences.get(id)!)), contextAt };
}

function* firstPage(_site: Site, { contextAt }: Frame): Generator<SiteFile> {
  const page = contextAt("");
  yield pageAt("", h(BriefPage, { page, frame: plainFrame("published") }, h(TakeItWithYou, { page })));
}

function* viewPages({ brief }: Site, { contextAt, names, homes }: Frame): Generator<Sheet> {
  for (const view of contextAt("").views.filter(({ kind }) => kind !== "clock")) {
    const page = contextAt(view.id);
    const own = brief.findings.filter(({ id }) => homes[id] === view.id);
    const drawn = view.findings.filter(({ id }) => (page.charts.get(id) ?? []).length > 0);
    yield { here: view.id, data: toFindingsData(brief, names, homes, view.id, drawn), draw: (frame) => h(ViewPage, { page, view, frame }, h(ComputedList, { page, findings: own })) };
  }
}

function* clockPage({ brief, content }: Site, { contextAt }: Frame): Generator<Sheet> {
  const page = contextAt("clock");
  const clock = clockOf(brief, content, page.links);
  if (clock === null) return;
  const data: ClockData = { kind: "clock", clock };
  yield { here: page.here, data, draw: (frame) => h(ClockPage, { page, clock, frame }) };
}

function* guidePages({ brief }: Site, { contextAt, names, homes }: Frame): Generator<SiteFile | Sheet> {
  if (brief.guides === undefined) return;
  yield pageAt("guides", h(GuidesPage, { page: contextAt("guides"), frame: plainFrame("published") }));
  for (const guide of brief.guides) {
    const page = contextAt(`guides/${guide.id}`);
    const drawn = drawnOf(guide, selectedOf(guide, brief.findings));
    yield { here: page.here, data: toFindingsData(brief, names, homes, page.here, drawn), draw: (frame) => h(GuidePage, { page, guide, frame }) };
  }
}

function* otherFindings({ brief }: Site, { contextAt, names, homes }: Frame): Generator<Sheet> {
  const findings = brief.findings.filter(({ id }) => homes[id] === OTHERS);
  yield { here: OTHERS, data: toFindingsData(brief, names, homes, OTHERS, []), draw: (frame) => h(OtherFindingsPage, { page: contextAt(OTHERS), frame, findings }) };
}

function* recordsPage(_site: Site, { contextAt, index }: Frame): Generator<SiteFile> {
  yield pageAt("records", h(RecordsPage, { page: contextAt("records"), index }));
}

function* kindPages({ brief, content, whole }: Site, at: Frame): Generator<Sheet> {
  const { contextAt, index, holds, saysOf } = at;
  const waiting = [...waitingIn(brief)].map(([name, { origin, until }]) => ({ name, waits: { origin, until } }));
  const uncut = indexRecords(whole);
  const kinds = new Set([...index.records.keys(), ...waiting.map(({ name }) => name.split("/")[0]!)]);
  for (const kind of kinds) {
    const held = waiting.flatMap(({ name, waits }) => {
      const record = name.startsWith(`${kind}/`) ? recordOf(uncut, kind, name.slice(kind.length + 1)) : undefined;
      return record === undefined || recordOf(index, kind, record.id) !== undefined ? [] : [{ record: publicPart(record, brief.asOf), waits }];
    });
    const records: readonly AnyRecord[] = [...(index.records.get(kind) ?? []), ...held.map(({ record }) => record)];
    const waits = Object.fromEntries(held.map(({ record, waits: its }) => [record.id, its]));
    const readers = brief.findings.filter(({ inputs }) => inputs.some(({ name }) => name === kind)).map(({ id }) => ({ id, says: saysOf(id) }));
    const page = contextAt(`records/${kind}`);
    const data = toRecordsData(at, kind, records, waits, kind === "rounds" ? toDossierData(brief, content) : null);
    const calendars = kind === "rounds" ? holds.calendars : new Map<string, ReadonlySet<string>>();
    yield { here: page.here, data, draw: (frame) => h(KindFile, { page, frame, kind, records, waits, index, calendars, readers }) };
  }
}

function* feed({ brief, earlier, siteUrl, urnOf }: Site): Generator<SiteFile> {
  yield { path: FEED_FILE, text: renderFeed([...earlier, toFedBrief(brief)], { caseId: brief.case, title: brief.title, summary: brief.summary, siteUrl, urnOf }) };
}

function* calendar({ brief, content, siteUrl }: Site, { names, contextAt }: Frame): Generator<SiteFile> {
  const { links } = contextAt("");
  yield { path: CALENDAR_FILE, text: renderCalendar(content, { title: brief.title, names, addressOf: (record) => (siteUrl === null ? null : `${siteUrl}${links.record(record)}`) }) };
}

function pageAt(here: string, page: JSX.Element): SiteFile {
  return { path: pageFile(here), text: `<!doctype html>\n${renderToString(page)}\n` };
}
