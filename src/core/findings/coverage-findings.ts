import { coverage } from "#core/assays/coverage.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { UnsignedFinding } from "#core/model/finding.ts";
import type { Common } from "./common.ts";
import { coverageSentence, seriesCaveats } from "./coverage-sentences.ts";
import { seriesInput } from "./inputs.ts";
import { seriesName } from "./sentences.ts";

/** Finds what each series of a case holds. */
export function coverageFindings({ caseFile, series }: CaseContent, common: Common): UnsignedFinding[] {
  return series.map((one) => {
    const outcome = coverage(one, caseFile.window.from);
    return {
      ...common,
      assay: outcome.assay,
      subject: { kind: "series", id: one.sidecar.id },
      calendar: null,
      parameters: { from: caseFile.window.from },
      inputs: [seriesInput(one)],
      outcome,
      sentence: coverageSentence(outcome, seriesName(one.sidecar), caseFile.window.from),
      details: [],
      caveats: seriesCaveats(one)
    };
  });
}
