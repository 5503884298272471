import type { ScoreOutcome } from "#core/model/score-outcome.ts";
import { type Cell, column, type Table } from "./table.ts";

/** The tables behind a score: skill against each baseline, and how often what was forecast came. */
export function scoreTables(outcome: ScoreOutcome): Table[] {
  if (outcome.status !== "assessed") return [];
  const { skills, scores } = outcome;
  const skill: Table = {
    name: "skill",
    title: "Skill against each simple answer",
    columns: [
      column("baseline", "Against", "text"), column("score", "Score", "text"), column("forecasts", "Forecasts", "number"), column("clusters", "Clusters", "number"), column("ours", "Ours", "number"), column("theirs", "Theirs", "number"),
      column("skill", "Skill", "number"), column("low", "Interval from", "number"), column("high", "to", "number"), column("lacking", "Not assessable", "text")
    ],
    rows: skills.map((one): Cell[] =>
      one.status === "assessed"
        ? [one.baseline, one.score, one.forecasts, one.clusters, one.ours, one.theirs, one.skill, one.interval.low, one.interval.high, null]
        : [one.baseline, null, null, one.had, null, null, null, null, null, `${one.reason}: ${one.needed} needed, ${one.had} there`]
    )
  };
  if (scores.kind !== "event") return [skill];
  return [
    skill,
    {
      name: "reliability",
      title: "How often what was forecast came",
      columns: [
        column("forecast", "Probability filed", "number"), column("n", "Forecasts", "number"), column("events", "Came", "number"), column("recalibrated", "Recalibrated", "number"),
        column("low", "If calibrated, from", "number"), column("high", "to", "number")
      ],
      rows: scores.reliability.map((g): Cell[] => [g.forecast, g.n, g.events, g.recalibrated, g.low, g.high])
    }
  ];
}
