import { z } from "zod";
import { day, type Day } from "./day.ts";
import { latestDay } from "./day-count.ts";
import { citation, type Citation } from "./source.ts";
import { id, text } from "./text.ts";

const instant = z.iso.datetime();

/** A round of talks, a call, a conference, or a meeting that was called off. */
export const round = z
  .strictObject({
    id,
    title: text,
    kind: id.describe("Who sat with whom, in the words of the case"),
    calendar: id.describe("The calendar the item belongs to: rounds, calls, conferences, consultations, cancelled …"),
    countsAsRound: z.boolean().describe("True = a negotiating meeting with at least one party at the table"),
    level: text.describe("Of what rank the delegations were"),
    from: day.nullable().describe("First local day; null only when it was not held"),
    to: day.nullable().describe("Last local day, inclusive"),
    startUtc: instant.optional().describe("When it began, where the hour is known"),
    endUtc: instant.optional().describe("When it ended, where the hour is known"),
    timeNote: text.optional().describe("What is known of the hours in words only"),
    place: z.strictObject({ city: text.nullable(), country: text.nullable() }).describe("null = not known"),
    announced: day.nullable().describe("First day on which a page names the day of the meeting"),
    announcedStatus: id.describe("How well that day is known: day-named, not-found …"),
    announcedSource: id.optional().describe("The page that names it"),
    announcedNote: text.optional(),
    announcedFirstSign: day.optional().describe("First day on which a meeting was spoken of without a day"),
    calledOff: day.optional().describe("The day it was called off"),
    plannedFrom: day.optional().describe("The day it was to begin"),
    participants: z.array(z.strictObject({ party: text.describe("In the words of the record"), people: z.array(text).describe("By office; names only of people who act in public") })),
    partiesPresent: z.array(id).describe("Parties of the case at the table, or heard in turn by the mediator"),
    partiesPresentNote: text.optional(),
    agenda: z.array(z.strictObject({ topic: id, source: id.optional() })).describe("What was raised; a topic that is absent may have been raised all the same"),
    agendaNote: text.optional(),
    outcome: id.describe("What came out, in a word of the case"),
    outcomeNote: text.optional(),
    claims: z.array(z.strictObject({ party: text.describe("Who says so"), says: text, source: id.optional() })).describe("What each side says of it, side by side"),
    produced: z.array(id).describe("Undertakings, exchanges and drafts that came of it"),
    known: day.describe("The day we learnt of it"),
    sources: z.array(citation).min(1)
  })
  .refine((r) => !r.countsAsRound || (r.from !== null && r.to !== null), {
    path: ["from"],
    error: "wanted a first and a last day, since it counts as a round"
  })
  .refine((r) => r.from === null || r.to === null || r.from <= r.to, {
    path: ["to"],
    error: "wanted a last day on or after the first"
  });
export type Round = z.infer<typeof round>;

export const roundsFile = z.strictObject({ about: text.optional(), rounds: z.array(round) });

/** Returns the day from which an item may be used: its earliest dated page, else the day we learnt of it. */
export function publicSince(item: { readonly known: Day; readonly sources: readonly Pick<Citation, "published">[] }): Day {
  const dated = item.sources.flatMap(({ published }) => (published === null ? [] : [latestDay(published)])).sort();
  return dated[0] ?? item.known;
}
