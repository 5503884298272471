import * as Plot from "@observablehq/plot";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import { capitalised, formatDay, formatNumber, listed } from "#views/format.ts";
import { words } from "#views/language.ts";
import { nameOf, type Names } from "#views/names.ts";
import type { CalendarFinding, PulseFinding } from "#views/report/outline.ts";
import { renderSentence } from "#views/render-sentence.ts";
import { type Chart, type ChartSpace, drawPlot, isNarrow } from "./chart.ts";
import { COLOUR } from "./palette.ts";
import { claimedBy, seriesOf, testedDays } from "./pulse-parts.ts";
import { timeAxis } from "./time-axis.ts";

interface OverviewRow {
  readonly id: string;
  readonly label: string;
  /** As a phone has room for. */
  readonly labelInShort: string;
  readonly finding: PulseFinding;
  readonly top: number;
}

/** A night of a row, in shares of the row's height. */
interface Night {
  readonly id: string;
  readonly at: number;
  readonly observed: number | null;
  readonly expected: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly isTested: boolean;
}

/** Returns the picture of the registered tests on one axis, which belongs to the calendar of talks; none where no night is known. */
export function overviewCharts(calendar: CalendarFinding, registered: readonly PulseFinding[], names: Names): Chart[] {
  const { overview: say } = words();
  const rows = registered.flatMap((finding): OverviewRow[] => {
    const { outcome } = finding;
    if (outcome.nights === null) return [];
    const top = Math.max(1, ...outcome.nights.observed.map((value) => value ?? 0));
    return [{ id: finding.id, label: say.row(capitalised(seriesOf(finding, names)), outcome.unit, formatNumber(top)), labelInShort: say.rowInShort(capitalised(seriesOf(finding, names)), formatNumber(top)), finding, top }];
  });
  if (rows.length === 0) return [];
  const rounds = new Set(rows.flatMap(({ finding }) => finding.outcome.episodes.flatMap((episode) => episode.rounds))).size;
  const spoken = say.spoken(rows.map(({ finding }) => renderSentence(finding.sentence, names)));
  return [
    {
      name: "overview",
      title: say.title(rounds, listed(rows.map(({ finding }) => nameOf(finding.outcome.party, names)))),
      subtitle: say.subtitle(formatDay(calendar.asOf)),
      spoken,
      source: rows.map(({ finding }) => claimedBy(finding, names)).join(" "),
      key: [{ mark: "round", text: say.round }, { mark: "dot-tested", text: say.reported }, { mark: "expected", text: say.expected }, { mark: "missing", text: say.missing }],
      table: "meetings",
      draw: (space) => draw(rows, space, spoken)
    }
  ];
}

function nightsOf({ id, finding, top }: OverviewRow): Night[] {
  const { nights } = finding.outcome;
  if (nights === null) return [];
  const tested = testedDays(finding);
  const share = (values: readonly (number | null)[], i: number) => {
    const value = values[i] ?? null;
    return value === null ? null : Math.min(1, value / top);
  };
  return nights.observed.map((_, i) => ({
    id, at: dayNumber(nights.from) + i + 0.5, observed: share(nights.observed, i), expected: share(nights.expected, i), low: share(nights.low, i), high: share(nights.high, i), isTested: tested.has(addDays(nights.from, i))
  }));
}

function draw(rows: readonly OverviewRow[], space: ChartSpace, spoken: string): Element {
  const narrow = isNarrow(space);
  const nights = rows.flatMap(nightsOf);
  const from = rows.map(({ finding }) => finding.outcome.nights!.from).sort()[0]!;
  const to = rows.map(({ finding }) => addDays(finding.outcome.nights!.from, finding.outcome.nights!.observed.length)).sort().at(-1)!;
  const least = 3 / (space.width / (dayNumber(to) - dayNumber(from)));
  const rounds = rows.flatMap(({ id, finding }) => finding.outcome.episodes.map((episode) => ({ id, from: dayNumber(episode.from), to: Math.max(dayNumber(episode.to) + 1, dayNumber(episode.from) + least) })));
  const inRow = { fy: "id" } as const;
  const reported = nights.filter(({ observed }) => observed !== null);
  return drawPlot(
    {
      height: rows.length * (narrow ? 108 : 128) + 40,
      marginTop: 18, marginBottom: 22, marginLeft: 2, marginRight: 2,
      x: { domain: [dayNumber(from), dayNumber(to)], axis: null },
      y: { domain: [0, 1.16], axis: null },
      fy: { domain: rows.map(({ id }) => id), axis: null, padding: 0.22 },
      marks: [
        ...timeAxis(from, to, space.width),
        Plot.areaY(nights, { ...inRow, x: "at", y1: "low", y2: "high", fill: COLOUR.band }),
        ...[false, true].map((isTested) => Plot.ruleX(reported.filter((night) => night.isTested === isTested), { ...inRow, x: "at", y1: 0, y2: "observed", stroke: isTested ? COLOUR.tested : COLOUR.muted, strokeWidth: isTested ? 1.75 : 1 })),
        Plot.line(nights, { ...inRow, x: "at", y: "expected", stroke: COLOUR.expected, strokeWidth: 1.75 }),
        Plot.dot(nights.filter(({ observed }) => observed === null), { ...inRow, x: "at", y: 0, dy: -4, symbol: "times", r: 2.4, stroke: COLOUR.missing }),
        Plot.ruleY(rows, { fy: "id", y: () => 0, stroke: COLOUR.muted, strokeWidth: 0.75 }),
        Plot.rect(rounds, { ...inRow, x1: "from", x2: "to", y1: 1.04, y2: 1.13, fill: COLOUR.ink }),
        Plot.text(rows, { fy: "id", text: isNarrow(space) ? "labelInShort" : "label", frameAnchor: "top-left", dx: 2, dy: -12, fontSize: isNarrow(space) ? 10 : 12, fontWeight: 600, fill: COLOUR.ink, stroke: COLOUR.paper, strokeWidth: 4 })
      ]
    },
    space,
    spoken
  );
}
