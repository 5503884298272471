import type { Clock } from "#views/clock/clock.ts";
import { words } from "#views/language.ts";

/** The parts of the clock that its script puts in the place of the served picture. */
export interface ClockParts {
  readonly readout: HTMLElement;
  /** Takes the keys and the pointer. */
  readonly control: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly overview: HTMLCanvasElement;
  /** Says which days are shown. */
  readonly stretch: HTMLElement;
  readonly buttons: Readonly<Record<"earlier" | "later" | "zoomIn" | "zoomOut" | "whole", HTMLButtonElement>>;
  readonly series: readonly HTMLInputElement[];
  /** The fold with the table of what is shown. */
  readonly table: HTMLDetailsElement;
}

/** Builds them; the served picture goes. */
export function buildParts(stage: HTMLElement, clock: Clock): ClockParts {
  const { clock: say } = words();
  const button = (text: string) => Object.assign(document.createElement("button"), { type: "button", textContent: text });
  const buttons = { earlier: button(say.earlier), later: button(say.later), zoomIn: button(say.zoomIn), zoomOut: button(say.zoomOut), whole: button(say.whole) };
  const series = clock.series.map(({ id }) => Object.assign(document.createElement("input"), { type: "checkbox", value: id }));
  const choice = element("fieldset", "clock-series", element("legend", "", say.shown), ...series.map((box, i) => element("label", "", box, ` ${clock.series[i]!.name}`)));
  const stretch = element("span", "clock-stretch");
  const readout = element("div", "readout clock-readout", element("p", "", say.hint));
  readout.tabIndex = 0;
  readout.setAttribute("role", "group");
  readout.setAttribute("aria-label", say.readout);
  const [canvas, overview] = [document.createElement("canvas"), document.createElement("canvas")];
  const control = element("div", "clock-control", canvas);
  control.tabIndex = 0;
  control.setAttribute("role", "slider");
  control.setAttribute("aria-label", say.control);
  overview.className = "clock-overview";
  overview.setAttribute("role", "img");
  overview.setAttribute("aria-label", say.overview);
  const table = element("details", "clock-table", element("summary", "", say.tables.shown));
  stage.replaceChildren(element("div", "clock-tools", ...Object.values(buttons), stretch), choice, overview, readout, control, table);
  return { readout, control, canvas, overview, stretch, buttons, series, table };
}

/** Makes an element of a class with what stands in it; text stays text. */
export function element<K extends keyof HTMLElementTagNameMap>(name: K, kind: string, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (kind !== "") made.className = kind;
  made.append(...children);
  return made;
}
