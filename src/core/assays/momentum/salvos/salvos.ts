import { addDays } from "#core/model/day-count.ts";
import type { MomentumSalvosAssessed, MomentumSalvosOutcome, OffScheduleSalvo, SalvoWindowResult } from "#core/model/momentum-salvos-outcome.ts";
import type { Lack } from "#core/model/sentence.ts";
import { standing } from "#core/stats/circular-shift.ts";
import { closePairs } from "#core/stats/close-pairs.ts";
import { seededRng } from "#core/stats/rng.ts";
import { wilsonInterval } from "#core/stats/wilson.ts";
import { type Clock, fitClock, smoothHazard } from "./clock-model.ts";
import { clockRows, type ClockRows } from "./clock-rows.ts";
import type { SalvoInput } from "./plan.ts";
import { salvoSizes } from "./size-model.ts";
import { type Calendar, placeCalendar, talkWindow, windowPlaces } from "./talk-test.ts";

const DRAWS = 1999;
/** Waits listed one by one; longer ones stand together. */
const LISTED_WAITS = 14;
const LISTED_SALVOS = 10;
const Z95 = 1.959963984540054;

/** What identifies an outcome, passed through. */
export type SalvoLabels = Pick<MomentumSalvosAssessed, "role" | "party" | "series" | "classes">;

/**
 * Tells whether large salvos keep a clock of their own, avoiding or seeking each other, and whether nights around rounds of talks have
 * more or fewer of them than that clock and every circular shift of the calendar would have it.
 *
 * Assumes, and cannot check, that a night without a report hides no salvo, that the clock's hazard holds all of the past that
 * matters, and that the calendar could as well have stood elsewhere in the eligible period. Says nothing of intent or cause.
 * Adjusted p-values are each outcome's own until the findings adjust them over the parties.
 *
 * @param input Figures by night (null = no report, never zero), the party's episodes, and the registered plan.
 * @returns Assessed; or not assessable when there are too few salvos or no clock can be fitted.
 * @source docs/method/momentum.md, Track B. Level and power by simulation (`earnest selftest --assay momentum-salvos`).
 */
export function salvoClock(input: SalvoInput, labels: SalvoLabels, seed: number): MomentumSalvosOutcome {
  const { plan } = input;
  const common = { assay: "momentum@1", track: "salvos", ...labels, unit: input.unit, threshold: plan.threshold } as const;
  const refuse = (lack: Lack): MomentumSalvosOutcome => ({ ...common, status: "not-assessable", ...lack });
  const had = clockRows(input).salvos.filter((v) => v === 1).length;
  if (had < plan.minSalvos) return refuse({ reason: "too-few-salvos", needed: plan.minSalvos, had });
  const clock = fitClock(input);
  if (!clock) return refuse({ reason: "no-fit", needed: 1, had: 0 });
  const { rows, fit } = clock;
  const calendar = placeCalendar(clock);
  const talk = talkOf(clock, calendar);
  const tested = plan.windows[0];
  const counted = rows.salvos.slice(rows.first);
  return {
    ...common,
    status: "assessed",
    from: addDays(input.counts.from, rows.first),
    to: addDays(input.counts.from, input.counts.values.length - 1),
    nights: rows.at.length,
    silent: counted.filter(Number.isNaN).length,
    salvos: had,
    base: rows.happened.reduce((sum, v) => sum + v, 0) / rows.at.length,
    waits: waitsOf(rows),
    smooth: smoothHazard(clock),
    spacing: spacingOf(counted, input, labels.role, seed),
    episodes: calendar?.episodes.length ?? 0,
    verdict: talk.windows[0] && labels.role === "registered" ? talkVerdict(talk.windows[0], plan.level) : null,
    ...talk,
    size: calendar && tested && talk.windows.length > 0 ? salvoSizes(clock, windowPlaces(input, calendar, tested)) : null,
    offSchedule: leastExpected(clock, calendar),
    fit: { parameters: clock.design.p, trendDf: clock.trendDf, logLikelihood: fit.logLikelihood, level: fit.coefficients[1 + plan.clockDf]! }
  };
}

/** Says what the tested window allows to be said. */
export function talkVerdict(window: SalvoWindowResult, level: number): NonNullable<MomentumSalvosAssessed["verdict"]> {
  if (window.pAdjusted <= level) return window.z > 0 ? "rise" : "fall";
  return window.equivalent ? "no-change" : "cannot-tell";
}

/** Says whether salvos avoid or seek each other. */
export function spacingVerdict({ pAdjusted, z }: Pick<MomentumSalvosAssessed["spacing"], "pAdjusted" | "z">, level: number): NonNullable<MomentumSalvosAssessed["spacing"]["verdict"]> {
  return pAdjusted > level ? "cannot-tell" : z < 0 ? "inhibition" : "excitation";
}

function talkOf(clock: Clock, calendar: Calendar | null): Pick<MomentumSalvosAssessed, "windows" | "talkLack"> {
  const { minEpisodes, windows } = clock.input.plan;
  const had = calendar?.episodes.length ?? 0;
  if (!calendar || had < minEpisodes) return { windows: [], talkLack: { reason: "too-few-episodes", needed: minEpisodes, had } };
  const results = windows.map((w, i) => talkWindow(clock, calendar, w, i === 0 ? "confirmatory" : "exploratory"));
  if (!results[0]) return { windows: [], talkLack: { reason: "silent-window", needed: 1, had: 0 } };
  return { windows: results.filter((w) => w !== null), talkLack: null };
}

function waitsOf({ since, happened }: ClockRows): MomentumSalvosAssessed["waits"] {
  return Array.from({ length: LISTED_WAITS + 1 }, (_, k) => {
    const orMore = k === LISTED_WAITS;
    const taking = Array.from(since).flatMap((wait, i) => (wait === k + 1 || (orMore && wait > k) ? [happened[i]!] : []));
    const salvos = taking.reduce((sum, v) => sum + v, 0);
    return { since: k + 1, orMore, nights: taking.length, salvos };
  }).flatMap((wait) => {
    if (wait.nights === 0) return [];
    const [low, high] = wilsonInterval(wait.salvos, wait.nights, Z95);
    return [{ ...wait, rate: wait.salvos / wait.nights, low, high }];
  });
}

function spacingOf(salvos: Float64Array, { plan }: SalvoInput, role: SalvoLabels["role"], seed: number): MomentumSalvosAssessed["spacing"] {
  const inBlocks = (blockNights: number) => {
    const pairs = closePairs(salvos, plan.closeWithin, blockNights, DRAWS, seededRng(seed));
    const { pTwoSided, z } = standing(pairs);
    return { blockNights, pairs: pairs[0]!, expected: pairs.subarray(1).reduce((sum, v) => sum + v, 0) / DRAWS, z, pValue: pTwoSided };
  };
  const own = inBlocks(plan.blockNights);
  const { blockNights, expected, pValue } = inBlocks(2 * plan.blockNights);
  const verdict = role === "registered" ? spacingVerdict({ pAdjusted: own.pValue, z: own.z }, plan.level) : null;
  return { within: plan.closeWithin, draws: DRAWS, ...own, pAdjusted: own.pValue, wider: { blockNights, expected, pValue }, verdict };
}

/** Lists the salvos to which the clock gave the smallest chance, the least expected first. */
function leastExpected({ rows, fit, input }: Clock, calendar: Calendar | null): OffScheduleSalvo[] {
  const windows = calendar ? input.plan.windows.map((w) => [w.id, windowPlaces(input, calendar, w)] as const) : [];
  return Array.from(rows.at, (place, i) => ({ place, happened: rows.happened[i]!, since: rows.since[i]!, hazard: fit.chances[i]! }))
    .filter(({ happened }) => happened === 1)
    .sort((a, b) => a.hazard - b.hazard || a.place - b.place)
    .slice(0, LISTED_SALVOS)
    .map(({ place, since, hazard }) => ({
      day: addDays(input.counts.from, place),
      size: input.counts.values[place]!,
      since,
      hazard,
      window: windows.find(([, places]) => places.has(place))?.[0] ?? null
    }));
}
