import { z } from "zod";
import { day } from "./day.ts";
import { LADDER } from "./ladder.ts";
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
  ladder: z.array(z.strictObject({ status: z.enum(LADDER), on: text, accordingTo: text, parties: z.array(id), where: z.enum(["air", "ground"]).nullable() })),
  claimed: z
    .array(z.strictObject({ where: z.enum(["air", "ground"]).nullable(), word: z.enum(["kept", "partly-kept", "broken", "disputed"]) }))
    .describe("By claim: disputed = somebody says kept and somebody broken"),
  breachCounts: z.array(z.strictObject({ counter: text, party: id.nullable(), against: id, count: z.int().nullable(), countSaid: text.nullable(), unit: text, window: text, statedOn: day.nullable(), credibility: z.int() })),
  observations: z.array(z.strictObject({ observer: text, what: text })),
  monitor: text,
  termsPublic: text,
  judgement: z.strictObject({ by: text, cost: text, reversible: z.boolean(), stallerWouldToo: text, note: text }).nullable(),
  readings: z.array(reading),
  parts: z.array(part)
};

const share = z.strictObject({ n: z.int(), kept: z.int(), partly: z.int(), broken: z.int(), other: z.int(), interval90: z.tuple([z.number(), z.number()]).nullable().describe("Wilson's, of the share kept") });

/** One party's promises counted: words, signed, done; kept by claim and by figures apart. */
const party = z.strictObject({
  party: id,
  words: z.int(),
  signed: z.int(),
  done: z.int(),
  byClaim: share.describe("By the word of anybody but the giver; other = disputed"),
  byMeasure: share.describe("By figures; other = cannot tell, or it depends on the reading"),
  unobservable: z.int()
});
export type PledgeParty = z.infer<typeof party>;

const curve = z.strictObject({
  party: id.nullable().describe("Whose promises; null = all of them"),
  n: z.int(),
  events: z.int(),
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
