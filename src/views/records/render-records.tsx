import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Brief } from "#core/model/brief.ts";
import type { AnyRecord } from "#core/model/records.ts";
import type { Served } from "#views/page/page-links.ts";
import { servedContext } from "#views/page/served-context.ts";
import { KindPage } from "./kind-page.tsx";
import type { RecordIndex } from "./record-index.ts";
import { RecordPage } from "./record-page.tsx";
import { RecordsPage } from "./records-page.tsx";
import type { Waiting } from "./waiting.ts";

const DOCTYPE = "<!doctype html>\n";

/** Renders the page that counts the records of a case. */
export function renderRecordsPage(brief: Brief, index: RecordIndex, at: Served): string {
  return DOCTYPE + renderToString(h(RecordsPage, { page: servedContext(brief, at, "records"), index }));
}

/** A list of records of one kind, or the rounds of one calendar, and which page of it. */
export interface RecordList {
  readonly kind: string;
  readonly list: readonly AnyRecord[];
  readonly calendar: string | null;
  readonly at: number;
}

/** Renders one page of a list of records. */
export function renderKindPage(brief: Brief, index: RecordIndex, { kind, list, calendar, at: n }: RecordList, at: Served): string {
  return DOCTYPE + renderToString(h(KindPage, { page: servedContext(brief, at, `records/${kind}${calendar === null ? "" : `/${calendar}`}`), index, kind, list, calendar, at: n }));
}

/** Renders the page of one record; `waits` where it is in no count yet. */
export function renderRecordPage(brief: Brief, index: RecordIndex, kind: string, record: AnyRecord, at: Served, waits: Waiting | null = null): string {
  return DOCTYPE + renderToString(h(RecordPage, { page: servedContext(brief, at, `records/${kind}/${record.id}`), index, kind, record, waits }));
}
