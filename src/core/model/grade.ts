import { z } from "zod";

/** How far a source can be trusted (Admiralty code). `F` means cannot be judged, not low. */
export const reliability = z.enum(["A", "B", "C", "D", "E", "F"]);
export type Reliability = z.infer<typeof reliability>;

/** How far an item is confirmed (Admiralty code). `6` means cannot be judged, not low. */
export const credibility = z.literal([1, 2, 3, 4, 5, 6]);
export type Credibility = z.infer<typeof credibility>;
