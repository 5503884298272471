import type { Day } from "#core/model/day.ts";
import type { PledgeLine, PledgeSummary } from "#core/model/pledge-outcome.ts";
import { capitalised, countOf, formatDay, formatShare, ratioAgainst, ratioInterval } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type Names, nameOf } from "#views/names.ts";
import { type Chart, type ChartSpace, isNarrow } from "./chart.ts";
import { drawForest, type ForestRow } from "./forest.ts";
import { survivalChart } from "./survival-chart.ts";

const CURVE_MARKS = ["curve", "curve-dashed", "curve-dotted"] as const;
/** Letters of a label for which a phone has room beside the figure. */
const SHORT = 40;
const SOURCE = "Figures and their claimants: under each undertaking. Undertakings: terms.yaml, every step and window with its page.";

/** Returns the two pictures of all undertakings: what flew in every window that could be measured, and how long they held. */
export function pledgeCharts(outcome: PledgeSummary, asOf: Day, names: Names): Chart[] {
  const curves = outcome.curves.some(({ n }) => n > 0) ? [curvesOf(outcome, asOf, names)] : [];
  return outcome.lines.length > 0 ? [forestOf(outcome, asOf, names), ...curves] : curves;
}

function forestOf({ lines, thresholds, mass }: PledgeSummary, asOf: Day, names: Names): Chart {
  const kept = lines.filter(({ word }) => word === "kept").length;
  const broken = lines.filter(({ word }) => word === "broken").length;
  const title = `Of ${countOf(lines.length, "window")} that could be measured ${kept} ${kept === 1 ? "was" : "were"} kept and ${broken} broken`;
  const spoken = `${title}. ${lines.map((l) => `${labelOf(l, names)}: ${ratioAgainst(l.ratio, "expected")}, 90 % interval ${ratioInterval(...l.interval90)}, ${words().phrases.pledgeWord(l.word ?? "cannot-tell")}`).join(". ")}.`;
  const rows = (space: ChartSpace): ForestRow[] =>
    lines.map((l) => ({ label: isNarrow(space) ? shortLabelOf(l, lines, names) : labelOf(l, names), isTest: l.role === "deed", estimate: { ratio: l.ratio, interval90: l.interval90, interval95: l.interval90 }, lack: "" }));
  return {
    name: "windows", title, subtitle: `Rate against expectation, log scale, under each reading of the window; as of ${formatDay(asOf)}`, spoken, source: SOURCE, table: "lines",
    key: [
      { mark: "confirmatory", text: "what was promised" }, { mark: "exploratory", text: "warnings of it, by another hand" }, { mark: "interval", text: "90 % interval" },
      { mark: "margin", text: `partly kept: ${formatShare(thresholds.kept)} to ${formatShare(thresholds.partly)} of what was to be expected; kept to the left, broken to the right` }
    ],
    notes: { heading: "When a word is given", lines: [`A window is called kept, partly kept or broken when the probability of it is at least ${formatShare(mass)}.`] },
    draw: (space) => drawForest(rows(space), { low: thresholds.kept, high: thresholds.partly }, space, spoken, 90)
  };
}

/** Says in full which window it is: whose, seen by what, as read by whom. */
function labelOf({ title, party, readBy, role }: PledgeLine, names: Names): string {
  return `${title}: ${nameOf(party, names)}${role === "warning" ? ", warnings" : ""} (${readBy})`;
}

/** Says it in the room a phone has: a reading only where several are measured, a party only where there are several. */
function shortLabelOf(line: PledgeLine, lines: readonly PledgeLine[], names: Names): string {
  const party = lines.some((l) => l.party !== line.party) ? `, ${nameOf(line.party, names)}` : "";
  const isOneOfSeveral = lines.filter((l) => l.term === line.term && l.party === line.party && l.role === line.role).length > 1;
  const rest = `${party}${line.role === "warning" ? ", warnings" : ""}${isOneOfSeveral ? ` (${line.readBy})` : ""}`;
  const title = line.title.replace(/ \([^)]*\)$/, "");
  const room = Math.max(SHORT - rest.length, SHORT / 2);
  return `${title.length > room ? `${title.slice(0, room - 1).trimEnd()}…` : title}${rest}`;
}

function curvesOf({ curves }: PledgeSummary, asOf: Day, names: Names): Chart {
  const [all] = curves;
  const median = all!.medianDays;
  const title = median === null ? "Fewer than half were called broken while they were followed" : `Half were called broken within ${countOf(median, "day")}`;
  const spoken = `${title}. ${curves.map(({ party, n, events, steps }) => {
    const week = steps.filter(({ days }) => days <= 7).at(-1);
    const share = week === undefined ? "" : `; after a week ${formatShare(week.share)} not yet called broken${week.interval90 === null ? "" : `, 90 % interval ${formatShare(week.interval90[0])} to ${formatShare(week.interval90[1])}`}`;
    return `${capitalised(party === null ? "all undertakings" : `those of ${nameOf(party, names)}`)}: ${events} of ${n} called broken${share}`;
  }).join(". ")}.`;
  return {
    name: "held", title, subtitle: `Share not yet called broken by anybody but the giver, days since agreed or begun, log scale; as of ${formatDay(asOf)}`, spoken, source: SOURCE, table: "curves",
    key: [
      { mark: "margin", text: "90 % interval of all together" },
      ...curves.map(({ party, n, events }, i) => ({ mark: CURVE_MARKS[i % CURVE_MARKS.length]!, text: `${party === null ? "all, by anybody's word" : `${nameOf(party, names)}, by the word of others`}: ${events} of ${n} called broken` }))
    ],
    notes: { heading: "What a break is here", lines: ["A promise counts as broken on the first day on which somebody calls it so: a claim, not a finding.", "One that lapsed, or whose end had passed, is followed no further."] },
    draw: (space) => survivalChart(curves, names, space, spoken)
  };
}
