import { readScenario } from "#core/assays/scenario/read-scenario.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { UnsignedFinding } from "#core/model/finding.ts";
import type { Scenario } from "#core/model/scenario.ts";
import type { Sentence } from "#core/model/sentence.ts";
import type { Common } from "./common.ts";
import { recordsInput, seriesInput, sourcesInput } from "./inputs.ts";
import { scenarioDetails, scenarioSentence } from "./scenario-sentences.ts";

const CAVEATS: readonly Sentence[] = [
  { template: "caveat.tripped-is-no-evidence", values: {} },
  { template: "caveat.thresholds-trip-by-themselves", values: {} },
  { template: "caveat.rounds-are-not-random-dates", values: {} }
];

/** Finds what the indicators of every scenario of a case say. */
export function scenarioFindings(content: CaseContent, common: Common): UnsignedFinding[] {
  return content.scenarios.map((scenario): UnsignedFinding => {
    const outcome = readScenario(scenario, content, common.asOf);
    const hindsight = common.asOf < scenario.known ? [{ template: "caveat.thresholds-with-hindsight", values: { fixed: scenario.known } }] : [];
    return {
      ...common,
      assay: outcome.assay,
      subject: { kind: "scenario", id: scenario.id },
      calendar: null,
      parameters: {},
      inputs: [recordsInput(`scenarios/${scenario.id}`, [scenario]), sourcesInput([scenario], content), ...seriesOf(scenario, content)],
      outcome,
      sentence: scenarioSentence(outcome, common.asOf),
      details: scenarioDetails(outcome, common.asOf),
      caveats: [...CAVEATS, ...hindsight]
    };
  });
}

function seriesOf({ indicators }: Scenario, { series }: CaseContent): UnsignedFinding["inputs"] {
  const rules = indicators.flatMap((one) => one.rules);
  return series.flatMap((one) => {
    const classes = new Set(rules.filter((rule) => rule.series === one.sidecar.id).flatMap((rule) => rule.classes));
    return classes.size === 0 ? [] : [seriesInput(one, [...classes].sort())];
  });
}
