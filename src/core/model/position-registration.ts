import { z } from "zod";
import { day } from "./day.ts";
import { recordStatus } from "./ladder.ts";
import { id, text } from "./text.ts";

const fixed = <T extends z.ZodType>(value: T) => z.strictObject({ value, reason: text });
/** What was floated, reported by others, leaked or taken back can be registered by nobody: it never counts as put on the table. */
const countable = recordStatus.extract(["standing", "handed-over", "tabled", "agreed-ad-referendum", "initialled", "agreed"]);
const change = z.number().gt(0).lt(1);

/** The plan of the position assay for one case: what counts as a place that is held, for how long, and what counts as a move. */
export const positionRegistration = z.strictObject({
  registered: day,
  note: text.optional(),
  claim: z
    .strictObject({ value: text, on: day.describe("The day on which it was made: as of an earlier one it is not told"), holder: id.describe("Of whose demands it speaks"), issues: z.array(id).min(1).describe("The issues it names"), reason: text })
    .describe("The claim that demands have not changed, and who makes it"),
  smallestChange: fixed(change).describe("On the ruler: places at least so far apart are another demand"),
  otherChanges: fixed(z.array(change)).describe("Smallest changes under which the answers are shown beside, so that it is seen what hangs on the choice"),
  windowDays: fixed(z.int().positive()).describe("For how long a place that was stated is held to stand"),
  statuses: fixed(z.array(countable).min(1)).describe("Statuses whose places make a range and are tested"),
  minPlaces: fixed(z.int().min(2)).describe("Places a holder must have on an issue for the test")
});
export type PositionRegistration = z.infer<typeof positionRegistration>;
