import { z } from "zod";
import { id } from "./text.ts";

/** A sentence before it is put into a language: which template, with which values. Views render it. */
export const sentence = z.strictObject({
  template: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
});
export type Sentence = z.infer<typeof sentence>;

/** What an assay could not say, and what it would have needed. */
export const lack = z.strictObject({
  reason: id.describe("too-few-episodes, too-few-nights, no-fit, silent-window …"),
  needed: z.number(),
  had: z.number()
});
export type Lack = z.infer<typeof lack>;
