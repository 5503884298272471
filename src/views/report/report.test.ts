import { describe, expect, it } from "vitest";
import { fixtureBrief } from "../../../test/fixtures/brief.ts";
import type { Brief } from "#core/model/brief.ts";
import { renderTableCsv, renderCsv } from "../tables/render-csv.ts";
import { column } from "../tables/table.ts";
import { viewsOf } from "../page/views.ts";
import { renderBriefHtml, renderBriefPage, renderExplainPage, renderViewPage } from "./brief-html.tsx";
import { renderBriefMarkdown } from "./brief-markdown.ts";
import { renderBriefText } from "./brief-text.ts";
import { renderExplainText } from "./explain-text.ts";
import { renderBriefJson, renderFindingsNdjson } from "./json.ts";

const brief = fixtureBrief();
const AT = { base: "", hasOthers: false };
const pagesOf = (of: Brief) => [renderBriefPage(of, AT), ...viewsOf(of).map((view) => renderViewPage(of, view, AT))];
const HOSTILE = `"><script>alert(1)</script>\u001b[31m|*_'&`;

/** Puts a text into every place of a brief that a person wrote. */
function withEveryText(text: string): Brief {
  const replace = (value: unknown, key = ""): unknown => {
    if (Array.isArray(value)) return value.map((v) => replace(v, key));
    if (value !== null && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, replace(v, k)]));
    const isWritten = ["title", "name", "summary", "claimant", "source", "sourceUrl", "licence", "text", "what", "place", "series", "party", "path"].includes(key);
    return typeof value === "string" && isWritten ? text : value;
  };
  return replace(brief) as Brief;
}

describe("the brief in a terminal", () => {
  it("opens with the case, then the last day of each series, then the answers", () => {
    const [title, second, ...rest] = renderBriefText(brief, { widthColumns: 100, colour: false }).split("\n");
    expect(title).toBe("Arvenia and Belmark, 2030–32, as of 1 Jun 2032");
    expect(second).toMatch(/^Rests on 3 series that end between/);
    expect(rest.find((line) => line !== "" && !/^(!| )/.test(line))).toMatch(/^Cannot tell whether/);
  });
  it("keeps to the width it is given, except the second line and what cannot be broken", () => {
    const lines = renderBriefText(brief, { widthColumns: 72, colour: false }).split("\n").slice(2);
    expect(lines.filter((line) => line.length > 72 && !line.includes("earnest "))).toEqual([]);
  });
  it("uses no colour unless told, and lets no text of a case drive the terminal", () => {
    expect(renderBriefText(withEveryText(HOSTILE), { widthColumns: 100, colour: false })).not.toContain("\u001b");
    expect(renderBriefText(brief, { widthColumns: 100, colour: true })).toContain("\u001b[1m");
  });
});

describe("the brief as HTML", () => {
  const hostile = withEveryText(HOSTILE);
  it.each([["pages", pagesOf(hostile).join()], ["file", renderBriefHtml(hostile)], ["explained", renderExplainPage(hostile, hostile.findings[0]!, AT)]])("escapes every text: %s", (_, html) => {
    expect(html).not.toContain("<script>alert");
    expect(html).not.toMatch(/ style=/);
  });
  it("makes no link of an address that is not of the web", () => expect(pagesOf(withEveryText("javascript:alert(1)")).join()).not.toMatch(/href="javascript/));
  it("stands alone as a file: no script, nothing to load", () => {
    const html = renderBriefHtml(brief, "body { color: black }");
    expect(html).not.toMatch(/<script|<link|src=|href="\//);
    expect(html).toContain("<style>body { color: black }</style>");
  });
  it("leads from each finding to how it was computed", () => {
    const html = pagesOf(brief).join();
    for (const { id } of brief.findings) expect(html, id).toContain(`/findings/${id}?asOf=2032-06-01`);
  });
});

describe("the brief for programs", () => {
  it("is canonical JSON that holds the case, the day and the findings", () => {
    const parsed = JSON.parse(renderBriefJson(brief)) as Brief;
    expect(parsed).toMatchObject({ case: "lakeside", asOf: "2032-06-01" });
    expect(parsed.findings).toHaveLength(brief.findings.length);
    expect(renderFindingsNdjson(brief.findings).trimEnd().split("\n")).toHaveLength(brief.findings.length);
  });
  it("writes tables as CSV, an unreported night empty", () => {
    const [header, ...rows] = renderTableCsv(brief.findings[0]!)!.trimEnd().split("\n");
    expect(header).toBe("night,observed,expected,low90,high90");
    expect(rows).toHaveLength(670);
    expect(rows.some((row) => /^\d{4}-\d\d-\d\d,,/.test(row))).toBe(true);
    expect(renderTableCsv(brief.findings[0]!, "none")).toBeNull();
  });
  it("quotes what must be quoted and defuses what a spreadsheet would run", () => {
    const table = { name: "t", title: "t", columns: [column("a", "A", "text"), column("b", "B", "number")], rows: [["=1+1", -2], ['say "no", then', null]] };
    expect(renderCsv(table)).toBe(`a,b\n'=1+1,-2\n"say ""no"", then",\n`);
  });
});

it("Markdown holds the answers, the windows and no raw HTML", () => {
  const markdown = renderBriefMarkdown(withEveryText(HOSTILE));
  expect(markdown).not.toMatch(/(?<!\\)<script/);
  expect(renderBriefMarkdown(brief)).toContain("| Window | Role |");
});

it("an explanation names formula, inputs, parameters and versions", () => {
  for (const finding of brief.findings) {
    const text = renderExplainText(finding, { widthColumns: 100, colour: false });
    for (const wanted of [finding.id, "How it is computed", finding.inputs[0]!.digest, "Earnest 0.1.0"]) expect(text, finding.id).toContain(wanted);
  }
});
