import { hypotheses } from "#core/assays/hypotheses/hypotheses.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { UnsignedFinding } from "#core/model/finding.ts";
import type { HypothesesRegistration } from "#core/model/hypotheses-registration.ts";
import { recordsOf } from "#core/model/records.ts";
import type { Sentence } from "#core/model/sentence.ts";
import type { Common } from "./common.ts";
import { hypothesesDetails, hypothesesSentence } from "./hypotheses-sentences.ts";
import { recordsInput } from "./inputs.ts";
import { planHash } from "./registered-plans.ts";
import { digestOf, idOf } from "./sign.ts";

const CAVEATS: readonly Sentence[] = [
  { template: "caveat.matrix-shows-what-contradicts", values: {} },
  { template: "caveat.ratings-are-judgement", values: {} },
  { template: "caveat.items-are-not-independent", values: {} },
  { template: "caveat.timing-is-not-intent", values: {} },
  { template: "caveat.rounds-are-not-random-dates", values: {} }
];

/** Finds which explanation of a case its findings and records contradict least; nothing where the case registers no plan, or holds no hypotheses or no evidence. */
export function hypothesesFindings(found: readonly UnsignedFinding[], cut: CaseContent, common: Common): UnsignedFinding[] {
  const { caseFile } = cut;
  const plan = caseFile.registration.hypotheses;
  if (!plan || cut.hypotheses.length === 0 || cut.evidence.length === 0) return [];
  const { outcome, findings, records } = hypotheses(cut, plan, found, common.asOf, idOf);
  const registration = planHash(caseFile, "hypotheses");
  const held = recordsOf(cut);
  const recordOf = (name: string) => held.get(name.split("/")[0]!)?.find(({ id }) => id === name.split("/")[1]);
  return [
    {
      ...common,
      registration,
      assay: outcome.assay,
      subject: { kind: "case", id: caseFile.id },
      calendar: null,
      parameters: parametersOf(plan),
      inputs: [
        recordsInput("hypotheses", cut.hypotheses),
        recordsInput("evidence", cut.evidence),
        ...records.map((name) => recordsInput(name, [recordOf(name)])),
        ...[...new Map(findings.map((one) => [idOf(one), one])).entries()].map(([id, one]) => ({ name: `findings/${id}`, digest: digestOf(one.outcome), lastDay: null }))
      ],
      outcome,
      sentence: hypothesesSentence(outcome),
      details: [...hypothesesDetails(outcome, plan), { template: "hypotheses.registered", values: { hash: registration, registered: plan.registered } }],
      caveats: [...CAVEATS]
    }
  ];
}

function parametersOf({ coders, weights, level, minItems, minAtRisk }: HypothesesRegistration): UnsignedFinding["parameters"] {
  return { coders: coders.map(({ id }) => id), contradicts: weights.contradicts, contradictsStrongly: weights.contradictsStrongly, level: level.value, minItems: minItems.value, minAtRisk: minAtRisk.value };
}
