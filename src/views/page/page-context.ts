import type { Brief } from "#core/model/brief.ts";
import type { Finding } from "#core/model/finding.ts";
import type { Sentence } from "#core/model/sentence.ts";
import { type Charts, chartsOf } from "#views/charts/charts-of.ts";
import { namesOf, type Names } from "#views/names.ts";
import { renderSentence } from "#views/render-sentence.ts";
import { type Outline, outlineOf } from "#views/report/outline.ts";

/** Where the parts of a served page lie; null for a page that stands alone as a file. */
export interface PageLinks {
  readonly home: string;
  readonly brief: string;
  readonly findings: string;
  readonly finding: (id: string) => string;
  /** Of a record named `<kind>/<id>`. */
  readonly record: (name: string) => string;
  readonly json: (id: string) => string;
  readonly csv: (id: string, table: string) => string;
  readonly svg: (id: string, chart: string) => string;
}

/** What every part of a page is made from. */
export interface PageContext {
  readonly brief: Brief;
  readonly outline: Outline;
  readonly names: Names;
  readonly charts: Charts;
  /** An empty document to draw charts in. */
  readonly document: Document;
  readonly links: PageLinks | null;
  readonly say: (sentence: Sentence) => string;
}

/** Gathers what a page of a brief is made from. */
export function pageContext(brief: Brief, document: Document, links: PageLinks | null): PageContext {
  const names = namesOf(brief);
  return { brief, outline: outlineOf(brief), names, charts: chartsOf(brief), document, links, say: (sentence) => renderSentence(sentence, names) };
}

/** Returns the addresses of a served page: every one carries the as-of day, so that it shows the same tomorrow. */
export function servedLinks({ asOf, knownBy }: Brief): PageLinks {
  const at = `?asOf=${asOf}${knownBy === undefined ? "" : `&knownBy=${knownBy}`}`;
  return {
    home: `/${at}`,
    brief: `/api/v1/brief${at}`,
    findings: `/api/v1/findings${at}`,
    finding: (id: Finding["id"]) => `/findings/${id}${at}`,
    record: (name) => `/records/${name.split("/").map(encodeURIComponent).join("/")}${at}`,
    json: (id) => `/findings/${id}.json${at}`,
    csv: (id, table) => `/findings/${id}.csv${at}&table=${encodeURIComponent(table)}`,
    svg: (id, chart) => `/charts/${id}/${encodeURIComponent(chart)}.svg${at}`
  };
}

/** Lets only addresses on the web become links. */
export function webAddressOrNull(address: string | null): string | null {
  return address !== null && /^https?:\/\//i.test(address) ? address : null;
}
