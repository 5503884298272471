import { FIELD_WORDS } from "../../src/core/model/field-words.ts";
import type { JsonSchema } from "../../src/core/model/json-schema.ts";
import { mappingsIn, type Shared, typeOf } from "./describe-type.ts";

/** Writes a table of the fields of a mapping, then one for each mapping inside it, with the path that leads there as its heading. */
export function renderFields(schema: JsonSchema, path: string, shared: Shared): string {
  const { properties = {}, required = [] } = schema;
  const rows = Object.entries(properties).map(([key, field]) => {
    const has = [field.default === undefined ? (required.includes(key) ? "yes" : "") : `\`${JSON.stringify(field.default)}\` where absent`];
    return `| \`${key}\` | ${[...has, typeOf(field, shared), field.description ?? FIELD_WORDS[key] ?? ""].map(inCell).join(" | ")} |`;
  });
  const inside = Object.entries(properties).flatMap(([key, field]) => {
    const mappings = mappingsIn(field, shared);
    const at = `${path === "" ? "" : `${path}.`}${key}${isList(field) ? "[]" : ""}`;
    return mappings.map((mapping) => `### \`${at}\`${kindOf(mapping, mappings.length)}\n\n${renderFields(mapping, at, shared)}`);
  });
  return [`| field | must stand | may hold | what it means |\n|---|---|---|---|\n${rows.join("\n")}`, ...inside].join("\n\n");
}

/** Of several mappings that may stand at a place, says by which word this one is told. */
function kindOf({ properties = {}, required = [] }: JsonSchema, among: number): string {
  if (among < 2) return "";
  const [told] = Object.entries(properties).filter(([key, { const: word }]) => word !== undefined && required.includes(key));
  return told === undefined ? ` with ${Object.keys(properties).map((key) => `\`${key}\``).join(", ")}` : ` where ${told[0]} is \`${String(told[1].const)}\``;
}

function isList({ type, anyOf }: JsonSchema): boolean {
  return type === "array" || (anyOf ?? []).some((one) => one.type === "array");
}

function inCell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
