import { z } from "zod";
import { id, text } from "./text.ts";

const common = { id: id.describe("Name by which answers refer to it"), name: text.describe("As it heads a column"), rule: text.describe("How a coder decides, fixed before coding") };
const object = z.literal("unnamed").optional().describe("Set where an answer does not say of whom it speaks: the same answer can accuse opposite sides, so that answers are described and never compared");
const valueNames = z.record(id, text).optional().describe("How values are shown that are no ordinary words: names of a country");
const values = z.array(id).min(2).refine((all) => new Set(all).size === all.length, { error: "wanted each value once" });

/** A fixed question that every statement is coded on. That a statement does not speak of it is no value: it is `null`. */
export const question = z.discriminatedUnion("scale", [
  z.strictObject({ ...common, scale: z.literal("nominal").describe("Values without an order"), values: values.describe("What may be answered; there is none for a question that is not addressed, which is null"), valueNames, object }),
  z.strictObject({ ...common, scale: z.literal("ordinal").describe("Values with an order and no distance"), values: values.describe("In their order"), valueNames, object }),
  z.strictObject({ ...common, scale: z.literal("count").describe("A number, zero or more") })
]);
export type Question = z.infer<typeof question>;
