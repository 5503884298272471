import { type JsonSchema, optionsOf } from "../../src/core/model/json-schema.ts";

/** A shape that has a page of its own, by the JSON of its schema without what is said of it. */
export type Shared = ReadonlyMap<string, { readonly name: string; readonly page: string }>;

const PATTERNS: Readonly<Record<string, string>> = {
  "^[a-z0-9]+(-[a-z0-9]+)*$": "id",
  "^\\d{4}(-\\d{2}){0,2}$": "day, month or year"
};
const FORMATS: Readonly<Record<string, string>> = { date: "day `YYYY-MM-DD`", "date-time": "hour in UTC, `YYYY-MM-DDTHH:MM:SSZ`", uri: "address on the web" };

/** Says in a few words what may stand at a place of a file. Mappings and lists of mappings are told of below, or on a page of their own. */
export function typeOf(schema: JsonSchema, shared: Shared): string {
  const options = optionsOf(schema);
  if (options !== undefined) {
    const words = [...new Set(options.filter(({ type }) => type !== "null").map((one) => typeOf(one, shared)))];
    return [...words, ...(options.some(({ type }) => type === "null") ? ["`null`"] : [])].join(" or ");
  }
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum !== undefined) return `one of ${schema.enum.map((word) => `\`${String(word)}\``).join(", ")}`;
  switch (schema.type) {
    case "string":
      return (schema.pattern === undefined ? undefined : PATTERNS[schema.pattern]) ?? (schema.format === undefined ? undefined : FORMATS[schema.format]) ?? "text";
    case "null":
      return "`null`";
    case "boolean":
      return "`true` or `false`";
    case "integer":
      return `whole number${limitsOf(schema)}`;
    case "number":
      return `number${limitsOf(schema)}`;
    case "array":
      return schema.prefixItems === undefined ? `list of ${typeOf(schema.items ?? {}, shared).replace(/^mapping$/, "mappings")}` : `list of ${schema.prefixItems.length}: ${schema.prefixItems.map((one) => typeOf(one, shared)).join("; ")}`;
    case "object":
      return objectType(schema, shared);
    default:
      return "any value";
  }
}

/** Returns the mappings that a place may hold, to be told of in tables of their own; a shape with its own page is left to that page. */
export function mappingsIn(schema: JsonSchema, shared: Shared): JsonSchema[] {
  if (shared.has(shapeOf(schema))) return [];
  const inner = optionsOf(schema);
  if (inner !== undefined) return inner.flatMap((one) => mappingsIn(one, shared));
  if (schema.type === "array") return schema.items === undefined ? [] : mappingsIn(schema.items, shared);
  if (schema.properties === undefined && typeof schema.additionalProperties === "object") return mappingsIn(schema.additionalProperties, shared);
  return schema.properties === undefined || isFixed(schema) ? [] : [schema];
}

/** Returns the JSON of a schema without what is said of it: the same shape, the same text. */
export function shapeOf(schema: JsonSchema): string {
  return JSON.stringify(schema, (key, value: unknown) => (key === "description" && typeof value === "string" ? undefined : value));
}

/** A value that a plan fixes, with the reason for it. */
function isFixed({ properties = {} }: JsonSchema): boolean {
  return Object.keys(properties).join(" ") === "value reason" && mappingsIn(properties.value!, new Map()).length === 0;
}

function objectType(schema: JsonSchema, shared: Shared): string {
  const known = shared.get(shapeOf(schema));
  if (known !== undefined) return `[${known.name}](${known.page})`;
  if (isFixed(schema)) return `\`{ value, reason }\`: ${typeOf(schema.properties!.value!, shared)}`;
  if (schema.properties !== undefined) return "mapping";
  return typeof schema.additionalProperties === "object" ? `mapping of names to ${typeOf(schema.additionalProperties, shared)}` : "mapping";
}

function limitsOf({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: JsonSchema): string {
  const isLimit = (value: number | undefined): value is number => value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER;
  if (isLimit(minimum) && isLimit(maximum)) return `, ${minimum} to ${maximum}`;
  const said = [
    ...(isLimit(minimum) ? [`at least ${minimum}`] : []), ...(isLimit(exclusiveMinimum) ? [`more than ${exclusiveMinimum}`] : []),
    ...(isLimit(maximum) ? [`at most ${maximum}`] : []), ...(isLimit(exclusiveMaximum) ? [`less than ${exclusiveMaximum}`] : [])
  ];
  return said.length === 0 ? "" : `, ${said.join(", ")}`;
}
