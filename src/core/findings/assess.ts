import type { CaseContent } from "#core/model/case-content.ts";
import type { Day } from "#core/model/day.ts";
import type { Finding, UnsignedFinding } from "#core/model/finding.ts";
import { cutToDay } from "#core/model/as-of.ts";
import { auditFindings } from "./audit-findings.ts";
import { calendarFindings } from "./calendar-findings.ts";
import { changeFindings } from "./change-findings.ts";
import type { Common } from "./common.ts";
import { draftFindings } from "./draft-findings.ts";
import { coverageFindings } from "./coverage-findings.ts";
import { eventFindings } from "./event-findings.ts";
import { lensFindings } from "./lens-findings.ts";
import { ledgerFindings } from "./ledger-findings.ts";
import { momentumEventsFindings } from "./momentum-events-findings.ts";
import { momentumSalvosFindings } from "./momentum-salvos-findings.ts";
import { inOrder } from "./order.ts";
import { pledgeFindings } from "./pledge-findings.ts";
import { positionFindings } from "./position-findings.ts";
import { pulseFinding, pulseResults } from "./pulse-findings.ts";
import { planHash } from "./registered-plans.ts";
import { recordFindings } from "./record-findings.ts";
import { rippleFindings } from "./ripple-findings.ts";
import { sign } from "./sign.ts";
import { tollFindings } from "./toll-findings.ts";

export interface AssessOptions {
  readonly asOf: Day;
  /** Only what was learnt of by this day, too. */
  readonly knownBy?: Day;
  readonly engine: string;
  readonly seed: number;
  readonly recording: Omit<Finding["recording"], "of">;
  /** Told what was just finished; for the conversation on stderr. */
  readonly progress?: (done: string) => void;
}

/** Finds one part of the answers from a case that is cut to its day; parts need nothing of each other. */
type Part = (cut: CaseContent, common: Common, progress: (done: string) => void) => UnsignedFinding[];

const PARTS: readonly Part[] = [
  talksAndGuns,
  momentumSalvosFindings,
  rippleFindings,
  draftFindings,
  lensFindings,
  eventFindings,
  ledgerFindings,
  tollFindings,
  pledgeFindings,
  positionFindings,
  changeFindings,
  coverageFindings,
  recordFindings,
  calendarFindings
];

/**
 * Computes every finding of a case as of a day: registered tests and what stands beside them, audits of published claims,
 * what each series holds, and the calendar.
 *
 * @param content The whole case; what was not public by the day is cut here and nowhere else.
 * @returns Findings sorted by assay, role, calendar and subject; the same input gives the same bytes.
 */
export function assess(content: CaseContent, { asOf, knownBy, engine, seed, recording, progress = () => undefined }: AssessOptions): Finding[] {
  const cut = cutToDay(content, asOf, knownBy);
  const common = { asOf, engine, seed, registration: null };
  const unsigned = PARTS.flatMap((part) => part(cut, common, progress));
  return inOrder(unsigned.map((finding) => sign(knownBy === undefined ? finding : { ...finding, knownBy }, { ...recording, of: unsigned.length })));
}

/** What hangs on the registered tests of violence around talks: these, the momentum of events, and audits of published claims. */
function talksAndGuns(cut: CaseContent, plain: Common, progress: (done: string) => void): UnsignedFinding[] {
  const common = { ...plain, registration: planHash(cut.caseFile, "pulse") };
  const results = pulseResults(cut, plain.asOf, plain.seed, progress);
  return [
    ...results.map((result) => pulseFinding(result, cut, common)),
    ...momentumEventsFindings(cut, results.map(({ outcome }) => outcome), common, progress),
    ...auditFindings(cut, results, common)
  ];
}
