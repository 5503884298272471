import { draftOutcomeOf, toTable } from "#core/assays/draft/draft.ts";
import { withAncestors } from "#core/assays/draft/follow.ts";
import { lineOf } from "#core/assays/draft/line.ts";
import type { Table } from "#core/assays/draft/compare-texts.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { Draft } from "#core/model/draft.ts";
import type { UnsignedFinding } from "#core/model/finding.ts";
import type { Sentence } from "#core/model/sentence.ts";
import type { Common } from "./common.ts";
import { draftDetails, draftSentence, lineDetails, lineSentence } from "./draft-sentences.ts";
import { planHash } from "./registered-plans.ts";
import { digestOf } from "./sign.ts";

const CAVEATS: readonly Sentence[] = [
  { template: "caveat.handed-over-is-not-agreed", values: {} },
  { template: "caveat.places-are-judgement", values: {} },
  { template: "caveat.not-seen-is-not-dropped", values: {} }
];

/** Finds how every draft of a case differs from what it was made from, what is said of each, and how clauses fared along the registered line; nothing where the case registers no plan or holds no draft. */
export function draftFindings(content: CaseContent, common: Common, progress: (done: string) => void): UnsignedFinding[] {
  const { caseFile, drafts, sources } = content;
  const plan = caseFile.registration.draft;
  if (!plan || drafts.length === 0) return [];
  const { low, high } = plan.ends;
  const table = toTable(drafts, sources, common.asOf, { low, high });
  const registration = planHash(caseFile, "draft");
  const registered: Sentence = { template: "draft.registered", values: { hash: registration, registered: plan.registered, low, high } };
  const shared = { ...common, registration, calendar: null, parameters: { low, high, line: plan.line.value }, caveats: [...CAVEATS] };
  const line = lineOf(plan.line.value, table);
  progress(`${drafts.length} drafts`);
  return [
    {
      ...shared, assay: line.assay, subject: { kind: "case", id: caseFile.id }, inputs: [draftsInput("drafts", drafts, table)], outcome: line,
      sentence: lineSentence(line), details: [...lineDetails(line), registered]
    },
    ...drafts.map((draft): UnsignedFinding => {
      const outcome = draftOutcomeOf(draft, table);
      const inputs = withAncestors(draft, table.drafts).map((one) => draftsInput(`drafts/${one.id}`, [one], table));
      return { ...shared, assay: outcome.assay, subject: { kind: "draft", id: draft.id }, inputs, outcome, sentence: draftSentence(outcome), details: [...draftDetails(outcome), registered] };
    })
  ];
}

/** Names drafts as they were used: everything that was said of them, and the grades of their pages. */
function draftsInput(name: string, drafts: readonly Draft[], { pages }: Table): UnsignedFinding["inputs"][number] {
  return { name, digest: digestOf(drafts.map((one) => ({ draft: one, pages: [...(pages.get(one.id) ?? [])] }))), lastDay: null };
}
