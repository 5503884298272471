import { type Unmirrored, unmirrored } from "#core/findings/mirror.ts";
import { countLabels, type Pair, pairsOf, swapParties } from "#core/findings/swap-parties.ts";
import type { Brief } from "#core/model/brief.ts";
import { type BriefOptions, loadCase, makeBrief, recompute } from "./brief.ts";

/** What the exchange of two parties' labels did to the findings of a case. */
export interface SwappedPair {
  readonly parties: Pair;
  /** Places of the case where a label was exchanged. */
  readonly labels: number;
  readonly findings: number;
  /** Those that do not mirror. */
  readonly unmirrored: readonly Unmirrored[];
}

/** Exchanges the labels of every two parties of a case, assesses it again and holds each finding against the case's own. */
export async function auditSwap(folder: string, { progress, ...days }: BriefOptions): Promise<{ readonly brief: Brief; readonly pairs: readonly SwappedPair[] }> {
  const brief = await makeBrief(folder, { ...days, ...(progress ? { progress } : {}) });
  const loaded = await loadCase(folder, { ...days, asOf: brief.asOf });
  const pairs: SwappedPair[] = [];
  for (const pair of pairsOf(loaded.stored)) {
    const swapped = { ...loaded, stored: swapParties(loaded.stored, pair) };
    const found = await recompute(swapped, progress && ((done) => progress(`${done}, with ${pair.join(" and ")} exchanged`)));
    pairs.push({ parties: pair, labels: countLabels(loaded.stored, pair), findings: brief.findings.length, unmirrored: unmirrored(brief.findings, swapped.stored, found, pair) });
  }
  return { brief, pairs };
}
