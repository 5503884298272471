import { z } from "zod";
import { CORRIDOR_STATES } from "./corridor.ts";
import { day, partialDay } from "./day.ts";
import { sourceLine } from "./evidence.ts";
import { HANDED_OVER } from "./exchange.ts";
import { credibility } from "./grade.ts";
import { LADDER } from "./ladder-rungs.ts";
import { claimedWord, claimShare, measureShare, PLEDGE_WORDS } from "./pledge-outcome.ts";
import { lack } from "./sentence.ts";
import { id, text } from "./text.ts";

const page = sourceLine.extend({ id });
const where = z.enum(["air", "ground"]).nullable();

/** A step of the ladder, as somebody said it. */
const step = z.strictObject({
  status: z.enum(LADDER),
  on: partialDay,
  accordingTo: text,
  parties: z.array(id),
  of: z.array(id).nullable().describe("Whose part it speaks of; null = the undertaking as a whole"),
  where,
  note: text.nullable(),
  source: id.describe("A page of this finding"),
  again: z.boolean().describe("The same party had given its word on how it was kept before: a re-reading; both stay")
});
export type LedgerStep = z.infer<typeof step>;

export type LedgerColumn = "words" | "signed" | "done";

/** What the figures say, as the pledge finding has it: its words, not its tables. */
const measured = z.strictObject({
  finding: z.string().regex(/^[0-9a-f]{16}$/).describe("The pledge finding that holds the figures"),
  parts: z.array(
    z.strictObject({ party: id, where, word: z.enum([...PLEDGE_WORDS, "depends-on-reading", "unobservable"]), witness: z.enum(["deed", "warning"]).nullable(), readings: z.int(), of: z.int(), reason: id.nullable() })
  ),
  substitution: z.array(z.strictObject({ readBy: text, role: id, series: id, class: id, ratio: z.number(), total: z.number(), fellMore: z.number() })).describe("Classes that fell more than the total, with the registered probability"),
  rebound: z.array(z.strictObject({ readBy: text, role: id, series: id, pause: z.number(), after: z.number(), area: z.number(), word: z.enum(["saved-up", "given-up", "cannot-tell"]) }))
});
export type LedgerMeasured = z.infer<typeof measured>;

/** The window as one party reads it, and the words of the figures in it; no word = nothing measures it. */
const reading = z.strictObject({
  readBy: text,
  from: text.nullable(),
  to: text.nullable(),
  words: z.array(z.strictObject({ party: id, where, role: id, series: id, ratio: z.number(), low: z.number().nullable(), high: z.number().nullable(), word: z.enum(PLEDGE_WORDS).nullable() }))
});
export type LedgerReading = z.infer<typeof reading>;

const counted = z.strictObject({
  term: id,
  statedOn: day.nullable(),
  counter: text,
  party: id.nullable(),
  against: id,
  count: z.int().nullable(),
  countSaid: text.nullable(),
  unit: text,
  harm: z.boolean().describe("The unit is people killed or hurt, which is no count of breaches"),
  window: text,
  credibility,
  page
});
export type LedgerCount = z.infer<typeof counted>;

/** How an accord's figure came out for one side. */
const line = z.strictObject({
  to: id,
  what: z.enum(HANDED_OVER),
  term: id.nullable().describe("The undertaking it belongs to; null = all of the accord"),
  agreed: z.int(),
  stages: z.int().describe("Exchanges that carry it out"),
  silent: z.int().describe("Those of them without a figure"),
  low: z.int().nullable().describe("Least that was delivered; null = no figure that can be judged"),
  high: z.int().nullable().describe("Most that was delivered; null = no upper end can be given"),
  by: z.enum(["stages", "claims"]).nullable().describe("Whether the exchanges add up to it, or somebody claims it of the whole"),
  claims: z.array(z.strictObject({ said: text, accordingTo: text, party: id.nullable(), reliability: sourceLine.shape.reliability, credibility })),
  coder: z.int().nullable().describe("As the coder counted"),
  state: z.enum(["whole", "short", "short-at-end", "rival-figures", "not-published", "not-seen"]).describe("short-at-end = short, and its last exchange is the last of the record: cut off, not short"),
  lastOn: day.nullable().describe("Its last exchange; null = none with a day"),
  firstDays: z.int().nullable().describe("Days from the accord to the first exchange"),
  wholeDays: z.int().nullable().describe("Days from the accord to the exchange with which it was whole; null = not yet, or not told")
});
export type LedgerLine = z.infer<typeof line>;

const accordRow = z.strictObject({
  accord: id,
  terms: z.array(id).describe("Undertakings that tell of it"),
  title: text,
  agreedOn: day,
  followedTo: day.describe("Last exchange of the record: what had an exchange on that day and is short is cut off there"),
  lines: z.array(line),
  exchanges: z.array(id),
  note: text.nullable().describe("A coder's note"),
  disputes: z.array(text)
});
export type LedgerAccord = z.infer<typeof accordRow>;

const corridorRow = z.strictObject({
  corridor: id,
  title: text,
  promised: z.array(z.strictObject({ readBy: text, from: day, to: day.nullable(), days: z.int().nullable().describe("null = this reading names no end") })),
  worked: z.int(),
  partly: z.int(),
  failed: z.int(),
  disputed: z.int().describe("Days on which sources say different things"),
  unknown: z.int().nullable().describe("Promised days, by the longest reading, that had passed and of which nobody tells; null = no reading names an end"),
  days: z.array(z.strictObject({ on: day, state: z.enum(CORRIDOR_STATES), accordingTo: text, page }))
});
export type LedgerCorridor = z.infer<typeof corridorRow>;

/** One undertaking: what was said, what was signed, what was done. */
const ofTerm = {
  assay: z.literal("ledger@1"),
  kind: z.literal("term"),
  term: id,
  title: text,
  givers: z.array(id),
  act: id,
  announced: day,
  columns: z.strictObject({ words: z.int().nullable(), signed: z.int().nullable(), done: z.int().nullable() }).describe("Place in `steps` of the first step of each; null = nobody says so"),
  claimed: z.array(claimedWord),
  steps: z.array(step),
  readings: z.array(reading),
  measured: measured.nullable().describe("null = the case registers no plan for figures"),
  breaches: z.array(counted),
  observations: z.array(z.strictObject({ observer: text, what: text, source: id })),
  verifiable: z.strictObject({
    word: z.enum(["yes", "in-part", "by-design-not", "not-yet-told"]).describe("Public terms, a monitor, a window with both ends: all of them, some, none; not yet told while pages of the undertaking were to come"),
    monitor: text,
    monitored: z.boolean(),
    termsPublic: text,
    bounded: z.int().describe("Readings that name both ends"),
    series: z.array(id)
  }),
  judgement: z.strictObject({ by: text, cost: z.enum(["low", "medium", "high"]), costReason: text, reversible: z.boolean(), staller: z.enum(["yes", "no", "unclear"]), stallerReason: text, note: text, conflicts: z.array(text) }).nullable(),
  accords: z.array(accordRow),
  corridors: z.array(corridorRow),
  pages: z.array(page)
};

const shares = z.strictObject({
  party: id,
  act: id.nullable().describe("Class of act; null = all"),
  undertakings: z.int(),
  words: z.int().describe("With a step in the column of words, by anybody"),
  signed: z.int().describe("Agreed, begun or kept by the party's own word"),
  done: z.int(),
  byClaim: z.array(claimShare),
  byMeasure: z.array(measureShare)
});
export type LedgerShares = z.infer<typeof shares>;

const row = z.strictObject({
  term: id,
  title: text,
  givers: z.array(id),
  announced: day,
  signed: z.boolean(),
  done: z.boolean().describe("Somebody speaks of the deed: begun, kept or broken"),
  steps: z.array(z.strictObject({ status: z.enum(LADDER), on: partialDay, parties: z.array(id) })),
  claimed: z.array(claimedWord),
  parts: z.array(measured.shape.parts.element),
  staller: z.enum(["yes", "no", "unclear"]).nullable()
});
export type LedgerRow = z.infer<typeof row>;

/** Words, signed, done: of each undertaking, and over all of them without a single grade. */
export const ledgerOutcome = z.union([
  z.strictObject({ ...ofTerm, status: z.literal("assessed") }),
  z.strictObject({ ...ofTerm, status: z.literal("not-assessable"), ...lack.shape }),
  z.strictObject({
    assay: z.literal("ledger@1"),
    kind: z.literal("summary"),
    status: z.literal("assessed"),
    shares: z.array(shares),
    terms: z.array(row),
    breaches: z.array(counted),
    handovers: z.strictObject({ n: z.int(), bothTold: z.int().describe("Of them those with a figure for each side"), rival: z.int().describe("Those with rival figures"), disputes: z.int().describe("Quarrels about an exchange, or one called off") }),
    accords: z.array(accordRow),
    corridors: z.array(corridorRow)
  })
]);
export type LedgerOutcome = z.infer<typeof ledgerOutcome>;
export type LedgerTerm = Extract<LedgerOutcome, { kind: "term" }>;
export type LedgerSummary = Extract<LedgerOutcome, { kind: "summary" }>;
