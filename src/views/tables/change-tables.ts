import { addDays } from "#core/model/day-count.ts";
import type { ChangeOutcome } from "#core/model/change-outcome.ts";
import { formatDay, listed, wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type Cell, column, type Table } from "./table.ts";

const say = () => words().tables.changeTables;

const WEEK = 7;

/** The changes, the levels between them, the changes at other penalties, and the trend. */
export function changeTables(outcome: ChangeOutcome): Table[] {
  if (outcome.status !== "assessed") return [];
  const { changes, segments, path, trend, weeks, from, unit } = outcome;
  return [
    {
      name: "changes",
      title: say().whatChangedWhenAndBy,
      columns: [
        column("day", say().newLevelFrom, "day"), column("earliest", say().atTheEarliest, "day"), column("latest", say().atTheLatest, "day"), column("before", say().beforeA(unit), "number"), column("after", say().afterA(unit), "number"),
        column("ratio", say().ratio, "ratio"), column("ratio-low", say().n95From, "ratio"), column("ratio-high", say().to, "ratio"), column("difference", say().difference, "number"), column("low", say().n95From, "number"), column("high", say().to, "number"),
        column("shape", say().stepOrDrift, "text"), column("breaks", say().theCountingChanged, "text"), column("rounds", say().roundsNear, "text")
      ],
      rows: changes.map((c): Cell[] => [
        c.day, c.earliest, c.latest, c.before, c.after, c.ratio?.value ?? null, c.ratio?.low ?? null, c.ratio?.high ?? null, c.difference.value, c.difference.low, c.difference.high,
        wordsOf(c.shape), c.breaks.length === 0 ? null : c.breaks.map((b) => `${b.day}: ${b.text}`).join(" "), c.rounds.length === 0 ? null : listed(c.rounds.map(wordsOf))
      ])
    },
    {
      name: "levels",
      title: say().theLevelsBetweenTheChanges,
      columns: [column("from", say().fromWord, "day"), column("to", say().to2, "day"), column("reported", say().reports, "number"), column("mean", say().meanA(unit), "number")],
      rows: segments.map((s) => [s.from, s.to, s.reported, s.mean])
    },
    {
      name: "path",
      title: say().changesAtOtherPenalties,
      columns: [column("from", say().penaltyKFrom, "number"), column("to", say().to, "number"), column("changes", say().changes, "number"), column("days", say().newLevelsFrom, "text")],
      rows: path.map((step): Cell[] => [step.from, step.to, step.days.length, step.days.length === 0 ? null : step.days.map(formatDay).join(", ")])
    },
    {
      name: "trend",
      title: say().theTrendOverTheWhole,
      columns: [column("blocks", say().means, "number"), column("block-days", say().ofDays, "number"), column("slope", say().growthIn30DaysA(unit), "number"), column("low", say().n95From, "number"), column("high", say().to, "number"), column("inflation", say().varianceTimes, "number"), column("p", say().p, "p")],
      rows: trend ? [[trend.blocks, trend.blockDays, trend.slope.value, trend.slope.low, trend.slope.high, trend.inflation, trend.pValue]] : []
    },
    {
      name: "weeks",
      title: say().weekByWeek,
      columns: [column("week", say().weekFrom, "day"), column("mean", unit === "week" ? say().gain : say().meanA(unit), "number")],
      rows: weeks.map((value, w): Cell[] => [addDays(from, w * WEEK), value])
    }
  ];
}
