import type { Brief } from "#core/model/brief.ts";
import { canonicalJson } from "#core/model/canonical.ts";
import { type AnyRecord, gradesOf } from "#core/model/records.ts";
import type { RecordIndex } from "./record-index.ts";

/** Renders one record as JSON, with its grades as of the day. */
export function renderRecordJson({ case: of, asOf }: Pick<Brief, "case" | "asOf">, { sources }: RecordIndex, kind: string, record: AnyRecord): string {
  return `${canonicalJson({ case: of, asOf, kind, record, grades: gradesOf(record, sources, asOf) })}\n`;
}
