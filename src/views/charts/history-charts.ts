import type { Day } from "#core/model/day.ts";
import type { HistoryAssessed } from "#core/model/history-outcome.ts";
import { countOf, formatDay, formatDecibans, formatScore, formatShare, formatSignRatio } from "#views/format.ts";
import { words } from "#views/language.ts";
import type { Chart } from "./chart.ts";
import { binInWords, drawCarried, drawReliability, drawRoutes, drawSigns } from "./history-draw.ts";

const SOURCE = "Past talks: history/processes.csv and second-coding.csv, our own coding with the pages of each window. Signs of this case: signs.yaml.";

/** Returns the pictures of what follows if past talks are a guide: signs, calibration, routes, and what the signs that are here would carry. */
export function historyCharts(outcome: HistoryAssessed, asOf: Day, most: number): Chart[] {
  return [signsOf(outcome, asOf), reliabilityOf(outcome), routesOf(outcome), ...(outcome.carried.steps.length > 0 ? [carriedOf(outcome, asOf, most)] : [])];
}

function signsOf({ signs, windows, conflicts }: HistoryAssessed, asOf: Day): Chart {
  const usable = signs.filter((one) => one.usable);
  const apart = usable.filter(({ all }) => all.low > 1 || all.high < 1).length;
  const title = `Of ${signs.length} signs ${usable.length} are known often enough, and ${apart === 0 ? "none" : apart} of them ${apart > 1 ? "tell" : "tells"} outcomes apart`;
  const spoken = `${title}. ${signs.map(({ id, all, present, usable: is }) => `${words().phrases.signInWords(id)}: ratio ${formatSignRatio(all.ratio)}, 95 % interval ${formatSignRatio(all.low)} to ${formatSignRatio(all.high)}, ${all.yesCame} of ${all.knownCame} where the outcome came and ${all.yesNot} of ${all.knownNot} where not${is ? "" : ", too few"}; in this case ${present}`).join(". ")}.`;
  return {
    name: "signs", title, subtitle: `How many times likelier where the outcome came, log scale; ${countOf(windows, "past window")} of ${countOf(conflicts, "conflict")}; signs of this case as of ${formatDay(asOf)}`, spoken, source: SOURCE, table: "signs",
    key: [{ mark: "confirmatory", text: "usable: known in enough windows with the outcome and without" }, { mark: "exploratory", text: "known in too few" }, { mark: "interval", text: "95 % interval, each conflict one witness" }],
    notes: { heading: "What stands at the right", lines: ["● the sign is here, ○ it is not, ? the record does not say."] },
    draw: (space) => drawSigns(signs, space, spoken)
  };
}

function reliabilityOf({ calibration, skill }: HistoryAssessed): Chart {
  const outside = calibration.bins.filter(({ n, events, low, high }) => events / n < low || events / n > high).length;
  const title = outside === 0 ? `What came lies within what calibrated forecasts would show, in bins of ${calibration.bins.map(({ n }) => n).join(", ")}` : `In ${countOf(outside, "bin")} more or less came than calibrated forecasts would show`;
  const spoken = `${title}. ${calibration.bins.map(binInWords).join(". ")}. Brier score ${formatScore(skill.ours)} with signs, ${formatScore(skill.base)} with the base rate, better by ${formatScore(skill.difference)}, 95 % interval ${formatScore(skill.low)} to ${formatScore(skill.high)}, ${skill.n} windows of ${skill.conflicts} conflicts.`;
  const baseRate = calibration.bins.reduce((sum, { events }) => sum + events, 0) / skill.n;
  return {
    name: "calibration", title, subtitle: `Across: mean forecast of a bin, each conflict by the others; upward: share that came; ${skill.n} windows, ${formatShare(baseRate)} with the outcome`, spoken, source: SOURCE, table: "calibration",
    key: [{ mark: "confirmatory", text: "share that came" }, { mark: "margin", text: "95 % band if forecasts were calibrated" }, { mark: "curve-dotted", text: "as forecast; the level line is the base rate" }],
    draw: (space) => drawReliability(calibration.bins, baseRate, space, spoken)
  };
}

function routesOf({ routes, came, windows }: HistoryAssessed): Chart {
  const [same] = routes;
  const title = `${same!.n} of ${came} outcomes came ${words().phrases.routeInWords(same!.route)}`;
  const spoken = `${title}. ${routes.map(({ route, n, low, high }) => `${words().phrases.routeInWords(route)}: ${n} of ${came}, 95 % interval ${formatShare(low)} to ${formatShare(high)}`).join(". ")}.`;
  return {
    name: "routes", title, subtitle: `Share of the past windows with the outcome: ${came} of ${windows}, which is no base rate, since the table holds talks that history kept, most of them found because they ended in an accord`, spoken, source: SOURCE, table: "routes",
    key: [{ mark: "span", text: "share" }, { mark: "interval", text: "95 % interval (Wilson)" }],
    draw: (space) => drawRoutes(routes, came, space, spoken)
  };
}

function carriedOf({ carried, skill }: HistoryAssessed, asOf: Day, most: number): Chart {
  const title = `Illustrative: the signs that are here would carry ${formatDecibans(carried.held)}${skill.shown ? "" : ", and move nothing"}`;
  const spoken = `${title}. ${carried.steps.map(({ sign, decibans }) => `${words().phrases.signInWords(sign)}: ${formatDecibans(decibans)}`).join(". ")}. Together ${formatDecibans(carried.total)}, held within plus or minus ${most} dB. The range would be ${formatShare(carried.range.low)} to ${formatShare(carried.range.high)}.`;
  return {
    name: "carried", title, subtitle: `Decibans at half weight, one sign after the other; as of ${formatDay(asOf)}`, spoken, source: SOURCE, table: "carried",
    key: [{ mark: "span", text: "one sign" }, { mark: "extreme", text: "all together" }, { mark: "curve-dotted", text: `all signs together may move ${most} dB, no more` }],
    notes: { heading: "Why it moves nothing", lines: ["Signs may move the range only when forecasts from them are shown to beat the base rate on past talks, each conflict forecast by the others."] },
    draw: (space) => drawCarried(carried, most, space, spoken)
  };
}
