import { z } from "zod";
import { auditOutcome } from "./audit-outcome.ts";
import { changeOutcome } from "./change-outcome.ts";
import { day } from "./day.ts";
import { draftOutcome } from "./draft-outcome.ts";
import { forecastOutcome } from "./forecast-outcome.ts";
import { eventOutcome } from "./event-outcome.ts";
import { lensOutcome } from "./lens-outcome.ts";
import { ledgerOutcome } from "./ledger-outcome.ts";
import { momentumEventsOutcome } from "./momentum-events-outcome.ts";
import { momentumSalvosOutcome } from "./momentum-salvos-outcome.ts";
import { pledgeOutcome } from "./pledge-outcome.ts";
import { positionOutcome } from "./position-outcome.ts";
import { pulseOutcome } from "./pulse-outcome.ts";
import { recordOutcome } from "./record-outcome.ts";
import { scoreOutcome } from "./score-outcome.ts";
import { rippleOutcome } from "./ripple-outcome.ts";
import { scenarioOutcome } from "./scenario-outcome.ts";
import { sentence } from "./sentence.ts";
import { seriesForecastOutcome } from "./series-forecast-outcome.ts";
import { calendarOutcome, coverageOutcome } from "./series-outcome.ts";
import { id, text } from "./text.ts";
import { tollOutcome } from "./toll-outcome.ts";

const digest = z.string().regex(/^[0-9a-f]{64}$/).describe("SHA-256, hexadecimal");

const input = z.strictObject({
  name: text.describe("What went in: series/<id>, rounds, sources, claims/<id>"),
  digest: digest.describe("Of the content as used, cut at the as-of day"),
  lastDay: day.nullable().describe("Last day of a series that was used; null for records")
});

/** The fields whose canonical JSON is hashed into `id`. Everything else is recording. */
export const IDENTIFYING_FIELDS = [
  "assay", "subject", "calendar", "asOf", "knownBy", "engine", "seed", "parameters", "registration", "inputs", "outcome", "sentence", "details", "caveats"
] as const;

const identified = {
  assay: z.string().regex(/^[a-z-]+@\d+$/).describe("Name and version of the method"),
  subject: z.strictObject({ kind: z.enum(["series", "claim", "term", "case", "exchange", "corridor", "issue", "draft", "event", "question", "party", "hypothesis", "scenario", "forecast"]), id }),
  calendar: id.nullable().describe("Whose rounds: <party>, <party>-all-at-table, without-<party>, a control's id"),
  asOf: day.describe("Nothing published after this day was used"),
  knownBy: day.optional().describe("Nothing that was learnt of after this day was used; absent = everything that was public"),
  engine: text.describe("Version of Earnest"),
  seed: z.int().nonnegative(),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))])),
  registration: digest.nullable().describe("Hash of the registered plan"),
  inputs: z.array(input),
  outcome: z.union([
    pulseOutcome,
    momentumEventsOutcome,
    momentumSalvosOutcome,
    changeOutcome,
    pledgeOutcome,
    draftOutcome,
    lensOutcome,
    eventOutcome,
    tollOutcome,
    ledgerOutcome,
    positionOutcome,
    rippleOutcome,
    seriesForecastOutcome,
    forecastOutcome,
    scoreOutcome,
    scenarioOutcome,
    auditOutcome,
    coverageOutcome,
    recordOutcome,
    calendarOutcome
  ]),
  sentence: sentence.describe("The answer"),
  details: z.array(sentence).describe("What carried it, what it cannot exclude, whose claim the figures are"),
  caveats: z.array(sentence)
};

/**
 * The one value that views read: what an assay says of one subject on one calendar, with all that is needed to
 * recompute it. Same identifying fields, same bytes.
 */
export const finding = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{16}$/).describe("First 16 digits of the SHA-256 of the identifying fields"),
  ...identified,
  recording: z.strictObject({
    files: z.array(z.strictObject({ path: text, digest })).describe("The files of the case as they stood"),
    of: z.int().positive().describe("How many findings were made together"),
    log: digest.optional().describe("Hash of the last line of the log as it stood; absent = there was none"),
    earlierRegistrations: z.array(digest).describe("Plans under which findings were stored before this one")
  })
});
export type Finding = z.infer<typeof finding>;

/** A finding before its id is known. */
export type UnsignedFinding = Omit<Finding, "id" | "recording">;
