import { z } from "zod";
import { day } from "./day.ts";
import { sourceLine } from "./evidence.ts";
import { credibility, reliability } from "./grade.ts";
import { revised } from "./revised.ts";
import { lack } from "./sentence.ts";
import { id, text } from "./text.ts";
import { TOLL_MEASURES } from "./toll.ts";

/** Windows that a cost a day is given for. */
export const TOLL_WINDOWS = ["recent", "since-last-round", "talks", "case", "latest-figures"] as const;

/** What one claimant says of one window: a figure a day, or how many there were on its last day. */
const claim = z.strictObject({
  claimant: text,
  short: text.describe("The same in few words"),
  party: id.nullable().describe("Set where the claimant is a belligerent"),
  by: z.array(text).min(1).describe("series/<id> or toll/<id>"),
  low: z.number().nullable().describe("null where the claimant says “at most” and nothing of the least"),
  high: z.number(),
  counts: text.nullable().describe("Who is in the figure and who is not, where the record says so"),
  isFloor: z.boolean().describe("True where the claimant says “at least”"),
  days: z.int().describe("Days of the window that it has a figure for"),
  on: day.nullable().describe("The day that was counted, where it is a number at a time"),
  reliability,
  credibility,
  isJudged: z.boolean().describe("False = F or 6: shown, and in no range"),
  revised: z.number().describe("Persons that reports of the window added for earlier days: in no figure, but for the high end of a window that begins no later than its series"),
  isRevisedInside: z.boolean().describe("True where the window reaches back before the series, so that the high end holds what was added for earlier days"),
  suspected: z.number().describe("Part of the figures that a rule suspects of being of earlier days: the low end is without it")
});
export type TollClaim = z.infer<typeof claim>;

const range = z.strictObject({ low: z.number().nullable().describe("null where nobody says more than “at most”"), high: z.number(), isFloor: z.boolean() });
export type TollRange = z.infer<typeof range>;

const stretch = { from: day, to: day, days: z.int() };

const window = z.strictObject({
  id: z.enum(TOLL_WINDOWS),
  ...stretch,
  claims: z.array(claim),
  range: range.nullable().describe("Least and greatest of the claims that can be judged; one that says “at most” alone is an end only where there is no other; rival claims are never added or averaged"),
  lack: lack.nullable()
});
export type TollWindow = z.infer<typeof window>;

const episode = z.strictObject({ rounds: z.array(id).min(1), ...stretch, claims: z.array(claim), range: range.nullable() });
export type TollEpisode = z.infer<typeof episode>;

const month = z.strictObject({ month: text, series: id, claimant: text, low: z.number(), high: z.number(), days: z.int() });

const span = z.strictObject({
  id,
  from: day,
  to: day,
  claimant: text,
  short: text,
  party: id.nullable(),
  counts: text.nullable(),
  low: z.number().nullable().describe("null where it is words, or “at most” the high end"),
  high: z.number().nullable(),
  isFloor: z.boolean(),
  words: text.nullable(),
  isJudged: z.boolean(),
  sources: z.array(sourceLine)
});
export type TollSpan = z.infer<typeof span>;

const head = { id, title: text, measure: z.enum(TOLL_MEASURES), who: id, place: id, counted: z.enum(["in-period", "at-end"]), unit: text };

const told = {
  assay: z.literal("toll@1"),
  kind: z.literal("measure"),
  ...head,
  windows: z.array(window),
  episodes: z.array(episode).describe("From the first day of an episode of talks to the day before the next one"),
  months: z.array(month),
  spans: z.array(span),
  revised: z.array(revised)
};

/** What the war costs people a day: one measure, or all of them beside each other. */
export const tollOutcome = z.union([
  z.strictObject({ ...told, status: z.literal("assessed") }),
  z.strictObject({ ...told, status: z.literal("not-assessable"), ...lack.shape }),
  z.strictObject({
    assay: z.literal("toll@1"),
    kind: z.literal("summary"),
    status: z.literal("assessed"),
    ...stretch,
    measures: z.array(z.strictObject({ ...head, ...stretch, window: z.enum(TOLL_WINDOWS), headline: z.boolean(), range: range.nullable(), ceilings: z.array(z.strictObject({ claimant: text, high: z.number() })).describe("Who says “at most” beside the range"), short: z.array(text).describe("Who counts, in few words"), shortBelligerents: z.array(text), on: z.array(day).describe("Days counted, where it is a number at a time"), claimants: z.array(text), belligerents: z.array(text), lack: lack.nullable() }))
  })
]);
export type TollOutcome = z.infer<typeof tollOutcome>;
export type TollMeasured = Extract<TollOutcome, { kind: "measure" }>;
export type TollSummary = Extract<TollOutcome, { kind: "summary" }>;
