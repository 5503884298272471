import type { MomentumSalvosOutcome, SalvoWindowResult } from "#core/model/momentum-salvos-outcome.ts";
import { wordsOf } from "#views/format.ts";
import { type Cell, column, type Table } from "./table.ts";

/** The salvo clock: how long it waits, what the windows around rounds hold, and the salvos it did not expect. */
export function momentumSalvosTables(outcome: MomentumSalvosOutcome): Table[] {
  if (outcome.status !== "assessed") return [];
  const { waits, smooth, windows, offSchedule } = outcome;
  return [
    {
      name: "waits",
      title: "How often a salvo came, by the wait since the last",
      columns: [
        column("since", `${outcome.unit === "night" ? "Nights" : "Days"} since the last salvo`, "text"), column("nights", "So often reached", "number"), column("salvos", "Salvos", "number"),
        column("rate", "Share", "share"), column("low", "95 % from", "share"), column("high", "95 % to", "share"), column("fitted", "Fitted", "share")
      ],
      rows: waits.map((w): Cell[] => [w.orMore ? `${w.since} or more` : String(w.since), w.nights, w.salvos, w.rate, w.low, w.high, w.orMore ? null : (smooth[w.since - 1]?.hazard ?? null)])
    },
    salvoWindowsTable("Salvos around rounds of talks", windows),
    {
      name: "off-schedule",
      title: "Salvos that their own clock did not expect",
      columns: [column("day", "Day", "day"), column("size", "Size", "number"), column("since", "Since the last", "number"), column("hazard", "Chance by the clock", "share"), column("window", "Window around rounds", "text")],
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
      column("id", "Window", "text"), column("nights", "Nights", "number"), column("salvos", "Salvos", "number"), column("expected", "Expected", "number"), column("odds-ratio", "Odds ratio", "number"),
      column("low-95", "95 % from", "number"), column("high-95", "95 % to", "number"), column("p", "p", "p"), column("p-adjusted", "p adjusted", "p"), column("detectable", "Found with 80 % power", "number"), column("p-if-none", "p, had there been none", "p")
    ],
    rows: windows.map((w): Cell[] => [wordsOf(w.id), w.nights, w.salvos, w.expected, w.oddsRatio, ...w.interval95, w.pValue, w.pAdjusted, w.detectable, w.pIfNone])
  };
}
