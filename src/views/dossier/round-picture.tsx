import { dayNumber } from "#core/model/day-count.ts";
import { seriesOf } from "#views/charts/pulse-parts.ts";
import type { Clock } from "#views/clock/clock.ts";
import { layoutClock } from "#views/clock/clock-layout.ts";
import { clockScene } from "#views/clock/clock-scene.ts";
import { SceneSvg } from "#views/clock/scene-svg.tsx";
import { capitalised, formatNumber } from "#views/format.ts";
import { words } from "#views/language.ts";
import { DRAWN_WIDTH } from "#views/page/chart-figure.tsx";
import type { PageContext } from "#views/page/page-context.ts";
import type { PulseFinding } from "#views/report/outline.ts";
import { type RoundDays, roundDays, windowFigures, type WindowFigures } from "./dossier-figures.ts";

/** Days drawn before the first and after the last of a round. */
export const AROUND = 14;

interface PictureProps {
  readonly clock: Clock;
  readonly findings: readonly PulseFinding[];
  readonly days: RoundDays;
  readonly spoken: string;
  readonly width?: number;
}

/** The days around a round as a picture, of the series of these findings. */
export function RoundPicture({ clock, findings, days, spoken, width = DRAWN_WIDTH.full }: PictureProps) {
  const stretch = { from: dayNumber(days.from) - AROUND, to: dayNumber(days.to) + AROUND + 1 };
  const layout = layoutClock({ ...clock, undertakings: [] }, new Set(findings.map(({ id }) => id)), width);
  return <SceneSvg scene={clockScene(layout, stretch, null)} width={layout.width} height={layout.height} spoken={spoken} />;
}

/** Returns the findings whose figures a dossier tells. */
export function figuredFindings({ outline }: Pick<PageContext, "outline">): readonly PulseFinding[] {
  return outline.registered.filter(({ outcome }) => outcome.nights !== null);
}

/** Returns what is told of the days around a round: each series with its windows, and all of it as a title and as spoken. */
export function toldOf({ names }: Pick<PageContext, "names">, findings: readonly PulseFinding[], days: RoundDays) {
  const told = findings.map((finding) => ({ finding, name: capitalised(seriesOf(finding, names)), days: roundDays(finding, days) })).map((one) => ({ ...one, windows: windowFigures(one.finding, one.days) }));
  return {
    told,
    title: told.map(({ name, windows }) => titleOf(name, windows)).join("; "),
    spoken: told.map(({ name, windows }) => `${name}. ${windows.map(speakWindow).join(". ")}`).join(". ")
  };
}

function titleOf(series: string, windows: readonly WindowFigures[]): string {
  const { dossier: say } = words();
  const after = windows.find(({ name }) => name === "after");
  return after === undefined || after.lack !== null ? say.chartLacking(series) : say.chartTitle(series, ...inNumbers(after));
}

/** Writes the figures of a window. */
export function inNumbers({ observed, expected, low, high }: Extract<WindowFigures, { lack: null }>): [observed: string, expected: string, low: string, high: string] {
  const whole = (value: number) => formatNumber(Math.round(value));
  return [whole(observed), whole(expected), whole(low), high === null ? words().dossier.open : whole(high)];
}

function speakWindow(window: WindowFigures): string {
  const { dossier: say } = words();
  const name = say.windowName[window.name];
  return window.lack === null ? say.spokenWindow(name, ...inNumbers(window)) : say.lackingWindow(name, say.lack[window.lack]);
}
