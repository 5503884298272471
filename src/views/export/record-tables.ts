import { z } from "zod";
import { caseFile } from "#core/model/case.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { Day } from "#core/model/day.ts";
import { latestDay } from "#core/model/day-count.ts";
import type { JsonSchema } from "#core/model/json-schema.ts";
import { proposal } from "#core/model/proposal.ts";
import { itemSchema, RECORD_FILE_NAMES, RECORD_FOLDER_NAMES, RECORD_FOLDERS } from "#core/model/record-files.ts";
import { type AnyRecord, citationsOf, gradesOf, recordsOf } from "#core/model/records.ts";
import { sidecar } from "#core/model/series.ts";
import { citation, type Source } from "#core/model/source.ts";
import { type ExportCell, type ExportTable, exportTable, mayLack, type ReadColumn, told } from "./export-table.ts";
import { columnsOf, firstDay, nameOfPath, type Nested, valueAt } from "./schema-columns.ts";

/** The fields that tell when a record's matter happened, or began and ended. Plans and questions are of no day of their own. */
const HAPPENED: Readonly<Record<string, readonly [first: string, last: string]>> = {
  rounds: ["from", "to"],
  events: ["happened", "happened"],
  terms: ["announced", "announced"],
  exchanges: ["on", "on"],
  accords: ["agreedOn", "agreedOn"],
  positions: ["on", "on"],
  statements: ["on", "on"],
  toll: ["from", "to"],
  claims: ["happened", "happened"],
  drafts: ["date", "date"]
};

interface Kind {
  readonly name: string;
  readonly title: string;
  readonly schema: z.ZodType;
}

/** Every kind of record, with the schema that reads one; a noun that is added to the model is exported by itself. */
const KINDS: readonly Kind[] = [
  { name: "case", title: "The case: what the war is, who is in it", schema: caseFile.omit({ registration: true }) },
  ...RECORD_FILE_NAMES.flatMap((name): Kind[] => {
    const schema = itemSchema(name);
    return schema === null ? [] : [{ name, title: `Records: ${name}`, schema }];
  }),
  ...RECORD_FOLDER_NAMES.map((name) => ({ name, title: `Records: ${name}`, schema: RECORD_FOLDERS[name].schema })),
  { name: "proposals", title: "Proposed for the record, and in no count until a person accepts it", schema: proposal },
  { name: "series", title: "What stands beside the figures of each series: who counts what, since when, under which terms", schema: sidecar }
];

/** A part of a record, and the keys that lead to it. */
interface Part {
  readonly keys: readonly ExportCell[];
  readonly value: unknown;
}

/**
 * Makes tables of every record of a case that is cut to a day: one a kind, one for each list inside it, and one of all pages that records cite, with both
 * grades. A kind of which the case has no record is there with its columns and no row.
 */
export function recordTables(content: CaseContent, asOf: Day): ExportTable[] {
  const records = recordsOf(content);
  const terms = { licence: content.caseFile.licence, sources: [{ title: "The case's record, in our own words, from the pages of the table citations" }] };
  const tables = KINDS.flatMap((kind) => kindTables(kind, records.get(kind.name) ?? [], content.sources, asOf));
  return [...tables, citationTable(records, content.sources, asOf)].map((table) => ({ ...table, ...terms }));
}

function kindTables({ name, title, schema }: Kind, records: readonly AnyRecord[], sources: readonly Source[], asOf: Day): ExportTable[] {
  const { properties = {}, ...rest } = toJson(schema);
  const cites = "sources" in properties && name !== "case";
  const { columns, nested } = columnsOf({ ...rest, properties: Object.fromEntries(Object.entries(properties).filter(([key]) => !(cites && key === "sources"))) });
  const front: ReadColumn<unknown>[] = [...happenedColumns(name), ...(cites ? pageColumns(sources, asOf) : [])];
  const [first, ...others] = columns.filter((column) => !front.some((one) => one.name === column.name)).map((column) => (column.name === "id" ? { ...column, missing: null } : column));
  const table = exportTable({ name, title, key: ["id"] }, [first!, ...front, ...others], records);
  return [table, ...nested.flatMap((one) => nestedTables(one, { name, keys: [keyOfRecord(name)] }, records.map((record) => ({ keys: [record.id], value: record }))))];
}

function happenedColumns(kind: string): ReadColumn<unknown>[] {
  const fields = HAPPENED[kind];
  if (fields === undefined) return [];
  const at = (of: unknown, field: string, toDay: (partial: string) => string) => {
    const value = valueAt(of, [field]);
    return typeof value === "string" ? toDay(value) : null;
  };
  return [
    mayLack("happened_first", "date", "First day on which it can have happened, as exactly as that is known", "it did not take place, or no day is known", (of) => at(of, fields[0], firstDay)),
    mayLack("happened_last", "date", "Last day on which it can have happened, inclusive", "it did not take place, or no day is known", (of) => at(of, fields[1], latestDay))
  ];
}

function pageColumns(sources: readonly Source[], asOf: Day): ReadColumn<unknown>[] {
  const graded = (of: unknown) => gradesOf(of as AnyRecord, sources, asOf);
  const published = (of: unknown) => citationsOf(of as AnyRecord).flatMap((page) => (page.published === null ? [] : [latestDay(page.published)])).sort()[0];
  return [
    mayLack("first_published", "date", "When the first of its dated pages was published", "no page is dated: it counts from `known`", published),
    told("pages", "integer", "Pages that it cites; each stands in citations", (of) => graded(of).pages),
    told("origins", "integer", "Independent witnesses among them: a reprint counts once, with its origin", (of) => graded(of).origins.length),
    mayLack("best_reliability", "text", "Reliability of the source of its best page, A to F; F = cannot be judged, which is not low", "it cites no page", (of) => graded(of).reliability),
    mayLack("best_credibility", "integer", "Credibility of the item on that page, 1 to 6; 6 = cannot be judged, which is not low. The two grades are never merged", "it cites no page", (of) => graded(of).credibility)
  ];
}

interface Parent {
  readonly name: string;
  readonly keys: readonly ReadColumn<Part>[];
}

const keyOfRecord = (table: string): ReadColumn<Part> => told(`${table}_id`, "text", `The record of ${table} that it is a part of`, ({ keys }) => keys[0]!, { refersTo: { table, column: "id" } });

function nestedTables({ path, kind, schema, meaning }: Nested, parent: Parent, parts: readonly Part[]): ExportTable[] {
  const name = `${parent.name}_${nameOfPath(path)}`;
  const { columns, nested } = columnsOf(schema, meaning);
  const depth = parent.keys.length;
  const own: ReadColumn<Part> = kind === "map"
    ? told("key", "text", "To what the value belongs", ({ keys }) => keys[depth]!)
    : told("row", "integer", "Its place in the list, from 1", ({ keys }) => keys[depth]!);
  const keys = [...parent.keys, own];
  const rows = parts.flatMap(({ keys: upper, value }): Part[] => entriesOf(valueAt(value, path), kind).map(([key, entry]) => ({ keys: [...upper, key], value: entry })));
  const table = exportTable({ name, title: `${parent.name}: ${nameOfPath(path).replaceAll("_", " ")}. ${meaning}`, key: keys.map((one) => one.name) }, [...keys, ...columns.map((column) => ({ ...column, read: ({ value }: Part) => column.read(value) }))], rows);
  const above = [...parent.keys, { ...own, name: `${nameOfPath(path.slice(-1))}_${own.name}` }];
  return [table, ...nested.flatMap((one) => nestedTables(one, { name, keys: above }, rows))];
}

function entriesOf(value: unknown, kind: Nested["kind"]): (readonly [ExportCell, unknown])[] {
  if (Array.isArray(value)) return value.map((entry: unknown, i) => [i + 1, entry] as const);
  return kind === "map" && typeof value === "object" && value !== null ? Object.entries(value) : [];
}

interface Cited extends z.infer<typeof citation> {
  readonly kind: string;
  readonly record: string;
  readonly reliability: string;
}

function citationTable(records: ReturnType<typeof recordsOf>, sources: readonly Source[], asOf: Day): ExportTable {
  const rows = [...records].flatMap(([kind, list]) => list.flatMap((record) => citationsOf(record).map((page): Cited => ({ ...page, kind, record: record.id, reliability: gradesOf({ id: record.id, sources: [page] }, sources, asOf).reliability! }))));
  const { columns } = columnsOf(toJson(citation));
  const own = columns.map((column) => (column.name === "id" ? { ...column, missing: null } : column.name === "source" ? { ...column, refersTo: { table: "sources", column: "id" } } : column));
  return exportTable<Cited>({ name: "citations", title: "Every page that a record cites, with the grade of its source and that of the item", key: ["kind", "record", "id"] }, [
    told("kind", "text", "The table of the record", ({ kind }) => kind),
    told("record", "text", "The record, by its id there", ({ record }) => record),
    ...own,
    told("reliability", "text", "Of the source, A to F, as it stood on the day of the export, or of this very copy; F = cannot be judged, which is not low", ({ reliability }) => reliability)
  ], rows);
}

function toJson(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: "output" }) as JsonSchema;
}
