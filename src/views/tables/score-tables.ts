import type { ScoreAssessed, ScoreOutcome } from "#core/model/score-outcome.ts";
import { wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type Cell, column, type Table } from "./table.ts";

const say = () => words().tables.scoreTables;

type Scores<Kind> = Extract<ScoreAssessed["scores"], { kind: Kind }>;

/** The tables behind scores of forecasts: skill by baseline, the scores themselves, and whether forecasts are to be taken at their word. */
export function scoreTables(outcome: ScoreOutcome): Table[] {
  if (outcome.status !== "assessed") return [];
  const { scores } = outcome;
  return [skillTable(outcome), ...(scores.kind === "event" ? [reliabilityTable("bins", say().whatWasSaidAndHow, scores.bins), reliabilityTable("reliability", say().whatWasSaidAndHow2, scores.reliability), eventScores(scores)] : [pitTable(scores, outcome.forecasts), countScores(scores)])];
}

/** Skill against each baseline by name, or what is lacking. */
export function skillTable({ skills }: ScoreAssessed): Table {
  return {
    name: "skill",
    title: say().skillAgainstEachBaseline,
    columns: [
      column("baseline", say().baseline, "text"), column("skill", say().skill, "number"), column("low", say().fromWord, "number"), column("high", say().to, "number"), column("level", say().level, "share"),
      column("ours", say().ours, "number"), column("theirs", say().theirs, "number"), column("forecasts", say().forecastsOfBoth, "number"), column("clusters", say().clusters, "number"), column("score", say().score, "text"), column("lack", say().notAssessable, "text")
    ],
    rows: skills.map((s): Cell[] =>
      s.status === "assessed"
        ? [wordsOf(s.baseline), s.skill, s.interval.low, s.interval.high, s.interval.level, s.ours, s.theirs, s.forecasts, s.clusters, s.score.toUpperCase(), null]
        : [wordsOf(s.baseline), null, null, null, null, null, null, null, s.had, null, say().neededThere(wordsOf(s.reason), s.needed, s.had)]
    )
  };
}

function reliabilityTable(name: string, title: string, groups: Scores<"event">["bins"]): Table {
  return {
    name,
    title,
    columns: [
      column("forecast", say().probabilitySaid, "number"), column("n", say().forecasts, "number"), column("events", say().came, "number"), column("recalibrated", say().recalibrated, "number"),
      column("low", say().ifCalibratedFrom, "number"), column("high", say().to, "number")
    ],
    rows: groups.map((g): Cell[] => [g.forecast, g.n, g.events, g.recalibrated, g.low, g.high])
  };
}

function pitTable({ pit }: Scores<"count">, forecasts: number): Table {
  return {
    name: "standing",
    title: say().whereInTheForecastsWhat,
    columns: [column("from", say().fromWord2, "number"), column("to", say().to, "number"), column("height", say().height, "number"), column("months", say().forecasts, "number"), column("even", say().ifEven, "number")],
    rows: pit.map((height, i): Cell[] => [i / pit.length, (i + 1) / pit.length, height, (height * forecasts) / pit.length, forecasts / pit.length])
  };
}

const listing = (rows: readonly (readonly [string, number | null])[]): Table => ({
  name: "scores",
  title: say().theScores,
  columns: [column("score", say().score, "text"), column("value", say().value, "number")],
  rows
});

function eventScores({ brier, logScore, murphy, corrected, corp }: Scores<"event">): Table {
  return listing([
    [say().brier, brier], [say().logScoreNats, logScore], [say().reliabilityMurphy, murphy.reliability], [say().resolution, murphy.resolution], [say().uncertainty, murphy.uncertainty],
    [say().reliabilityWithoutTheBiasOf, corrected.reliability], [say().resolutionTheSame, corrected.resolution], [say().miscalibrationCorp, corp.miscalibration], [say().discriminationCorp, corp.discrimination]
  ]);
}

function countScores({ crps, fairCrps, logScore, dawidSebastiani }: Scores<"count">): Table {
  return listing([[say().crps, crps], [say().crpsFair, fairCrps], [say().logScoreNats, logScore], [say().dawidAndSebastiani, dawidSebastiani]]);
}
