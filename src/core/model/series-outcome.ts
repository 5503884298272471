import { z } from "zod";
import { day } from "./day.ts";
import { revised } from "./revised.ts";
import { lack } from "./sentence.ts";
import { sourceLine } from "./evidence.ts";
import { id, text } from "./text.ts";

const common = { assay: z.literal("coverage@1"), series: id };

const track = z.strictObject({
  id,
  what: text,
  reported: z.int(),
  total: z.number().nullable(),
  values: z.array(z.number().nullable())
});

/** What a series holds: how many days were reported, where it is silent and why, and its figures. */
export const coverageOutcome = z.discriminatedUnion("status", [
  z.strictObject({
    ...common,
    status: z.literal("assessed"),
    title: text,
    unit: text,
    bookedTo: z.enum(["night", "day"]),
    claimant: text,
    claimantKind: text,
    claimantParty: id.nullable(),
    source: text,
    sourceUrl: text.nullable(),
    licence: text,
    from: day.describe("First day shown"),
    days: z.int(),
    silent: z.int().describe("Days without any figure on which there was something to report"),
    closed: z.int().optional().describe("Days without any figure on which there was nothing to report, as when a market is closed"),
    gaps: z.array(z.strictObject({ from: day, to: day, reason: text, closed: z.literal(true).optional() })),
    breaks: z.array(z.strictObject({ day, text })),
    caveats: z.array(text),
    revised: z.array(revised).optional().describe("Per class under its name as the series: what reports moved between days"),
    tracks: z.array(track)
  }),
  z.strictObject({ ...common, status: z.literal("not-assessable"), ...lack.shape })
]);
export type CoverageOutcome = z.infer<typeof coverageOutcome>;
export type CoverageAssessed = Extract<CoverageOutcome, { status: "assessed" }>;

/** A row of the calendar as a view draws it. */
const meeting = z.strictObject({
  id,
  title: text,
  kind: id,
  calendar: id,
  countsAsRound: z.boolean(),
  from: day.nullable(),
  to: day.nullable(),
  announced: day.nullable(),
  calledOff: day.nullable(),
  partiesPresent: z.array(id),
  place: text.nullable(),
  outcome: id,
  sources: z.array(sourceLine)
});
export type Meeting = z.infer<typeof meeting>;

/** The calendar of talks as it was known: rounds, calls, conferences, announcements and what was called off. */
export const calendarOutcome = z.strictObject({
  assay: z.literal("calendar@1"),
  status: z.literal("assessed"),
  meetings: z.array(meeting),
  episodes: z.array(z.strictObject({ party: id.nullable(), rounds: z.int(), episodes: z.int() }))
});
export type CalendarOutcome = z.infer<typeof calendarOutcome>;
