import { auditLargeStrikes } from "#core/assays/audit/large-strikes.ts";
import { auditLullThenSurge } from "#core/assays/audit/lull-then-surge.ts";
import { auditWindowRatio } from "#core/assays/audit/window-ratio.ts";
import type { AuditOutcome } from "#core/model/audit-outcome.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { Claim } from "#core/model/claim.ts";
import type { UnsignedFinding } from "#core/model/finding.ts";
import type { Sentence } from "#core/model/sentence.ts";
import type { Common } from "./common.ts";
import { claimInput, roundsInput, seriesInput } from "./inputs.ts";
import type { PulseResult } from "./pulse-findings.ts";

/** Audits every published claim of a case. */
export function auditFindings(content: CaseContent, results: readonly PulseResult[], common: Common): UnsignedFinding[] {
  return content.claims.map((claim) => {
    const { outcome, inputs } = auditOf(claim, content, results, common.asOf);
    return {
      ...common,
      assay: outcome.assay,
      subject: { kind: "claim" as const, id: claim.id },
      calendar: null,
      parameters: { kind: claim.test.kind },
      inputs: [claimInput(claim), ...inputs],
      outcome,
      sentence: auditSentence(claim, outcome),
      details: [],
      caveats: [{ template: "caveat.no-cause", values: {} }]
    };
  });
}

type Audited = { outcome: AuditOutcome; inputs: UnsignedFinding["inputs"] };

function auditOf(claim: Claim, content: CaseContent, results: readonly PulseResult[], asOf: string): Audited {
  const { test } = claim;
  if (test.kind === "lull-then-surge") {
    const registered = content.caseFile.registration.pulse?.tests.find((t) => t.id === test.test);
    const result = results.find((r) => r.role === "registered" && r.series.sidecar.id === registered?.series && r.party === registered.party);
    const window = content.caseFile.registration.pulse?.windows.find((w) => w.id === test.window);
    if (!result || window?.kind !== "contrast") return missing(claim, "test-not-run");
    const inputs = [seriesInput(result.series, result.classes), roundsInput(`rounds/${result.calendar.id}`, result.calendar.rounds)];
    return { outcome: auditLullThenSurge(claim.id, window.id, window.minus, window.plus, result.outcome), inputs };
  }
  const series = content.series.find(({ sidecar }) => sidecar.id === test.counted.series);
  if (!series) return missing(claim, "series-not-public");
  const inputs = [seriesInput(series, test.counted.classes)];
  if (test.kind === "window-ratio") return { outcome: auditWindowRatio(claim.id, test, series, asOf), inputs };
  return { outcome: auditLargeStrikes(claim.id, test, series, content.rounds, asOf), inputs: [...inputs, roundsInput("rounds", content.rounds)] };
}

function missing(claim: Claim, reason: string): Audited {
  return { outcome: { assay: "audit@1", claim: claim.id, status: "not-assessable", kind: claim.test.kind, reason, needed: 1, had: 0 }, inputs: [] };
}

function auditSentence({ title, test }: Claim, outcome: AuditOutcome): Sentence {
  if (outcome.status === "not-assessable") {
    return { template: "audit.not-assessable", values: { title, reason: outcome.reason, needed: outcome.needed, had: outcome.had } };
  }
  switch (outcome.kind) {
    case "window-ratio": {
      const { months, dates, atLeastAsMuch } = outcome.placebos[0]!;
      const { windowDays, statedWindowDays, publishedPercent, ratio, poissonZ, before, after } = outcome;
      const published = { publishedBefore: before.published, publishedAfter: after.published, publishedPercent };
      const shareAtLeast = dates > 0 ? atLeastAsMuch / dates : null;
      return { template: "audit.window-ratio", values: { title, ...published, before: before.ours, after: after.ours, ratio, windowDays, statedWindowDays, poissonZ, months, dates, shareAtLeast } };
    }
    case "large-strike-near-rounds": {
      const { rounds, withStrike, publishedRounds, publishedWithStrike, expectedByChance: expected, pAbove } = outcome;
      const { threshold, withinDays } = test.kind === "large-strike-near-rounds" ? test : { threshold: null, withinDays: null };
      return { template: "audit.large-strike", values: { title, rounds, withStrike, publishedRounds, publishedWithStrike, expected, pAbove, threshold, withinDays } };
    }
    case "lull-then-surge": {
      const { ratio, low, high, pAdjusted } = outcome.contrast;
      return { template: "audit.lull-surge", values: { title, ratio, low, high, pAdjusted, detectable: outcome.detectable } };
    }
  }
}
