import type { Brief } from "#core/model/brief.ts";
import type { Day } from "#core/model/day.ts";

/** Days whose briefs are kept. */
const KEPT = 8;
/** Days that may wait while one is computed; who asks for more is told to come again. */
const MOST_WAITING = 4;

/** Too many days were asked for at once. */
export class TooManyReplays extends Error {}

/** Keeps the briefs of the last few days asked for and computes others one at a time; `today` is kept for good, and is what its own day gives. */
export function keepReplays(today: () => Promise<Brief>, compute: (asOf: Day, knownBy: Day | null) => Promise<Brief>): (asOf: Day | null, knownBy?: Day | null) => Promise<Brief> {
  const kept = new Map<string, Promise<Brief>>();
  let newest: Promise<Brief> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  const ofToday = () => {
    newest ??= today().catch((error: unknown) => {
      newest = undefined;
      throw error;
    });
    return newest;
  };
  return async (asked, knownBy = null) => {
    const now = await ofToday();
    if (knownBy === null && (asked === null || asked === now.asOf)) return now;
    const asOf = asked ?? now.asOf;
    const key = `${asOf} ${knownBy ?? ""}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (waiting >= MOST_WAITING) throw new TooManyReplays(`Cannot replay ${asOf}: wanted at most ${MOST_WAITING} days at once, current value is one more`);
    waiting += 1;
    const made = last.then(() => compute(asOf, knownBy)).finally(() => (waiting -= 1));
    last = made.catch(() => kept.delete(key));
    kept.set(key, made);
    for (const day of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT))) kept.delete(day);
    return made;
  };
}
