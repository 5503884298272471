import type { CaseContent } from "#core/model/case-content.ts";
import type { Day } from "#core/model/day.ts";
import type { RecordOutcome } from "#core/model/record-outcome.ts";
import { type AnyRecord, citationsOf, gradesOf, recordsOf } from "#core/model/records.ts";
import type { Source } from "#core/model/source.ts";

/** Counts what the record of a case holds, each kind by the grades of its pages, and lists what waits and what is only proposed. */
export function record(content: CaseContent, asOf: Day): RecordOutcome {
  const { sources, series, waiting, proposals } = content;
  const unitOf = new Map(series.map(({ sidecar }) => [sidecar.id, sidecar.unit]));
  return {
    assay: "record@1",
    status: "assessed",
    kinds: [...recordsOf(content)].filter(([, items]) => items.some((item) => citationsOf(item).length > 0)).map(([kind, items]) => countKind(kind, items, sources, asOf)),
    waiting: waiting.records.map((one) => ({ ...one })),
    steps: waiting.steps.map((step) => ({ ...step, unit: unitOf.get(step.series) ?? "" })),
    proposals: proposals.map(({ id, kind, says, proposedBy, proposed, record: written }) => ({ id, kind, says, by: proposedBy.name, isMachine: proposedBy.kind === "machine", isLead: written === null, proposed }))
  };
}

function countKind(kind: string, items: readonly AnyRecord[], sources: readonly Source[], asOf: Day): RecordOutcome["kinds"][number] {
  const grades = new Map<string, RecordOutcome["kinds"][number]["grades"][number]>();
  let oneOrigin = 0;
  for (const item of items) {
    const { origins, reliability, credibility } = gradesOf(item, sources, asOf);
    if (origins.length === 1) ++oneOrigin;
    if (reliability === null || credibility === null) continue;
    const key = `${reliability}${credibility}`;
    grades.set(key, { reliability, credibility, records: (grades.get(key)?.records ?? 0) + 1 });
  }
  return {
    kind,
    records: items.length,
    oneOrigin,
    undated: items.filter((item) => citationsOf(item).every(({ published }) => published === null)).length,
    grades: [...grades].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, grade]) => grade)
  };
}
