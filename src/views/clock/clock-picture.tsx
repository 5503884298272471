import { DRAWN_WIDTH } from "#views/page/chart-figure.tsx";
import type { Clock } from "./clock.ts";
import { layoutClock } from "./clock-layout.ts";
import { clockScene } from "./clock-scene.ts";
import { speakClock } from "./clock-words.ts";
import { wholeOf } from "./day-scale.ts";
import { SceneSvg } from "./scene-svg.tsx";
import { shownAtFirst } from "./shown-at-first.ts";

/** The whole period of a clock as a picture, with the series that it shows at first. */
export function ClockPicture({ clock, title, width = DRAWN_WIDTH.full }: { readonly clock: Clock; readonly title: string; readonly width?: number }) {
  const shown = shownAtFirst(clock);
  const layout = layoutClock(clock, shown, width);
  return <SceneSvg scene={clockScene(layout, wholeOf(clock), null)} width={layout.width} height={layout.height} spoken={speakClock(clock, shown, title)} />;
}
