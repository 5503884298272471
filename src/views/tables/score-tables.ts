import type { ScoreAssessed, ScoreOutcome } from "#core/model/score-outcome.ts";
import { wordsOf } from "#views/format.ts";
import { type Cell, column, type Table } from "./table.ts";

type Scores<Kind> = Extract<ScoreAssessed["scores"], { kind: Kind }>;

/** The tables behind scores of forecasts: skill by baseline, the scores themselves, and whether forecasts are to be taken at their word. */
export function scoreTables(outcome: ScoreOutcome): Table[] {
  if (outcome.status !== "assessed") return [];
  const { scores } = outcome;
  return [skillTable(outcome), ...(scores.kind === "event" ? [reliabilityTable("bins", "What was said, and how often it came, in bins of like size", scores.bins), reliabilityTable("reliability", "What was said, and how often it came, by probability", scores.reliability), eventScores(scores)] : [pitTable(scores, outcome.forecasts), countScores(scores)])];
}

/** Skill against each baseline by name, or what is lacking. */
export function skillTable({ skills }: ScoreAssessed): Table {
  return {
    name: "skill",
    title: "Skill against each baseline",
    columns: [
      column("baseline", "Baseline", "text"), column("skill", "Skill", "number"), column("low", "from", "number"), column("high", "to", "number"), column("level", "Level", "share"),
      column("ours", "Ours", "number"), column("theirs", "Theirs", "number"), column("forecasts", "Forecasts of both", "number"), column("clusters", "Clusters", "number"), column("score", "Score", "text"), column("lack", "Not assessable", "text")
    ],
    rows: skills.map((s): Cell[] =>
      s.status === "assessed"
        ? [wordsOf(s.baseline), s.skill, s.interval.low, s.interval.high, s.interval.level, s.ours, s.theirs, s.forecasts, s.clusters, s.score.toUpperCase(), null]
        : [wordsOf(s.baseline), null, null, null, null, null, null, null, s.had, null, `${wordsOf(s.reason)}: ${s.needed} needed, ${s.had} there`]
    )
  };
}

function reliabilityTable(name: string, title: string, groups: Scores<"event">["bins"]): Table {
  return {
    name,
    title,
    columns: [
      column("forecast", "Probability said", "number"), column("n", "Forecasts", "number"), column("events", "Came", "number"), column("recalibrated", "Recalibrated", "number"),
      column("low", "If calibrated: from", "number"), column("high", "to", "number")
    ],
    rows: groups.map((g): Cell[] => [g.forecast, g.n, g.events, g.recalibrated, g.low, g.high])
  };
}

function pitTable({ pit }: Scores<"count">, forecasts: number): Table {
  return {
    name: "standing",
    title: "Where in the forecasts what came fell",
    columns: [column("from", "From", "number"), column("to", "to", "number"), column("height", "Height", "number"), column("months", "Forecasts", "number"), column("even", "If even", "number")],
    rows: pit.map((height, i): Cell[] => [i / pit.length, (i + 1) / pit.length, height, (height * forecasts) / pit.length, forecasts / pit.length])
  };
}

const listing = (rows: readonly (readonly [string, number | null])[]): Table => ({
  name: "scores",
  title: "The scores",
  columns: [column("score", "Score", "text"), column("value", "Value", "number")],
  rows
});

function eventScores({ brier, logScore, murphy, corrected, corp }: Scores<"event">): Table {
  return listing([
    ["Brier", brier], ["log score, nats", logScore], ["reliability (Murphy)", murphy.reliability], ["resolution", murphy.resolution], ["uncertainty", murphy.uncertainty],
    ["reliability, without the bias of few", corrected.reliability], ["resolution, the same", corrected.resolution], ["miscalibration (CORP)", corp.miscalibration], ["discrimination (CORP)", corp.discrimination]
  ]);
}

function countScores({ crps, fairCrps, logScore, dawidSebastiani }: Scores<"count">): Table {
  return listing([["CRPS", crps], ["CRPS, fair", fairCrps], ["log score, nats", logScore], ["Dawid and Sebastiani", dawidSebastiani]]);
}
