import { record } from "#core/assays/record.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { UnsignedFinding } from "#core/model/finding.ts";
import type { RecordOutcome } from "#core/model/record-outcome.ts";
import type { Sentence } from "#core/model/sentence.ts";
import type { Common } from "./common.ts";
import { digestOf } from "./sign.ts";

/** Finds what the record of a case holds, how well it is sourced, what waits and what is only proposed. */
export function recordFindings(content: CaseContent, common: Common): UnsignedFinding[] {
  const outcome = record(content, common.asOf);
  if (outcome.kinds.length + outcome.proposals.length + outcome.steps.length === 0) return [];
  return [
    {
      ...common,
      assay: outcome.assay,
      subject: { kind: "case", id: content.caseFile.id },
      calendar: null,
      parameters: {},
      inputs: [...outcome.kinds.map(({ kind }) => kind), "sources", ...(outcome.proposals.length > 0 ? ["proposals"] : [])].map((name) => ({ name, digest: digestOf(content[name as keyof CaseContent]), lastDay: null })),
      outcome,
      sentence: recordSentence(outcome),
      details: [...waitingSentences(outcome), ...stepSentences(outcome), ...proposalSentences(outcome)],
      caveats: []
    }
  ];
}

function recordSentence({ kinds, waiting, proposals, steps }: RecordOutcome): Sentence {
  if (kinds.length === 0) return { template: "record.series-only", values: { steps: steps.length } };
  const named = Object.fromEntries(kinds.flatMap(({ kind, records }, i) => [[`kind${i + 1}`, kind], [`records${i + 1}`, records]]));
  const sum = (pick: (kind: RecordOutcome["kinds"][number]) => number) => kinds.reduce((total, kind) => total + pick(kind), 0);
  return { template: "record.holds", values: { ...named, kinds: kinds.length, records: sum((k) => k.records), oneOrigin: sum((k) => k.oneOrigin), undated: sum((k) => k.undated), waiting: waiting.length, proposals: proposals.length } };
}

function waitingSentences({ waiting }: RecordOutcome): Sentence[] {
  return waiting.map(({ record: name, page, origin, since, until }) => ({ template: page === null ? "record.waits" : "record.part-waits", values: { record: name, page, origin, since, until } }));
}

function stepSentences({ steps }: RecordOutcome): Sentence[] {
  return steps.map(({ series, from, to, why, step, unit }) => ({ template: `record.step-${why}`, values: { series, from, to, step, unit } }));
}

function proposalSentences({ proposals }: RecordOutcome): Sentence[] {
  const machine = proposals.filter(({ isMachine }) => isMachine).length;
  return proposals.length === 0 ? [] : [{ template: "record.proposed", values: { count: proposals.length, machine, leads: proposals.filter(({ isLead }) => isLead).length } }];
}
