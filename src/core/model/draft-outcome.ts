import { z } from "zod";
import { partialDay } from "./day.ts";
import { DRAFT_ASIDES, DRAFT_STEPS } from "./draft.ts";
import { sourceLine } from "./evidence.ts";
import { lack } from "./sentence.ts";
import { id, text } from "./text.ts";

/**
 * What became of a clause from one text to a later one. `cannot-tell`: it stands in both, and which way it went cannot be told.
 * `not-seen`: it stood in the earlier, and nothing seen of the later text speaks of it, which is no drop. `unseen-before`: it comes from an older text,
 * and nothing seen of the earlier one speaks of it. `depends-on-copy`: copies of either text disagree, and so do the answers they give.
 */
export const CLAUSE_RELATIONS = ["same", "moved", "cannot-tell", "depends-on-copy", "dropped", "new", "not-seen", "unseen-before"] as const;
export type ClauseRelation = (typeof CLAUSE_RELATIONS)[number];

/** Two intervals on a scale: apart, and which way; the very same; or overlapping. */
export const DIRECTIONS = ["low", "high", "same", "overlap"] as const;
export type Direction = (typeof DIRECTIONS)[number];

const place = z.tuple([z.number(), z.number()]);
const n = z.string();

const row = z.strictObject({
  topic: text,
  from: z.strictObject({ n, place: place.nullable() }).nullable().describe("The clause of the earlier text"),
  to: z.strictObject({ n, place: place.nullable() }).nullable().describe("The clause of the later text"),
  relation: z.enum(CLAUSE_RELATIONS),
  direction: z.enum(DIRECTIONS).nullable().describe("By the scale; null = no scale tells"),
  towards: id.nullable().describe("The party at whose end it now stands nearer; only where moved or dropped, whichever copy is right"),
  coder: z.strictObject({ change: text, for: id.nullable() }).nullable().describe("The coder's own word; null = the coder compared it with another text"),
  agrees: z.boolean().nullable().describe("Whether scale and word say the same; null = one of them is silent"),
  byCopy: z.array(z.enum(DIRECTIONS)).describe("Where copies differ: every answer that one or other of them gives; one entry = they all give it"),
  returned: z.boolean().describe("It had been taken out of the earlier text")
});
export type DraftRow = z.infer<typeof row>;

const count = z.int().nonnegative();
const counts = z.strictObject({
  same: count,
  moved: count,
  towards: z.array(z.strictObject({ party: id, n: count })).describe("Of those that moved or were dropped, by the scale"),
  cannotTell: count,
  dropped: count,
  new: count,
  notSeen: count,
  unseenBefore: count,
  dependsOnCopy: count,
  disagree: count.describe("Where the scale and the coder's word differ")
});
export type DraftCounts = z.infer<typeof counts>;

const status = z.strictObject({ status: z.enum([...DRAFT_STEPS, ...DRAFT_ASIDES]), on: partialDay.nullable(), accordingTo: text, page: id, note: text.nullable() });
const said = z.strictObject({ says: text, accordingTo: text, page: id });
const page = z.strictObject({ id, ...sourceLine.shape });
export type DraftPage = z.infer<typeof page>;

const step = z.strictObject({ from: id, fromTitle: text, to: id, toTitle: text, counts, rows: z.array(row) });
export type DraftStep = z.infer<typeof step>;

/** What a draft is, and what became of it: never weighed, only set side by side. */
const told = {
  assay: z.literal("draft@1"),
  kind: z.literal("draft"),
  draft: id,
  title: text,
  date: partialDay,
  seenAs: text,
  notSeen: text.nullable(),
  lineageNote: text.nullable(),
  furthest: z.enum(DRAFT_STEPS).nullable().describe("The highest step that anybody says it reached"),
  statuses: z.array(status),
  authors: z.array(said),
  numberOfPoints: z.array(said),
  dateSaid: z.array(said),
  clauses: z.array(
    z.strictObject({ n, topic: text, summary: text, place: place.nullable(), placeReason: text.nullable(), isOut: z.boolean(), note: text.nullable(), pages: z.array(id), copies: z.array(z.strictObject({ ...said.shape, place: place.nullable() })) })
  ),
  pages: z.array(page)
};

const textOfLine = z.strictObject({
  draft: id,
  title: text,
  date: partialDay,
  parents: z.array(id),
  clauses: count.describe("That stand in it, as far as seen"),
  copies: count.describe("Clauses of which copies differ"),
  furthest: z.enum(DRAFT_STEPS).nullable(),
  statuses: z.array(status.pick({ status: true, on: true, accordingTo: true })),
  grades: z.array(z.strictObject({ grade: text, pages: count })).describe("How many of its pages have which grade: source letter and item figure")
});
export type DraftText = z.infer<typeof textOfLine>;

const link = row.pick({ relation: true, direction: true, towards: true, byCopy: true });
export type DraftLink = z.infer<typeof link>;

/** One line of the picture: a clause through the texts of the line, in their order; null = that text has nothing of it. */
const thread = z.strictObject({
  topic: text,
  cells: z.array(z.strictObject({ n, place: place.nullable(), split: z.boolean().describe("Copies differ"), isOut: z.boolean() }).nullable()),
  links: z.array(link.nullable()).describe("From each text to the next; null = nothing to say"),
  whole: link.nullable().describe("From the first text to the last; null = the line has two, or nothing to say")
});
export type DraftThread = z.infer<typeof thread>;

const ends = z.strictObject({ low: id, high: id });

/** How a draft differs from what it was made from; and how clauses fared along a line of drafts. */
export const draftOutcome = z.union([
  z.strictObject({ ...told, status: z.literal("assessed"), ends, steps: z.array(step).describe("Against each text it was made from that was public; none = it was made from none that the record knows") }),
  z.strictObject({ ...told, status: z.literal("not-assessable"), ...lack.shape }),
  z.strictObject({
    assay: z.literal("draft@1"),
    kind: z.literal("line"),
    status: z.literal("assessed"),
    ends,
    line: z.array(z.strictObject({ draft: id, title: text, date: partialDay })).describe("As far as it was public"),
    steps: z.array(step.omit({ rows: true })).describe("From each text of the line to the next"),
    whole: step.omit({ rows: true }).nullable().describe("From the first text of the line to the last, where it has more than two"),
    threads: z.array(thread),
    texts: z.array(textOfLine).describe("Every draft of the case")
  })
]);
export type DraftOutcome = z.infer<typeof draftOutcome>;
export type DraftFound = Extract<DraftOutcome, { kind: "draft" }>;
export type DraftLine = Extract<DraftOutcome, { kind: "line" }>;
