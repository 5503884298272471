import type { HistoryAssessed, HistoryOutcome, HistorySignRow, SignCount } from "#core/model/history-outcome.ts";
import { type Cell, column, type Table } from "./table.ts";
import { words } from "#views/language.ts";

/** Every sign, skill, calibration, routes, what signs carry, and each past window as the others forecast it. */
export function historyTables(outcome: HistoryOutcome): Table[] {
  if (outcome.status === "not-assessable") return [figuresTable(outcome)];
  return [signsTable(outcome), sameTable(outcome), skillTable(outcome), binsTable(outcome), routesTable(outcome), carriedTable(outcome), figuresTable(outcome), forecastsTable(outcome)];
}

const COUNTS = [
  column("yes-came", "There, outcome came", "number"), column("known-came", "Known, came", "number"), column("yes-not", "There, none came", "number"), column("known-not", "Known, none", "number"),
  column("ratio", "Ratio", "number"), column("low95", "95 % from", "number"), column("high95", "95 % to", "number"), column("decibans", "Decibans", "number"), column("usable", "Usable", "text")
];
const counts = ({ yesCame, knownCame, yesNot, knownNot, ratio, low, high, decibans, usable }: SignCount): Cell[] => [yesCame, knownCame, yesNot, knownNot, ratio, low, high, decibans, usable ? "yes" : "too few"];

function signsTable({ signs }: HistoryAssessed): Table {
  return {
    name: "signs",
    title: "Every sign, in past talks and here",
    columns: [column("sign", "Sign", "text"), ...COUNTS, column("here", "Here", "text"), column("since", "Could be known from", "day"), column("why", "Why", "text"), column("record", "Record", "record")],
    rows: signs.map((sign): Cell[] => [words().phrases.signInWords(sign.id), ...counts(sign.all), sign.present, sign.from, sign.reason, recordOf(sign)])
  };
}

const recordOf = ({ id, from }: HistorySignRow): string | null => (from === null ? null : `signs/${id}`);

function sameTable({ signs }: HistoryAssessed): Table {
  return {
    name: "signs-same-talks",
    title: "The same where the outcome must come through the same talks",
    columns: [column("sign", "Sign", "text"), ...COUNTS],
    rows: signs.map(({ id, same }): Cell[] => [words().phrases.signInWords(id), ...counts(same)]),
    isApart: true
  };
}

function skillTable({ skill, sameTalks }: HistoryAssessed): Table {
  return {
    name: "skill",
    title: "Signs against the base rate, each conflict by the others",
    columns: [column("of", "What is forecast", "text"), column("ours", "Brier, signs", "score"), column("base", "Brier, base rate", "score"), column("difference", "Better by", "score"), column("low95", "95 % from", "score"), column("high95", "95 % to", "score"), column("n", "Windows", "number"), column("conflicts", "Conflicts", "number"), column("shown", "Shown", "text")],
    rows: ([["the outcome", skill], ["the outcome through the same talks", sameTalks]] as const).map(([of, one]): Cell[] => [of, one.ours, one.base, one.difference, one.low, one.high, one.n, one.conflicts, one.shown ? "yes" : "no"])
  };
}

function binsTable({ calibration }: HistoryAssessed): Table {
  return {
    name: "calibration",
    title: "What was forecast and what came",
    columns: [column("forecast", "Mean forecast", "score"), column("n", "Windows", "number"), column("events", "Came", "number"), column("recalibrated", "Recalibrated", "score"), column("low95", "If calibrated, from", "score"), column("high95", "to", "score")],
    rows: calibration.bins.map(({ forecast, n, events, recalibrated, low, high }): Cell[] => [forecast, n, events, recalibrated, low, high])
  };
}

function routesTable({ routes }: HistoryAssessed): Table {
  return {
    name: "routes",
    title: "By what route it came",
    columns: [column("route", "Route", "text"), column("n", "Windows", "number"), column("low95", "95 % from", "share"), column("high95", "95 % to", "share")],
    rows: routes.map(({ route, n, low, high }): Cell[] => [words().phrases.routeInWords(route), n, low, high])
  };
}

function carriedTable({ carried }: HistoryAssessed): Table {
  return {
    name: "carried",
    title: "What the signs that are here would carry (illustrative)",
    columns: [column("sign", "Sign", "text"), column("decibans", "Decibans", "number"), column("record", "Record", "record")],
    rows: [...carried.steps.map(({ sign, decibans }): Cell[] => [words().phrases.signInWords(sign), decibans, `signs/${sign}`]), ["All together", carried.total, null], ["Held within what they may move", carried.held, null]]
  };
}

function figuresTable({ figures }: HistoryOutcome): Table {
  return {
    name: "figures",
    title: "Shares that the range rests on",
    columns: [column("name", "Share of mediations", "text"), column("events", "Events", "number"), column("n", "Of", "number"), column("share", "Share", "share")],
    rows: figures.map(({ name, events, n, share }): Cell[] => [name, events, n, share])
  };
}

function forecastsTable({ forecasts }: HistoryAssessed): Table {
  return {
    name: "forecasts",
    title: "Each past window: what the others would have said, and what came",
    columns: [
      column("window", "Window", "record"), column("conflict", "Conflict", "text"), column("decided", "On", "day"), column("base", "Base rate of the others", "score"), column("decibans", "Signs carry, dB", "number"), column("forecast", "Forecast", "score"),
      column("low", "From the range: low", "share"), column("high", "high", "share"), column("then-n", "Ended by then", "number"), column("then", "Forecast by these", "score"), column("came", "It came", "text"), column("route", "Route", "text"), column("held", "In force after 90 days", "text")
    ],
    rows: forecasts.map(({ window, conflict, decided, base, decibans, forecast, range, then, came, route, held, own }): Cell[] => [
      `history/${window}`, own ? `${conflict} (this war)` : conflict, decided, base, decibans, forecast, range.low, range.high, then?.n ?? null, then?.forecast ?? null, came ? "yes" : "no", came ? words().phrases.routeInWords(route) : null, held === null ? null : held ? "yes" : "no"
    ]),
    isApart: true
  };
}
