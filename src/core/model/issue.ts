import { z } from "zod";
import { id, text } from "./text.ts";

const anchor = z.strictObject({ at: z.number().min(0).max(1).describe("A place on the ruler"), means: text.describe("The demand that stands there, in our own words") });

const judgement = z.strictObject({
  holder: id.describe("Whose demands are judged"),
  item: text.describe("Which of its demands"),
  verdict: text.describe("Whether the demand changed, in the coder's own words"),
  reason: text,
  by: text.describe("Whose judgement it is"),
  evidence: z.array(id).min(1).describe("Positions it was formed on")
});
export type IssueJudgement = z.infer<typeof judgement>;

/** A thing in dispute with the ruler on which demands are placed: it measures who asks for what, and scores nobody. */
export const issue = z.strictObject({
  id,
  title: text,
  scale: z
    .array(anchor)
    .min(2)
    .refine((anchors) => anchors.every(({ at }, i) => i === 0 || anchors[i - 1]!.at < at), { error: "wanted marks of the ruler that rise" })
    .refine((anchors) => anchors[0]!.at === 0 && anchors.at(-1)!.at === 1, { error: "wanted a ruler from 0 to 1" })
    .describe("What places on the ruler mean; the same way round for all"),
  judgements: z.array(judgement).optional().describe("What a coder says of a demand over time: an opinion, shown beside what is computed")
});
export type Issue = z.infer<typeof issue>;

export const issuesFile = z.strictObject({ about: text.optional(), issues: z.array(issue) });
