import { dayNumber } from "#core/model/day-count.ts";
import type { SalvoInput } from "./plan.ts";

/** The nights on which a salvo could come: reported, after the first salvo, with a known recent level. Places count from the first day of the series. */
export interface ClockRows {
  /** Place of the first night that is counted. */
  readonly first: number;
  /** By place: 1 = salvo, 0 = none, NaN = no report or not counted. */
  readonly salvos: Float64Array;
  /** Place of each row. */
  readonly at: Int32Array;
  readonly happened: Float64Array;
  /** Nights since the last salvo, nights without a report included; at least 1. */
  readonly since: Int32Array;
  /** log(1 + mean of the last ordinary nights) of each row. */
  readonly level: Float64Array;
}

/** A level is not known when fewer than this share of the nights behind it have a report. */
const LEVEL_SHARE = 0.25;

/** Lays out a series as a clock. The night on which a salvo happened starts it again. */
export function clockRows({ counts, plan }: SalvoInput): ClockRows {
  const first = Math.max(0, dayNumber(plan.from) - dayNumber(counts.from));
  const { values } = counts;
  const salvos = Float64Array.from(values, (v, place) => (v === null || place < first ? NaN : Number(v >= plan.threshold)));
  const rows = { at: [] as number[], happened: [] as number[], since: [] as number[], level: [] as number[] };
  let last: number | null = null;
  for (let place = first; place < values.length; ++place) {
    const happened = salvos[place]!;
    if (Number.isNaN(happened)) continue;
    const level = ordinaryLevel(values, place, plan.levelNights, plan.threshold);
    if (last !== null && level !== null) {
      rows.at.push(place);
      rows.happened.push(happened);
      rows.since.push(place - last);
      rows.level.push(level);
    }
    if (happened === 1) last = place;
  }
  return { first, salvos, at: Int32Array.from(rows.at), happened: Float64Array.from(rows.happened), since: Int32Array.from(rows.since), level: Float64Array.from(rows.level) };
}

/** Salvos are left out of the level, so that it does not carry the clock it stands beside. */
function ordinaryLevel(values: SalvoInput["counts"]["values"], place: number, nights: number, threshold: number): number | null {
  let [sum, n] = [0, 0];
  for (let back = Math.max(0, place - nights); back < place; ++back) {
    const value = values[back]!;
    if (value === null || value >= threshold) continue;
    sum += value;
    ++n;
  }
  return n < LEVEL_SHARE * nights ? null : Math.log1p(sum / n);
}
