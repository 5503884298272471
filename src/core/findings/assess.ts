import { calendar } from "#core/assays/calendar.ts";
import { coverage } from "#core/assays/coverage.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { Day } from "#core/model/day.ts";
import type { Finding, UnsignedFinding } from "#core/model/finding.ts";
import { cutToDay } from "#core/model/as-of.ts";
import { auditFindings } from "./audit-findings.ts";
import { changeFindings } from "./change-findings.ts";
import { coverageSentence, calendarSentence, seriesCaveats } from "./coverage-sentences.ts";
import { roundsInput, seriesInput } from "./inputs.ts";
import { momentumEventsFindings } from "./momentum-events-findings.ts";
import { pledgeFindings } from "./pledge-findings.ts";
import { pulseFinding, pulseResults } from "./pulse-findings.ts";
import { momentumSalvosFindings } from "./momentum-salvos-findings.ts";
import { seriesName } from "./sentences.ts";
import { inOrder } from "./order.ts";
import { rippleFindings } from "./ripple-findings.ts";
import { planHash } from "./registered-plans.ts";
import { digestOf, sign } from "./sign.ts";

export interface AssessOptions {
  readonly asOf: Day;
  readonly engine: string;
  readonly seed: number;
  readonly recording: Omit<Finding["recording"], "of">;
  /** Told what was just finished; for the conversation on stderr. */
  readonly progress?: (done: string) => void;
}

/**
 * Computes every finding of a case as of a day: registered tests and what stands beside them, audits of published claims,
 * what each series holds, and the calendar.
 *
 * @param content The whole case; what was not public by the day is cut here and nowhere else.
 * @returns Findings sorted by assay, role, calendar and subject; the same input gives the same bytes.
 */
export function assess(content: CaseContent, { asOf, engine, seed, recording, progress = () => undefined }: AssessOptions): Finding[] {
  const cut = cutToDay(content, asOf);
  const registration = planHash(content.caseFile, "pulse");
  const common = { asOf, engine, seed, registration };
  const results = pulseResults(cut, asOf, seed, progress);
  const unsigned: UnsignedFinding[] = [
    ...results.map((result) => pulseFinding(result, cut, common)),
    ...momentumEventsFindings(cut, results.map(({ outcome }) => outcome), { asOf, engine, seed }, progress),
    ...momentumSalvosFindings(cut, common, progress),
    ...rippleFindings(cut, common, progress),
    ...pledgeFindings(cut, common, progress),
    ...auditFindings(cut, results, common),
    ...changeFindings(cut, common, progress),
    ...cut.series.map((series) => {
      const outcome = coverage(series, content.caseFile.window.from);
      return {
        ...common, assay: outcome.assay, subject: { kind: "series" as const, id: series.sidecar.id }, calendar: null, registration: null,
        parameters: { from: content.caseFile.window.from }, inputs: [seriesInput(series)], outcome,
        sentence: coverageSentence(outcome, seriesName(series.sidecar)), details: [], caveats: seriesCaveats(series)
      };
    }),
    calendarFinding(cut, common)
  ];
  return inOrder(unsigned.map((finding) => sign(finding, { ...recording, of: unsigned.length })));
}

type Common = Pick<UnsignedFinding, "asOf" | "engine" | "seed" | "registration">;

function calendarFinding(content: CaseContent, common: Common): UnsignedFinding {
  const { parties, window, registration, id } = content.caseFile;
  const gapDays = registration.pulse.episodeGapDays.value;
  const outcome = calendar(content.rounds, content.sources, parties.map((p) => p.id), window.from, common.asOf, gapDays);
  return {
    ...common, assay: outcome.assay, subject: { kind: "case", id }, calendar: null, registration: null,
    parameters: { from: window.from, episodeGapDays: gapDays }, inputs: [roundsInput("rounds", content.rounds), { name: "sources", digest: digestOf(outcome.meetings), lastDay: null }],
    outcome, sentence: calendarSentence(outcome), details: [], caveats: []
  };
}
