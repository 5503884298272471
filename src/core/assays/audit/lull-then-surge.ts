import type { AuditOutcome } from "#core/model/audit-outcome.ts";
import type { PulseOutcome, PulseWindowResult } from "#core/model/pulse-outcome.ts";

/** Reads the claim of a lull before and a surge after off the registered test's contrast, with the windows on both sides of it. */
export function auditLullThenSurge(claim: string, window: string, before: string, after: string, outcome: PulseOutcome): AuditOutcome {
  const find = (id: string) => (outcome.status === "assessed" ? effectOf(outcome.windows.find((w) => w.id === id)) : null);
  const contrast = find(window);
  if (!contrast || outcome.status !== "assessed") {
    const [needed, had] = outcome.status === "assessed" ? [1, 0] : [outcome.needed, outcome.had];
    return { assay: "audit@1", claim, status: "not-assessable", kind: "lull-then-surge", reason: "contrast-not-assessable", needed, had };
  }
  const detectable = outcome.windows.find((w) => w.id === window)?.detectableRise ?? null;
  return { assay: "audit@1", claim, status: "assessed", kind: "lull-then-surge", test: outcome.series, before: find(before), after: find(after), contrast, detectable };
}

function effectOf(window: PulseWindowResult | undefined) {
  if (!window?.effect) return null;
  const [low, high] = window.effect.interval95;
  return { ratio: window.effect.ratio, low, high, pAdjusted: window.pAdjusted };
}
