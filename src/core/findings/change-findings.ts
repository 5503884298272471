import { change } from "#core/assays/change/change.ts";
import { changePlan, type ChangePlanItem } from "#core/assays/change/registered.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { ChangeOutcome } from "#core/model/change-outcome.ts";
import type { UnsignedFinding } from "#core/model/finding.ts";
import { changeCaveats, changeDetails, changeSentence } from "./change-sentences.ts";
import type { Common } from "./common.ts";
import { roundsInput, seriesInput } from "./inputs.ts";
import { planHash } from "./registered-plans.ts";

/** Says what changed in every series that a case registers for it. */
export function changeFindings(content: CaseContent, common: Common, progress: (done: string) => void): UnsignedFinding[] {
  return changePlan(content, common.asOf).map((item) => {
    const { role, party, series, classes } = item.registered;
    const outcome = change(item.input, { role, party, series, classes });
    progress(`what changed in ${series}`);
    return toFinding(item, outcome, content, { ...common, registration: planHash(content.caseFile, "change") });
  });
}

function toFinding({ registered, series, rounds, input: { plan } }: ChangePlanItem, outcome: ChangeOutcome, content: CaseContent, common: Common): UnsignedFinding {
  const partyName = (id: string) => content.caseFile.parties.find((p) => p.id === id)?.name ?? id;
  const { from, measure, penalty, minSegmentDays, blockDays } = plan;
  return {
    ...common,
    assay: outcome.assay,
    subject: { kind: "series", id: series.sidecar.id },
    calendar: null,
    parameters: {
      classes: [...registered.classes], from, measure, minSegmentDays, blockDays, penalty, path: [plan.path.from, plan.path.to],
      rounds: [plan.rounds.from, plan.rounds.to], withinDays: plan.rounds.withinDays
    },
    inputs: [seriesInput(series, registered.classes), roundsInput("rounds", rounds)],
    outcome,
    sentence: changeSentence(outcome, series, registered.classes),
    details: changeDetails(outcome, series, partyName),
    caveats: changeCaveats(outcome, series)
  };
}
