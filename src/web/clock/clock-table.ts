import { addDays, dayNumber, dayOf } from "#core/model/day-count.ts";
import type { Clock } from "#views/clock/clock.ts";
import { figuresOn, tellDay } from "#views/clock/clock-words.ts";
import { formatDay, formatNumber } from "#views/format.ts";
import { words } from "#views/language.ts";
import { element } from "./clock-parts.ts";
import type { ClockState } from "./clock-state.ts";

/** Days that one table holds; a longer stretch is cut, and says so. */
const MOST_DAYS = 400;

/** Makes the table of the days that are shown: each figure with what was expected and its band, the talks, the undertakings in force. */
export function shownTable(clock: Clock, { stretch, shown }: ClockState): HTMLElement {
  const { tables: say, day: sayDay } = words().clock;
  const series = clock.series.filter(({ id }) => shown.has(id));
  const [first, last] = [Math.floor(stretch.from), Math.ceil(stretch.to)];
  const days = Array.from({ length: Math.min(MOST_DAYS, last - first) }, (_, i) => dayOf(first + i));
  const heads = [say.day, ...series.flatMap(({ name }) => [`${name}: ${say.reported}`, say.expected, say.band]), say.talks, say.inForce];
  const head = element("tr", "", ...heads.map((text) => Object.assign(element("th", "", text), { scope: "col" })));
  const rows = days.map((day) => {
    const told = tellDay(clock, shown, day);
    const cells = series.flatMap((one) => {
      const found = figuresOn(one, day);
      const number = (value: number | null | undefined) => (value === null || value === undefined ? "–" : formatNumber(Math.round(value)));
      return [number(found?.observed), number(found?.expected), found === null || found.expected === null ? "–" : `${number(found.low ?? 0)} – ${found.high === null ? sayDay.open : number(found.high)}`];
    });
    const list = (items: readonly { readonly says: string }[]) => element("td", items.length === 0 ? "" : "prose", items.map(({ says }) => says).join("; "));
    return element("tr", "", Object.assign(element("th", "", formatDay(day)), { scope: "row" }), ...cells.map((text) => element("td", "figure", text)), list(told.meetings), list(told.undertakings));
  });
  const table = element("table", "", element("caption", "", say.shown), element("thead", "", head), element("tbody", "", ...rows));
  const place = element("div", "table", table);
  place.tabIndex = 0;
  place.setAttribute("role", "group");
  place.setAttribute("aria-label", say.shown);
  return last - first > MOST_DAYS ? element("div", "", element("p", "caution", say.shownNote(formatNumber(MOST_DAYS))), place) : place;
}

/** Says the first and the last day of what is shown. */
export function stretchWords({ stretch }: Pick<ClockState, "stretch">): string {
  const last = addDays(dayOf(Math.ceil(stretch.to)), -1);
  return words().clock.stretch(formatDay(dayOf(Math.floor(stretch.from))), formatDay(dayOf(Math.max(Math.floor(stretch.from), dayNumber(last)))));
}
