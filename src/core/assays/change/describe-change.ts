import { addDays } from "#core/model/day-count.ts";
import type { Change } from "#core/model/change-outcome.ts";
import { naturalSpline } from "#core/stats/natural-spline.ts";
import type { Levels } from "./levels.ts";
import type { ChangeInput } from "./plan.ts";
import type { Reports } from "./reports.ts";

/** Standard normal quantile of .975. */
const Z975 = 1.959963984540054;
/** By how much −2 log-likelihood may be worse at a date inside the 95 % limits: −2 log(1 − √.95). */
const DATE_BAND = -2 * Math.log(1 - Math.sqrt(0.95));
/** Degrees of freedom of the smooth course that a step is held against; a step has two, its size and its date. */
const SMOOTH_DF = 3;
/** By how much a step must describe better than the smooth course, or worse: the .95 point of chi-squared with one degree of freedom. */
const CLEARLY = 3.841458820694124;

/**
 * Dates a change with an interval, and estimates the levels on its two sides between the changes next to it.
 *
 * The date's limits hold the dates at which the two segments fit almost as well (profile likelihood, its band widened by the
 * inflation of the spread). The levels' limits take the date for known.
 *
 * @param k Which change of those chosen.
 * @source Dates: Hansen 2000, doi:10.1111/1468-0262.00124, table 1, for the band; Eo & Morley 2015, doi:10.3982/QE186, for its use
 *   with several changes. Coverage by simulation; no independent oracle.
 */
export function describeChange(input: ChangeInput, reports: Reports, levels: Levels, k: number): Change {
  const { places, values } = reports;
  const { chosen, spread, minSegment } = levels;
  const [from, at, to] = [chosen.changes[k - 1] ?? 0, chosen.changes[k]!, chosen.changes[k + 1] ?? values.length];
  const [first, last] = dateLimits(levels, from, at, to);
  const dayAt = (place: number) => addDays(reports.from, place);
  const [earliest, latest] = [dayAt(places[first - 1]! + reports.step), dayAt(places[last]!)];
  const [before, after] = [meanOf(values, from, at), meanOf(values, at, to)];
  const variances = [spread.inflation * spread.varianceAt(before) / (at - from), spread.inflation * spread.varianceAt(after) / (to - at)] as const;
  const reach = Z975 * Math.sqrt(variances[0] + variances[1]);
  const onLog = Z975 * Math.sqrt(variances[0] / before ** 2 + variances[1] / after ** 2);
  const ratio = before > 0 && after > 0 && input.plan.measure === "count" ? { value: after / before, low: (after / before) * Math.exp(-onLog), high: (after / before) * Math.exp(onLog) } : null;
  const near = (day: string) => addDays(earliest, -input.plan.minSegmentDays) <= day && day <= addDays(latest, input.plan.minSegmentDays);
  const day = dayAt(places[at]!);
  return {
    day, earliest, latest, before, after, ratio,
    difference: { value: after - before, low: after - before - reach, high: after - before + reach },
    shape: shapeOf(reports, from, at, to, spread.inflation * spread.varianceAt(meanOf(values, from, to))),
    breaks: input.breaks.filter((b) => near(b.day)),
    silentDays: (places[last]! - places[first - 1]!) / reports.step - (last - first + 1),
    rounds: input.rounds.filter((r) => addDays(r.from, -input.plan.rounds.withinDays) <= day && day <= addDays(r.to, input.plan.rounds.withinDays)).map((r) => r.id)
  };

  function dateLimits({ costs: { sums, of } }: Levels, a: number, best: number, b: number): [number, number] {
    const cost = (s: number) => of(sums[s]! - sums[a]!, s - a) + of(sums[b]! - sums[s]!, b - s);
    const band = cost(best) + DATE_BAND * spread.inflation;
    const inside = Array.from({ length: b - a - 2 * minSegment + 1 }, (_, i) => a + minSegment + i).filter((s) => cost(s) <= band || s === best);
    return [inside[0]!, inside.at(-1)!];
  }
}

/** Tells whether a step at the change or a smooth course through both segments leaves clearly less unexplained. */
function shapeOf({ places, values }: Reports, from: number, at: number, to: number, variance: number): Change["shape"] {
  const [before, after, level, n] = [meanOf(values, from, at), meanOf(values, at, to), meanOf(values, from, to), to - from];
  const basis = naturalSpline(places.slice(from, to), SMOOTH_DF);
  const dots = new Float64Array(SMOOTH_DF);
  let lead = 0;
  for (let i = from; i < to; ++i) {
    lead += (values[i]! - level) ** 2 - (values[i]! - (i < at ? before : after)) ** 2;
    for (let j = 0; j < SMOOTH_DF; ++j) dots[j]! += (values[i]! - level) * basis[(i - from) * SMOOTH_DF + j]!;
  }
  for (const dot of dots) lead -= (dot * dot) / n;
  return lead >= CLEARLY * variance ? "sudden" : lead <= -CLEARLY * variance ? "gradual" : "either";
}

/** The mean of values [from, to). */
export function meanOf(values: Float64Array, from: number, to: number): number {
  return values.subarray(from, to).reduce((sum, v) => sum + v, 0) / (to - from);
}
