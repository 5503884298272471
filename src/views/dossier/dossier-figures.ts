import type { Day } from "#core/model/day.ts";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import { windowDays, windowNights } from "#views/charts/pulse-parts.ts";
import type { PulseFinding } from "#views/report/outline.ts";

/** Nights before and after a round where no window was registered. */
const USUAL = { before: { first: -3, last: -1 }, after: { first: 1, last: 3 } } as const;

/** Why a window cannot be told. */
export type FigureLack = "silent" | "unfitted" | "outside" | "noNights";

/** The nights of one window of a round, added up: what was reported beside what was expected, and the single nights' bands added. */
export type WindowFigures = { readonly name: "before" | "during" | "after"; readonly first: Day | null; readonly nights: number } & (
  | { readonly lack: null; readonly reported: number; readonly observed: number; readonly expected: number; readonly low: number; readonly high: number | null; readonly above: number; readonly below: number }
  | { readonly lack: FigureLack }
);

/** Days from the first to the last of a round, or of the episode of rounds that it is a part of. */
export interface RoundDays {
  readonly from: Day;
  readonly to: Day;
  /** Ids of all rounds whose nights these are. */
  readonly rounds: readonly string[];
}

/** Returns the days of a round as a finding reads them: its episode's where it is in one, else its own. */
export function roundDays({ outcome }: PulseFinding, round: RoundDays): RoundDays {
  const [id = ""] = round.rounds;
  return outcome.episodes.find(({ rounds }) => rounds.includes(id)) ?? round;
}

/** Adds up the nights before, during and after a round. It computes no probability: the band of the sum is the bands of its nights added, which is wider than one of the sum would be. */
export function windowFigures(finding: PulseFinding, days: RoundDays): WindowFigures[] {
  const { unit } = finding.outcome;
  const of = (name: "before" | "after") => windowDays(windowNights(finding, name) ?? USUAL[name], days, unit);
  const last = unit === "night" ? addDays(days.to, -1) : days.to;
  const during = Array.from({ length: Math.max(0, dayNumber(last) - dayNumber(days.from) + 1) }, (_, i) => addDays(days.from, i));
  return [figuresOf(finding, "before", of("before")), figuresOf(finding, "during", during), figuresOf(finding, "after", of("after"))];
}

function figuresOf({ outcome }: PulseFinding, name: WindowFigures["name"], days: readonly Day[]): WindowFigures {
  const head = { name, first: days[0] ?? null, nights: days.length };
  const { nights } = outcome;
  if (days.length === 0) return { ...head, lack: "noNights" };
  if (nights === null) return { ...head, lack: "outside" };
  const places = days.map((day) => dayNumber(day) - dayNumber(nights.from)).filter((i) => i >= 0 && i < nights.observed.length);
  if (places.length === 0) return { ...head, lack: "outside" };
  const reported = places.filter((i) => nights.observed[i] !== null);
  if (reported.length === 0) return { ...head, lack: "silent" };
  const fitted = reported.filter((i) => (nights.expected[i] ?? null) !== null);
  if (fitted.length < reported.length) return { ...head, lack: "unfitted" };
  const sum = (values: readonly (number | null)[]) => fitted.reduce((total, i) => total + (values[i] ?? 0), 0);
  const high = fitted.some((i) => (nights.high[i] ?? null) === null) ? null : sum(nights.high);
  return {
    ...head, lack: null, reported: fitted.length, observed: sum(nights.observed), expected: sum(nights.expected), low: sum(nights.low), high,
    above: fitted.filter((i) => nights.observed[i]! > (nights.high[i] ?? Infinity)).length, below: fitted.filter((i) => nights.observed[i]! < (nights.low[i] ?? 0)).length
  };
}
