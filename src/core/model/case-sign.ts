import { z } from "zod";
import { day } from "./day.ts";
import { citation } from "./source.ts";
import { id, text } from "./text.ts";

/** An answer to whether a sign of past processes is present in this case, as could be known from a day on. */
const answer = z.strictObject({
  value: z.enum(["yes", "no", "unknown"]),
  from: day.describe("First day on which it could be known"),
  reason: text,
  records: z.array(text).describe("Records of the case that it rests on, as kind/id")
});

/** A sign of the history table as coded for this case, by one coder; its answers over time. */
export const caseSign = z.strictObject({
  id: id.describe("The sign's column in the table of past processes"),
  coder: text,
  answers: z.array(answer).min(1),
  known: day,
  sources: z.array(citation)
});
export type CaseSign = z.infer<typeof caseSign>;

export const signsFile = z.strictObject({ about: text.optional(), signs: z.array(caseSign) });
