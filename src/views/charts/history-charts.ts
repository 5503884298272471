import type { Day } from "#core/model/day.ts";
import type { HistoryAssessed } from "#core/model/history-outcome.ts";
import { formatDecibans } from "#views/format.ts";
import { words } from "#views/language.ts";
import type { Chart } from "./chart.ts";
import { binInWords, drawCarried, drawReliability, drawRoutes, drawSigns } from "./history-draw.ts";

/** Returns the pictures of what follows if past talks are a guide: signs, calibration, routes, and what the signs that are here would carry. */
export function historyCharts(outcome: HistoryAssessed, asOf: Day, most: number): Chart[] {
  return [signsOf(outcome, asOf), reliabilityOf(outcome), routesOf(outcome), ...(outcome.carried.steps.length > 0 ? [carriedOf(outcome, asOf, most)] : [])];
}

function signsOf({ signs, windows, conflicts }: HistoryAssessed, asOf: Day): Chart {
  const { charts: { history: say }, phrases } = words();
  const usable = signs.filter((one) => one.usable);
  const apart = usable.filter(({ all }) => all.low > 1 || all.high < 1).length;
  const title = say.signsTitle(signs.length, usable.length, apart);
  const spoken = `${title}. ${signs.map(({ id, all, present, usable: is }) => say.sign(phrases.signInWords(id), all, is, say.present[present])).join(". ")}.`;
  return {
    name: "signs", title, subtitle: say.signsSubtitle(windows, conflicts, asOf), spoken, source: say.source, table: "signs",
    key: [{ mark: "confirmatory", text: say.usable }, { mark: "exploratory", text: say.tooFew }, { mark: "interval", text: say.signInterval }],
    notes: { heading: say.rightHeading, lines: say.right },
    draw: (space) => drawSigns(signs, space, spoken)
  };
}

function reliabilityOf({ calibration, skill }: HistoryAssessed): Chart {
  const { history: say } = words().charts;
  const outside = calibration.bins.filter(({ n, events, low, high }) => events / n < low || events / n > high).length;
  const title = outside === 0 ? say.calibrated(calibration.bins.map(({ n }) => n)) : say.outside(outside);
  const spoken = `${title}. ${calibration.bins.map(binInWords).join(". ")}. ${say.brier(skill)}`;
  const baseRate = calibration.bins.reduce((sum, { events }) => sum + events, 0) / skill.n;
  return {
    name: "calibration", title, subtitle: say.calibrationSubtitle(skill.n, baseRate), spoken, source: say.source, table: "calibration",
    key: [{ mark: "confirmatory", text: say.shareThatCame }, { mark: "margin", text: say.calibrationBand }, { mark: "curve-dotted", text: say.asForecast }],
    draw: (space) => drawReliability(calibration.bins, baseRate, space, spoken)
  };
}

function routesOf({ routes, came, windows }: HistoryAssessed): Chart {
  const { charts: { history: say }, phrases } = words();
  const [same] = routes;
  const title = say.routesTitle(same!.n, came, phrases.routeInWords(same!.route));
  const spoken = `${title}. ${routes.map(({ route, n, low, high }) => say.route(phrases.routeInWords(route), n, came, low, high)).join(". ")}.`;
  return {
    name: "routes", title, subtitle: say.routesSubtitle(came, windows), spoken, source: say.source, table: "routes",
    key: [{ mark: "span", text: say.share }, { mark: "interval", text: say.wilson }],
    draw: (space) => drawRoutes(routes, came, space, spoken)
  };
}

function carriedOf({ carried, skill }: HistoryAssessed, asOf: Day, most: number): Chart {
  const { charts: { history: say }, phrases } = words();
  const title = say.carriedTitle(carried.held, skill.shown);
  const spoken = `${title}. ${carried.steps.map(({ sign, decibans }) => `${phrases.signInWords(sign)}: ${formatDecibans(decibans)}`).join(". ")}. ${say.together(carried.total, most, carried.range.low, carried.range.high)}`;
  return {
    name: "carried", title, subtitle: say.carriedSubtitle(asOf), spoken, source: say.source, table: "carried",
    key: [{ mark: "span", text: say.oneSign }, { mark: "extreme", text: say.allTogether }, { mark: "curve-dotted", text: say.mayMove(most) }],
    notes: { heading: say.whyHeading, lines: say.why },
    draw: (space) => drawCarried(carried, most, space, spoken)
  };
}
