import { z } from "zod";
import { id, text } from "./text.ts";

/** Whose readings are compared: a seat of government, or a body of several. */
export const capital = z.strictObject({
  id,
  name: text,
  kind: z.enum(["seat", "body"]).describe("seat = of one government; body = of several, which speaks for none of them alone"),
  of: id.nullable().describe("The party or mediator of the case whose seat it is; null = of nobody at the table"),
  region: text.describe("Capitals of nobody at the table are shown by region, then by name")
});
export type Capital = z.infer<typeof capital>;

/** Puts capitals in the order in which they are shown: seats of the parties and of the mediators as the case lists those, then by region and name. */
export function inRank(capitals: readonly Capital[], sides: readonly { readonly id: string }[]): Capital[] {
  const rank = ({ of }: Capital) => (of === null ? sides.length : sides.findIndex(({ id: side }) => side === of));
  const key = (one: Capital) => `${one.region}\u0000${one.name}`;
  return [...capitals].sort((a, b) => rank(a) - rank(b) || (key(a) < key(b) ? -1 : 1));
}
