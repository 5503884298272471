import { addDays } from "#core/model/day-count.ts";
import type { ChangeOutcome } from "#core/model/change-outcome.ts";
import { formatDay, listed, wordsOf } from "#views/format.ts";
import { type Cell, column, type Table } from "./table.ts";

const WEEK = 7;

/** The changes, the levels between them, the changes at other penalties, and the trend. */
export function changeTables(outcome: ChangeOutcome): Table[] {
  if (outcome.status !== "assessed") return [];
  const { changes, segments, path, trend, weeks, from, unit } = outcome;
  return [
    {
      name: "changes",
      title: "What changed, when, and by how much",
      columns: [
        column("day", "New level from", "day"), column("earliest", "At the earliest", "day"), column("latest", "At the latest", "day"), column("before", `Before, a ${unit}`, "number"), column("after", `After, a ${unit}`, "number"),
        column("ratio", "Ratio", "ratio"), column("ratio-low", "95 % from", "ratio"), column("ratio-high", "to", "ratio"), column("difference", "Difference", "number"), column("low", "95 % from", "number"), column("high", "to", "number"),
        column("shape", "Step or drift", "text"), column("breaks", "The counting changed", "text"), column("rounds", "Rounds near", "text")
      ],
      rows: changes.map((c): Cell[] => [
        c.day, c.earliest, c.latest, c.before, c.after, c.ratio?.value ?? null, c.ratio?.low ?? null, c.ratio?.high ?? null, c.difference.value, c.difference.low, c.difference.high,
        c.shape, c.breaks.length === 0 ? null : c.breaks.map((b) => `${b.day}: ${b.text}`).join(" "), c.rounds.length === 0 ? null : listed(c.rounds.map(wordsOf))
      ])
    },
    {
      name: "levels",
      title: "The levels between the changes",
      columns: [column("from", "From", "day"), column("to", "To", "day"), column("reported", "Reports", "number"), column("mean", `Mean a ${unit}`, "number")],
      rows: segments.map((s) => [s.from, s.to, s.reported, s.mean])
    },
    {
      name: "path",
      title: "Changes at other penalties",
      columns: [column("from", "Penalty k from", "number"), column("to", "to", "number"), column("changes", "Changes", "number"), column("days", "New levels from", "text")],
      rows: path.map((step): Cell[] => [step.from, step.to, step.days.length, step.days.length === 0 ? null : step.days.map(formatDay).join(", ")])
    },
    {
      name: "trend",
      title: "The trend over the whole",
      columns: [column("blocks", "Means", "number"), column("block-days", "of days", "number"), column("slope", `Growth in 30 days, a ${unit}`, "number"), column("low", "95 % from", "number"), column("high", "to", "number"), column("inflation", "Variance, times", "number"), column("p", "p", "p")],
      rows: trend ? [[trend.blocks, trend.blockDays, trend.slope.value, trend.slope.low, trend.slope.high, trend.inflation, trend.pValue]] : []
    },
    {
      name: "weeks",
      title: "Week by week",
      columns: [column("week", "Week from", "day"), column("mean", unit === "week" ? "Gain" : `Mean a ${unit}`, "number")],
      rows: weeks.map((value, w): Cell[] => [addDays(from, w * WEEK), value])
    }
  ];
}
