import { historyOf } from "#core/assays/history/history.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { UnsignedFinding } from "#core/model/finding.ts";
import type { HistoryRegistration } from "#core/model/history-registration.ts";
import type { Sentence } from "#core/model/sentence.ts";
import type { Common } from "./common.ts";
import { historyDetails, historySentence } from "./history-sentences.ts";
import { recordsInput } from "./inputs.ts";
import { planHash } from "./registered-plans.ts";

const CAVEATS: readonly Sentence[] = ["caveat.history-hindsight", "caveat.history-selection", "caveat.history-one-hand", "caveat.timing-is-not-intent"].map((template) => ({ template, values: {} }));

/** Finds what follows if past talks are a guide; nothing where the case registers no plan for it. */
export function historyFindings({ caseFile, history, signs }: CaseContent, common: Common, progress: (done: string) => void): UnsignedFinding[] {
  const plan = caseFile.registration.history;
  if (!plan) return [];
  const outcome = historyOf(history, signs, plan, common.seed);
  const registration = planHash(caseFile, "history");
  progress(`${history.length} windows of past talks`);
  const registered: Sentence = { template: "history.registered", values: { hash: registration, registered: plan.registered } };
  return [
    {
      ...common, registration, calendar: null, assay: outcome.assay, subject: { kind: "case", id: caseFile.id }, parameters: parametersOf(plan),
      inputs: [recordsInput("history", history), recordsInput("signs", signs)], outcome, sentence: historySentence(outcome), details: [...historyDetails(outcome, plan, signs), registered], caveats: [...CAVEATS]
    }
  ];
}

function parametersOf(plan: HistoryRegistration): UnsignedFinding["parameters"] {
  const { base, leaveOut, minKnown, shrink, mostDecibans, dependence, level, minConflicts, draws, horizonDays } = plan;
  return {
    base: [base.low, base.high], horizonDays: horizonDays.value, leaveOut: leaveOut.value, minKnown: minKnown.value, shrink: shrink.value, mostDecibans: mostDecibans.value,
    families: plan.families.value.map(({ id, signs }) => `${id}: ${signs.join(" ")}`), dependence: dependence.value, level: level.value, minConflicts: minConflicts.value, draws: draws.value
  };
}
