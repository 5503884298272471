import { z } from "zod";
import { day } from "#core/model/day.ts";
import { finding } from "#core/model/finding.ts";
import { logEntry } from "#core/model/log-entry.ts";
import { sentence } from "#core/model/sentence.ts";
import { sidecar } from "#core/model/series.ts";
import { id } from "#core/model/text.ts";

/** What every answer of a case says of itself. */
const head = { case: id.describe("The case"), asOf: day.describe("Nothing published after this day was used"), knownBy: day.optional().describe("Nothing learnt of after this day was used") };
const count = z.int().nonnegative();

/** A page of a list under a name. */
export function listOf<T extends z.ZodType>(name: string, entry: T) {
  return z.strictObject({ ...head, total: count.describe("Entries of the whole list"), next: z.string().nullable().describe("Address of the next page; null = this is the last"), [name]: z.array(entry) });
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const wordOfDay = z.strictObject({ first: day, last: day });

export const briefAnswer = z.strictObject({
  ...head,
  title: z.string(),
  summary: z.string(),
  parties: z.array(z.strictObject({ id, name: z.string() })),
  days: wordOfDay.describe("The days that can be asked for"),
  engine: z.string().describe("Version of Earnest"),
  plans: z.array(z.strictObject({ assay: z.string(), hash })).describe("Hash of each assay's registered plan in force"),
  earlierPlans: z.array(hash).describe("Plans under which findings were stored before these, oldest first"),
  notices: z.array(sentence),
  findings: z.array(finding)
});

export const caseAnswer = z.strictObject({ id, title: z.string().nullable().describe("Null = its folder cannot be read"), summary: z.string().nullable(), api: z.string().describe("Where its API lies"), page: z.string() });
export const casesAnswer = z.strictObject({ ...head, cases: z.array(caseAnswer) });

export const tableColumn = z.strictObject({ key: z.string(), label: z.string(), kind: z.enum(["text", "day", "number", "ratio", "limit", "p", "share", "score", "record", "finding"]) });
const tableHead = { name: z.string(), title: z.string(), columns: z.array(tableColumn) };
export const tableAnswer = z.strictObject({ ...head, finding: finding.shape.id, ...tableHead, total: count, next: z.string().nullable(), rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))) });
export const tablesAnswer = listOf("tables", z.strictObject({ ...tableHead, rows: count, json: z.string(), csv: z.string() }));
export const chartsAnswer = listOf("charts", z.strictObject({ name: z.string(), title: z.string(), subtitle: z.string(), spoken: z.string().describe("What it shows, in words"), source: z.string(), table: z.string(), svg: z.string() }));

/** A record as the case's files hold it; its kind's own schema stands in `schema/<kind>.schema.json`. */
export const recordSchema = z.looseObject({ id: z.string() });
export const gradesSchema = z.strictObject({
  pages: count,
  origins: z.array(z.array(z.string())).describe("Groups of sources that are one witness each"),
  reliability: z.enum(["A", "B", "C", "D", "E", "F"]).nullable(),
  credibility: z.int().min(1).max(6).nullable()
});
export const recordAnswer = z.strictObject({ ...head, kind: z.string(), record: recordSchema, grades: gradesSchema });
export const kindsAnswer = listOf("kinds", z.strictObject({ kind: z.string(), records: count, href: z.string() }));
export const recordsAnswer = z.strictObject({ ...listOf("records", recordSchema).shape, kind: z.string() });

export const figure = z.strictObject({ day, values: z.record(id, z.number().nullable()).describe("By class; null = no report, which is no 0") });
export const figuresAnswer = z.strictObject({ ...listOf("figures", figure).shape, series: id, unit: z.string() });
export const seriesAnswer = listOf("series", sidecar);
export const oneSeriesAnswer = z.strictObject({ ...head, series: sidecar, figures: z.strictObject({ first: day.nullable(), last: day.nullable(), href: z.string() }) });
export const findingsAnswer = listOf("findings", finding);
export const logAnswer = listOf("lines", logEntry);

/** A problem as RFC 9457 has it; `meant` = the address that was perhaps meant. */
export const problemSchema = z.strictObject({ type: z.literal("about:blank"), title: z.string(), status: z.int(), detail: z.string(), meant: z.string().optional() });

export const healthAnswer = z.strictObject({
  status: z.enum(["ready", "not-ready"]),
  cases: z.array(z.strictObject({ id: z.string(), isLoaded: z.boolean(), asOf: day.nullable(), findings: count.nullable(), engine: z.string().nullable() })),
  kept: z.strictObject({ bytes: count, mostBytes: count })
});

/** The schemas that the document names; others stand where they are used. */
export const NAMED_SCHEMAS: Readonly<Record<string, z.ZodType>> = { Finding: finding, Sentence: sentence, Sidecar: sidecar, LogEntry: logEntry, Problem: problemSchema, Health: healthAnswer, Grades: gradesSchema };
