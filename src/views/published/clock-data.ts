import type { Clock } from "#views/clock/clock.ts";

/** What the published page of the clock holds. */
export interface ClockData {
  readonly kind: "clock";
  readonly clock: Clock;
}
