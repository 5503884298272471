import { z } from "zod";
import { id, text } from "./text.ts";

/** Where the log of a case stands in its folder, one change a line. */
export const LOG_FILE = "log.ndjson";

const digest = z.string().regex(/^[0-9a-f]{64}$/).describe("SHA-256, hexadecimal");

const stamped = {
  by: text.describe("Who made the change"),
  at: z.iso.datetime().describe("When it was logged, UTC"),
  reason: text,
  hash: digest.describe("SHA-256 of the line's canonical JSON without this field")
};

/** The first line of a log: it opens the chain and says of which case it is. */
const opening = z.strictObject({ case: id.describe("The case whose log it is"), ...stamped, previous: z.null().describe("No line stands before it") });

/** One change of one record. */
const change = z.strictObject({
  record: z.string().regex(/^[A-Za-z0-9-]+\/\S+$/).describe("<kind>/<id>: terms/easter-truce, series/alerts; case/case is case.yaml"),
  before: digest.nullable().describe("Of the record as it was; null = it did not exist"),
  after: digest.nullable().describe("Of the record as it became; null = it was removed"),
  ...stamped,
  previous: digest.describe("Hash of the line before")
});

/** A line of log.ndjson. */
export const logEntry = z.union([opening, change]);
export type LogEntry = z.infer<typeof logEntry>;

/** What happened to one record: digest before and after, null = it is not there. */
export type RecordChange = Pick<z.infer<typeof change>, "record" | "before" | "after">;

/** Who makes a change, when (UTC) and why. */
export type Stamp = Pick<LogEntry, "by" | "at" | "reason">;

/** Says in a word what happened to a record. */
export function kindOfChange({ before, after }: Pick<RecordChange, "before" | "after">): "added" | "changed" | "removed" {
  return before === null ? "added" : after === null ? "removed" : "changed";
}
