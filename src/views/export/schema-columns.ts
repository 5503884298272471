import { canonicalJson } from "#core/model/canonical.ts";
import { latestDay } from "#core/model/day-count.ts";
import { FIELD_WORDS } from "#core/model/field-words.ts";
import { type JsonSchema, optionsOf } from "#core/model/json-schema.ts";
import type { ExportCell, ExportType, ReadColumn } from "./export-table.ts";

/** A part of a record of which there may be several: a table of its own. */
export interface Nested {
  readonly path: readonly string[];
  /** list = one row an entry; map = one row a key. */
  readonly kind: "list" | "map";
  readonly schema: JsonSchema;
  readonly meaning: string;
}

/** What a schema becomes: columns of one table, and the tables nested in it. */
export interface Columns {
  readonly columns: readonly ReadColumn<unknown>[];
  readonly nested: readonly Nested[];
}

interface Place {
  readonly path: readonly string[];
  readonly schema: JsonSchema;
  /** Of the schema, or of what stands around it. */
  readonly meaning: string;
  readonly isRequired: boolean;
}

const PARTIAL_DAY = "^\\d{4}(-\\d{2}){0,2}$";
/** Of what every record must tell, a replay as of an earlier day may leave out what was told later. */
const NEVER = "never missing, save where it was told only after the day of the export";
const NOT_TOLD = "the record does not tell";

/** Lays out what a schema reads: single values side by side, mappings inside it with their path as prefix, lists of mappings apart. */
export function columnsOf(schema: JsonSchema, meaning = ""): Columns {
  return columnsAt({ path: [], schema, meaning, isRequired: true });
}

/** Returns what stands at a path of a value; `undefined` = nothing. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (typeof at === "object" && at !== null ? (at as Readonly<Record<string, unknown>>)[key] : undefined), value);
}

/** Returns a path as one name: `place.city` is `place_city`, `happenedNote` is `happened_note`. */
export function nameOfPath(path: readonly string[]): string {
  return path.join("_").replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function join(all: readonly Columns[]): Columns {
  return { columns: all.flatMap(({ columns }) => columns), nested: all.flatMap(({ nested }) => nested) };
}

function columnsAt(place: Place): Columns {
  const kinds = kindsOf(place.schema);
  const objects = kinds.filter(({ properties }) => properties !== undefined);
  const scalars = kinds.filter((kind) => scalarType(kind) !== null);
  const lists = kinds.filter(({ type, items, prefixItems }) => type === "array" && items !== undefined && prefixItems === undefined);
  const others = kinds.filter((kind) => ![objects, scalars, lists].some((known) => known.includes(kind)));
  return join([
    { columns: scalarColumns(scalars, objects.length > 0 ? { ...place, path: [...place.path, ""] } : place), nested: [] },
    ...(lists.length === 0 ? [] : [severalAt({ type: "array", items: { anyOf: lists.map(({ items }) => items!) } }, place)]),
    ...others.filter((kind, i) => others.findIndex((other) => shapeOf(other) === shapeOf(kind)) === i).map((kind) => severalAt(kind, place)),
    ...placesIn(objects, place).map(columnsAt)
  ]);
}

/** A list or a map: an interval of two numbers, single values as JSON, mappings as a table of their own. */
function severalAt(schema: JsonSchema, place: Place): Columns {
  const { path, meaning } = place;
  if (schema.prefixItems?.length === 2) return { columns: ["low", "high"].map((end, i) => column(place, [...path, String(i)], nameOfPath([...path, end]), "number", `${meaning} (${end}er end)`)), nested: [] };
  if (schema.type === "array" && schema.items !== undefined) {
    const isPlain = kindsOf(schema.items).every((kind) => scalarType(kind) !== null);
    return isPlain ? { columns: [jsonColumn(place, "list")], nested: [] } : { columns: [], nested: [{ path, kind: "list", schema: schema.items, meaning }] };
  }
  const values = typeof schema.additionalProperties === "object" ? schema.additionalProperties : undefined;
  if (values !== undefined && kindsOf(values).every((kind) => scalarType(kind) !== null)) return { columns: [], nested: [{ path, kind: "map", schema: values, meaning }] };
  return { columns: [jsonColumn(place, "json")], nested: [] };
}

function scalarColumns(kinds: readonly JsonSchema[], place: Place): ReadColumn<unknown>[] {
  const types = [...new Set(kinds.map((kind) => scalarType(kind)!))];
  const path = place.path.filter((key) => key !== "");
  const name = place.path.length === 0 || place.path.at(-1) === "" ? nameOfPath([...path, "value"]) : nameOfPath(path);
  const [first] = kinds;
  if (first === undefined) return [];
  const numeric = types.filter((type) => type === "integer" || type === "number");
  const number = numeric.length === 0 ? [] : [column(place, path, types.length > numeric.length ? `${name}_number` : name, numeric.includes("number") ? "number" : "integer", place.meaning)];
  const texts = types.filter((type) => type !== "integer" && type !== "number");
  const text = texts.length === 0 ? [] : [column(place, path, name, texts.length === 1 ? texts[0]! : "text", place.meaning)];
  const isPartial = kinds.some(({ pattern }) => pattern === PARTIAL_DAY);
  return [...text, ...number, ...(isPartial && kinds.length === 1 ? daysOf(place, path, name) : [])];
}

/** A day that may be known to its month or year only is also given as the first and the last day that it can mean. */
function daysOf(place: Place, path: readonly string[], name: string): ReadColumn<unknown>[] {
  const at = (value: unknown, toDay: (partial: string) => string) => {
    const found = valueAt(value, path);
    return typeof found === "string" ? toDay(found) : null;
  };
  const both = column(place, path, name, "date", place.meaning);
  return [
    { ...both, name: `${name}_first`, meaning: `First day that ${name} can mean`, read: (of) => at(of, firstDay) },
    { ...both, name: `${name}_last`, meaning: `Last day that ${name} can mean`, read: (of) => at(of, latestDay) }
  ];
}

/** Returns the first day that a partial day can mean: `2025` is 2025-01-01. */
export function firstDay(of: string): string {
  return `${of}${"-01-01".slice(of.length - 4)}`;
}

function column(place: Place, path: readonly string[], name: string, type: ExportType, meaning: string): ReadColumn<unknown> {
  const unit = unitOf(name, place.schema);
  return { name, type, meaning, missing: missingOf(place), ...(unit === null ? {} : { unit }), read: (of) => cellOf(valueAt(of, path), type) };
}

function jsonColumn(place: Place, type: "list" | "json"): ReadColumn<unknown> {
  const { path, meaning } = place;
  const read = (of: unknown) => {
    const value = valueAt(of, path);
    return value === undefined || value === null ? null : canonicalJson(value);
  };
  return { name: nameOfPath(path), type, meaning, missing: missingOf(place), read };
}

function cellOf(value: unknown, type: ExportType): ExportCell {
  if (type === "integer" || type === "number") return typeof value === "number" ? value : null;
  if (type === "boolean") return typeof value === "boolean" ? value : null;
  return typeof value === "string" ? value : null;
}

/** Lists the fields of mappings that may stand at one place; of a field that several have, any of its values may stand there. */
function placesIn(objects: readonly JsonSchema[], around: Place): Place[] {
  const keys = [...new Set(objects.flatMap(({ properties = {} }) => Object.keys(properties)))];
  return keys.map((key) => {
    const found = objects.flatMap(({ properties = {} }) => properties[key] ?? []);
    const schema: JsonSchema = found.length === 1 ? found[0]! : { anyOf: found };
    const said = found.map(({ description }) => description).find((text) => text !== undefined);
    const words = FIELD_WORDS[key] ?? `${around.meaning === "" ? "" : `${around.meaning.split(/[:;.]/)[0]}: `}${nameOfPath([key]).replaceAll("_", " ")}`;
    const meaning = said === undefined ? words : /^(null|absent|empty) = /i.test(said) ? `${words}; ${said}` : said;
    return { path: [...around.path, key], schema: said === undefined ? schema : { ...schema, description: said }, meaning, isRequired: around.isRequired && !mayBeNull(around.schema) && objects.every(({ required = [] }) => required.includes(key)) };
  });
}

function missingOf({ schema, isRequired }: Place): string {
  const told = /\b(?:null|[Aa]bsent) = ([^;.]+)/.exec(schema.description ?? "")?.[1];
  if (told !== undefined) return told.trim();
  if (kindsOf(schema).every(({ const: only }) => only === true)) return "not so";
  return isRequired && !mayBeNull(schema) ? NEVER : NOT_TOLD;
}

function unitOf(name: string, schema: JsonSchema): string | null {
  if (/(^|_)days$/.test(name)) return "days";
  const isShare = kindsOf(schema).some((kind) => [kind, ...(kind.prefixItems ?? [])].some(({ minimum, exclusiveMinimum, maximum, exclusiveMaximum }) => (minimum ?? exclusiveMinimum) === 0 && (maximum ?? exclusiveMaximum) === 1));
  return isShare ? "0 to 1" : null;
}

function mayBeNull(schema: JsonSchema): boolean {
  return schema.type === "null" || (optionsOf(schema) ?? []).some(mayBeNull);
}

function shapeOf(schema: JsonSchema): string {
  return JSON.stringify(schema);
}

function kindsOf(schema: JsonSchema): JsonSchema[] {
  const options = optionsOf(schema);
  return options === undefined ? (schema.type === "null" ? [] : [schema]) : options.flatMap(kindsOf);
}

function scalarType({ type, format, enum: words, const: only }: JsonSchema): ExportType | null {
  if (type === "boolean" || typeof only === "boolean") return "boolean";
  if (words?.every((word) => typeof word === "number")) return "integer";
  if (type === "integer" || type === "number") return type;
  if (type === "string" || words !== undefined || typeof only === "string") return format === "date" ? "date" : format === "date-time" ? "instant" : "text";
  return null;
}
