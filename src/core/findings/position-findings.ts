import { issuePositions, type IssueAssay } from "#core/assays/position/position.ts";
import { positionSummary } from "#core/assays/position/summary.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { UnsignedFinding } from "#core/model/finding.ts";
import type { PositionRegistration } from "#core/model/position-registration.ts";
import type { Sentence } from "#core/model/sentence.ts";
import type { Source } from "#core/model/source.ts";
import type { Common } from "./common.ts";
import { issueDetails, issueSentence, positionCaveats, summaryDetails, summarySentence } from "./position-sentences.ts";
import { planHash } from "./registered-plans.ts";
import { digestOf } from "./sign.ts";

/** Finds where everybody stood on each issue of a case, and on how many ranges meet; nothing where the case registers no plan or holds no issue. */
export function positionFindings(content: CaseContent, common: Common, progress: (done: string) => void): UnsignedFinding[] {
  const { caseFile, issues, sources } = content;
  const plan = caseFile.registration.position;
  if (!plan || issues.length === 0) return [];
  const registration = planHash(caseFile, "position");
  const registered: Sentence = { template: "position.registered", values: { hash: registration, registered: plan.registered } };
  const assays = issuePositions(content, plan, common.asOf);
  const summary = positionSummary(assays, caseFile, plan, common.asOf);
  const byId = new Map(sources.map((source) => [source.id, source]));
  const shared = { ...common, registration, calendar: null, parameters: parametersOf(plan) };
  const found = assays.map(({ outcome, ...used }): UnsignedFinding => ({
    ...shared, assay: outcome.assay, subject: { kind: "issue", id: outcome.issue }, inputs: inputsOf(used, byId), outcome,
    sentence: issueSentence(outcome, plan), details: [...issueDetails(outcome, plan), registered], caveats: positionCaveats(outcome.coders)
  }));
  progress(`${issues.length} issues`);
  const inputs = ["issues", "positions", "sources"].map((name, i) => ({ name, digest: digestOf(found.map((one) => one.inputs[i]!.digest)), lastDay: null }));
  return [
    { ...shared, assay: summary.assay, subject: { kind: "case", id: caseFile.id }, inputs, outcome: summary, sentence: summarySentence(summary), details: [...summaryDetails(summary), registered], caveats: positionCaveats(summary.coders) },
    ...found
  ];
}

/** Names the ruler, the positions on it and the sources that grade them, as they were used. */
function inputsOf({ issue, positions }: Pick<IssueAssay, "issue" | "positions">, sources: ReadonlyMap<string, Source>): UnsignedFinding["inputs"] {
  const cited = [...new Set(positions.flatMap((one) => one.sources.map(({ source }) => source)))].sort();
  const graded = cited.map((id) => [id, sources.get(id)?.reliability ?? null]);
  return [
    { name: `issues/${issue.id}`, digest: digestOf(issue), lastDay: null },
    { name: "positions", digest: digestOf(positions), lastDay: null },
    { name: "sources", digest: digestOf(graded), lastDay: null }
  ];
}

function parametersOf({ smallestChange, otherChanges, windowDays, statuses, minPlaces }: PositionRegistration): UnsignedFinding["parameters"] {
  return { smallestChange: smallestChange.value, otherChanges: otherChanges.value, windowDays: windowDays.value, statuses: statuses.value, minPlaces: minPlaces.value };
}
