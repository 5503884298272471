import { z } from "zod";
import { day, type Day, partialDay } from "./day.ts";
import { latestDay } from "./day-count.ts";
import { recordStatus } from "./ladder.ts";
import { publicSince } from "./round.ts";
import { citation } from "./source.ts";
import { id, text } from "./text.ts";

/** What somebody demanded on an issue on a day, and where that lies on the issue's ruler. */
export const position = z
  .strictObject({
    id,
    holder: id.describe("A party, mediator, capital or other holder of case.yaml"),
    issue: id.describe("Entry of issues.yaml"),
    on: partialDay.describe("The day it was stated; a month where no day was seen"),
    onNote: text.optional().describe("Set where the day was inferred"),
    place: z
      .tuple([z.number().min(0).max(1), z.number().min(0).max(1)])
      .nullable()
      .describe("Lowest and highest place on the ruler that the words allow: the width is what they leave open; null = cannot be placed"),
    placeNote: text.optional().describe("Why it cannot be placed"),
    placedBy: text.describe("Whose judgement the place is"),
    salience: z.strictObject({ level: z.enum(["high", "medium", "low"]).nullable().describe("null = nothing in the source ranks it"), reason: text }).describe("How much it matters to the holder, by what the source says"),
    status: recordStatus.describe("How far it came: floated or reported is not tabled, and initialled is not agreed"),
    speaker: text.describe("Who stated it; a name only of who acts in public"),
    role: text.describe("The public office in which it was stated"),
    summary: text.describe("In our own words"),
    quote: text.optional().describe("A few words as printed"),
    note: text.optional(),
    known: day.describe("The day we learnt of it"),
    sources: z.array(citation).min(1)
  })
  .refine(({ place }) => place === null || place[0] <= place[1], { path: ["place"], error: "wanted the lower end first" })
  .refine(({ place, placeNote }) => place !== null || placeNote !== undefined, { path: ["placeNote"], error: "wanted a reason, since there is no place" });
export type Position = z.infer<typeof position>;

export const positionsFile = z.strictObject({ about: text.optional(), positions: z.array(position) });

/** Returns the day by which a position was stated: of one dated by its month, the month's last day, or the day of its first page where that came before. */
export function statedDay({ on, ...item }: Pick<Position, "on" | "known" | "sources">): Day {
  const last = latestDay(on);
  const told = publicSince(item);
  return on.length < 10 && told < last ? told : last;
}
