import type { MomentumEventsAssessed, MomentumEventsOutcome } from "#core/model/momentum-events-outcome.ts";
import { type Cell, column, type Table } from "./table.ts";

/** What a part of the expected counts is called. */
export const SHARE_NAMES = { baseline: "Background", talk: "Excess after rounds", self: "The region’s own past", cross: "The neighbours’ past" } as const;

/** The tables behind a finding of momentum's Track A. */
export function momentumEventsTables(outcome: MomentumEventsOutcome): Table[] {
  if (outcome.status !== "assessed") return [];
  return [sharesTable(outcome), ladderTable(outcome), ruleTable(outcome), forecastsTable(outcome), transformsTable(outcome)];
}

function sharesTable({ shares }: MomentumEventsAssessed): Table {
  return {
    name: "shares",
    title: "Where the expected counts come from, in percent",
    columns: [column("part", "Part", "text"), column("percent", "Percent", "number"), column("low90", "90 % from", "number"), column("high90", "to", "number")],
    rows: shares.map(({ id, share, interval90: [low, high] }): Cell[] => [SHARE_NAMES[id], 100 * share, 100 * low, 100 * high])
  };
}

function ladderTable({ ladder }: MomentumEventsAssessed): Table {
  return {
    name: "ladder",
    title: "By how far the background may bend",
    columns: [
      column("shared", "Trend, df", "number"), column("per-region", "A region, df", "number"), column("parameters", "Parameters", "number"), column("bic", "BIC of the background", "number"),
      column("self", "Self", "number"), column("cross", "Cross", "number"), column("past", "From past counts, percent", "number"), column("ratio", "After rounds", "ratio"), column("chosen", "Chosen", "text")
    ],
    rows: ladder.map((r): Cell[] => [r.shared, r.perRegion, r.parameters, r.bic, r.self, r.cross, 100 * r.epidemicShare, r.ratio, r.chosen ? "yes" : ""])
  };
}

function ruleTable({ rule, talk, verdict, level, margin, materialShare }: MomentumEventsAssessed): Table {
  const yes = (passed: boolean) => (passed ? "passed" : "not passed");
  const rows: Cell[][] = [
    ["signalling", `pulse’s registered test, p at most ${level}`, rule.pulse?.pValue ?? null, yes(rule.pulse?.passed === true)],
    ["signalling", `likelihood ratio of the talk term, p at most ${level}`, rule.likelihoodRatio.pValue, yes(rule.likelihoodRatio.passed)],
    ["signalling", "better forecasts with the talk term than without", null, yes(rule.forecasts.passed)],
    ["signalling", "pulse and talk term point the same way", null, yes(rule.sameDirection === true)],
    ["momentum", `talk ratio ${talk.ratio.toFixed(2)}: 90 % interval inside ${margin.low} to ${margin.high}`, null, yes(rule.equivalence.passed)],
    ["momentum", `past counts carry at least ${100 * materialShare} %, on every background from the chosen one on that does not bend within a month`, null, yes(rule.epidemic.passed)],
    ["verdict", verdict ?? "none: description only", null, ""]
  ];
  return { name: "rule", title: "The rule, part by part", columns: [column("for", "For", "text"), column("part", "Part", "text"), column("p", "p", "p"), column("passed", "Result", "text")], rows };
}

function forecastsTable({ forecasts }: MomentumEventsAssessed): Table {
  const rows: Cell[][] = forecasts
    ? [
        ["mean log score with the talk term", forecasts.withTalk], ["mean log score without it", forecasts.withoutTalk], ["gain a night", forecasts.gain], ["its standard error", forecasts.gainError],
        ["mean ranked probability score", forecasts.rankedProbability], ["calibration, z", forecasts.calibrationZ], ["nights", forecasts.nights], ["nights times regions", forecasts.cells]
      ]
    : [];
  return { name: "forecasts", title: "Forecasts one step ahead, of nights not yet seen", columns: [column("what", "What", "text"), column("value", "Value", "number")], rows };
}

function transformsTable({ forecasts }: MomentumEventsAssessed): Table {
  const transforms = forecasts?.transforms ?? [];
  return {
    name: "transforms",
    title: "How often what came lay in each tenth of its forecast (1 = as often as it should)",
    columns: [column("tenth", "Tenth", "number"), column("density", "Density", "number")],
    rows: transforms.map((density, i) => [i + 1, density])
  };
}
