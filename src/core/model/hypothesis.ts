import { z } from "zod";
import { id, text } from "./text.ts";

/** How an item of evidence sits with a hypothesis, from contradicting it strongly to being what it alone would lead one to expect. */
export const FITS = ["contradicts-strongly", "contradicts", "says-nothing", "fits", "fits-strongly"] as const;

/** An explanation that competes with others. */
const hypothesis = z.strictObject({ id, name: text, says: text.describe("What it claims, so that it could be wrong") });
export type Hypothesis = z.infer<typeof hypothesis>;

export const hypothesesFile = z.strictObject({ about: text.optional(), hypotheses: z.array(hypothesis) });
