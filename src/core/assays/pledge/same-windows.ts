import type { PledgeMeasured, PledgeReading } from "#core/model/pledge-outcome.ts";

/** Joins readings that come to the same nights of a series: told once, with everybody who reads them so. */
export function sameWindows(readings: readonly PledgeReading[]): { readBy: string; measured: PledgeMeasured }[] {
  const byNights = new Map<string, { readBy: string; measured: PledgeMeasured }>();
  for (const { readBy, measured } of readings) {
    for (const one of measured) {
      const key = `${one.measure} ${one.first} ${one.last}`;
      const known = byNights.get(key);
      byNights.set(key, { readBy: known ? `${known.readBy}; ${readBy}` : readBy, measured: one });
    }
  }
  return [...byNights.values()];
}
