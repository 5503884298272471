import type { HistoryCalibration, HistorySkill } from "#core/model/history-outcome.ts";
import { brierScore, type ForecastGroup } from "#core/stats/brier.ts";
import { consistencyBands, corp } from "#core/stats/corp.ts";
import type { Rng } from "#core/stats/rng.ts";
import { wildBlockInterval } from "#core/stats/wild-bootstrap.ts";
import type { Came } from "./count-sign.ts";
import type { LeftOut } from "./leave-out.ts";

/** Claims of calibration rest on no more bins than this: so few windows carry no finer one. */
const BINS = 3;

/**
 * Measures by how much forecasts from signs beat the base rate of the other conflicts: the mean difference of the squared errors, with an interval that takes
 * each conflict as one.
 */
export function skillOf(forecasts: readonly LeftOut[], came: Came, level: number, draws: number, rng: Rng): HistorySkill {
  const gains = new Map<string, { gain: number; n: number }>();
  let [lost, baseLost] = [0, 0];
  for (const { window, base, forecast } of forecasts) {
    const happened = came(window) ? 1 : 0;
    const [ours, theirs] = [(forecast - happened) ** 2, (base - happened) ** 2];
    const one = gains.get(window.conflict) ?? { gain: 0, n: 0 };
    gains.set(window.conflict, { gain: one.gain + theirs - ours, n: one.n + 1 });
    lost += ours;
    baseLost += theirs;
  }
  const blocks = [...gains.values()];
  const { estimate, low, high } = wildBlockInterval(blocks.map(({ gain }) => gain), blocks.map(({ n }) => n), level, draws, rng);
  const n = forecasts.length;
  return { ours: lost / n, base: baseLost / n, difference: estimate, low, high, level, n, conflicts: blocks.length, shown: low > 0 };
}

/** Scores forecasts in at most three bins of like size, with the bands that calibrated ones would keep to. */
export function calibrationOf(forecasts: readonly LeftOut[], came: Came, level: number, draws: number, rng: Rng): HistoryCalibration {
  const groups = inBins(forecasts, came);
  const { recalibrated, miscalibration, discrimination, uncertainty } = corp(groups);
  const bands = consistencyBands(groups, level, draws, rng);
  return { brier: brierScore(groups), miscalibration, discrimination, uncertainty, bins: groups.map((group, k) => ({ ...group, recalibrated: recalibrated[k]!, ...bands[k]! })) };
}

function inBins(forecasts: readonly LeftOut[], came: Came): ForecastGroup[] {
  const sorted = [...forecasts].sort((a, b) => a.forecast - b.forecast || (a.window.id < b.window.id ? -1 : 1));
  return Array.from({ length: BINS }, (_, k) => sorted.slice(Math.round((k * sorted.length) / BINS), Math.round(((k + 1) * sorted.length) / BINS)))
    .filter(({ length }) => length > 0)
    .map((bin) => ({ forecast: bin.reduce((sum, one) => sum + one.forecast, 0) / bin.length, n: bin.length, events: bin.filter(({ window }) => came(window)).length }));
}
