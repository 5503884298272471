import type { Brief } from "#core/model/brief.ts";
import { words } from "#views/language.ts";
import type { ExportColumn, ExportTable, ExportType } from "./export-table.ts";

const TYPES: Readonly<Record<ExportType, { readonly type: string; readonly format?: string }>> = {
  text: { type: "string" },
  integer: { type: "integer" },
  number: { type: "number" },
  boolean: { type: "boolean" },
  date: { type: "date", format: "default" },
  instant: { type: "datetime", format: "default" },
  list: { type: "array" },
  json: { type: "object" }
};

/** Renders the description of the CSV files of an export as a Frictionless tabular data package: types, keys, sources, and the licence of each file. */
export function renderDatapackage(brief: Brief, tables: readonly ExportTable[]): string {
  const { exports: say } = words();
  const licences = [...new Set(tables.flatMap(({ licence }) => licence ?? []))];
  const descriptor = {
    profile: "tabular-data-package",
    name: `earnest-${brief.case}`,
    title: brief.title,
    description: [brief.summary, say.about(brief.asOf, brief.knownBy ?? null), say.missing, say.guard, say.claim, say.grades].join("\n\n"),
    version: brief.engine,
    created: `${brief.asOf}T00:00:00Z`,
    licenses: licences.map((title) => ({ name: nameOf(title), title })),
    resources: tables.map((table) => resourceOf(table, tables))
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

/** Where the CSV of a table stands in an export. */
export function csvPath(table: Pick<ExportTable, "name">): string {
  return `csv/${table.name}.csv`;
}

function resourceOf(table: ExportTable, tables: readonly ExportTable[]): object {
  const { name, title, columns, key, licence, sources } = table;
  const there = new Set(tables.map((one) => one.name));
  const foreignKeys = columns.flatMap(({ name: field, refersTo }) => (refersTo === undefined || !there.has(refersTo.table) ? [] : [{ fields: field, reference: { resource: resourceName(refersTo.table), fields: refersTo.column } }]));
  return {
    profile: "tabular-data-resource",
    name: resourceName(name),
    path: csvPath(table),
    title,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { delimiter: ",", lineTerminator: "\n", quoteChar: "\"", doubleQuote: true, header: true },
    schema: {
      fields: columns.map((column) => fieldOf(column, key)),
      missingValues: [""],
      ...(key.length > 0 ? { primaryKey: key } : {}),
      ...(foreignKeys.length > 0 ? { foreignKeys } : {})
    },
    ...(licence === undefined ? {} : { licenses: [{ name: nameOf(licence), title: licence }] }),
    ...(sources === undefined ? {} : { sources })
  };
}

function fieldOf({ name, type, meaning, missing, unit }: ExportColumn, key: readonly string[]): object {
  const means = `${meaning}${/[.?!]$/.test(meaning) ? "" : "."}${missing === null ? "" : ` Missing: ${missing}.`}`;
  return { name, ...TYPES[type], description: means, ...(unit === undefined ? {} : { unit }), ...(missing === null || key.includes(name) ? { constraints: { required: true } } : {}) };
}

/** A resource is named in lower case, without a slash. */
function resourceName(table: string): string {
  return table.replaceAll("/", ".").toLowerCase();
}

/** A licence that is told in words has no name in a list of licences: it is named by them. */
function nameOf(licence: string): string {
  return licence.replace(/[^A-Za-z0-9.]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60);
}
