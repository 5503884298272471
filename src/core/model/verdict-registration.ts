import { z } from "zod";
import { day } from "./day.ts";
import { HISTORY_SIGNS, SIGN_VALUES } from "./history.ts";
import { fixed } from "./registration.ts";
import { id, text } from "./text.ts";
import { CONDITIONS } from "./verdict-conditions.ts";

const count = fixed(z.int().positive());

/** The rules of the verdict for one case: what alone gives a party the words *in earnest* and *theatre*. The same numbers hold for every party. */
export const verdictRegistration = z
  .strictObject({
    registered: day,
    note: text.describe("What had been seen before the rules were written"),
    timeDays: fixed(z.int().positive()).describe("The stated time: so many days up to the as-of day"),
    ends: z.strictObject({ low: id, high: id, reason: text }).nullable().describe("Whose end of every issue's ruler is 0 and whose is 1; null where the case holds no issues"),
    kept: count.describe("In earnest: undertakings kept, at least"),
    telling: count.describe("In earnest: of the kept ones, those of which a coder says that a staller would not do as much, at least"),
    towards: count.describe("In earnest: issues on which it moved towards the other party, at least"),
    carriedOut: count.describe("In earnest: texts or accords that all parties agreed to, and that it carried out at least in part"),
    broken: count.describe("Theatre: undertakings broken or empty, at least"),
    unmoved: count.describe("Theatre: issues on which it is seen to have stood still or moved away, at least"),
    share: fixed(z.number().gt(0).lt(1)).describe("Of undertakings with a word: at least this share kept for one word, more than this share broken or empty for the other"),
    confidence: z
      .strictObject({ moderate: z.int().positive(), high: z.int().positive(), staleDays: z.int().positive(), reason: text })
      .describe("Undertakings with a word from which confidence may be moderate or high, and days after which the newest of them is stale"),
    history: z
      .strictObject({
        conditions: z.array(z.strictObject({ of: z.enum(["in-earnest", "theatre"]), condition: z.enum(CONDITIONS), sign: z.enum(HISTORY_SIGNS), value: z.enum(SIGN_VALUES).exclude(["unknown"]) })).min(2),
        reason: text
      })
      .optional()
      .describe("Which sign of past talks stands for which condition, so that it can be seen what the form of the rules would have said")
  })
  .refine(({ ends }) => ends === null || ends.low !== ends.high, { path: ["ends", "high"], error: "wanted another party than at the low end" })
  .refine(({ confidence }) => confidence.moderate <= confidence.high, { path: ["confidence", "high"], error: "wanted no fewer than for moderate" });
export type VerdictRegistration = z.infer<typeof verdictRegistration>;
