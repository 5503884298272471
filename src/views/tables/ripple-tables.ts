import type { RippleAssessed, RippleOutcome } from "#core/model/ripple-outcome.ts";
import { wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type Cell, column, type Table } from "./table.ts";

const say = () => words().tables.rippleTables;

/** The tables behind a ripple finding. */
export function rippleTables(outcome: RippleOutcome): Table[] {
  if (outcome.status !== "assessed") return [];
  return [windowsTable(outcome), pricesTable(outcome), daysTable(outcome), episodesTable(outcome), withoutOneTable(outcome), shiftsTable(outcome)];
}

/** Each window over all prices, in ordinary moves, with every test. */
export function windowsTable({ windows }: RippleAssessed): Table {
  return {
    name: "windows",
    title: say().allPricesTogetherInOrdinary,
    columns: [
      column("window", say().window, "text"), column("first", say().fromDay, "number"), column("last", say().to, "number"), column("role", say().role, "text"), column("effect", say().move, "number"),
      column("low90", say().n90From, "number"), column("high90", say().to, "number"), column("low95", say().n95From, "number"), column("high95", say().to, "number"),
      column("kp", say().kolariPynnoNenT, "number"), column("p-kp", say().p, "p"), column("p-shift", say().shiftsP, "p"), column("p-adjusted", say().adjusted, "p"),
      column("p-rank", say().rankP, "p"), column("p-boehmer", say().boehmerP, "p"), column("p-patell", say().patellP, "p"), column("detectable", say().smallestMoveFound, "number"),
      column("correlation", say().correlationOverAllPairs, "number"), column("pairs", say().pricesEpisodes, "number")
    ],
    rows: windows.map((w): Cell[] => [
      wordsOf(w.id), w.first, w.last, wordsOf(w.role), w.effect?.size ?? null, ...(w.effect?.interval90 ?? [null, null]), ...(w.effect?.interval95 ?? [null, null]),
      w.kolariPynnonen.value, w.kolariPynnonen.pValue, w.pShift, w.pAdjusted, w.rank.pValue, w.boehmer.pValue, w.patell.pValue, w.effect?.detectable ?? null, w.correlation, w.pairs
    ])
  };
}

/** Each price in each window, in its own unit. */
export function pricesTable({ assets, confirmatory }: RippleAssessed): Table {
  return {
    name: "prices",
    title: say().priceByPrice,
    columns: [
      column("price", say().price, "text"), column("role", say().role, "text"), column("unit", say().unit, "text"), column("expected", say().expectedFrom, "text"), column("window", say().window, "text"),
      column("a-day", say().meanAbnormalReturnADay, "number"), column("car", say().summedOverTheWindow, "number"), column("effect", say().moveEstimated, "number"),
      column("low90", say().n90From, "number"), column("high90", say().to, "number"), column("low95", say().n95From, "number"), column("high95", say().to, "number"),
      column("p-shift", say().shiftsP, "p"), column("p-adjusted", say().adjusted, "p"), column("ordinary", say().ordinaryMove, "number"), column("detectable", say().smallestMoveFound, "number"), column("verdict", say().says, "text")
    ],
    rows: assets.flatMap((asset) =>
      asset.windows.map((w): Cell[] => [
        asset.name, asset.role === "asset" ? say().price2 : wordsOf(asset.role), asset.unit, asset.market ?? say().itsMean, wordsOf(w.id), w.meanAbnormal, w.meanCar, w.effect?.size ?? null,
        ...(w.effect?.interval90 ?? [null, null]), ...(w.effect?.interval95 ?? [null, null]), w.pShift, w.pAdjusted, w.ordinary, w.effect?.detectable ?? null,
        w.id === confirmatory && asset.verdict !== null ? wordsOf(asset.verdict) : null
      ])
    )
  };
}

/** Day by day around the rounds: the summed abnormal return and what shifted calendars give. */
export function daysTable({ assets }: RippleAssessed): Table {
  return {
    name: "days",
    title: say().dayByDayAroundThe,
    columns: [
      column("price", say().price, "text"), column("day", say().tradingDay, "number"), column("mean", say().summedAbnormalReturn, "number"), column("low90", say().n90From, "number"), column("high90", say().to, "number"),
      column("placebo-low", say().nineInTenShiftedCalendars, "number"), column("placebo-high", say().to, "number"), column("unit", say().unit, "text")
    ],
    rows: assets.flatMap(({ name, unit, track }) =>
      track.mean.map((mean, i): Cell[] => [name, track.from + i, mean, track.low[i] ?? null, track.high[i] ?? null, track.placeboLow[i] ?? null, track.placeboHigh[i] ?? null, unit])
    )
  };
}

/** Each episode with its first close and what every price did, in ordinary moves. */
export function episodesTable({ episodes, assets }: RippleAssessed): Table {
  const prices = assets.filter(({ role }) => role === "asset");
  return {
    name: "episodes",
    title: say().everyEpisodeInOrdinaryMoves,
    columns: [
      column("from", say().firstDay, "day"), column("to", say().firstRoundEnded, "day"), column("rounds", say().rounds, "text"), column("close", say().firstClose, "day"), column("moved", say().daysLater, "number"),
      ...prices.map(({ id, name }) => column(id, name, "number"))
    ],
    rows: episodes.map((e): Cell[] => [e.from, e.to, e.rounds.join(" "), e.close, e.movedDays, ...e.returns])
  };
}

/** The same question with each episode left out. */
export function withoutOneTable({ withoutOne }: RippleAssessed): Table {
  return {
    name: "without-one",
    title: say().withoutOneEpisodeWithoutStars,
    columns: [column("close", say().firstClose, "day"), column("mean", say().meanOfTheOthers, "number"), column("p-kp", say().kolariPynnoNenP, "p"), column("p-shift", say().shiftsP, "p")],
    rows: withoutOne.map((w): Cell[] => [w.close, w.mean, w.pKolariPynnonen, w.pShift])
  };
}

/** The test's t at every shift of the calendar, the true one first. */
export function shiftsTable({ shifts }: RippleAssessed): Table {
  return {
    name: "shifts",
    title: say().everyShiftedCalendar,
    columns: [column("shift", say().shiftedByTradingDays, "number"), column("t", say().t, "number")],
    rows: shifts.values.map((t, i) => [i, t])
  };
}
