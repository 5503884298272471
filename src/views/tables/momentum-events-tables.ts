import type { MomentumEventsAssessed, MomentumEventsOutcome } from "#core/model/momentum-events-outcome.ts";
import { wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type Cell, column, type Table } from "./table.ts";

const say = () => words().tables.momentumEventsTables;

/** What a part of the expected counts is called. */
export const SHARE_NAMES = () => ({ baseline: say().background, talk: say().excessAfterRounds, self: say().theRegionsOwnPast, cross: say().theNeighboursPast } as const);

/** The tables behind a finding of momentum's Track A. */
export function momentumEventsTables(outcome: MomentumEventsOutcome): Table[] {
  if (outcome.status !== "assessed") return [];
  return [sharesTable(outcome), ladderTable(outcome), ruleTable(outcome), forecastsTable(outcome), transformsTable(outcome)];
}

function sharesTable({ shares }: MomentumEventsAssessed): Table {
  return {
    name: "shares",
    title: say().whereTheExpectedCountsCome,
    columns: [column("part", say().part, "text"), column("percent", say().percent, "number"), column("low90", say().n90From, "number"), column("high90", say().to, "number")],
    rows: shares.map(({ id, share, interval90: [low, high] }): Cell[] => [SHARE_NAMES()[id], 100 * share, 100 * low, 100 * high])
  };
}

function ladderTable({ ladder }: MomentumEventsAssessed): Table {
  return {
    name: "ladder",
    title: say().byHowFarTheBackground,
    columns: [
      column("shared", say().trendDf, "number"), column("per-region", say().aRegionDf, "number"), column("parameters", say().parameters, "number"), column("bic", say().bicOfTheBackground, "number"),
      column("self", say().self, "number"), column("cross", say().cross, "number"), column("past", say().fromPastCountsPercent, "number"), column("ratio", say().afterRounds, "ratio"), column("chosen", say().chosen, "text")
    ],
    rows: ladder.map((r): Cell[] => [r.shared, r.perRegion, r.parameters, r.bic, r.self, r.cross, 100 * r.epidemicShare, r.ratio, r.chosen ? say().yes : ""])
  };
}

function ruleTable({ rule, talk, verdict, level, margin, materialShare }: MomentumEventsAssessed): Table {
  const yes = (passed: boolean) => (passed ? say().passed : say().notPassed);
  const rows: Cell[][] = [
    [say().signalling, say().pulsesRegisteredTestPAt(level), rule.pulse?.pValue ?? null, yes(rule.pulse?.passed === true)],
    [say().signalling, say().likelihoodRatioOfTheTalk(level), rule.likelihoodRatio.pValue, yes(rule.likelihoodRatio.passed)],
    [say().signalling, say().betterForecastsWithTheTalk, null, yes(rule.forecasts.passed)],
    [say().signalling, say().pulseAndTalkTermPoint, null, yes(rule.sameDirection === true)],
    [say().momentum, say().talkRatio90IntervalInside(talk.ratio.toFixed(2), margin.low, margin.high), null, yes(rule.equivalence.passed)],
    [say().momentum, say().pastCountsCarryAtLeast(100 * materialShare), null, yes(rule.epidemic.passed)],
    [say().verdict, verdict === null ? say().noneDescriptionOnly : wordsOf(verdict), null, ""]
  ];
  return { name: "rule", title: say().theRulePartByPart, columns: [column("for", say().forWord, "text"), column("part", say().part, "text"), column("p", say().p, "p"), column("passed", say().result, "text")], rows };
}

function forecastsTable({ forecasts }: MomentumEventsAssessed): Table {
  const rows: Cell[][] = forecasts
    ? [
        [say().meanLogScoreWithThe, forecasts.withTalk], [say().meanLogScoreWithoutIt, forecasts.withoutTalk], [say().gainANight, forecasts.gain], [say().itsStandardError, forecasts.gainError],
        [say().meanRankedProbabilityScore, forecasts.rankedProbability], [say().calibrationZ, forecasts.calibrationZ], [say().nights, forecasts.nights], [say().nightsTimesRegions, forecasts.cells]
      ]
    : [];
  return { name: "forecasts", title: say().forecastsOneStepAheadOf, columns: [column("what", say().what, "text"), column("value", say().value, "number")], rows };
}

function transformsTable({ forecasts }: MomentumEventsAssessed): Table {
  const transforms = forecasts?.transforms ?? [];
  return {
    name: "transforms",
    title: say().howOftenWhatCameLay,
    columns: [column("tenth", say().tenth, "number"), column("density", say().density, "number")],
    rows: transforms.map((density, i) => [i + 1, density])
  };
}
