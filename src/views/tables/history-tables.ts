import type { HistoryAssessed, HistoryOutcome, HistorySignRow, SignCount } from "#core/model/history-outcome.ts";
import { type Cell, column, type Table } from "./table.ts";
import { words } from "#views/language.ts";
import { wordsOf } from "#views/format.ts";

const say = () => words().tables.historyTables;

/** Every sign, skill, calibration, routes, what signs carry, and each past window as the others forecast it. */
export function historyTables(outcome: HistoryOutcome): Table[] {
  if (outcome.status === "not-assessable") return [figuresTable(outcome)];
  return [signsTable(outcome), sameTable(outcome), skillTable(outcome), binsTable(outcome), routesTable(outcome), carriedTable(outcome), figuresTable(outcome), forecastsTable(outcome)];
}

const COUNTS = () => ([
  column("yes-came", say().thereOutcomeCame, "number"), column("known-came", say().knownCame, "number"), column("yes-not", say().thereNoneCame, "number"), column("known-not", say().knownNone, "number"),
  column("ratio", say().ratio, "number"), column("low95", say().n95From, "number"), column("high95", say().n95To, "number"), column("decibans", say().decibans, "number"), column("usable", say().usable, "text")
]);
const counts = ({ yesCame, knownCame, yesNot, knownNot, ratio, low, high, decibans, usable }: SignCount): Cell[] => [yesCame, knownCame, yesNot, knownNot, ratio, low, high, decibans, usable ? say().yes : say().tooFew];

function signsTable({ signs }: HistoryAssessed): Table {
  return {
    name: "signs",
    title: say().everySignInPastTalks,
    columns: [column("sign", say().sign, "text"), ...COUNTS(), column("here", say().here, "text"), column("since", say().couldBeKnownFrom, "day"), column("why", say().why, "text"), column("record", say().record, "record")],
    rows: signs.map((sign): Cell[] => [words().phrases.signInWords(sign.id), ...counts(sign.all), wordsOf(sign.present), sign.from, sign.reason, recordOf(sign)])
  };
}

const recordOf = ({ id, from }: HistorySignRow): string | null => (from === null ? null : `signs/${id}`);

function sameTable({ signs }: HistoryAssessed): Table {
  return {
    name: "signs-same-talks",
    title: say().theSameWhereTheOutcome,
    columns: [column("sign", say().sign, "text"), ...COUNTS()],
    rows: signs.map(({ id, same }): Cell[] => [words().phrases.signInWords(id), ...counts(same)]),
    isApart: true
  };
}

function skillTable({ skill, sameTalks }: HistoryAssessed): Table {
  return {
    name: "skill",
    title: say().signsAgainstTheBaseRate,
    columns: [column("of", say().whatIsForecast, "text"), column("ours", say().brierSigns, "score"), column("base", say().brierBaseRate, "score"), column("difference", say().betterBy, "score"), column("low95", say().n95From, "score"), column("high95", say().n95To, "score"), column("n", say().windows, "number"), column("conflicts", say().conflicts, "number"), column("shown", say().shown, "text")],
    rows: ([[say().theOutcome, skill], [say().theOutcomeThroughTheSame, sameTalks]] as const).map(([of, one]): Cell[] => [of, one.ours, one.base, one.difference, one.low, one.high, one.n, one.conflicts, one.shown ? say().yes : say().no])
  };
}

function binsTable({ calibration }: HistoryAssessed): Table {
  return {
    name: "calibration",
    title: say().whatWasForecastAndWhat,
    columns: [column("forecast", say().meanForecast, "score"), column("n", say().windows, "number"), column("events", say().came, "number"), column("recalibrated", say().recalibrated, "score"), column("low95", say().ifCalibratedFrom, "score"), column("high95", say().to, "score")],
    rows: calibration.bins.map(({ forecast, n, events, recalibrated, low, high }): Cell[] => [forecast, n, events, recalibrated, low, high])
  };
}

function routesTable({ routes }: HistoryAssessed): Table {
  return {
    name: "routes",
    title: say().byWhatRouteItCame,
    columns: [column("route", say().route, "text"), column("n", say().windows, "number"), column("low95", say().n95From, "share"), column("high95", say().n95To, "share")],
    rows: routes.map(({ route, n, low, high }): Cell[] => [words().phrases.routeInWords(route), n, low, high])
  };
}

function carriedTable({ carried }: HistoryAssessed): Table {
  return {
    name: "carried",
    title: say().whatTheSignsThatAre,
    columns: [column("sign", say().sign, "text"), column("decibans", say().decibans, "number"), column("record", say().record, "record")],
    rows: [...carried.steps.map(({ sign, decibans }): Cell[] => [words().phrases.signInWords(sign), decibans, `signs/${sign}`]), [say().allTogether, carried.total, null], [say().heldWithinWhatTheyMay, carried.held, null]]
  };
}

function figuresTable({ figures }: HistoryOutcome): Table {
  return {
    name: "figures",
    title: say().sharesThatTheRangeRests,
    columns: [column("name", say().shareOfMediations, "text"), column("events", say().events, "number"), column("n", say().ofWord, "number"), column("share", say().share, "share")],
    rows: figures.map(({ name, events, n, share }): Cell[] => [name, events, n, share])
  };
}

function forecastsTable({ forecasts }: HistoryAssessed): Table {
  return {
    name: "forecasts",
    title: say().eachPastWindowWhatThe,
    columns: [
      column("window", say().window, "record"), column("conflict", say().conflict, "text"), column("decided", say().on, "day"), column("base", say().baseRateOfTheOthers, "score"), column("decibans", say().signsCarryDb, "number"), column("forecast", say().forecast, "score"),
      column("low", say().fromTheRangeLow, "share"), column("high", say().high, "share"), column("then-n", say().endedByThen, "number"), column("then", say().forecastByThese, "score"), column("came", say().itCame, "text"), column("route", say().route, "text"), column("held", say().inForceAfter90Days, "text")
    ],
    rows: forecasts.map(({ window, conflict, decided, base, decibans, forecast, range, then, came, route, held, own }): Cell[] => [
      `history/${window}`, own ? say().thisWar(conflict) : conflict, decided, base, decibans, forecast, range.low, range.high, then?.n ?? null, then?.forecast ?? null, came ? say().yes : say().no, came ? words().phrases.routeInWords(route) : null, held === null ? null : held ? say().yes : say().no
    ]),
    isApart: true
  };
}
