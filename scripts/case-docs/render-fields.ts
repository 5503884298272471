import { type JsonSchema, mappingsIn, type Shared, typeOf } from "./describe-type.ts";

/** Words that mean the same wherever they stand and a schema says nothing more of them. */
const EVERYWHERE: Readonly<Record<string, string>> = {
  about: "What the file holds, and how it was made",
  id: "Name by which others refer to it",
  title: "How the page calls it",
  name: "How the page calls it",
  known: "The day we learnt of it",
  happened: "The day it happened, as far as known",
  note: "What else must be known, in our own words",
  reason: "Why",
  says: "In our own words",
  accordingTo: "Who says so, in the words of the record",
  source: "The id of a page of this record",
  sources: "The pages behind it",
  party: "A party of case.yaml",
  series: "A series of the case, by its id",
  classes: "Columns of that series",
  registered: "The day on which the plan was fixed",
  licence: "The terms under which it may be used",
  url: "null = it has no address, or none that may be shown"
};

/** Writes a table of the fields of a mapping, then one for each mapping inside it, with the path that leads there as its heading. */
export function renderFields(schema: JsonSchema, path: string, shared: Shared): string {
  const { properties = {}, required = [] } = schema;
  const rows = Object.entries(properties).map(([key, field]) => {
    const has = [field.default === undefined ? (required.includes(key) ? "yes" : "") : `\`${JSON.stringify(field.default)}\` where absent`];
    return `| \`${key}\` | ${[...has, typeOf(field, shared), field.description ?? EVERYWHERE[key] ?? ""].map(inCell).join(" | ")} |`;
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
