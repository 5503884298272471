import { z } from "zod";
import { day } from "./day.ts";
import { id, text } from "./text.ts";

/** How an item of evidence sits with a hypothesis, from contradicting it strongly to being what it alone would lead one to expect. */
export const FITS = ["contradicts-strongly", "contradicts", "says-nothing", "fits", "fits-strongly"] as const;
export type Fit = (typeof FITS)[number];

/** An explanation that competes with others. */
const hypothesis = z.strictObject({
  id,
  name: text.describe("In few words, as over a column"),
  says: text.describe("What it claims, so that it could be wrong"),
  predicts: text.describe("What should be seen if it is right, and what should not"),
  known: day.describe("The day it was written down")
});
export type Hypothesis = z.infer<typeof hypothesis>;

export const hypothesesFile = z.strictObject({ about: text.optional(), hypotheses: z.array(hypothesis) });
