import type { Brief } from "#core/model/brief.ts";
import { namesOf } from "#views/names.ts";
import { renderSentence } from "#views/render-sentence.ts";
import { renderCsv } from "#views/tables/render-csv.ts";
import { column } from "#views/tables/table.ts";

const COLUMNS = ["id", "assay", "subject", "calendar", "asOf", "status", "answer", "caveats"].map((key) => column(key, key, "text"));

/** Renders a brief as CSV, one finding a row: its answer and caveats in words. */
export function renderFindingsCsv(brief: Brief): string {
  const names = namesOf(brief);
  const rows = brief.findings.map(({ id, assay, subject, calendar, asOf, outcome, sentence, caveats }) => [
    id, assay, `${subject.kind}/${subject.id}`, calendar, asOf, outcome.status, renderSentence(sentence, names), caveats.map((caveat) => renderSentence(caveat, names)).join(" ")
  ]);
  return renderCsv({ name: "findings", title: brief.title, columns: COLUMNS, rows });
}
