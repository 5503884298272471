import { cutSeries } from "#core/model/as-of.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { Day } from "#core/model/day.ts";
import { addDays } from "#core/model/day-count.ts";
import type { ForecastRegistration, RegisteredForecast } from "#core/model/forecast-registration.ts";
import type { Series } from "#core/model/series.ts";
import { settled, unsettledIn } from "#core/model/settled.ts";
import { type DailyFigures, toDailyTotal } from "#core/series/daily-total.ts";
import { eventsPlan, type EventsPlanItem } from "../momentum/events/registered.ts";
import { changesPaths } from "./changes-paths.ts";
import { momentumPaths } from "./momentum-paths.ts";
import type { SeriesForecastInput, Simulate } from "./plan.ts";
import { pulsePaths } from "./pulse-paths.ts";

/** One series to forecast. */
export interface SeriesForecastItem {
  readonly registered: RegisteredForecast;
  readonly series: Series;
  /** Columns that are read. */
  readonly classes: readonly string[];
  readonly input: SeriesForecastInput;
}

interface Model {
  readonly series: string;
  /** Absent = all along. */
  readonly since?: Day;
  /** Classes of each column: summed within, apart between. */
  readonly columns: readonly (readonly string[])[];
  readonly simulate: Simulate;
}

/** Lists the forecasts of series that a case registers; one whose series had not been published is left out. */
export function seriesForecastPlan(content: CaseContent, asOf: Day): SeriesForecastItem[] {
  const plan = content.caseFile.registration.forecast;
  if (!plan) return [];
  const trials = eventsPlan(content, asOf);
  return plan.series.flatMap((registered) => {
    const model = modelOf(registered, plan, trials);
    const series = content.series.find(({ sidecar }) => sidecar.id === model?.series);
    return model && series ? [itemOf(registered, plan, model, series, asOf)] : [];
  });
}

function modelOf(registered: RegisteredForecast, { seasonNights }: ForecastRegistration, trials: readonly EventsPlanItem[]): Model | null {
  if (registered.model === "resampled-changes") {
    const { series, classes, blockDays, pastDays } = registered;
    return { series, columns: [classes], simulate: changesPaths(blockDays.value, pastDays.value) };
  }
  if (registered.model === "pulse-null") {
    const { series, classes, fitFrom, thetaBlocks, nightsPerDf } = registered;
    return { series, since: fitFrom.value, columns: [classes], simulate: pulsePaths({ fitFrom: fitFrom.value, thetaBlocks: thetaBlocks.value, nightsPerDf: nightsPerDf.value }, seasonNights.value) };
  }
  const item = trials.find(({ trial }) => trial.id === registered.trial);
  if (!item) return null;
  const { trial, input } = item;
  const regions = trial.regions.filter((region) => !registered.without.value.includes(region));
  const neighbours = trial.neighbours.map(([a, b]) => [regions.indexOf(a), regions.indexOf(b)] as const).filter(([a, b]) => a >= 0 && b >= 0);
  const simulate = momentumPaths({ regions, neighbours, unit: input.unit, plan: input.plan, nightsPerDf: registered.nightsPerDf.value, seasonNights: seasonNights.value });
  return { series: trial.series, since: trial.fitFrom.value, columns: regions.map((region) => [region]), simulate };
}

function itemOf(registered: RegisteredForecast, plan: ForecastRegistration, { columns, since, simulate }: Model, series: Series, asOf: Day): SeriesForecastItem {
  const { sidecar } = series;
  const read = (of: Series, day: Day): DailyFigures[] => columns.map((classes) => toDailyTotal(of, classes, day));
  const input: SeriesForecastInput = {
    labels: { series: sidecar.id, what: registered.what, model: registered.model, unit: sidecar.booking.unit },
    // A series without a lag has the figure of a day on that day: of the month to be forecast none is used.
    knownOn: (origin) => read(asItStood(series, origin), addDays(origin, sidecar.publicationLagDays === 0 ? -1 : 0)),
    columns: read(series, asOf),
    from: registered.from.value,
    since: since ?? series.from,
    draws: plan.draws.value,
    reportedShare: plan.reportedShare.value,
    baselineMonths: plan.baselineMonths.value,
    fewestMonths: plan.fewestMonths.value,
    simulate
  };
  return { registered, series, classes: columns.flat(), input };
}

/** A large step of a map that had not yet stood long enough on a day is left out, as a replay of that day would. */
function asItStood(series: Series, day: Day): Series {
  const { updateCycleDays } = series.sidecar;
  const [cut] = cutSeries(series, day);
  return updateCycleDays === undefined || !cut ? series : settled(cut, unsettledIn(cut, updateCycleDays));
}
