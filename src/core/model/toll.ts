import { z } from "zod";
import { day } from "./day.ts";
import { citation } from "./source.ts";
import { id, text } from "./text.ts";

/** What a war costs people, as far as anybody counts it. */
export const TOLL_MEASURES = ["killed", "injured", "killed-or-injured", "displaced", "sheltered", "power-lost"] as const;

/** Numbers at a time that stand until they are counted anew; any other, such as people without power, holds only in its own time. */
export const STANDING_STOCKS: readonly (typeof TOLL_MEASURES)[number][] = ["displaced"];

const figure = z.union([
  z.strictObject({ count: z.number().nonnegative().describe("As claimed; 0 only where somebody counted none"), isFloor: z.literal(true).optional().describe("Set where the claim says “at least”") }),
  z.strictObject({ low: z.number().nonnegative().describe("The claim's own low end"), high: z.number().nonnegative().describe("The claim's own high end") }).refine(({ low, high }) => low <= high, { path: ["high"], error: "wanted at least the low end" }),
  z.strictObject({ high: z.number().nonnegative().describe("Where the claim says “at most”, or “as many as”, and nothing of the least: it stands beside a range and is no end of it") }),
  z.strictObject({ words: text.describe("What is said where no number is given") })
]);

/** What somebody says the war cost people over a time that no daily series of the case holds. */
export const toll = z.strictObject({
  id,
  title: text,
  measure: z.enum(TOLL_MEASURES).describe("What is counted; killed-or-injured where the two are not told apart"),
  who: id.describe("civilians, soldiers, people …"),
  place: id.describe("Where, or whose: a word of the case, the same for all claims that count the same"),
  from: day.describe("First day that is counted"),
  to: day.describe("Last day, inclusive"),
  counted: z.enum(["in-period", "at-end"]).describe("New cases of the time, or how many there were on its last day"),
  figure: figure.describe("A count, a range, a number that it is at most, or words where there is no number"),
  unit: text.describe("What one of the figure is one of"),
  claimant: text.describe("Who says so; the same words wherever the same body counts the same"),
  claimantShort: text.optional().describe("How the claimant is called in two or three words; without it, its name up to the first comma"),
  claimantParty: id.nullable().describe("Set where it is a belligerent: the figure is its claim"),
  counts: text.optional().describe("Who is in the figure and who is not, in our own words, where another claimant may count others"),
  note: text.optional(),
  known: day.describe("The day we learnt of it"),
  sources: z.array(citation).min(1)
}).refine(({ from, to }) => from <= to, { path: ["to"], error: "wanted a last day on or after the first" });
export type Toll = z.infer<typeof toll>;

/** Says who claims in few words: as the record has it, else the name up to its first comma. */
export function shortClaimant(claimant: string, short?: string): string {
  return short ?? claimant.split(",")[0]!;
}

export const tollFile = z.strictObject({ about: text.optional(), toll: z.array(toll) });
