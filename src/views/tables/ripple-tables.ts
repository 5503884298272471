import type { RippleAssessed, RippleOutcome } from "#core/model/ripple-outcome.ts";
import { wordsOf } from "#views/format.ts";
import { type Cell, column, type Table } from "./table.ts";

/** The tables behind a ripple finding. */
export function rippleTables(outcome: RippleOutcome): Table[] {
  if (outcome.status !== "assessed") return [];
  return [windowsTable(outcome), pricesTable(outcome), daysTable(outcome), episodesTable(outcome), withoutOneTable(outcome), shiftsTable(outcome)];
}

/** Each window over all prices, in ordinary moves, with every test. */
export function windowsTable({ windows }: RippleAssessed): Table {
  return {
    name: "windows",
    title: "All prices together, in ordinary moves",
    columns: [
      column("window", "Window", "text"), column("first", "From day", "number"), column("last", "to", "number"), column("role", "Role", "text"), column("effect", "Move", "number"),
      column("low90", "90 % from", "number"), column("high90", "to", "number"), column("low95", "95 % from", "number"), column("high95", "to", "number"),
      column("kp", "Kolari–Pynnönen t", "number"), column("p-kp", "p", "p"), column("p-shift", "Shifts, p", "p"), column("p-adjusted", "adjusted", "p"),
      column("p-rank", "Rank, p", "p"), column("p-boehmer", "Boehmer, p", "p"), column("p-patell", "Patell, p", "p"), column("detectable", "Smallest move found", "number"),
      column("correlation", "Correlation over all pairs", "number"), column("pairs", "Prices × episodes", "number")
    ],
    rows: windows.map((w): Cell[] => [
      wordsOf(w.id), w.first, w.last, w.role, w.effect?.size ?? null, ...(w.effect?.interval90 ?? [null, null]), ...(w.effect?.interval95 ?? [null, null]),
      w.kolariPynnonen.value, w.kolariPynnonen.pValue, w.pShift, w.pAdjusted, w.rank.pValue, w.boehmer.pValue, w.patell.pValue, w.effect?.detectable ?? null, w.correlation, w.pairs
    ])
  };
}

/** Each price in each window, in its own unit. */
export function pricesTable({ assets, confirmatory }: RippleAssessed): Table {
  return {
    name: "prices",
    title: "Price by price",
    columns: [
      column("price", "Price", "text"), column("role", "Role", "text"), column("unit", "Unit", "text"), column("expected", "Expected from", "text"), column("window", "Window", "text"),
      column("a-day", "Mean abnormal return a day", "number"), column("car", "Summed over the window", "number"), column("effect", "Move, estimated", "number"),
      column("low90", "90 % from", "number"), column("high90", "to", "number"), column("low95", "95 % from", "number"), column("high95", "to", "number"),
      column("p-shift", "Shifts, p", "p"), column("p-adjusted", "adjusted", "p"), column("ordinary", "Ordinary move", "number"), column("detectable", "Smallest move found", "number"), column("verdict", "Says", "text")
    ],
    rows: assets.flatMap((asset) =>
      asset.windows.map((w): Cell[] => [
        asset.name, asset.role === "asset" ? "price" : asset.role, asset.unit, asset.market ?? "its mean", wordsOf(w.id), w.meanAbnormal, w.meanCar, w.effect?.size ?? null,
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
    title: "Day by day around the rounds",
    columns: [
      column("price", "Price", "text"), column("day", "Trading day", "number"), column("mean", "Summed abnormal return", "number"), column("low90", "90 % from", "number"), column("high90", "to", "number"),
      column("placebo-low", "Nine in ten shifted calendars, from", "number"), column("placebo-high", "to", "number"), column("unit", "Unit", "text")
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
    title: "Every episode, in ordinary moves",
    columns: [
      column("from", "First day", "day"), column("to", "First round ended", "day"), column("rounds", "Rounds", "text"), column("close", "First close", "day"), column("moved", "Days later", "number"),
      ...prices.map(({ id, name }) => column(id, name, "number"))
    ],
    rows: episodes.map((e): Cell[] => [e.from, e.to, e.rounds.join(" "), e.close, e.movedDays, ...e.returns])
  };
}

/** The same question with each episode left out. */
export function withoutOneTable({ withoutOne }: RippleAssessed): Table {
  return {
    name: "without-one",
    title: "Without one episode, without stars",
    columns: [column("close", "First close", "day"), column("mean", "Mean of the others", "number"), column("p-kp", "Kolari–Pynnönen, p", "p"), column("p-shift", "Shifts, p", "p")],
    rows: withoutOne.map((w): Cell[] => [w.close, w.mean, w.pKolariPynnonen, w.pShift])
  };
}

/** The test's t at every shift of the calendar, the true one first. */
export function shiftsTable({ shifts }: RippleAssessed): Table {
  return {
    name: "shifts",
    title: "Every shifted calendar",
    columns: [column("shift", "Shifted by (trading days)", "number"), column("t", "t", "number")],
    rows: shifts.values.map((t, i) => [i, t])
  };
}
