import { differencesOf, type Replay } from "#core/findings/differences.ts";
import { verdictShift } from "#core/findings/verdict-shift.ts";
import { cutToDay } from "#core/model/as-of.ts";
import type { Brief } from "#core/model/brief.ts";
import type { Day } from "#core/model/day.ts";
import { toChange, type Difference } from "#core/model/difference.ts";
import type { VerdictShift } from "#core/model/verdict-shift.ts";
import { UsageError } from "#core/model/errors.ts";
import { type BriefOptions, frameOf, loadCase, recompute, replayOf, storedBrief, toBrief, unknownIn } from "./brief.ts";

/** What differs between the answers of a case on two days, and the two briefs. */
export interface CaseDifference {
  readonly before: Brief;
  readonly after: Brief;
  /** What became of the verdict; null where either day has none. */
  readonly verdict: VerdictShift | null;
  readonly differences: readonly Difference[];
}

/**
 * Replays a case as of two days and compares the answers; the later day is the newest of the case's data where none is given.
 * @throws UsageError when the first day is not the earlier one.
 */
export async function diffCase(folder: string, from: Day, to: Day | undefined, { knownBy, progress }: Pick<BriefOptions, "knownBy" | "progress">): Promise<CaseDifference> {
  const loaded = await loadCase(folder, { ...(to ? { asOf: to } : {}), ...(knownBy ? { knownBy } : {}) });
  if (from >= loaded.asOf) throw new UsageError("bad-arguments", `Cannot tell what changed since ${from}: wanted a day before ${loaded.asOf}, as of which is told, current value is ${from}`, { where: folder });
  const replay = async (asOf: Day): Promise<Replay & { readonly brief: Brief }> => {
    const cut = replayOf(loaded, asOf, knownBy);
    const kept = knownBy === undefined ? await storedBrief(folder, cut.asOf) : undefined;
    const brief = kept ?? toBrief(frameOf(loaded.stored), cut.asOf, await recompute(cut, progress), unknownIn(cut));
    return { cut: cutToDay(loaded.stored, cut.asOf, knownBy), findings: brief.findings, brief };
  };
  const [before, after] = [await replay(from), await replay(loaded.asOf)];
  const differences = differencesOf(before, after);
  return { before: before.brief, after: after.brief, verdict: verdictShift(before.findings, after.findings, differences), differences };
}

/** Makes the brief of a case with what differs from the answers of an earlier day, and because of which records. */
export async function briefSince(folder: string, day: Day, { asOf, ...options }: BriefOptions): Promise<Brief> {
  const { after, verdict, differences } = await diffCase(folder, day, asOf, options);
  return { ...after, since: { day, verdict, changes: differences.map(toChange) } };
}
