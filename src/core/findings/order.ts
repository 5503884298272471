import type { Finding } from "#core/model/finding.ts";
import type { PledgeOutcome } from "#core/model/pledge-outcome.ts";
import type { PositionOutcome } from "#core/model/position-outcome.ts";
import { PULSE_ROLES } from "#core/model/pulse-outcome.ts";

const ASSAYS = ["pulse", "momentum", "change", "pledge", "position", "ripple", "audit", "coverage", "calendar"];

/** Sorts findings for file and brief alike: by assay, by role (registered tests first), then by calendar and subject. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  });
}

function keyOf({ assay, outcome, calendar, subject }: Finding): string {
  const within = outcome.assay === "pledge@1" && outcome.kind === "term" ? outcome.announced : (calendar ?? "");
  return [ASSAYS.indexOf(assay.split("@")[0]!), rankOf(outcome), within, outcome.assay === "position@1" ? "" : subject.id].join("\u0000");
}

/** Registered tests come before what stands beside them. */
function rankOf(outcome: Finding["outcome"]): number {
  if (outcome.assay === "pledge@1") return pledgeRank(outcome);
  if (outcome.assay === "position@1") return positionRank(outcome);
  return "role" in outcome ? PULSE_ROLES.indexOf(outcome.role) : 0;
}

/** All issues together first, then each in the order of the case, which the sort keeps. */
function positionRank({ kind }: PositionOutcome): number {
  return kind === "summary" ? 0 : 1;
}

/** All undertakings together first, then those that could be measured, then the others. */
function pledgeRank(outcome: PledgeOutcome): number {
  if (outcome.kind === "summary") return 0;
  return outcome.status === "assessed" ? 1 : 2;
}
