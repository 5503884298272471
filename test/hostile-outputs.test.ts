import { parseFeed } from "@rowanmanning/feed-parser";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import type { ExportTable } from "../src/views/export/export-table.ts";
import { renderExportReadme } from "../src/views/export/render-readme.ts";
import { renderFeed } from "../src/views/feeds/atom.ts";
import { renderCalendar } from "../src/views/feeds/icalendar.ts";
import { renderBriefMarkdown } from "../src/views/report/brief-markdown.ts";
import { renderBriefText } from "../src/views/report/brief-text.ts";
import { renderExplainText } from "../src/views/report/explain-text.ts";
import { renderBriefJson, renderFindingsNdjson } from "../src/views/report/json.ts";
import { toFedBrief } from "../src/views/report/site-files.ts";
import { fixtureBrief } from "./fixtures/brief.ts";
import { fixtureContent } from "./fixtures/content.ts";
import { hostileStrings, planted } from "./support/hostile-strings.ts";

const strings = hostileStrings(200, 3);
let used = 0;
const next = () => strings[used++ % strings.length]!;
// Enough of the same brief that every string stands in it somewhere.
const briefs = Array.from({ length: 6 }, () => planted(fixtureBrief(), next));
const whole = fixtureContent();
const contents = Array.from({ length: 6 }, () => ({ ...planted(whole, next), caseFile: { ...planted(whole.caseFile, next), id: "lakeside" } }));
const WORDS = { widthColumns: 80, colour: false };
/** What XML 1.0 cannot hold. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

const urnOf = (name: string) => `urn:uuid:00000000-0000-8000-a000-${Buffer.from(name).toString("hex").slice(-12).padStart(12, "0")}`;
const feedOf = (brief: (typeof briefs)[number]) => renderFeed([toFedBrief(brief)], { caseId: brief.case, title: brief.title, summary: brief.summary, siteUrl: null, urnOf });

describe("hostile strings in every free text of a case", () => {
  it("stand in every output that is looked at", () => expect(used).toBeGreaterThan(strings.length));

  it("make no markup, link or block of Markdown", () => {
    for (const brief of briefs) {
      const readme = renderExportReadme(brief, [{ name: "rounds", title: next(), rows: [], columns: [] } as unknown as ExportTable], "csv").replace(/```sql[^]*?```/, "");
      const text = (renderBriefMarkdown(brief) + readme).replaceAll(/\\[\\`*_[\]<>|#~&:.]/g, "");
      for (const [name, wrong] of Object.entries({ element: /<[a-z!/]/i, link: /\]\(|\]:/, address: /https?:\/\/|www\./i, entity: /&[#a-z]/i, fence: /^\s*(```|~~~)/m })) expect(wrong.exec(text)?.[0], name).toBeUndefined();
    }
  });

  it("send a terminal nothing but text", () => {
    for (const brief of briefs) {
      const told = [renderBriefText(brief, WORDS), ...brief.findings.map((finding) => renderExplainText(finding, WORDS))].join("\n");
      expect(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.exec(told)).toBeNull();
    }
  });

  it("break no line of JSON", () => {
    for (const brief of briefs) {
      expect((JSON.parse(renderBriefJson(brief)) as typeof brief).findings).toHaveLength(brief.findings.length);
      expect(renderFindingsNdjson(brief.findings).trimEnd().split("\n").map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(brief.findings.map(({ id }) => id));
    }
  });

  it("leave a feed well-formed, each field what it was", () => {
    for (const brief of briefs) {
      const feed = feedOf(brief);
      expect(NO_XML.exec(feed)).toBeNull();
      const { items } = parseFeed(feed);
      expect(items).toHaveLength(1);
      expect(feed.match(/<(?!\/)[a-z]+/g)!.filter((tag) => !/^<(feed|id|title|subtitle|updated|published|link|entry|content|summary|author|name|generator|xml)$/.test(tag))).toEqual([]);
    }
  });

  it("leave a calendar its lines, events and properties", () => {
    const shapeOf = (text: string) => {
      for (const line of text.split("\r\n")) expect([Buffer.byteLength(line) <= 75, /[\u0000-\u0008\u000a-\u001f\u007f]/.test(line)], line).toEqual([true, false]);
      return new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents("vevent").map((one) => [String(one.getFirstPropertyValue("uid")), one.getAllProperties().map(({ name }) => name)]);
    };
    const options = { title: next(), names: {}, addressOf: () => null };
    const before = shapeOf(renderCalendar(whole, options));
    expect(before.length).toBeGreaterThan(1);
    for (const content of contents) expect(shapeOf(renderCalendar(content, options))).toEqual(before);
  });
});
