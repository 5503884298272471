import type { Day } from "#core/model/day.ts";
import type { PledgeLine, PledgeSummary } from "#core/model/pledge-outcome.ts";
import { words } from "#views/language.ts";
import { type Names, nameOf } from "#views/names.ts";
import { type Chart, type ChartSpace, isNarrow } from "./chart.ts";
import { drawForest, type ForestRow } from "./forest.ts";
import { survivalChart } from "./survival-chart.ts";

const CURVE_MARKS = ["curve", "curve-dashed", "curve-dotted"] as const;
/** Letters of a label for which a phone has room beside the figure. */
const SHORT = 40;

/** Returns the two pictures of all undertakings: what flew in every window that could be measured, and how long they held. */
export function pledgeCharts(outcome: PledgeSummary, asOf: Day, names: Names): Chart[] {
  const curves = outcome.curves.some(({ n }) => n > 0) ? [curvesOf(outcome, asOf, names)] : [];
  return outcome.lines.length > 0 ? [forestOf(outcome, asOf, names), ...curves] : curves;
}

function forestOf({ lines, thresholds, mass }: PledgeSummary, asOf: Day, names: Names): Chart {
  const { charts: { pledges: say }, phrases } = words();
  const kept = lines.filter(({ word }) => word === "kept").length;
  const broken = lines.filter(({ word }) => word === "broken").length;
  const title = say.windowsTitle(lines.length, kept, broken);
  const spoken = `${title}. ${lines.map((l) => say.window(labelOf(l, names), l.ratio, l.interval90, phrases.pledgeWord(l.word ?? "cannot-tell"))).join(". ")}.`;
  const rows = (space: ChartSpace): ForestRow[] =>
    lines.map((l) => ({ label: isNarrow(space) ? shortLabelOf(l, lines, names) : labelOf(l, names), isTest: l.role === "deed", estimate: { ratio: l.ratio, interval90: l.interval90, interval95: l.interval90 }, lack: "" }));
  return {
    name: "windows", title, subtitle: say.windowsSubtitle(asOf), spoken, source: say.source, table: "lines",
    key: [
      { mark: "confirmatory", text: say.promised }, { mark: "exploratory", text: say.warned }, { mark: "interval", text: say.interval },
      { mark: "margin", text: say.partlyKept(thresholds.kept, thresholds.partly) }
    ],
    notes: { heading: say.whenHeading, lines: [say.when(mass)] },
    draw: (space) => drawForest(rows(space), { low: thresholds.kept, high: thresholds.partly }, space, spoken, 90)
  };
}

/** Says in full which window it is: whose, seen by what, as read by whom. */
function labelOf({ title, party, readBy, role }: PledgeLine, names: Names): string {
  return `${title}: ${nameOf(party, names)}${role === "warning" ? words().charts.pledges.warnings : ""} (${readBy})`;
}

/** Says it in the room a phone has: a reading only where several are measured, a party only where there are several. */
function shortLabelOf(line: PledgeLine, lines: readonly PledgeLine[], names: Names): string {
  const party = lines.some((l) => l.party !== line.party) ? `, ${nameOf(line.party, names)}` : "";
  const isOneOfSeveral = lines.filter((l) => l.term === line.term && l.party === line.party && l.role === line.role).length > 1;
  const rest = `${party}${line.role === "warning" ? words().charts.pledges.warnings : ""}${isOneOfSeveral ? ` (${line.readBy})` : ""}`;
  const title = line.title.replace(/ \([^)]*\)$/, "");
  const room = Math.max(SHORT - rest.length, SHORT / 2);
  return `${title.length > room ? `${title.slice(0, room - 1).trimEnd()}…` : title}${rest}`;
}

function curvesOf({ curves }: PledgeSummary, asOf: Day, names: Names): Chart {
  const { pledges: say } = words().charts;
  const [all] = curves;
  const title = say.heldTitle(all!.medianDays);
  const spoken = `${title}. ${curves.map(({ party, n, events, steps }) => {
    const week = steps.filter(({ days }) => days <= 7).at(-1);
    const share = week === undefined ? "" : say.afterAWeek(week.share, week.interval90);
    return `${say.curve(party === null ? null : nameOf(party, names), events, n)}${share}`;
  }).join(". ")}.`;
  return {
    name: "held", title, subtitle: say.heldSubtitle(asOf), spoken, source: say.source, table: "curves",
    key: [
      { mark: "margin", text: say.intervalOfAll },
      ...curves.map(({ party, n, events }, i) => ({ mark: CURVE_MARKS[i % CURVE_MARKS.length]!, text: say.curveKey(party === null ? null : nameOf(party, names), events, n) }))
    ],
    notes: { heading: say.breakHeading, lines: say.breaks },
    draw: (space) => survivalChart(curves, names, space, spoken)
  };
}
