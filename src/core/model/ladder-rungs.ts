/** The rungs an undertaking can stand on; a step may be disputed, and steps are never taken back, only followed by others. */
export const LADDER = ["floated", "tabled", "agreed", "started", "kept", "partly-kept", "broken", "lapsed", "unverifiable"] as const;
export type LadderRung = (typeof LADDER)[number];
