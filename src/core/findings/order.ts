import type { Finding } from "#core/model/finding.ts";
import type { LensOutcome } from "#core/model/lens-outcome.ts";
import type { LedgerOutcome } from "#core/model/ledger-outcome.ts";
import type { PledgeOutcome } from "#core/model/pledge-outcome.ts";
import type { PositionOutcome } from "#core/model/position-outcome.ts";
import { PULSE_ROLES } from "#core/model/pulse-outcome.ts";
import { TOLL_MEASURES } from "#core/model/toll.ts";
import type { TollOutcome } from "#core/model/toll-outcome.ts";

/** The names of the assays, in the order in which a brief tells them. */
export const ASSAYS: readonly string[] = ["verdict", "hypotheses", "scenario", "forecast", "score", "pulse", "momentum", "answer", "change", "ledger", "pledge", "position", "draft", "divergence", "ripple", "toll", "audit", "event", "record", "coverage", "calendar"];

/** Sorts findings for file and brief alike: by assay, by role (registered tests first), then by calendar and subject. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  });
}

function keyOf({ assay, outcome, calendar, subject }: Finding): string {
  const within = dayOf(outcome) ?? calendar ?? "";
  return [String(ASSAYS.indexOf(assay.split("@")[0]!)).padStart(2, "0"), rankOf(outcome), within, keepsOrder(outcome) ? "" : subject.id].join("\u0000");
}

/** Issues and scenarios stand in the order of the case, which the sort keeps. */
const keepsOrder = ({ assay }: Finding["outcome"]): boolean => assay === "position@1" || assay === "scenario@1";

/** The day by which findings of one kind follow each other; null where none does. */
function dayOf(outcome: Finding["outcome"]): string | null {
  if ((outcome.assay === "pledge@1" || outcome.assay === "ledger@1") && outcome.kind === "term") return outcome.announced;
  if (outcome.assay === "draft@1" && outcome.kind === "draft") return outcome.date;
  return outcome.assay === "divergence@1" && outcome.kind === "event" ? outcome.happened : null;
}

/** Registered tests come before what stands beside them, questions before series. */
function rankOf(outcome: Finding["outcome"]): number {
  if (outcome.assay === "pledge@1" || outcome.assay === "ledger@1") return pledgeRank(outcome);
  if (outcome.assay === "verdict@1") return { summary: 0, party: 1, history: 2 }[outcome.kind];
  if (outcome.assay === "position@1") return positionRank(outcome);
  if (outcome.assay === "draft@1") return outcome.kind === "line" ? 0 : 1;
  if (outcome.assay === "divergence@1") return lensRank(outcome);
  if (outcome.assay === "toll@1") return tollRank(outcome);
  if (outcome.assay === "forecast@1") return outcome.kind === "series" ? 1 : 0;
  if (outcome.assay === "score@1") return outcome.status === "assessed" && outcome.scores.kind === "count" ? 1 : 0;
  return "role" in outcome ? PULSE_ROLES.indexOf(outcome.role) : 0;
}

/** All measures beside each other first, then people killed before all else that is counted, what is missing last. */
function tollRank(outcome: TollOutcome): number {
  if (outcome.kind === "summary") return 0;
  return 1 + (outcome.status === "assessed" ? TOLL_MEASURES.indexOf(outcome.measure) : TOLL_MEASURES.length);
}

/** All issues together first, then each in the order of the case, which the sort keeps. */
function positionRank({ kind }: PositionOutcome): number {
  return kind === "summary" ? 0 : 1;
}

/** All undertakings together first, then those that could be measured, then the others. */
function pledgeRank(outcome: PledgeOutcome | LedgerOutcome): number {
  if (outcome.kind === "summary") return 0;
  return outcome.status === "assessed" ? 1 : 2;
}

/** All questions together first, then those that could be tested, then the others, then event by event. */
function lensRank(outcome: LensOutcome): number {
  if (outcome.kind === "case") return 0;
  return outcome.kind === "event" ? 3 : outcome.status === "assessed" ? 1 : 2;
}
