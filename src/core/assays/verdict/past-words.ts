import type { HistoryWindow } from "#core/model/history.ts";
import type { VerdictPast, VerdictWord } from "#core/model/verdict-outcome.ts";
import type { VerdictRegistration } from "#core/model/verdict-registration.ts";
import { wilsonInterval } from "#core/stats/wilson.ts";

const Z_95 = 1.959963984540054;

type Likeness = readonly NonNullable<VerdictRegistration["history"]>["conditions"][number][];

/**
 * Says what the form of the rules would have said of windows of past talks: each condition by the sign that is registered for it. A sign that is not known meets none,
 * as in the case itself. The words are of a process, since signs are coded of it and not of a party.
 *
 * Windows of one conflict are not independent, which the intervals do not know.
 *
 * @returns Words and single conditions, each with the windows in which it holds and after how many of them the outcome came.
 */
export function pastWords(windows: readonly HistoryWindow[], likeness: Likeness): VerdictPast {
  const holds = ({ sign, value }: Likeness[number]) => ({ signs }: HistoryWindow) => signs[sign] === value;
  const wordOf = (window: HistoryWindow): VerdictWord =>
    (["in-earnest", "theatre"] as const).find((word) => likeness.some(({ of }) => of === word) && likeness.every((one) => one.of !== word || holds(one)(window))) ?? "cannot-tell";
  return {
    windows: windows.length,
    words: (["in-earnest", "theatre", "cannot-tell"] as const).map((word) => ({ word, ...shareOf(windows.filter((one) => wordOf(one) === word)) })),
    conditions: likeness.map(({ of, condition, sign, value }) => ({ of, condition, sign, value, ...shareOf(windows.filter(holds({ of, condition, sign, value }))) }))
  };
}

function shareOf(windows: readonly HistoryWindow[]): { n: number; came: number; low: number | null; high: number | null } {
  const came = windows.filter(({ outcome }) => outcome).length;
  const [low, high] = windows.length === 0 ? [null, null] : wilsonInterval(came, windows.length, Z_95);
  return { n: windows.length, came, low, high };
}
