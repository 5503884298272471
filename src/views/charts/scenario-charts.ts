import type { Day } from "#core/model/day.ts";
import type { ScenarioIndicator, ScenarioOutcome } from "#core/model/scenario-outcome.ts";
import { formatDay, formatSpan } from "#views/format.ts";
import { words } from "#views/language.ts";
import type { Chart } from "./chart.ts";
import { scenarioChart } from "./scenario-chart.ts";

/** Returns the strips of the indicators of a scenario; none where no series is held for any. */
export function scenarioCharts(outcome: ScenarioOutcome, asOf: Day): Chart[] {
  if (outcome.status !== "assessed") return [];
  const { scenarios: say } = words().charts;
  const spoken = `${titleOf(outcome)}. ${outcome.indicators.map(speak).join(" ")}`;
  const claims = [...new Set(outcome.indicators.flatMap(({ rules }) => rules.map(({ claimant, isClaim }) => say.claimant(claimant, isClaim))))];
  return [
    {
      name: "indicators",
      title: titleOf(outcome),
      subtitle: say.subtitle(formatSpan(outcome.drawnFrom, asOf), asOf),
      spoken,
      source: say.source(claims),
      key: [
        { mark: "curve", text: say.reading },
        { mark: "curve-dashed", text: say.threshold },
        { mark: "round", text: say.tripped },
        { mark: "silent", text: say.after },
        ...(outcome.indicators.some(({ judged }) => judged === null) ? [{ mark: "missing", text: say.notHeld } as const] : [])
      ],
      notes: { heading: say.notDrawnHeading, lines: [say.notDrawn(outcome.drawnFrom)] },
      table: "indicators",
      draw: (space) => scenarioChart(outcome, asOf, space, spoken)
    }
  ];
}

function titleOf({ indicators }: ScenarioOutcome): string {
  const [tripped, read] = [indicators.filter(({ state }) => state === "tripped").length, indicators.filter(({ state }) => state === "tripped" || state === "not-tripped").length];
  if (read === 0) return words().charts.scenarios.noneRead;
  return words().charts.scenarios.title(tripped, read);
}

function speak(one: ScenarioIndicator): string {
  const { charts: { scenarios: say }, phrases } = words();
  if (one.judged === null) return say.notAssessable(one.what);
  const readings = one.rules.flatMap(({ last, unit, ownUnit }) => (last === null ? [] : [phrases.readingInWords(last.value, unit, ownUnit)])).join(", ");
  const spell = one.spell === null ? say.neverTripped : one.spell.open ? say.trippedSince(one.spell.from) : say.lastTripped(formatSpan(one.spell.from, one.spell.to));
  const past = one.past === null ? "" : say.past(one.past.met, one.past.judged, one.past.from);
  return `${one.what}, ${formatDay(one.judged.day)}: ${readings}, ${phrases.indicatorState(one)}; ${spell}${past}.`;
}
