import { z } from "zod";
import { day } from "./day.ts";
import { fixed } from "./registration.ts";
import { id, text } from "./text.ts";

/** The plan of the hypotheses assay for one case: who rated the evidence, what a contradiction weighs, and when a first place counts. */
export const hypothesesRegistration = z.strictObject({
  registered: day,
  note: text.optional(),
  coders: z.array(z.strictObject({ id, who: text.describe("Whose hand, and what it had seen") })).min(1),
  weights: z.strictObject({ contradicts: z.number().positive(), contradictsStrongly: z.number().positive(), reason: text }),
  level: fixed(z.number().gt(0).lt(1)).describe("p up to which a trend, or nearness to rounds, is a word"),
  minItems: fixed(z.int().positive()).describe("Items that must say something"),
  minAtRisk: fixed(z.int().positive()).describe("Items that say something and could have contradicted the hypothesis in first place")
});
export type HypothesesRegistration = z.infer<typeof hypothesesRegistration>;
