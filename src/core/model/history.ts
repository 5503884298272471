import type { Day } from "./day.ts";
import type { Id } from "./text.ts";

/** The signs that every window of past talks was coded on, in the order of the table. */
export const HISTORY_SIGNS = [
  "core-issue-on-agenda",
  "direct-talks",
  "mediator-with-leverage",
  "partial-accord-kept",
  "ceasefire-offer-with-monitor",
  "unilateral-costly-step-by-stronger",
  "violence-down-quarter",
  "violence-up",
  "offensive-during-talks",
  "preconditions-unchanged-year",
  "deadlines-missed-twice",
  "spoiler-attack-talks-survived",
  "leader-level-meeting",
  "written-text-exchanged",
  "third-party-guarantee-offered",
  "domestic-ratification-path"
] as const;
export type HistorySign = (typeof HISTORY_SIGNS)[number];

/** Unknown is not no: nothing that was read says either. */
export const SIGN_VALUES = ["yes", "no", "unknown"] as const;
export type SignValue = (typeof SIGN_VALUES)[number];

/** How the outcome came about; none where violence fell by half without an accord, and where no outcome came. */
export const HISTORY_ROUTES = ["same-talks", "other-talks", "imposed", "military-victory", "none"] as const;
export type HistoryRoute = (typeof HISTORY_ROUTES)[number];

/** Past talks as they stood on one day, and what came in the half year after it. */
export interface HistoryWindow {
  readonly id: Id;
  readonly process: Id;
  /** Windows of one conflict are not independent. */
  readonly conflict: string;
  readonly type: "civil" | "interstate" | "mixed";
  /** `short` = the phase ended before its first decision date, so that something was known to be about to happen. */
  readonly rule: string;
  readonly decisionDate: Day;
  readonly windowEnd: Day;
  readonly outcome: boolean;
  readonly outcomeDate: Day | null;
  readonly route: HistoryRoute;
  /** Whether what was agreed was still in force after 90 days; null where nothing came or nobody says. */
  readonly held: boolean | null;
  /** Of both codings: what one left unknown is filled from the other, and a contradiction is unknown. */
  readonly signs: Readonly<Record<HistorySign, SignValue>>;
  readonly confidence: "high" | "medium" | "low";
  readonly pages: readonly string[];
  readonly note: string;
  /** Day of the coding. */
  readonly known: Day;
}
