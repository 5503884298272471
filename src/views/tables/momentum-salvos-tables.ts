import type { MomentumSalvosOutcome, SalvoWindowResult } from "#core/model/momentum-salvos-outcome.ts";
import { wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type Cell, column, type Table } from "./table.ts";

const say = () => words().tables.momentumSalvosTables;

/** The salvo clock: how long it waits, what the windows around rounds hold, and the salvos it did not expect. */
export function momentumSalvosTables(outcome: MomentumSalvosOutcome): Table[] {
  if (outcome.status !== "assessed") return [];
  const { waits, smooth, windows, offSchedule } = outcome;
  return [
    {
      name: "waits",
      title: say().howOftenASalvoCame,
      columns: [
        column("since", say().sinceTheLastSalvo(outcome.unit === "night" ? say().nights : say().days), "text"), column("nights", say().soOftenReached, "number"), column("salvos", say().salvos, "number"),
        column("rate", say().share, "share"), column("low", say().n95From, "share"), column("high", say().n95To, "share"), column("fitted", say().fitted, "share")
      ],
      rows: waits.map((w): Cell[] => [w.orMore ? say().orMore(w.since) : String(w.since), w.nights, w.salvos, w.rate, w.low, w.high, w.orMore ? null : (smooth[w.since - 1]?.hazard ?? null)])
    },
    salvoWindowsTable(say().salvosAroundRoundsOfTalks, windows),
    {
      name: "off-schedule",
      title: say().salvosThatTheirOwnClock,
      columns: [column("day", say().day, "day"), column("size", say().size, "number"), column("since", say().sinceTheLast, "number"), column("hazard", say().chanceByTheClock, "share"), column("window", say().windowAroundRounds, "text")],
      rows: offSchedule.map((s): Cell[] => [s.day, s.size, s.since, s.hazard, s.window === null ? null : wordsOf(s.window)])
    }
  ];
}

/** Salvos in windows, against what their own clock expects. */
export function salvoWindowsTable(title: string, windows: readonly SalvoWindowResult[]): Table {
  return {
    name: "windows",
    title,
    columns: [
      column("id", say().window, "text"), column("nights", say().nights, "number"), column("salvos", say().salvos, "number"), column("expected", say().expected, "number"), column("odds-ratio", say().oddsRatio, "number"),
      column("low-95", say().n95From, "number"), column("high-95", say().n95To, "number"), column("p", say().p, "p"), column("p-adjusted", say().pAdjusted, "p"), column("detectable", say().foundWith80Power, "number"), column("p-if-none", say().pHadThereBeenNone, "p")
    ],
    rows: windows.map((w): Cell[] => [wordsOf(w.id), w.nights, w.salvos, w.expected, w.oddsRatio, ...w.interval95, w.pValue, w.pAdjusted, w.detectable, w.pIfNone])
  };
}
