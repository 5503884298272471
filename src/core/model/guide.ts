import { z } from "zod";
import { finding } from "./finding.ts";
import { id, text } from "./text.ts";

/** A figure or a word of a finding in the text of a guide: `{claim.publishedPercent|change}`. */
export const PLACEHOLDER = /\{([a-z0-9-]+)\.([A-Za-z0-9.]+)(?:\|(raw|ratio|share|change))?\}/g;

/** How a placeholder writes its number; `raw` leaves a day or an id as a program reads it. */
export type PlaceholderForm = "raw" | "ratio" | "share" | "change";

const withoutPlaceholders = (written: string) => written.replaceAll(PLACEHOLDER, "");

/** What finding a guide speaks of: never by its id, which is another after each assessment. */
const selected = z.strictObject({
  assay: z.string().regex(/^[a-z-]+$/, { error: "wanted the name of an assay without its version" }),
  kind: finding.shape.subject.shape.kind.describe("Of what its subject is one"),
  subject: id,
  calendar: id.optional().describe("Whose rounds, where the same is asked of several"),
  part: id.optional().describe("Which kind of outcome, where the assay says several things of one subject: `summary`")
});
export type SelectedFinding = z.infer<typeof selected>;

const spoken = text
  .refine((written) => !/[{}]/.test(withoutPlaceholders(written)), { error: "wanted placeholders written {finding.value} or {finding.value|form}, where the form is raw, ratio, share or change" })
  .refine((written) => !/\d/.test(withoutPlaceholders(written)), { error: "wanted figures as placeholders of a finding, since one that is typed goes stale" })
  .describe("In our own words; a figure is a placeholder of a finding named in `findings`: a value of its sentence, or a field of it");

const name = id.describe("Of a finding, as `findings` names it");
const shown = z.discriminatedUnion("show", [
  z.strictObject({ show: z.literal("sentence"), finding: name }),
  z.strictObject({ show: z.literal("chart"), finding: name, name: id.describe("As in the chart's address") }),
  z.strictObject({ show: z.literal("table"), finding: name, name: id.describe("As in the table's address") }),
  z.strictObject({ show: z.literal("record"), record: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/, { error: "wanted <kind>/<id>" }) }),
  z.strictObject({ show: z.literal("command"), command: spoken.describe("What to type") })
]);

/** What must be so of the findings for the answer to hold. */
const condition = z
  .strictObject({
    value: z.string().regex(/^[a-z0-9-]+\.[A-Za-z0-9.]+$/, { error: "wanted <finding>.<value>" }),
    is: z.union([z.string(), z.number()]).optional(),
    atLeast: z.number().optional(),
    atMost: z.number().optional()
  })
  .refine(({ is, atLeast, atMost }) => [is, atLeast, atMost].some((bound) => bound !== undefined), { error: "wanted `is`, `atLeast` or `atMost`" });
export type GuideCondition = z.infer<typeof condition>;

const step = z.strictObject({
  look: spoken.describe("Where to look, as a heading"),
  at: shown.describe("What is shown there"),
  shows: spoken.describe("What it shows, or how it is read"),
  not: spoken.describe("What it does not show")
});
export type GuideStep = z.infer<typeof step>;

/** A guided reading of a case: a question, where to look, and the answer. It explains findings and is itself no evidence. */
export const guide = z.strictObject({
  id,
  question: text.describe("As a reader asks it; it may name a claim or a text by its number"),
  answer: spoken,
  holds: z.array(condition).min(1).describe("When the answer holds; where the findings of a day say otherwise, it is not given"),
  findings: z.record(id, selected),
  steps: z.array(step).min(4).max(6)
});
export type Guide = z.infer<typeof guide>;

export const guidesFile = z.strictObject({ about: text.optional(), guides: z.array(guide).min(1) });
