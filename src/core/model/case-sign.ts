import { z } from "zod";
import { day, type Day } from "./day.ts";
import { HISTORY_SIGNS, SIGN_VALUES } from "./history.ts";
import { citation } from "./source.ts";
import { text } from "./text.ts";

/** An answer to whether a sign of past talks is there in this case, as could be known from a day on. */
const answer = z.strictObject({
  value: z.enum(SIGN_VALUES),
  from: day.describe("First day on which it could be known"),
  reason: text,
  records: z.array(text).describe("Records of the case that it rests on, as kind/id; none of them may be later")
});
export type SignAnswer = z.infer<typeof answer>;

/** A sign of the table of past talks as coded for this case, by one coder: its answers over time, each until the next. */
export const caseSign = z.strictObject({
  id: z.enum(HISTORY_SIGNS).describe("The sign's column in the table of past talks"),
  coder: text.describe("Who coded it, and when"),
  answers: z.array(answer).min(1).refine((answers) => answers.every(({ from }, i) => i === 0 || answers[i - 1]!.from < from), { error: "wanted answers in the order of their days, each day once" }),
  known: day,
  sources: z.array(citation)
});
export type CaseSign = z.infer<typeof caseSign>;

export const signsFile = z.strictObject({ about: text.optional(), signs: z.array(caseSign) });

/** Cuts a sign to the answers that could be known on a day; null where there was none. */
export function cutSign(sign: CaseSign, asOf: Day): CaseSign | null {
  const answers = sign.answers.filter(({ from }) => from <= asOf);
  return answers.length === 0 ? null : { ...sign, answers };
}
