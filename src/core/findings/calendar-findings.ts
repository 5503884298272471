import { calendar } from "#core/assays/calendar.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { UnsignedFinding } from "#core/model/finding.ts";
import type { Common } from "./common.ts";
import { calendarSentence } from "./coverage-sentences.ts";
import { roundsInput } from "./inputs.ts";
import { digestOf } from "./sign.ts";

/** Rounds within a week of each other make one episode, where a case registers no other rule. */
const EPISODE_GAP_DAYS = 7;

/** Finds the calendar of talks of a case. */
export function calendarFindings({ caseFile, rounds, sources }: CaseContent, common: Common): UnsignedFinding[] {
  const { parties, window, registration, id } = caseFile;
  const gapDays = registration.pulse?.episodeGapDays.value ?? EPISODE_GAP_DAYS;
  const outcome = calendar(rounds, sources, parties.map((p) => p.id), window.from, common.asOf, gapDays);
  return [
    {
      ...common,
      assay: outcome.assay,
      subject: { kind: "case", id },
      calendar: null,
      parameters: { from: window.from, episodeGapDays: gapDays },
      inputs: [roundsInput("rounds", rounds), { name: "sources", digest: digestOf(outcome.meetings), lastDay: null }],
      outcome,
      sentence: calendarSentence(outcome, window.from),
      details: [],
      caveats: []
    }
  ];
}
