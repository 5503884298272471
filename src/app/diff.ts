import { differencesOf, type Replay } from "#core/findings/differences.ts";
import { cutToDay } from "#core/model/as-of.ts";
import type { Brief } from "#core/model/brief.ts";
import type { Day } from "#core/model/day.ts";
import type { Difference } from "#core/model/difference.ts";
import { type BriefOptions, frameOf, loadCase, recompute, storedBrief, toBrief, unknownIn } from "./brief.ts";

/** What differs between the answers of a case on two days, and the two briefs. */
export interface CaseDifference {
  readonly before: Brief;
  readonly after: Brief;
  readonly differences: readonly Difference[];
}

/** Replays a case as of two days and compares the answers. */
export async function diffCase(folder: string, from: Day, to: Day, { knownBy, progress }: Pick<BriefOptions, "knownBy" | "progress">): Promise<CaseDifference> {
  const replay = async (asOf: Day): Promise<Replay & { readonly brief: Brief }> => {
    const loaded = await loadCase(folder, { asOf, ...(knownBy ? { knownBy } : {}) });
    const kept = knownBy === undefined ? await storedBrief(folder, loaded.asOf) : undefined;
    const brief = kept ?? toBrief(frameOf(loaded.stored), loaded.asOf, await recompute(loaded, progress), unknownIn(loaded));
    return { cut: cutToDay(loaded.stored, loaded.asOf, knownBy), findings: brief.findings, brief };
  };
  const [before, after] = [await replay(from), await replay(to)];
  return { before: before.brief, after: after.brief, differences: differencesOf(before, after) };
}
