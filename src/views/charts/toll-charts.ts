import type { Day } from "#core/model/day.ts";
import { daysCounted } from "#core/model/toll-claims.ts";
import type { TollMeasured, TollOutcome, TollWindow } from "#core/model/toll-outcome.ts";
import { countOf, formatDay, formatNumber } from "#views/format.ts";
import { type Names, nameOf } from "#views/names.ts";
import { revisionInWords, timeInWords, windowInWords } from "#views/sentences/en/toll.ts";
import { daysInWords, rangeInWords } from "#views/sentences/en/toll-clause.ts";
import type { Chart, KeyEntry } from "./chart.ts";
import { drawToll } from "./toll-chart.ts";

/** Returns the picture of one measure of human cost: what each claimant says a day, over time, with rounds and revisions; none of what nobody counts. */
export function tollCharts(outcome: TollOutcome, asOf: Day, names: Names): Chart[] {
  if (outcome.kind === "summary" || (outcome.months.length === 0 && !outcome.spans.some(({ high }) => high !== null))) return [];
  const { title, unit, counted, months, spans, revised, windows, episodes } = outcome;
  const told = windows.filter(({ range }) => range !== null);
  const perDay = counted === "at-end" ? "" : " a day";
  const on = ({ claims }: TollWindow) => daysCounted(claims.filter(({ isJudged }) => isJudged));
  const says = (window: TollWindow) => `${windowInWords(window.id, window.from, window.to)}: ${window.range === null ? "not to be told" : `${rangeInWords(window.range.low, window.range.high, window.range.isFloor)} ${unit}${perDay}${on(window).length === 0 ? "" : ` ${daysInWords(on(window))}`}`}`;
  const shown = told.find(({ id }) => id === "recent") ?? told.find(({ id }) => id === "latest-figures") ?? told[0];
  const headline = shown === undefined ? `${title}: no claim can be judged` : `${title}: ${rangeInWords(shown.range!.low, shown.range!.high, shown.range!.isFloor)}${perDay}${timeInWords(shown.id, shown.from, shown.to, on(shown))}`;
  const seen = titleOf(outcome);
  const claimants = [...new Set([...months, ...spans].map(({ claimant }) => claimant))];
  const moved = revised.map(({ month, kind, amount, suspected }) => `${suspected ? "suspected, " : ""}${revisionInWords(kind)}, ${formatNumber(amount)} in ${formatDay(month)}`);
  const spoken = `${headline}. ${windows.map(says).join(". ")}. ${countOf(months.length, "monthly mean")} and ${countOf(spans.length, "claim")} by ${claimants.join("; ")}; ${countOf(episodes.length, "episode")} of talks.${moved.length === 0 ? "" : ` ${countOf(moved.length, "mark")} of revisions, which are no events${moved.length > MOST_SPOKEN ? "" : `: ${moved.join("; ")}`}.`}`;
  return [
    {
      name: "days", title: seen, subtitle: `${unit}${perDay}, by claimant; as of ${formatDay(asOf)}`, spoken, source: `Claimants: ${claimants.map((one) => nameOf(one, names)).join("; ")}. Pages and grades stand in the tables.`,
      key: keyOf(outcome), table: months.length > 0 ? "months" : "claims",
      draw: (space) => drawToll(outcome, asOf, space, spoken)
    }
  ];
}

/** States what the picture shows: the span of the monthly means, else of the claims. */
function titleOf({ months, spans, counted }: TollMeasured): string {
  const [first, ...rest] = months;
  if (first !== undefined) {
    const least = rest.reduce((a, b) => (b.low < a.low ? b : a), first);
    const most = rest.reduce((a, b) => (b.high > a.high ? b : a), first);
    return `Month by month from ${formatNumber(least.low)} a day (${formatDay(least.month)}) to ${formatNumber(most.high)} (${formatDay(most.month)})`;
  }
  const ranged = spans.filter(({ low }) => low !== null);
  const ceilings = spans.flatMap(({ low, high }) => (low === null && high !== null ? [high] : []));
  const limit = ceilings.length === 0 ? "" : `at most ${formatNumber(Math.max(...ceilings))}`;
  const of = counted === "at-end" ? `, counted ${daysInWords([...new Set(spans.flatMap(({ high, to }) => (high === null ? [] : [to])))].sort())}` : " a day of their own time";
  if (ranged.length === 0) return `${countOf(ceilings.length, "claim")} of ${limit}${of}`;
  const [low, high] = [Math.min(...ranged.map((one) => one.low!)), Math.max(...ranged.map((one) => one.high!))];
  return `${countOf(ranged.length, "claim")}${ranged.length === 1 ? " of" : ", from"} ${rangeInWords(low, high, false)}${limit === "" ? "" : `, and ${countOf(ceilings.length, "claim")} of ${limit}`}${of}`;
}

/** So many revisions are spoken one by one; more are counted. */
const MOST_SPOKEN = 12;

function keyOf({ months, spans, revised, episodes, counted }: TollMeasured): KeyEntry[] {
  const has = (wanted: boolean, kinds: readonly string[]) => revised.some(({ kind, suspected }) => suspected === wanted && (wanted || kinds.includes(kind)));
  const [first, ...others] = [...new Set(months.map(({ claimant }) => claimant))];
  return [
    ...(first === undefined ? [] : [{ mark: "dot", text: `mean of a month, with its range: ${first}` } as const]),
    ...(others.length === 0 ? [] : [{ mark: "diamond", text: `the same: ${others.join("; ")}` } as const]),
    ...(spans.some(({ isJudged, low }) => isJudged && low !== null) ? [{ mark: "claimed", text: counted === "at-end" ? "a claim on its day" : "a claim over its own time, from low to high" } as const] : []),
    ...(spans.some(({ low, high }) => low === null && high !== null) ? [{ mark: "at-most", text: "a claim that says “at most”: beside the range" } as const] : []),
    ...(spans.some(({ isJudged, low }) => !isJudged && low !== null) ? [{ mark: "unjudged", text: "a claim that cannot be judged: in no range" } as const] : []),
    ...(has(false, ["bulk-revision", "backfill", "reclassified"]) ? [{ mark: "revised", text: "a revision of earlier days came in: no event" } as const] : []),
    ...(has(false, ["recovered"]) ? [{ mark: "recovered", text: "bodies of earlier dead were found: no event" } as const] : []),
    ...(has(true, []) ? [{ mark: "suspected", text: "suspected by rule of being of earlier days" } as const] : []),
    ...(episodes.length > 0 ? [{ mark: "round", text: "rounds of talks" } as const] : [])
  ];
}
