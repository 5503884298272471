import { z } from "zod";
import { day } from "./day.ts";
import { salvoWindow } from "./momentum-salvos-outcome.ts";
import { lack } from "./sentence.ts";
import { id } from "./text.ts";

const side = z.strictObject({ party: id, series: id, classes: z.array(id), unit: z.enum(["night", "day"]), threshold: z.number().describe("From so many on a night (or day) is a salvo") });

const common = { assay: z.literal("answer@1"), party: id.describe("Whose salvos may be the answer"), own: side, other: side.describe("Whose salvos they may answer") };

/** Do one party's salvos follow the other's, beyond what their own clock expects? */
export const answerOutcome = z.discriminatedUnion("status", [
  z.strictObject({
    ...common,
    status: z.literal("assessed"),
    from: day,
    to: day.describe("First night after the period"),
    blows: z.int().describe("Salvos of the other side in it"),
    windows: z.array(salvoWindow).min(1).describe("The first is tested; night +1 is the first that begins after the other's salvo has ended"),
    verdict: z.enum(["rise", "fall", "no-change", "cannot-tell"])
  }),
  z.strictObject({ ...common, status: z.literal("not-assessable"), ...lack.shape })
]);
export type AnswerOutcome = z.infer<typeof answerOutcome>;
export type AnswerAssessed = Extract<AnswerOutcome, { status: "assessed" }>;
