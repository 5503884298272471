import { z } from "zod";
import { day } from "./day.ts";
import { fixed } from "./registration.ts";
import { id, text } from "./text.ts";

/** The plan of the draft assay for one case: which end of the scales is whose, and which line of texts is told as one story. */
export const draftRegistration = z.strictObject({
  registered: day,
  note: text.optional(),
  ends: z
    .strictObject({ low: id, high: id, reason: text })
    .refine(({ low, high }) => low !== high, { path: ["high"], error: "wanted another party than at the low end" })
    .describe("Whose furthest text stands at 0 and whose at 1 on the scales of all issues"),
  line: fixed(z.array(id).min(2).refine((ids) => new Set(ids).size === ids.length, { error: "wanted each draft once" })).describe("Drafts in order, each a parent of the next")
});
export type DraftRegistration = z.infer<typeof draftRegistration>;
