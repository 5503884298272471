import { z } from "zod";
import { REVISION_KINDS } from "./series.ts";
import { id, text } from "./text.ts";

/** What reports of one month moved between days, by kind: no event of that month. */
export const revised = z.strictObject({
  month: text.describe("YYYY-MM"),
  series: id,
  kind: z.enum(REVISION_KINDS),
  suspected: z.boolean().describe("True where a rule found it and no report says so"),
  days: z.int().describe("Reports that did so"),
  amount: z.number()
});
export type Revised = z.infer<typeof revised>;
