import { z } from "zod";
import { day, partialDay } from "./day.ts";
import { citation } from "./source.ts";
import { id, text } from "./text.ts";

/** What a statement says to one question: a value, a count, or null where it does not speak of it. */
export const answer = z.union([id, z.number().nonnegative(), z.null()]);
export type Answer = z.infer<typeof answer>;

const answers = z.record(id, answer).describe("By question of case.yaml; null = coded, and not addressed; a question that is not there was not coded");

export const CONFIDENCES = ["high", "medium", "low"] as const;

/** How one capital reads one event, in public: who said it in which office, coded on the fixed questions. */
export const statement = z.strictObject({
  id,
  event: id.describe("Entry of events.yaml"),
  capital: id.describe("Capital of case.yaml in whose name it was said"),
  speaker: text.describe("Who said it; a name only of who acts in public"),
  role: text.describe("The public office in which it was said; nobody is kept here as a private person"),
  on: partialDay.describe("When it was said"),
  onNote: text.optional().describe("Set where the day was inferred from the page"),
  published: partialDay.nullable().describe("When it was first published, in the coder's reading of the pages"),
  known: day.describe("The day we learnt of it"),
  kind: z.enum(["official-statement", "interview", "post", "communique", "reported-speech"]).describe("In what form it reached us; reported speech is in the words of another"),
  answers,
  answersSecond: answers.optional().describe("The answers of a second coding, never made to fit the first"),
  confidence: z.enum(CONFIDENCES).describe("The coder's, in the first coding"),
  summary: text.describe("What it says, in our own words"),
  quote: z.string().min(1).max(200).optional().describe("A few words as printed on the page named first"),
  note: text.optional(),
  sources: z.array(citation).min(1)
});
export type Statement = z.infer<typeof statement>;

export const statementsFile = z.strictObject({ about: text.optional(), statements: z.array(statement) });
