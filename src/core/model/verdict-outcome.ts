import { z } from "zod";
import { day } from "./day.ts";
import { HISTORY_SIGNS, SIGN_VALUES } from "./history.ts";
import { id, text } from "./text.ts";
import { CONDITIONS } from "./verdict-conditions.ts";

/** What the rules can say of a party; they say it of nothing else. */
export const VERDICT_WORDS = ["in-earnest", "theatre", "cannot-tell"] as const;
export type VerdictWord = (typeof VERDICT_WORDS)[number];

/** What every word of somebody who counts, and every figure under every reading, says of an undertaking. `empty`: undertaken so that nobody could check it. */
export const UNDERTAKING_WORDS = ["kept", "partly-kept", "broken", "empty"] as const;
export type UndertakingWord = (typeof UNDERTAKING_WORDS)[number];

/**
 * Why an undertaking has no word. `not-taken-up`: offered, agreed to by nobody, so that there was nothing to keep; all others are open: a record could still tell.
 * `adversary-alone`: only the other party says that it was broken, which is a claim; `breaker-not-named`: a common undertaking fell short, and nobody says by whose hand; `one-place`: only the air, or only the ground, was seen.
 */
export const OPEN_REASONS = ["not-taken-up", "silent", "adversary-alone", "breaker-not-named", "words-differ", "depends-on-reading", "one-place", "not-judged"] as const;
export type OpenReason = (typeof OPEN_REASONS)[number];

/** Whether a condition holds: `open` = it does not, and could still once what is not known is told. */
export const CONDITION_STATES = ["met", "failed", "open"] as const;
export type ConditionState = (typeof CONDITION_STATES)[number];

export const ISSUE_WORDS = ["towards", "perhaps-towards", "away", "unmoved", "cannot-tell", "too-few"] as const;
export type IssueWord = (typeof ISSUE_WORDS)[number];

/** What the rules count. Of a kind that a case does not code nothing can be told: no record is not none. */
export const RECORD_KINDS = ["undertakings", "issues", "agreed"] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

const place = z.enum(["air", "ground"]).nullable();
const count = z.int().nonnegative();

const undertaking = z.strictObject({
  term: id,
  title: text,
  announced: day,
  words: z.boolean().describe("Somebody speaks of it before it was agreed or begun"),
  signed: z.boolean().describe("Agreed, begun or kept by the party's own word"),
  done: z.boolean(),
  word: z.enum(UNDERTAKING_WORDS).nullable(),
  open: z.enum(OPEN_REASONS).nullable().describe("Why there is no word"),
  figures: z.array(z.strictObject({ where: place, word: text, witness: text.nullable(), readings: count.describe("Readings of the window that could be measured and judged"), of: count })),
  said: z.array(z.strictObject({ where: place, word: text, by: z.enum(["third-party", "adversary"]), accordingTo: text, on: text, grade: text.describe("Source's letter and item's figure") })).describe("By anybody but the party, on pages that can be judged"),
  unjudged: count.describe("Words on pages graded F or 6, which enter nothing"),
  staller: z.enum(["yes", "no", "unclear"]).nullable().describe("Would a staller do this too? A coder's judgement; null = not told by then"),
  joint: z.boolean().describe("Every party of the case agreed to it by its own word"),
  ends: z.array(day).describe("Ends of its window, as read")
});
export type VerdictUndertaking = z.infer<typeof undertaking>;

const range = z.strictObject({ low: z.number(), high: z.number() });
const issue = z.strictObject({
  issue: id,
  title: text,
  word: z.enum(ISSUE_WORDS),
  n: count.describe("Days in the time on which it named a place that counts"),
  moves: z.array(z.strictObject({ after: day, by: day, from: range, to: range, isTowards: z.boolean(), least: z.number(), sure: z.boolean().describe("Begun and ended in the time, on more than sources graded E"), positions: z.array(id) }))
});
export type VerdictIssue = z.infer<typeof issue>;

const agreed = z.strictObject({
  record: text.describe("accords/<id>, drafts/<id> or terms/<id>"),
  title: text,
  on: text,
  carriedOut: z.enum(["yes", "no", "unknown"]).describe("By this party, at least in part"),
  agreed: z.int().nullable().describe("How many the party was to hand over; null = nothing that is counted"),
  low: z.int().nullable(),
  high: z.int().nullable()
});
export type VerdictAgreed = z.infer<typeof agreed>;

const condition = z.strictObject({
  id: z.enum(CONDITIONS),
  of: z.enum(["in-earnest", "theatre"]),
  state: z.enum(CONDITION_STATES),
  needed: count,
  had: count,
  outOf: count.nullable().describe("Undertakings with a word, where a share is asked"),
  open: count.describe("Items not yet known that could still count for it, or against it where none is asked for")
});
export type VerdictCondition = z.infer<typeof condition>;

const party = z.strictObject({
  assay: z.literal("verdict@1"),
  kind: z.literal("party"),
  status: z.literal("assessed"),
  party: id,
  other: id.nullable().describe("The party at the other end of the rulers; null where the case holds none"),
  from: day.describe("First day of the stated time"),
  word: z.enum(VERDICT_WORDS),
  conditions: z.array(condition),
  undertakings: z.array(undertaking),
  issues: z.array(issue),
  agreed: z.array(agreed),
  notCoded: z.array(z.enum(RECORD_KINDS)).describe("What the case codes of no party by that day"),
  hangsOn: z.array(text).describe("Rows of this finding of which one left out would give another word, as <kind>/<id>")
});
export type VerdictParty = z.infer<typeof party>;

const change = z.strictObject({
  kind: z.enum(["undertaking", "staller", "issue", "agreed"]),
  record: text,
  title: text,
  parties: z.array(id).min(1).describe("Whose word it would help to change"),
  towards: z.enum(VERDICT_WORDS).describe("The word it would help to"),
  value: text.describe("How it would have to come out"),
  needs: z.int().positive().describe("How many items must come out so, this one among them, before the word changes: 1 = it alone")
});
export type VerdictChange = z.infer<typeof change>;

const reach = z.strictObject({ party: id, word: z.enum(VERDICT_WORDS), fewest: z.int().positive().nullable().describe("Items that must come out so; null = what is open cannot give this word"), items: count });
export type VerdictReach = z.infer<typeof reach>;

const watch = z.strictObject({ on: day, kind: z.enum(["question", "round", "undertaking"]), record: text, title: text });
export type VerdictWatch = z.infer<typeof watch>;

const share = { n: count, came: count.describe("Windows after which the outcome came"), low: z.number().nullable().describe("Wilson's 95 % interval of the share; null of none"), high: z.number().nullable() };
const past = z.strictObject({
  windows: count.describe("Without the case's own war"),
  words: z.array(z.strictObject({ word: z.enum(VERDICT_WORDS), ...share })),
  conditions: z.array(z.strictObject({ of: z.enum(["in-earnest", "theatre"]), condition: z.enum(CONDITIONS), sign: z.enum(HISTORY_SIGNS), value: z.enum(SIGN_VALUES), ...share }))
});
export type VerdictPast = z.infer<typeof past>;

const chance = z.number().gt(0).lt(1);
const summary = z.strictObject({
  assay: z.literal("verdict@1"),
  kind: z.literal("summary"),
  status: z.literal("assessed"),
  from: day,
  parties: z.array(z.strictObject({ party: id, word: z.enum(VERDICT_WORDS), kept: count, partly: count, broken: count, empty: count, open: count, notTakenUp: count, met: z.array(z.enum(CONDITIONS)), failed: z.array(z.enum(CONDITIONS)), notKnown: z.array(z.enum(CONDITIONS)) })),
  process: z
    .strictObject({
      outcome: text.describe("As defined beforehand"),
      horizonDays: count,
      low: chance,
      high: chance,
      from: text.describe("The estimative word at the low end"),
      to: text,
      base: z.strictObject({ low: chance, high: chance }).describe("Share of past processes; the same unless signs may move it"),
      shifted: z.boolean(),
      signs: count,
      unknownSigns: count.describe("Signs of which it is not known whether they are present here")
    })
    .nullable()
    .describe("What follows, by the past alone; null where nothing is registered for it"),
  confidence: z.strictObject({ level: z.enum(["low", "moderate", "high"]), words: count, newest: day.nullable().describe("Newest undertaking with a word"), stale: z.boolean(), hanging: count.describe("Rows of which one left out would give a party another word") }),
  changes: z.array(change),
  reach: z.array(reach),
  watch: z.array(watch),
  past: past.nullable().describe("What the form of the rules would have said of past talks; null where the case registers no likeness"),
  unknown: z.array(z.strictObject({ party: id, undertakings: count, issues: count, agreed: count, staller: count, notCoded: z.array(z.enum(RECORD_KINDS)) })).describe("What could not be told of each party")
});
export type VerdictSummary = z.infer<typeof summary>;

/** What was put down by each party, by rules fixed beforehand; and all of it beside what history says of the process, which is never mixed with it. */
export const verdictOutcome = z.union([party, summary]);
export type VerdictOutcome = z.infer<typeof verdictOutcome>;
