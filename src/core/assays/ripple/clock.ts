import type { Day } from "#core/model/day.ts";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import type { RippleAsset } from "#core/model/ripple-registration.ts";
import type { Series } from "#core/model/series.ts";
import type { PricedAsset } from "./plan.ts";

type Prices = ReadonlyMap<Day, number>;

/** One asset as registered, with its prices. */
interface Quoted {
  readonly asset: RippleAsset;
  readonly unit: string;
  readonly prices: Prices;
  readonly market: Prices | null;
  readonly marketName: string | null;
}

/**
 * Puts the prices of all assets on one clock: the days on which every one of them, and every market, has a price. A return runs from
 * one such day to the next, over a holiday of any of them.
 *
 * @param before First day whose prices are not used.
 * @returns The clock and the returns; null when a series is absent or a price cannot have a logarithm.
 */
export function toClock(series: readonly Series[], assets: readonly RippleAsset[], before: Day): { days: Day[]; assets: PricedAsset[] } | null {
  const quoted: Quoted[] = [];
  for (const asset of assets) {
    const prices = pricesOf(series, asset, before);
    const market = asset.market && pricesOf(series, asset.market, before);
    if (!prices || (asset.market && !market)) return null;
    if (asset.change === "log" && [prices, market].some((p) => p && [...p.values()].some((v) => v <= 0))) return null;
    quoted.push({ asset, unit: unitOf(series, asset), prices, market, marketName: asset.market && classTitle(series, asset.market) });
  }
  const every = quoted.flatMap(({ prices, market }) => (market ? [prices, market] : [prices]));
  const days = [...every[0]!.keys()].filter((day) => every.every((p) => p.has(day)));
  return { days: days.slice(1), assets: quoted.map((q) => toPriced(q, days)) };
}

function toPriced({ asset, unit, prices, market, marketName }: Quoted, days: readonly Day[]): PricedAsset {
  const value = asset.change === "log" ? (price: number) => 100 * Math.log(price) : (price: number) => price;
  const changes = (of: Prices) => Float64Array.from(days.slice(1), (day, i) => value(of.get(day)!) - value(of.get(days[i]!)!));
  const { id, name, role, change } = asset;
  return {
    id, name, role, change, unit,
    series: asset.series,
    class: asset.class,
    marketName,
    returns: changes(prices),
    market: market && changes(market)
  };
}

function pricesOf(series: readonly Series[], { series: id, class: column }: { readonly series: string; readonly class: string }, before: Day): Prices | null {
  const found = series.find(({ sidecar }) => sidecar.id === id);
  const values = found?.values[column];
  if (!found || !values) return null;
  const length = Math.min(values.length, dayNumber(before) - dayNumber(found.from));
  return new Map(values.slice(0, Math.max(0, length)).flatMap((v, i) => (v === null ? [] : [[addDays(found.from, i), v] as const])));
}

function classTitle(series: readonly Series[], { series: id, class: column }: { readonly series: string; readonly class: string }): string {
  return series.find(({ sidecar }) => sidecar.id === id)?.sidecar.classes[column] ?? `${id}/${column}`;
}

function unitOf(series: readonly Series[], { series: id, change }: RippleAsset): string {
  return change === "log" ? "percent" : (series.find(({ sidecar }) => sidecar.id === id)?.sidecar.unit ?? "");
}
