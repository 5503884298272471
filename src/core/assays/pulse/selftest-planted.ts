import { type PlacedEpisode, windowReads } from "./plan.ts";
import type { PulseWindow } from "#core/model/registration.ts";

/** A rate ratio planted in the nights of a window. */
export interface Planted {
  readonly window: Exclude<PulseWindow, { kind: "contrast" }>;
  readonly ratio: number;
}

/** Returns by what each place's expected count is multiplied; places that are not planted are not listed. */
export function plantedRatios(planted: readonly Planted[], episodes: readonly PlacedEpisode[], unit: "night" | "day", duringMaxNights: number): Map<number, number> {
  const ratios = new Map<number, number>();
  for (const { window, ratio } of planted)
    for (const { at, span } of episodes) for (const { offset } of windowReads(window, span, unit, duringMaxNights)) ratios.set(at + offset, ratio);
  return ratios;
}
