import { beforeAll, describe, expect, it } from "vitest";
import { cutToDay } from "../src/core/model/as-of.ts";
import type { Brief } from "../src/core/model/brief.ts";
import type { CaseContent } from "../src/core/model/case-content.ts";
import type { Finding } from "../src/core/model/finding.ts";
import { inLanguage } from "../src/views/language.ts";
import { namesOf } from "../src/views/names.ts";
import { viewsOf } from "../src/views/page/views.ts";
import { indexRecords, type RecordIndex } from "../src/views/records/record-index.ts";
import { titleOf } from "../src/views/records/record-words.ts";
import { renderKindPage, renderRecordPage, renderRecordsPage } from "../src/views/records/render-records.tsx";
import { renderBriefHtml, renderBriefPage, renderExplainPage, renderViewPage } from "../src/views/report/brief-html.tsx";
import { fixtureBrief } from "./fixtures/brief.ts";
import { holdCase } from "./support/served.ts";
import { leftovers, pseudoLanguage, saidOn, textsOf } from "./support/pseudo-language.ts";

const AT = { base: "", hasOthers: true };

/** Under these a case holds words of its own that look like ids. */
const CASE_WORDS = ["unit", "name", "title", "classes", "coder", "what", "series", "calendar", "id", "means", "claimant", "short", "readBy", "counter", "values", "answers", "role", "monitor", "topic", "party", "words", "says", "accordingTo", "low", "high", "n", "observer", "speaker", "on", "by"];

/** Returns what a page says though neither the catalogue nor the case does. */
function leftOn(html: string, texts: unknown, names: Brief, files: Iterable<string> = []): string[] {
  const allowed = textsOf([texts, Object.values(namesOf(names)).filter((name) => !name.includes("⟦")), names.title, names.summary, names.engine], CASE_WORDS);
  for (const one of [...files, names.case, ...names.plans.map(({ assay }) => assay)]) if (/\p{Script=Latin}/u.test(one)) allowed.add(one);
  return [...saidOn(html)].flatMap((text) => leftovers(text, allowed)).filter((left) => left.split(/[\s,;:()]+/).some((part) => /\p{Script=Latin}/u.test(part) && !CODE.test(part)));
}

/** Addresses, digests, names of assays, of files and of records, both grades, the name of the product. */
const CODE = /^(.*[/@#?].*|[0-9a-f]{6,}…?|(?=.*\d)[a-z0-9.-]+|[A-F][1-6]?|Earnest|CRPS|[A-Z][A-Za-z]|CSV|JSON|SVG|PNG)$/;

/** Parameters and subject of a finding, which its page shows as the registration has them. */
const asWritten = ({ parameters, subject, inputs, recording }: Finding) => [...inputs.map(({ name }) => name), ...recording.files.map(({ path }) => path), ...written(parameters), ...written(Object.values(parameters).map((value) => (Array.isArray(value) ? value.join(value.some((v) => String(v).includes(",")) ? "; " : ", ") : ""))), subject.id];
const told = ({ outcome, sentence, calendar, details, caveats }: Finding) => ({ outcome, sentence, calendar, details, caveats });

/** Every text and name of a field, which stand as they are in the files of a case. */
function written(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.entries(value).flatMap(([name, one]) => [name, ...written(one)]) : [];
}

describe("pages in a language that is not English", () => {
  let brief: Brief;
  let content: CaseContent;
  let index: RecordIndex;
  /** What records are called. */
  let titles: string[];
  beforeAll(async () => {
    const held = await holdCase("cases/ukraine-2025");
    brief = { ...held.brief };
    content = cutToDay(held.content, brief.asOf);
    index = indexRecords(content);
    titles = [...index.records.values()].flat().map(titleOf);
  });
  const left = (pages: () => (readonly [name: string, html: string, texts: unknown, files?: Iterable<string>])[], of = brief) =>
    inLanguage(pseudoLanguage, () => [...new Set(pages().flatMap(([name, html, texts, files]) => leftOn(html, texts, of, files).map((one) => `${name}: ${one}`)))]);

  it("says nothing past the catalogue of an invented war", () => {
    const war = fixtureBrief();
    const all = war.findings.map(told);
    expect(left(() => [
      ["file", renderBriefHtml(war), all], ["first", renderBriefPage(war, AT), all],
      ...viewsOf(war).filter(({ kind }) => kind !== "clock").map((view) => [view.id, renderViewPage(war, view, AT), all] as const),
      ...war.findings.map((finding) => [finding.assay, renderExplainPage(war, finding, AT), told(finding), asWritten(finding)] as const)
    ], war)).toEqual([]);
  });
  it("says nothing past the catalogue of records", () => {
    expect(left(() => [
      ["records", renderRecordsPage(brief, index, AT), []],
      ...[...index.records].flatMap(([kind, list]) => [
        [kind, renderKindPage(brief, index, { kind, list, calendar: null, at: 1 }, AT), list, written(list)] as const,
        ...list.slice(0, 1).map((record) => [`${kind}/${record.id}`, renderRecordPage(brief, index, kind, record, AT), [record], written([record, titles])] as const)
      ])
    ])).toEqual([]);
  });
});
