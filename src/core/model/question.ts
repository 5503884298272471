import { z } from "zod";
import { id, text } from "./text.ts";

const common = { id, name: text.describe("As it heads a column"), rule: text.describe("How a coder decides, fixed before coding") };
const values = z.array(id).min(2).refine((all) => new Set(all).size === all.length, { error: "wanted each value once" });

/** A fixed question that every statement is coded on. That a statement does not speak of it is no value: it is `null`. */
export const question = z.discriminatedUnion("scale", [
  z.strictObject({ ...common, scale: z.literal("nominal"), values }),
  z.strictObject({ ...common, scale: z.literal("ordinal"), values: values.describe("In their order") }),
  z.strictObject({ ...common, scale: z.literal("count") })
]);
export type Question = z.infer<typeof question>;
