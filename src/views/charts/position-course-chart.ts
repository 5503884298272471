import * as Plot from "@observablehq/plot";
import type { Day } from "#core/model/day.ts";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import type { PositionIssue, PositionPlace } from "#core/model/position-outcome.ts";
import { formatNumber } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type ChartSpace, drawPlot, isNarrow } from "./chart.ts";
import { type HolderStyle, initialsOf, shapeOf, STATUS_SHAPES, stylesOf } from "./holder-styles.ts";
import { COLOUR } from "./palette.ts";
import { timeAxis } from "./time-axis.ts";

/** Of the ruler: the strip below it in which it is seen when ranges met, one line a pair of parties. */
const STRIP = { first: 0.09, each: 0.07, half: 0.022 } as const;
const MARGIN_DAYS = 25;

interface Shown extends PositionPlace {
  readonly at: number;
  readonly middle: number;
  readonly style: HolderStyle;
  readonly label: string;
}

/** Draws the places of an issue over time on its ruler, the range of each party as a band, and below when ranges of parties met. */
export function positionCourseChart(outcome: PositionIssue, asOf: Day, space: ChartSpace, spoken: string): Element {
  const narrow = isNarrow(space);
  const styles = stylesOf(outcome.holders);
  const places = shownOf(outcome, styles);
  const from = addDays(places.map(({ day }) => day).reduce((a, b) => (a < b ? a : b), asOf), -MARGIN_DAYS);
  const to = addDays(asOf, MARGIN_DAYS);
  const bands = outcome.courses.filter(({ holder }) => isParty(outcome, holder)).map(({ holder, steps }) => ({ style: styles.get(holder)!, boxes: boxesOf(steps, asOf) }));
  const met = spellsOf(outcome, asOf);
  const bottom = -STRIP.first - STRIP.each * Math.max(1, met.length);
  const marginLeft = narrow ? 34 : 300;
  return drawPlot(
    {
      height: narrow ? 380 : 470,
      marginTop: 14, marginBottom: 26, marginLeft, marginRight: 14,
      x: { domain: [dayNumber(from), dayNumber(to)] },
      y: { domain: [bottom, 1], axis: null },
      marks: [
        ...timeAxis(from, to, space.width - marginLeft - 14),
        Plot.ruleY(outcome.scale, { y: "at", stroke: COLOUR.rule, strokeWidth: 0.75 }),
        Plot.text(outcome.scale, { y: "at", frameAnchor: "left", dx: -6, textAnchor: "end", text: ({ at }: { at: number }) => formatNumber(at), fontSize: 11, fontWeight: 700, fill: COLOUR.ink }),
        ...(narrow ? [] : [Plot.text(outcome.scale, { y: "at", frameAnchor: "left", dx: -40, textAnchor: "end", lineAnchor: "middle", text: "means", lineWidth: 24, lineHeight: 1.05, fontSize: 10.5, fill: COLOUR.muted })]),
        ...bands.flatMap(({ style, boxes }) => [
          Plot.rect(boxes, { x1: "x1", x2: "x2", y1: "low", y2: "high", fill: style.stroke, fillOpacity: 0.13 }),
          ...(["low", "high"] as const).map((edge) => Plot.ruleY(boxes, { x1: "x1", x2: "x2", y: edge, stroke: style.stroke, strokeWidth: 1.25, strokeDasharray: style.dash }))
        ]),
        ...[...new Set(places.map(({ style }) => style))].map((style) =>
          Plot.ruleX(places.filter((p) => p.style === style), { x: "at", y1: "low", y2: "high", stroke: style.stroke, strokeWidth: 2, strokeDasharray: style.dash === "none" ? "none" : style.dash === "6,3" ? "4,2" : style.dash })
        ),
        ...STATUS_SHAPES.map((status) =>
          Plot.dot(places.filter((p) => shapeOf(p) === status), {
            x: "at", y: "middle", symbol: status.shape, r: 3.75, stroke: (p: Shown) => p.style.stroke, fill: (p: Shown) => (status.isFilled ? p.style.stroke : COLOUR.paper), strokeWidth: 1.5
          })
        ),
        Plot.text(places.filter(({ label }) => label !== ""), { x: "at", y: "middle", dx: 6, textAnchor: "start", text: "label", fontSize: 9.5, fontWeight: 600, fill: COLOUR.ink, stroke: COLOUR.paper, strokeWidth: 2.5 }),
        Plot.ruleY(met.flatMap(({ apart }) => apart), { x1: "x1", x2: "x2", y: "y", stroke: COLOUR.muted, strokeWidth: 1.25 }),
        Plot.rect(met.flatMap(({ open }) => open), { x1: "x1", x2: "x2", y1: "low", y2: "high", fill: ({ isByNewest }: { isByNewest: boolean }) => (isByNewest ? COLOUR.ink : COLOUR.paper), stroke: COLOUR.ink, strokeWidth: 1.25 }),
        Plot.text(met, { y: "y", frameAnchor: "left", dx: narrow ? 2 : -6, dy: narrow ? -12 : 0, textAnchor: narrow ? "start" : "end", text: "label", fontSize: 10.5, fill: COLOUR.muted })
      ]
    },
    space,
    spoken
  );
}

const isParty = ({ holders }: PositionIssue, holder: string) => holders.some(({ id, isParty: party }) => id === holder && party);

/** Who is no party is named at the mark; so is a place that rests on sources graded E alone. */
function shownOf(outcome: PositionIssue, styles: ReadonlyMap<string, HolderStyle>): Shown[] {
  return outcome.places.flatMap((place) => {
    if (place.low === null || place.high === null) return [];
    const name = outcome.holders.find(({ id }) => id === place.holder)?.name ?? place.holder;
    const label = `${isParty(outcome, place.holder) ? "" : initialsOf(name)}${place.thin ? ` ${words().charts.positions.thinMark}` : ""}`.trim();
    return [{ ...place, at: dayNumber(place.day), middle: (place.low + place.high) / 2, style: styles.get(place.holder)!, label }];
  });
}

function boxesOf(steps: PositionIssue["courses"][number]["steps"], asOf: Day): { x1: number; x2: number; low: number; high: number }[] {
  return steps.flatMap(({ from, range }, i) => (range === null ? [] : [{ x1: dayNumber(from), x2: dayNumber(steps[i + 1]?.from ?? asOf), ...range }]));
}

/** One line of the strip for each pair of parties; between the spells in which ranges can be compared it is empty. */
function spellsOf(outcome: PositionIssue, asOf: Day) {
  const pairs = outcome.pairs.filter(({ a, b }) => isParty(outcome, a) && isParty(outcome, b));
  return pairs.map(({ a, b, spells }, i) => {
    const y = -STRIP.first - STRIP.each * (i + 0.5);
    const spans = spells.map((spell, s) => ({ ...spell, x1: dayNumber(spell.from), x2: dayNumber(spells[s + 1]?.from ?? asOf), y, low: y - STRIP.half, high: y + STRIP.half, isByNewest: spell.latest === "open" }));
    const names = [a, b].map((holder) => initialsOf(outcome.holders.find(({ id }) => id === holder)?.name ?? holder));
    return { y, label: pairs.length === 1 ? words().charts.positions.doRangesMeet : words().charts.positions.doTheyMeet(names.join("–")), open: spans.filter(({ state }) => state === "open"), apart: spans.filter(({ state }) => state === "apart") };
  });
}
