import type { Day } from "#core/model/day.ts";
import { daysCounted } from "#core/model/toll-claims.ts";
import type { TollMeasured, TollOutcome, TollWindow } from "#core/model/toll-outcome.ts";
import { words } from "#views/language.ts";
import { type Names, nameOf } from "#views/names.ts";
import type { Chart, KeyEntry } from "./chart.ts";
import { drawToll } from "./toll-chart.ts";

/** Returns the picture of one measure of human cost: what each claimant says a day, over time, with rounds and revisions; none of what nobody counts. */
export function tollCharts(outcome: TollOutcome, asOf: Day, names: Names): Chart[] {
  if (outcome.kind === "summary" || (outcome.months.length === 0 && !outcome.spans.some(({ high }) => high !== null))) return [];
  const { charts: { toll: say }, phrases } = words();
  const { title, unit, counted, months, spans, revised, windows, episodes } = outcome;
  const told = windows.filter(({ range }) => range !== null);
  const perDay = counted === "at-end" ? "" : say.aDay;
  const on = ({ claims }: TollWindow) => daysCounted(claims.filter(({ isJudged }) => isJudged));
  const rangeOf = ({ range }: TollWindow) => phrases.tollRangeInWords(range!.low, range!.high, range!.isFloor);
  const says = (window: TollWindow) => {
    const named = phrases.tollWindowInWords(window.id, window.from, window.to);
    return window.range === null ? `${named}: ${say.notToBeTold}` : say.window(named, rangeOf(window), `${unit}${perDay}`, on(window).length === 0 ? null : phrases.daysInWords(on(window)));
  };
  const shown = told.find(({ id }) => id === "recent") ?? told.find(({ id }) => id === "latest-figures") ?? told[0];
  const headline = shown === undefined ? say.noneCanBeJudged(title) : say.headline(title, `${rangeOf(shown)}${perDay}`, phrases.timeInWords(shown.id, shown.from, shown.to, on(shown)));
  const seen = titleOf(outcome);
  const claimants = [...new Set([...months, ...spans].map(({ claimant }) => claimant))];
  const moved = revised.map(({ month, kind, amount, suspected }) => `${suspected ? say.suspected : ""}${say.moved(phrases.revisionInWords(kind), amount, month)}`);
  const spoken = `${say.spoken(headline, windows.map(says), months.length, spans.length, claimants, episodes.length)}${moved.length === 0 ? "" : say.revisions(moved.length, moved.length > MOST_SPOKEN ? [] : moved)}`;
  return [
    {
      name: "days", title: seen, subtitle: say.subtitle(`${unit}${perDay}`, asOf), spoken, source: say.source(claimants.map((one) => nameOf(one, names))),
      key: keyOf(outcome), table: months.length > 0 ? "months" : "claims",
      draw: (space) => drawToll(outcome, asOf, space, spoken)
    }
  ];
}

/** States what the picture shows: the span of the monthly means, else of the claims. */
function titleOf({ months, spans, counted }: TollMeasured): string {
  const { charts: { toll: say }, phrases } = words();
  const [first, ...rest] = months;
  if (first !== undefined) {
    const least = rest.reduce((a, b) => (b.low < a.low ? b : a), first);
    const most = rest.reduce((a, b) => (b.high > a.high ? b : a), first);
    return say.months(least.low, least.month, most.high, most.month);
  }
  const ranged = spans.filter(({ low }) => low !== null);
  const ceilings = spans.flatMap(({ low, high }) => (low === null && high !== null ? [high] : []));
  const limit = ceilings.length === 0 ? "" : say.atMost(Math.max(...ceilings));
  const of = counted === "at-end" ? say.countedOn(phrases.daysInWords([...new Set(spans.flatMap(({ high, to }) => (high === null ? [] : [to])))].sort())) : say.aDayOfTheirTime;
  if (ranged.length === 0) return say.limits(ceilings.length, limit, of);
  const [low, high] = [Math.min(...ranged.map((one) => one.low!)), Math.max(...ranged.map((one) => one.high!))];
  return say.claims(ranged.length, phrases.tollRangeInWords(low!, high!, false), ceilings.length, limit, of);
}

/** So many revisions are spoken one by one; more are counted. */
const MOST_SPOKEN = 12;

function keyOf({ months, spans, revised, episodes, counted }: TollMeasured): KeyEntry[] {
  const { toll: say } = words().charts;
  const has = (wanted: boolean, kinds: readonly string[]) => revised.some(({ kind, suspected }) => suspected === wanted && (wanted || kinds.includes(kind)));
  const [first, ...others] = [...new Set(months.map(({ claimant }) => claimant))];
  return [
    ...(first === undefined ? [] : [{ mark: "dot", text: say.meanOfMonth(first) } as const]),
    ...(others.length === 0 ? [] : [{ mark: "diamond", text: say.theSame(others) } as const]),
    ...(spans.some(({ isJudged, low }) => isJudged && low !== null) ? [{ mark: "claimed", text: counted === "at-end" ? say.claimOnItsDay : say.claimOverItsTime } as const] : []),
    ...(spans.some(({ low, high }) => low === null && high !== null) ? [{ mark: "at-most", text: say.ceiling } as const] : []),
    ...(spans.some(({ isJudged, low }) => !isJudged && low !== null) ? [{ mark: "unjudged", text: say.unjudged } as const] : []),
    ...(has(false, ["bulk-revision", "backfill", "reclassified"]) ? [{ mark: "revised", text: say.revised } as const] : []),
    ...(has(false, ["recovered"]) ? [{ mark: "recovered", text: say.recovered } as const] : []),
    ...(has(true, []) ? [{ mark: "suspected", text: say.suspectedByRule } as const] : []),
    ...(episodes.length > 0 ? [{ mark: "round", text: say.rounds } as const] : [])
  ];
}
