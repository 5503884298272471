import { z } from "zod";
import { day } from "./day.ts";
import { LADDER } from "./ladder-rungs.ts";
import { MEASURE_ROLES } from "./pledge-registration.ts";
import { lack } from "./sentence.ts";
import { id, text } from "./text.ts";

/** What the figures say of a promise in one window: a word only when its probability reaches the registered one. */
export const PLEDGE_WORDS = ["kept", "partly-kept", "broken", "cannot-tell"] as const;
export type PledgeWord = (typeof PLEDGE_WORDS)[number];

const end = z.number().nullable();
const interval90 = z.tuple([end, end]).describe("null = the end was not reached");

/** A rate ratio against what was to be expected, with the probability of each word. */
const estimate = z.strictObject({
  reported: z.int().describe("Nights with a report"),
  observed: z.number(),
  expected: z.number(),
  ratio: z.number(),
  interval90,
  pKept: z.number().min(0).max(1),
  pPartly: z.number().min(0).max(1),
  pBroken: z.number().min(0).max(1)
});
export type PledgeEstimate = z.infer<typeof estimate>;

/** One series in one window. */
const measured = z.strictObject({
  measure: id,
  role: z.enum(MEASURE_ROLES),
  party: id,
  where: z.enum(["air", "ground"]),
  series: id,
  unit: z.enum(["night", "day"]),
  first: day.nullable(),
  last: day.nullable(),
  nights: z.int(),
  estimate: estimate.nullable(),
  word: z.enum(PLEDGE_WORDS).nullable().describe("null = no estimate, or what flew beside and answers for nothing"),
  lack: lack.nullable(),
  classes: z
    .array(z.strictObject({ id, observed: z.number(), expected: z.number(), ratio: z.number(), interval90, fellMore: z.number().min(0).max(1).describe("Probability that it fell more than the total") }))
    .describe("Substitution: each class beside the total; empty for a series of one class"),
  rebound: z
    .strictObject({ after: estimate.pick({ reported: true, observed: true, expected: true }), area: estimate, word: z.enum(["saved-up", "given-up", "cannot-tell"]) })
    .nullable()
    .describe("Window and as long again after it, as one area")
});
export type PledgeMeasured = z.infer<typeof measured>;

/** A window as one party reads it, and what was measured in it. */
const reading = z.strictObject({
  readBy: text,
  parties: z.array(id),
  from: text.nullable(),
  to: text.nullable(),
  endedBy: z.enum(["named", "lapsed", "longest"]).nullable().describe("null = not measured"),
  note: text.nullable(),
  measured: z.array(measured)
});
export type PledgeReading = z.infer<typeof reading>;

/** What came of a promise, per giver and where: by figures, over all readings of the window. */
const part = z.strictObject({
  party: id,
  where: z.enum(["air", "ground"]).nullable(),
  word: z.enum([...PLEDGE_WORDS, "depends-on-reading", "unobservable"]),
  witness: z.enum(["deed", "warning"]).nullable().describe("What the word rests on; null where there is none"),
  readings: z.int().describe("Readings that could be measured"),
  of: z.int(),
  reason: id.nullable().describe("Why it is unobservable"),
  why: text.nullable()
});
export type PledgePart = z.infer<typeof part>;

const place = z.enum(["air", "ground"]).nullable().describe("null = the whole");

/** What is claimed in one place, and how many words of it stand on a page that cannot be judged. */
export const claimedWord = z.strictObject({
  where: place,
  word: z.enum(["kept", "partly-kept", "broken", "disputed", "not-judged"]).describe("disputed = somebody says kept and somebody broken; not-judged = every word stands on a page graded F or 6"),
  unjudged: z.int().describe("Words on pages graded F or 6, which give no word"),
  heard: z.enum(["kept", "partly-kept", "broken", "disputed"]).nullable().describe("What the words on pages graded F or 6 say; it is told and enters no count. null where there is none")
});
export type ClaimedWord = z.infer<typeof claimedWord>;

/** What was said of an undertaking: never weighed, only set side by side. */
const said = {
  assay: z.literal("pledge@1"),
  kind: z.literal("term"),
  term: id,
  title: text,
  givers: z.array(id),
  act: id,
  targets: z.array(id),
  announced: day,
  rung: z.enum(["words", "signed", "done"]).describe("How far it came: spoken of, agreed, begun"),
  ladder: z.array(z.strictObject({ status: z.enum(LADDER), on: text, accordingTo: text, parties: z.array(id), of: z.array(id).nullable().describe("Whose part it speaks of; null = the undertaking as a whole"), where: z.enum(["air", "ground"]).nullable() })),
  claimed: z.array(claimedWord),
  breachCounts: z.array(z.strictObject({ counter: text, party: id.nullable(), against: id, count: z.int().nullable(), countSaid: text.nullable(), unit: text, harm: z.boolean().describe("The unit is people killed or hurt, which is no count of breaches"), window: text, statedOn: day.nullable(), credibility: z.int() })),
  observations: z.array(z.strictObject({ observer: text, what: text })),
  monitor: text,
  termsPublic: text,
  judgement: z.strictObject({ by: text, cost: text, reversible: z.boolean(), stallerWouldToo: text, note: text }).nullable(),
  readings: z.array(reading),
  parts: z.array(part)
};

const share = {
  where: place,
  n: z.int().describe("Undertakings with a word: kept, partly kept or broken"),
  kept: z.int(),
  partly: z.int(),
  broken: z.int(),
  undecided: z.int().describe("Not in n: disputed, cannot be told, or hanging on the reading"),
  interval90: z.tuple([z.number(), z.number()]).nullable().describe("Wilson's, of the share kept of n")
};

/** What was kept in one place by the word of anybody but the giver. */
export const claimShare = z.strictObject({ ...share, unjudged: z.int().describe("Words on pages graded F or 6, which enter nothing") });
export type ClaimShare = z.infer<typeof claimShare>;

/** What was kept in one place by figures. */
export const measureShare = z.strictObject({ ...share, unseen: z.int().describe("Undertakings of which no series sees this place"), unjudged: z.int().describe("Undertakings that began only by words on pages graded F or 6, which enter nothing") });
export type MeasureShare = z.infer<typeof measureShare>;

/** One party's promises counted: words, signed, done; kept by claim and by figures apart, each place by itself. */
const party = z.strictObject({
  party: id,
  undertakings: z.int(),
  words: z.int().describe("Floated or tabled by anybody"),
  signed: z.int().describe("Agreed, begun or kept by the party's own word"),
  done: z.int(),
  byClaim: z.array(claimShare),
  byMeasure: z.array(measureShare)
});
export type PledgeParty = z.infer<typeof party>;

const curve = z.strictObject({
  party: id.nullable().describe("Whose promises; null = all of them"),
  n: z.int(),
  events: z.int(),
  unjudged: z.int().describe("Promises whose course would be another with words on pages graded F or 6, which are left out"),
  medianDays: z.number().nullable(),
  steps: z.array(z.strictObject({ days: z.number(), atRisk: z.int(), events: z.int(), share: z.number(), interval90: z.tuple([z.number(), z.number()]).nullable() }))
});
export type PledgeCurve = z.infer<typeof curve>;

/** One line of the picture of all promises that could be measured. */
const line = z.strictObject({
  term: id,
  title: text,
  party: id,
  readBy: text,
  role: z.enum(["deed", "warning"]),
  series: id,
  ratio: z.number(),
  interval90,
  word: z.enum(PLEDGE_WORDS).nullable()
});
export type PledgeLine = z.infer<typeof line>;

const row = z.strictObject({ term: id, title: text, givers: z.array(id), announced: day, rung: text, claimed: z.array(text), parts: z.array(part) });

/** What was promised, and what came of it. */
export const pledgeOutcome = z.union([
  z.strictObject({ ...said, status: z.literal("assessed") }),
  z.strictObject({ ...said, status: z.literal("not-assessable"), ...lack.shape }),
  z.strictObject({
    assay: z.literal("pledge@1"),
    kind: z.literal("summary"),
    status: z.literal("assessed"),
    thresholds: z.strictObject({ kept: z.number(), partly: z.number() }),
    mass: z.number(),
    parties: z.array(party),
    curves: z.array(curve),
    lines: z.array(line),
    terms: z.array(row)
  })
]);
export type PledgeOutcome = z.infer<typeof pledgeOutcome>;
export type PledgeTerm = Extract<PledgeOutcome, { kind: "term" }>;
export type PledgeSummary = Extract<PledgeOutcome, { kind: "summary" }>;
