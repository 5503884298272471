import type { Day } from "#core/model/day.ts";
import type { ScenarioIndicator, ScenarioOutcome } from "#core/model/scenario-outcome.ts";
import { countOf, formatDay, formatShare, formatSpan, spellCount } from "#views/format.ts";
import { words } from "#views/language.ts";
import type { Chart } from "./chart.ts";
import { scenarioChart } from "./scenario-chart.ts";

/** Returns the strips of the indicators of a scenario; none where no series is held for any. */
export function scenarioCharts(outcome: ScenarioOutcome, asOf: Day): Chart[] {
  if (outcome.status !== "assessed") return [];
  const spoken = `${titleOf(outcome)}. ${outcome.indicators.map(speak).join(" ")}`;
  const claims = [...new Set(outcome.indicators.flatMap(({ rules }) => rules.map(({ claimant, isClaim }) => `${claimant}${isClaim ? " (a belligerent's claim)" : ""}`)))];
  return [
    {
      name: "indicators",
      title: titleOf(outcome),
      subtitle: `What each indicator reads against its threshold, each to its own height, ${formatSpan(outcome.drawnFrom, asOf)}; as of ${formatDay(asOf)}`,
      spoken,
      source: `Source: ${claims.join("; ")}.`,
      key: [
        { mark: "curve", text: "reading: of each week the one nearest to the threshold or beyond it" },
        { mark: "curve-dashed", text: "threshold" },
        { mark: "round", text: "tripped" },
        { mark: "silent", text: "after the last day that could be judged" },
        ...(outcome.indicators.some(({ judged }) => judged === null) ? [{ mark: "missing", text: "not assessable: the case holds no series for it" } as const] : [])
      ],
      notes: { heading: "What is not drawn", lines: [`Readings before ${formatDay(outcome.drawnFrom)}: the share of days tripped beside each counts them too.`] },
      table: "indicators",
      draw: (space) => scenarioChart(outcome, asOf, space, spoken)
    }
  ];
}

function titleOf({ indicators }: ScenarioOutcome): string {
  const [tripped, read] = [indicators.filter(({ state }) => state === "tripped").length, indicators.filter(({ state }) => state === "tripped" || state === "not-tripped").length];
  if (read === 0) return "No indicator can be read on this day; the strips show how each stood";
  return `${tripped === 0 ? "None" : spellCount(tripped)} of ${countOf(read, "indicator")} that can be read ${tripped === 1 ? "is" : "are"} tripped`.replace(/^./, (letter) => letter.toUpperCase());
}

function speak(one: ScenarioIndicator): string {
  if (one.judged === null) return `${one.what}: not assessable.`;
  const readings = one.rules.flatMap(({ last, unit, ownUnit }) => (last === null ? [] : [words().phrases.readingInWords(last.value, unit, ownUnit)])).join(", ");
  const spell = one.spell === null ? "never tripped" : one.spell.open ? `tripped since ${formatDay(one.spell.from)}` : `last tripped ${formatSpan(one.spell.from, one.spell.to)}`;
  const past = one.past === null ? "" : `, ${one.past.met === 0 ? "on none" : `on ${formatShare(one.past.met / one.past.judged)}`} of ${countOf(one.past.judged, "day")} since ${formatDay(one.past.from)}`;
  return `${one.what}, ${formatDay(one.judged.day)}: ${readings}, ${words().phrases.indicatorState(one)}; ${spell}${past}.`;
}
