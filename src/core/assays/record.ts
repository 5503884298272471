import type { CaseContent } from "#core/model/case-content.ts";
import type { Day } from "#core/model/day.ts";
import { credibilityHeld, originsOf, toSourceLine } from "#core/model/evidence.ts";
import type { RecordOutcome } from "#core/model/record-outcome.ts";
import type { Citation, Source } from "#core/model/source.ts";

interface Sourced {
  readonly sources: readonly Citation[];
}

/** Counts what the record of a case holds, each kind by the grades of its pages, and lists what waits and what is only proposed. */
export function record(content: CaseContent, asOf: Day): RecordOutcome {
  const { sources, series, waiting, proposals } = content;
  const unitOf = new Map(series.map(({ sidecar }) => [sidecar.id, sidecar.unit]));
  return {
    assay: "record@1",
    status: "assessed",
    kinds: Object.entries(content).flatMap(([kind, items]: [string, unknown]) => (isSourced(items) ? [countKind(kind, items, sources, asOf)] : [])),
    waiting: waiting.records.map((one) => ({ ...one })),
    steps: waiting.steps.map((step) => ({ ...step, unit: unitOf.get(step.series) ?? "" })),
    proposals: proposals.map(({ id, kind, says, proposedBy, proposed, record: written }) => ({ id, kind, says, by: proposedBy.name, isMachine: proposedBy.kind === "machine", isLead: written === null, proposed }))
  };
}

/** Records that cite pages; a list of anything else is no kind of record. */
function isSourced(items: unknown): items is readonly Sourced[] {
  return Array.isArray(items) && items.length > 0 && items.every((item: unknown) => typeof item === "object" && item !== null && "sources" in item && Array.isArray(item.sources));
}

function countKind(kind: string, items: readonly Sourced[], sources: readonly Source[], asOf: Day): RecordOutcome["kinds"][number] {
  const lookup = new Map(sources.map((source) => [source.id, source]));
  const grades = new Map<string, RecordOutcome["kinds"][number]["grades"][number]>();
  let oneOrigin = 0;
  for (const { sources: pages } of items) {
    const origins = originsOf(pages, sources).length;
    if (origins === 1) ++oneOrigin;
    const lines = pages.map((page) => toSourceLine(page, [lookup.get(page.source)].flatMap((one) => one ?? []), asOf));
    const best = lines.map(({ reliability, credibility }) => ({ reliability, credibility: credibilityHeld(credibility, origins) })).sort((a, b) => (a.reliability < b.reliability ? -1 : a.reliability > b.reliability ? 1 : a.credibility - b.credibility))[0];
    if (best === undefined) continue;
    const key = `${best.reliability}${best.credibility}`;
    grades.set(key, { ...best, records: (grades.get(key)?.records ?? 0) + 1 });
  }
  return {
    kind,
    records: items.length,
    oneOrigin,
    undated: items.filter(({ sources: pages }) => pages.every(({ published }) => published === null)).length,
    grades: [...grades].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, grade]) => grade)
  };
}
