import type { CaseContent } from "#core/model/case-content.ts";
import type { Day } from "#core/model/day.ts";
import { addDays } from "#core/model/day-count.ts";
import { toSourceLine } from "#core/model/evidence.ts";
import type { Scenario } from "#core/model/scenario.ts";
import type { ScenarioOutcome } from "#core/model/scenario-outcome.ts";
import { readIndicator } from "./read-indicator.ts";

/** Two years: long enough for a spell to stand beside a quiet time, short enough to be seen week by week. */
const DRAWN_DAYS = 728;

/**
 * Reads every indicator of a scenario as of a day: its newest reading, whether it is tripped and since when, how often it trips when nothing happens.
 *
 * @param content The case, cut to the day.
 */
export function readScenario(scenario: Scenario, { series, forecasts, sources }: Pick<CaseContent, "series" | "forecasts" | "sources">, asOf: Day): ScenarioOutcome {
  const { title, ifTalks, notSameAs, known } = scenario;
  const drawnFrom = addDays(asOf, 1 - DRAWN_DAYS);
  const indicators = scenario.indicators.map((one) => readIndicator(one, series, asOf, drawnFrom));
  const pages = scenario.sources.map((page) => toSourceLine(page, sources, asOf));
  const questions = scenario.questions.flatMap((id) => forecasts.filter((one) => one.id === id)).map(({ id, title: asked, deadline }) => ({ id, title: asked, deadline }));
  const told = { assay: "scenario@1" as const, title, ifTalks, notSameAs, scenario: scenario.id, fixed: known, drawnFrom, pages, indicators, questions };
  return indicators.some(({ state }) => state !== "not-assessable")
    ? { ...told, status: "assessed" }
    : { ...told, status: "not-assessable", reason: "no-indicator-held", needed: 1, had: 0 };
}
