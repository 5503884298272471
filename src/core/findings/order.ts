import type { Finding } from "#core/model/finding.ts";
import { PULSE_ROLES } from "#core/model/pulse-outcome.ts";

const ASSAYS = ["pulse", "momentum", "change", "pledge", "ripple", "audit", "coverage", "calendar"];

/** Sorts findings for file and brief alike: by assay, by role (registered tests first), then by calendar and subject. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  });
}

function keyOf({ assay, outcome, calendar, subject }: Finding): string {
  return [ASSAYS.indexOf(assay.split("@")[0]!), rankOf(outcome), calendar ?? "", subject.id].join("\u0000");
}

/** Registered tests come before what stands beside them. */
function rankOf(outcome: Finding["outcome"]): number {
  return "role" in outcome ? PULSE_ROLES.indexOf(outcome.role) : 0;
}
