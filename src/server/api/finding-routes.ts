import type { Brief } from "#core/model/brief.ts";
import { finding as findingSchema, type Finding } from "#core/model/finding.ts";
import { nearestWord } from "#core/model/nearest-word.ts";
import { chartsOf } from "#views/charts/charts-of.ts";
import { words } from "#views/language.ts";
import { tableOf, tablesOf } from "#views/tables/tables-of.ts";
import { findingOf } from "../answers.ts";
import { csvOf, svgOf } from "../page-routes.ts";
import { Problem } from "../problem.ts";
import { headOf } from "./head.ts";
import type { ApiRequest, ApiRoute, Parameter } from "./route.ts";
import { briefAnswer, chartsAnswer, findingsAnswer, tableAnswer, tablesAnswer } from "./schemas.ts";

const ID: Readonly<Record<string, Parameter>> = { id: { says: "A finding's id", example: "0123456789abcdef" } };
const TABLE: Readonly<Record<string, Parameter>> = { ...ID, table: { says: "A table's name, from the list of tables", example: "windows" } };
const CHART: Readonly<Record<string, Parameter>> = { ...ID, chart: { says: "A chart's name, from the list of charts", example: "clock" } };

const FILTERS: Readonly<Record<string, Parameter>> = {
  assay: { says: "The method, with or without its version", example: "pulse" },
  subject: { says: "What it is about: `<kind>/<id>`, or the kind or the id alone", example: "series" },
  party: { says: "Whose finding it is", example: "arvenia" },
  status: { says: "Whether it could be assessed", example: "assessed", oneOf: ["assessed", "not-assessable"] }
};

/** What the filters of findings look at. A finding may have several words for one filter. */
const WORDS_OF: Readonly<Record<string, (finding: Finding) => readonly string[]>> = {
  assay: ({ assay }) => [assay, assay.split("@")[0]!],
  subject: ({ subject }) => [`${subject.kind}/${subject.id}`, subject.kind, subject.id],
  party: ({ subject, outcome }) => [...(subject.kind === "party" ? [subject.id] : []), ...("party" in outcome && typeof outcome.party === "string" ? [outcome.party] : [])],
  status: ({ outcome }) => [outcome.status]
};

/** The brief, its findings, and of each its tables and charts. */
export const FINDING_ROUTES: readonly ApiRoute[] = [
  { path: "/brief", summary: "The whole brief", says: "The verdict, every finding and what to beware of, as of a day.", schema: briefAnswer, answer: ({ brief: { guides: _guides, ...brief } }) => brief },
  {
    path: "/findings", summary: "Findings", says: "In the order of the brief. A word that fits no finding of the day is refused with the nearest that does.",
    takes: FILTERS, isPaged: true, schema: findingsAnswer, answer: (request) => listed(request, chosen(request))
  },
  { path: "/findings/{id}", summary: "One finding", says: "All that is needed to recompute it: method and version, seed, parameters, digests of its inputs.", inPath: ID, schema: findingSchema, answer: ({ brief, inPath }) => findingOf(brief, inPath["id"]!) },
  {
    path: "/findings/{id}/tables", summary: "The tables of a finding", says: "Which tables it holds; the main one first.", inPath: ID, isPaged: true, schema: tablesAnswer,
    answer: (request) => {
      const finding = findingOf(request.brief, request.inPath["id"]!);
      const under = `${request.at.base}/api/v1/findings/${finding.id}/tables`;
      const { total, entries, next } = request.page(tablesOf(finding), ({ name }) => name);
      return { ...headOf(request.brief), total, next, tables: entries.map(({ name, title, columns, rows }) => ({ name, title, columns, rows: rows.length, json: `${under}/${name}?asOf=${request.brief.asOf}`, csv: `${under}/${name}.csv?asOf=${request.brief.asOf}` })) };
    }
  },
  { path: "/findings/{id}/tables/{table}.csv", summary: "A table as CSV", says: "The whole table. A text that a spreadsheet would take for a formula is written after an apostrophe.", inPath: TABLE, type: "text/csv", answer: ({ brief, inPath }) => csvOf(findingOf(brief, inPath["id"]!), inPath["table"]) },
  {
    path: "/findings/{id}/tables/{table}", summary: "A table as JSON", says: "Rows are lists of cells in the order of the columns; null = missing.", inPath: TABLE, isPaged: true, schema: tableAnswer,
    answer: (request) => {
      const { problems: say } = words();
      const finding = findingOf(request.brief, request.inPath["id"]!);
      const table = tableOf(finding, request.inPath["table"]!);
      if (table === undefined) throw new Problem(404, say.noTable, say.noTableOfName);
      const { total, entries, next } = request.page(table.rows, (row) => JSON.stringify(row));
      return { ...headOf(request.brief), finding: finding.id, name: table.name, title: table.title, columns: table.columns, total, next, rows: entries };
    }
  },
  {
    path: "/findings/{id}/charts", summary: "The charts of a finding", says: "Each with what it shows in words.", inPath: ID, isPaged: true, schema: chartsAnswer,
    answer: (request) => {
      const { id } = findingOf(request.brief, request.inPath["id"]!);
      const { total, entries, next } = request.page(chartsOf(request.brief).get(id) ?? [], ({ name }) => name);
      return { ...headOf(request.brief), total, next, charts: entries.map(({ name, title, subtitle, spoken, source, table }) => ({ name, title, subtitle, spoken, source, table, svg: `${request.at.base}/api/v1/findings/${id}/charts/${name}.svg?asOf=${request.brief.asOf}` })) };
    }
  },
  { path: "/findings/{id}/charts/{chart}.svg", summary: "A chart as SVG", says: "A file that stands on its own.", inPath: CHART, type: "image/svg+xml", answer: ({ brief, inPath }) => svgOf(brief, findingOf(brief, inPath["id"]!), inPath["chart"]!) },
  { path: "/forecasts", summary: "Forecasts", says: "The findings that say what is expected of each question.", isPaged: true, schema: findingsAnswer, answer: (request) => listed(request, ofAssay(request.brief, "forecast")) },
  { path: "/scoreboard", summary: "The scoreboard", says: "The findings that say which forecasts came true, and how far they were off.", isPaged: true, schema: findingsAnswer, answer: (request) => listed(request, ofAssay(request.brief, "score")) }
];

function listed({ brief, page }: ApiRequest, findings: readonly Finding[]) {
  const { total, entries, next } = page(findings, ({ id }) => id);
  return { ...headOf(brief), total, next, findings: entries };
}

function ofAssay({ findings }: Brief, assay: string): Finding[] {
  return findings.filter((finding) => finding.assay.startsWith(`${assay}@`));
}

/** Returns the findings that every filter lets through. @throws Problem for a word that fits no finding of the day: it is more likely mistyped than meant. */
function chosen({ brief: { findings }, query }: ApiRequest): readonly Finding[] {
  const { problems: say } = words();
  const filters = Object.entries(WORDS_OF).flatMap(([name, wordsOf]) => (query.has(name) ? [{ name, wordsOf, wanted: query.get(name)! }] : []));
  for (const { name, wordsOf, wanted } of filters) {
    const known = [...new Set([...(FILTERS[name]?.oneOf ?? []), ...findings.flatMap(wordsOf)])].sort();
    if (!known.includes(wanted)) throw new Problem(400, say.badFilter, say.filterTakes(name, known, nearestWord(wanted, known)));
  }
  return findings.filter((finding) => filters.every(({ wordsOf, wanted }) => wordsOf(finding).includes(wanted)));
}
