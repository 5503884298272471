import { dayNumber } from "#core/model/day-count.ts";
import type { SalvoWindowResult } from "#core/model/momentum-salvos-outcome.ts";
import { circularShiftSums, standing, type Standing } from "#core/stats/circular-shift.ts";
import { detectableFrom, isEquivalent } from "#core/stats/equivalence.ts";
import { invertTest, type Trial } from "#core/stats/inversion.ts";
import type { LogisticFit } from "#core/stats/logistic-regression.ts";
import { placeEpisodes, type PlacedEpisode, windowReads } from "../../pulse/plan.ts";
import { type Clock, refitClock } from "./clock-model.ts";
import type { PlainWindow, SalvoInput } from "./plan.ts";

/** Shifts stop so many nights before the last report, so that what follows a shifted round has nights to read. */
const TAIL_NIGHTS = 7;
/** Largest log odds ratio that is looked at. */
const BOUND = 4;
const LEVELS = [0.1, 0.05] as const;
const Z90 = 1.6448536269514722;

/** Where the calendar of a party stands on the places of its series, and where else it could. */
export interface Calendar {
  readonly first: number;
  readonly period: number;
  readonly episodes: readonly PlacedEpisode[];
}

/** Places the episodes that lie in the eligible period, from where the clock runs; null when there is no room to shift them. */
export function placeCalendar({ input, rows }: Clock): Calendar | null {
  const { counts, episodes, plan } = input;
  const origin = dayNumber(counts.from);
  const first = Math.max(rows.at[0] ?? 0, dayNumber(plan.eligible.from) - origin);
  const end = Math.min(dayNumber(plan.eligible.to) - origin, counts.values.findLastIndex((v) => v !== null) + 1 - TAIL_NIGHTS);
  if (end - first < 2) return null;
  const placed = placeEpisodes({ counts, episodes }).filter(({ at }) => at >= first && at < end);
  return { first, period: end - first, episodes: placed };
}

/** Lists the places that a window takes from a calendar. */
export function windowPlaces({ plan, unit }: SalvoInput, { episodes }: Calendar, window: PlainWindow): Set<number> {
  return new Set(episodes.flatMap(({ at, span }) => windowReads(window, span, unit, plan.duringMaxNights).map(({ offset }) => at + offset)));
}

/** A window at every shift of the calendar. */
export interface ShiftedWindow extends Standing {
  /** Residuals summed over the window and scaled by their standard deviation under the clock, the true calendar first. */
  readonly values: Float64Array;
  readonly nights: number;
  /** Sum of h(1 − h) over the window's nights. */
  readonly information: number;
}

/** Compares the salvos in a window with the clock's, at every circular shift of the calendar; null when no night takes part. */
export function shiftWindow(clock: Clock, calendar: Calendar, window: PlainWindow, fit: Pick<LogisticFit, "chances"> = clock.fit): ShiftedWindow | null {
  const { rows, input } = clock;
  const residual = new Float64Array(rows.salvos.length).fill(NaN);
  const variance = residual.slice();
  rows.at.forEach((place, i) => {
    residual[place] = rows.happened[i]! - fit.chances[i]!;
    variance[place] = fit.chances[i]! * (1 - fit.chances[i]!);
  });
  const anchors = calendar.episodes.map(({ at, span }) => ({
    at: at - calendar.first,
    reads: windowReads(window, span, input.unit, input.plan.duringMaxNights).map(({ offset }) => ({ offset, row: 0 }))
  }));
  const { sums, counts } = circularShiftSums([residual], calendar.first, anchors, calendar.period);
  const { sums: information } = circularShiftSums([variance], calendar.first, anchors, calendar.period);
  if (counts[0] === 0) return null;
  const values = sums.map((sum, s) => (information[s]! > 0 ? sum / Math.sqrt(information[s]!) : NaN));
  return { values, nights: counts[0]!, information: information[0]!, ...standing(values) };
}

/** Says what a window shows: test, odds ratio with intervals, and what its few salvos allow. */
export function talkWindow(clock: Clock, calendar: Calendar, window: PlainWindow, role: SalvoWindowResult["role"]): SalvoWindowResult | null {
  const shifted = shiftWindow(clock, calendar, window);
  if (!shifted) return null;
  const { rows, fit, input } = clock;
  const { margin } = input.plan;
  const places = windowPlaces(input, calendar, window);
  let [salvos, expected] = [0, 0];
  rows.at.forEach((place, i) => {
    if (!places.has(place)) return;
    salvos += rows.happened[i]!;
    expected += fit.chances[i]!;
  });
  const effect = oddsRatio(clock, calendar, window, places, salvos);
  const error = shifted.sd / Math.sqrt(shifted.information);
  const none = Float64Array.from(shifted.values);
  none[0] = -expected / Math.sqrt(shifted.information);
  return {
    id: window.id,
    role,
    first: "from" in window ? window.from : null,
    last: "from" in window ? window.to : null,
    nights: shifted.nights,
    salvos,
    expected,
    z: shifted.z,
    pValue: shifted.pTwoSided,
    pAbove: shifted.pAbove,
    pAdjusted: shifted.pTwoSided,
    ...effect,
    equivalent: isEquivalent(effect.interval90.map((end) => (end === null || end === 0 ? null : Math.log(end))) as [number | null, number | null], [Math.log(margin.low), Math.log(margin.high)]),
    detectable: Math.exp(detectableFrom(error)),
    pIfNone: standing(none).pTwoSided,
    expectedNeeded: (expected * (Z90 * error) ** 2) / Math.log(margin.high) ** 2
  };
}

/** The odds ratios that the test, with the clock refitted under each, does not reject. */
function oddsRatio(clock: Clock, calendar: Calendar, window: PlainWindow, places: ReadonlySet<number>, salvos: number): Pick<SalvoWindowResult, "oddsRatio" | "interval90" | "interval95"> {
  let start = clock.fit.coefficients;
  const trial = (effect: number): Trial | null => {
    const fit = refitClock(clock, places, effect, start);
    const test = fit && shiftWindow(clock, calendar, window, fit);
    if (!test) return null;
    start = fit.coefficients;
    return { pValue: test.pTwoSided, excess: test.values[0]! - test.mean };
  };
  if (salvos === 0) {
    const [high90, high95] = LEVELS.map((level) => firstRejected(trial, level));
    return { oddsRatio: 0, interval90: [null, high90!], interval95: [null, high95!] };
  }
  const result = invertTest(trial, LEVELS, BOUND);
  if (!result) return { oddsRatio: null, interval90: [null, null], interval95: [null, null] };
  const [interval90, interval95] = result.intervals.map(([low, high]) => [ratio(low), ratio(high)] as [number | null, number | null]);
  return { oddsRatio: Math.exp(result.estimate), interval90: interval90!, interval95: interval95! };
}

const ratio = (log: number | null) => (log === null ? null : Math.exp(log));

/** With no salvo at all every small ratio fits; only the upper end can be found. */
function firstRejected(trial: (effect: number) => Trial | null, level: number): number | null {
  let [low, high] = [-BOUND, -BOUND];
  do {
    low = high;
    high += 0.25;
    if (high > BOUND) return null;
  } while ((trial(high)?.pValue ?? 0) > level);
  while (high - low > 1e-3) {
    const middle = (low + high) / 2;
    if ((trial(middle)?.pValue ?? 0) > level) low = middle;
    else high = middle;
  }
  return Math.exp(high);
}
