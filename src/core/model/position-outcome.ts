import { z } from "zod";
import { day } from "./day.ts";
import { recordStatus } from "./ladder.ts";
import { lack } from "./sentence.ts";
import { id, text } from "./text.ts";

/** Whether a demand changed: only places that lie apart show a move, and only narrow ones exclude it. */
export const MOVE_WORDS = ["moved", "unmoved", "cannot-tell", "too-few"] as const;
export type MoveWord = (typeof MOVE_WORDS)[number];

/** Whether the ranges of two holders share a place: `open` = they do, `apart` = they do not, `unknown` = one of them has none. */
export const PAIR_STATES = ["open", "apart", "unknown"] as const;
export type PairState = (typeof PAIR_STATES)[number];

const at = z.number().min(0).max(1);
const holder = z.strictObject({ id, name: text, isParty: z.boolean() });

const place = z.strictObject({
  position: id,
  holder: id,
  on: text,
  day: day.describe("By when it was stated"),
  from: day.nullable().describe("First day on which it is in the holder's range; null = it never is"),
  until: day.nullable().describe("First day on which it no longer is"),
  low: at.nullable(),
  high: at.nullable(),
  placeNote: text.nullable(),
  status: recordStatus,
  counts: z.boolean().describe("Its status is one that makes a range, it has a place, and it can be judged"),
  judged: z.boolean().describe("At least one page that is graded neither F nor 6"),
  thin: z.boolean().describe("Every page that can be judged is of a source graded E"),
  grades: text.describe("Source's letter and item's figure of each page"),
  speaker: text,
  role: text,
  salience: text.nullable(),
  summary: text
});
export type PositionPlace = z.infer<typeof place>;

/** The hull of the places a holder has stated and not let lapse. */
const range = z.strictObject({ low: at, high: at });
const step = z.strictObject({ from: day, range: range.nullable() });
const course = z.strictObject({ holder: id, steps: z.array(step), now: range.nullable(), n: z.int().describe("Places in the range now"), first: day.nullable(), last: day.nullable() });
export type PositionCourse = z.infer<typeof course>;

const spell = z.strictObject({
  from: day,
  state: z.enum(PAIR_STATES),
  latest: z.enum(PAIR_STATES).describe("The same for the newest place of each alone: a range can meet another by a place its holder has left"),
  cause: z.enum(["said", "withdrawn", "lapsed"]).describe("What changed it: a place that became known, one taken back, or one that grew old without being said again"),
  positions: z.array(id)
});
const pair = z.strictObject({ a: id, b: id, state: z.enum(PAIR_STATES), latest: z.enum(PAIR_STATES), shared: range.nullable(), gap: z.number().nullable().describe("Of the ruler, between the two ranges; null unless apart"), spells: z.array(spell) });
export type PositionPair = z.infer<typeof pair>;

const move = z.strictObject({
  after: day.describe("Last place that lies far enough away"),
  by: day.describe("First place on the other side of the change"),
  from: range,
  to: range,
  towards: z.literal([0, 1]).describe("End of the ruler"),
  least: z.number().describe("Distance between the two places"),
  thin: z.boolean().describe("One of the two rests on sources graded E alone"),
  positions: z.array(id)
});
export type PositionMove = z.infer<typeof move>;

const trial = z.strictObject({
  holder: id,
  basis: z.enum(["own", "all"]).describe("own = places of the registered statuses; all = with those reported, floated or agreed in part"),
  n: z.int().describe("Days with a place"),
  first: day.nullable(),
  last: day.nullable(),
  word: z.enum(MOVE_WORDS),
  least: z.number().describe("Change that is certain, at least"),
  most: z.number().describe("Change that the widths leave open, at most"),
  moves: z.array(move),
  since: z.strictObject({ from: day, n: z.int(), word: z.enum(MOVE_WORDS), most: z.number() }).nullable().describe("From the last move on; null where there was none")
});
export type PositionTrial = z.infer<typeof trial>;

const judgement = z.strictObject({ holder: id, item: text, verdict: text, reason: text, by: text, evidence: z.array(id) });

const onIssue = {
  assay: z.literal("position@1"),
  kind: z.literal("issue"),
  issue: id,
  title: text,
  scale: z.array(z.strictObject({ at, means: text })),
  holders: z.array(holder),
  coders: z.array(text).describe("By whose judgement the places are"),
  places: z.array(place),
  courses: z.array(course),
  pairs: z.array(pair),
  trials: z.array(trial),
  judgements: z.array(judgement)
};

const tally = z.strictObject({ holder: id, moved: z.int(), unmoved: z.int(), cannotTell: z.int(), tooFew: z.int() });

/** Where each holder stood on an issue over time, whether their ranges meet, and whether a demand moved; or all issues at once. */
export const positionOutcome = z.union([
  z.strictObject({ ...onIssue, status: z.literal("assessed") }),
  z.strictObject({ ...onIssue, status: z.literal("not-assessable"), ...lack.shape }),
  z.strictObject({
    assay: z.literal("position@1"),
    kind: z.literal("summary"),
    status: z.literal("assessed"),
    claim: z.strictObject({ text, holder: id, issues: z.array(id), words: z.array(tally).describe("On the issues it names, of whom it speaks and of every other party") }).nullable().describe("null = it had not been made by then"),
    widths: z.array(z.strictObject({ holder: id, n: z.int(), median: z.number().nullable() })).describe("How much the words of each leave open: places that count"),
    smallestChange: z.number(),
    windowDays: z.int(),
    holders: z.array(holder),
    coders: z.array(text),
    places: z.strictObject({ all: z.int(), placed: z.int(), counted: z.int(), thin: z.int(), unjudged: z.int() }),
    issues: z.array(z.strictObject({ issue: id, title: text, ends: z.strictObject({ low: text, high: text }).describe("What 0 and 1 on its ruler mean"), courses: z.array(course.omit({ steps: true })), pairs: z.array(pair.omit({ spells: true }).extend({ since: day.nullable() })), trials: z.array(trial.omit({ basis: true, moves: true, since: true }).extend({ moves: z.int(), judgements: z.array(text).describe("What a coder says of it") })) })),
    pairs: z.array(z.strictObject({ a: id, b: id, open: z.int(), apart: z.int(), unknown: z.int() })),
    tallies: z.array(z.strictObject({ smallestChange: z.number(), holders: z.array(tally) }))
  })
]);
export type PositionOutcome = z.infer<typeof positionOutcome>;
export type PositionIssue = Extract<PositionOutcome, { kind: "issue" }>;
export type PositionSummary = Extract<PositionOutcome, { kind: "summary" }>;
