import type { Day } from "#core/model/day.ts";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import type { PulseEpisode, PulseWindowResult } from "#core/model/pulse-outcome.ts";
import { formatRatio, ratioRange, wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { calendarName, nameOf, type Names } from "#views/names.ts";
import { renderSentence } from "#views/render-sentence.ts";
import type { PulseFinding } from "#views/report/outline.ts";

/** First and last night of a window, counted from the round: −1 ends on its first morning, +1 begins on its last evening. */
export interface WindowNights {
  readonly first: number;
  readonly last: number;
}

/** Returns which nights a window holds; null for a window without fixed nights. */
export function windowNights({ outcome }: PulseFinding, windowId: string): WindowNights | null {
  const window = outcome.status === "assessed" ? outcome.windows.find(({ id }) => id === windowId) : undefined;
  return window === undefined || window.first === null || window.last === null ? null : { first: window.first, last: window.last };
}

/** Names a window with its nights: `after (+1 to +3)`. */
export function windowLabel(finding: PulseFinding, windowId: string): string {
  const { pulse: say } = words().charts;
  const name = say.windows[windowId] ?? wordsOf(windowId);
  const nights = windowNights(finding, windowId);
  if (nights === null) return name;
  return say.nightsOf(name, finding.outcome.unit, nights.first, nights.last);
}

/** Lists the days of a series that a window takes from an episode. */
export function windowDays(nights: WindowNights, { from, to }: Pick<PulseEpisode, "from" | "to">, unit: "night" | "day"): Day[] {
  const shift = unit === "night" ? -1 : 0;
  const place = (night: number) => (night < 0 ? addDays(from, night) : addDays(to, night + shift));
  return Array.from({ length: nights.last - nights.first + 1 }, (_, k) => place(nights.first + k));
}

/** Returns the days on which the registered window of any episode falls. */
export function testedDays(finding: PulseFinding): ReadonlySet<Day> {
  const { outcome } = finding;
  if (outcome.status !== "assessed") return new Set();
  const nights = windowNights(finding, outcome.confirmatory);
  return new Set(nights === null ? [] : outcome.episodes.flatMap((episode) => windowDays(nights, episode, outcome.unit)));
}

/** Names the series of a finding as its sentence does. */
export function seriesOf(finding: PulseFinding, names: Names): string {
  const spoken = finding.sentence.values.series;
  return nameOf(typeof spoken === "string" ? spoken : finding.outcome.series, names);
}

/** Says on whose rounds a finding is read. */
export function calendarOf(finding: PulseFinding, names: Names): string {
  return calendarName(finding.calendar ?? finding.outcome.party, names);
}

/** Returns the window that was registered for the test. */
export function confirmatoryOf(finding: PulseFinding): PulseWindowResult | null {
  const { outcome } = finding;
  return outcome.status === "assessed" ? (outcome.windows.find((w) => w.id === outcome.confirmatory) ?? null) : null;
}

/** Speaks a window's estimate and interval. */
export function speakWindow(finding: PulseFinding, window: PulseWindowResult): string {
  const { pulse: say } = words().charts;
  const label = windowLabel(finding, window.id);
  if (window.effect === null) return `${label}: ${say.cannotBeAssessed}`;
  const { ratio, interval95 } = window.effect;
  const centre = window.id === "contrast" ? formatRatio(ratio) : say.againstExpected(ratio);
  return say.estimate(label, centre, ratioRange(...interval95));
}

/** Says whose figures a finding rests on. */
export function claimedBy({ details }: PulseFinding, names: Names): string {
  const claim = details.find(({ template }) => template.startsWith("pulse.claimed-by"));
  return claim === undefined ? "" : renderSentence(claim, names);
}

/** Says the unit and the as-of day under a title. */
export function unitLine(finding: PulseFinding, names: Names, what: string): string {
  return words().charts.pulse.unitLine(seriesOf(finding, names), what, finding.asOf);
}

/** Returns the day number half-way through a day, where its mark stands. */
export function middleOf(day: Day): number {
  return dayNumber(day) + 0.5;
}
