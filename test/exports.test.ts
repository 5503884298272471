import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CaseTables, caseTables, exportCase, exportFiles } from "#app/export-case.ts";
import { readCase } from "#app/read-case.ts";
import { cutToDay } from "#core/model/as-of.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { ExportCell, ExportTable, ExportType } from "#views/export/export-table.ts";
import { type Duck, openDuck } from "./support/duckdb.ts";

const GUARDED = /^'+[=+\-@\t\r]/;
const DUCK_TYPES: Readonly<Record<ExportType, string>> = { text: "VARCHAR", integer: "BIGINT", number: "DOUBLE", boolean: "BOOLEAN", date: "DATE", instant: "TIMESTAMP", list: "JSON", json: "JSON" };

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: { readonly fields: readonly { readonly name: string; readonly type: string; readonly constraints?: { readonly required?: boolean } }[]; readonly missingValues: readonly string[]; readonly primaryKey?: readonly string[]; readonly foreignKeys?: readonly { readonly fields: string; readonly reference: { readonly resource: string; readonly fields: string } }[] };
  readonly licenses: readonly { readonly title: string }[];
  readonly sources: readonly { readonly title: string }[];
}

const quotedName = (name: string) => `"${name.replaceAll('"', '""')}"`;
const placeOf = ({ columns }: ExportTable, name: string) => columns.findIndex((column) => column.name === name);

describe.each(["cases/ukraine-2025", "test/golden/invented-war/input"])("the export of %s", (folder) => {
  let into: string;
  let duck: Duck;
  let made: CaseTables;
  let content: CaseContent;
  const file = (table: ExportTable) => `'${join(into, "parquet", table.name)}.parquet'`;

  beforeAll(async () => {
    into = await mkdtemp(join(tmpdir(), "earnest-export-"));
    duck = await openDuck();
    made = await exportCase(folder, into, "all");
    content = cutToDay(await readCase(folder), made.brief.asOf, made.brief.knownBy);
  }, 60_000);
  afterAll(async () => {
    duck.close();
    await rm(into, { recursive: true, force: true });
  });

  it("is Parquet that DuckDB opens: every table with its types, its rows, and what is missing as null", async () => {
    for (const table of made.tables) {
      const described = await duck.ask(`describe select * from ${file(table)}`);
      expect(described.map((column) => [column.column_name, column.column_type]), table.name).toEqual(table.columns.map(({ name, type }) => [name, DUCK_TYPES[type]]));
      const counts = table.columns.map(({ name }, i) => `count(${quotedName(name)}) as c${i}`).join(", ");
      const [found] = await duck.ask(`select count(*) as n, ${counts} from ${file(table)}`);
      expect(found!.n, table.name).toBe(BigInt(table.rows.length));
      table.columns.forEach(({ name }, i) => expect(found![`c${i}`], `${table.name}.${name}`).toBe(BigInt(table.rows.filter((row) => row[i] !== null).length)));
    }
  }, 60_000);

  it("holds every figure of every series, and sums up to the same", async () => {
    for (const { sidecar, values, length, from } of content.series) {
      const found = await duck.ask(`select class, count(*) as days, count(value) as reported, sum(value) as total, count(*) filter (status = 'reported') as told from '${join(into, "parquet/series", sidecar.id)}.parquet' group by class`);
      expect(found.length, sidecar.id).toBe(Object.keys(values).length);
      for (const { class: name, days, reported, total, told } of found) {
        const figures = values[String(name)]!.filter((value) => value !== null);
        expect([days, reported, told], `${sidecar.id} ${String(name)}`).toEqual([BigInt(length), BigInt(figures.length), BigInt(figures.length)]);
        if (figures.length > 0) expect(total).toBeCloseTo(figures.reduce((sum, value) => sum + value, 0), 4);
      }
      const [labels] = await duck.ask(`select claim, claimant_party as party, cast(min(day) as varchar) as first, count(*) filter (reason is not null) > 0 as explained from '${join(into, "parquet/series", sidecar.id)}.parquet' group by all`);
      expect(labels).toEqual({ claim: sidecar.claimant.kind, party: sidecar.claimant.party, first: from, explained: Object.values(values).some((column) => column.includes(null)) });
    }
  });

  it("tells of records what the case tells, day by day and null by null", async () => {
    const at = (name: string) => `'${join(into, "parquet", name)}.parquet'`;
    const rounds = await duck.ask(`select id, cast(happened_first as varchar) as first, cast(happened_last as varchar) as last, cast(known as varchar) as known, counts_as_round as counts, pages, epoch_ms(start_utc) as began from ${at("rounds")} order by id`);
    expect(rounds).toEqual([...content.rounds].sort((a, b) => (a.id < b.id ? -1 : 1)).map((round) => ({ id: round.id, first: round.from, last: round.to, known: round.known, counts: round.countsAsRound, pages: BigInt(round.sources.length), began: round.startUtc === undefined ? null : BigInt(Date.parse(round.startUtc)) })));
    const delivered = content.exchanges.flatMap((exchange) => exchange.delivered.map(({ count }) => count));
    const [handed] = await duck.ask(`select count(*) as n, count(count) as told, coalesce(sum(count), 0)::bigint as people from ${at("exchanges_delivered")}`);
    expect(handed).toEqual({ n: BigInt(delivered.length), told: BigInt(delivered.filter((count) => count !== null).length), people: BigInt(delivered.reduce<number>((sum, count) => sum + (count ?? 0), 0)) });
    const answers = content.statements.flatMap((statement) => Object.values(statement.answers));
    const [said] = await duck.ask(`select count(*) as n, count(value) as words, count(value_number) as numbers from ${at("statements_answers")}`);
    expect(said).toEqual({ n: BigInt(answers.length), words: BigInt(answers.filter((one) => typeof one === "string").length), numbers: BigInt(answers.filter((one) => typeof one === "number").length) });
    const pages = Object.values(content).flatMap((list: unknown) => (Array.isArray(list) ? (list as { readonly sources?: unknown }[]) : [])).flatMap(({ sources }) => (Array.isArray(sources) ? (sources as { readonly credibility: number }[]) : []));
    const [graded] = await duck.ask(`select count(*) as n, sum(credibility)::bigint as credibility, count(*) filter (reliability between 'A' and 'F') as graded from ${at("citations")}`);
    expect(graded).toEqual({ n: BigInt(pages.length), credibility: BigInt(pages.reduce((sum, { credibility }) => sum + credibility, 0)), graded: BigInt(pages.length) });
  });

  it("leads from a finding to its records: terms by subject, rounds by findings_records, estimates by id", async () => {
    const at = (name: string) => `'${join(into, "parquet", name)}.parquet'`;
    const rounds = await duck.ask(`select f.id, r.id as round, r.title from ${at("findings")} f join ${at("findings_records")} h on h.finding = f.id and h.kind = 'rounds' join ${at("rounds")} r on r.id = h.record`);
    expect(rounds.length).toBeGreaterThan(0);
    for (const { round, title } of rounds) expect(content.rounds.find(({ id }) => id === round)?.title).toBe(title);
    const [lost] = await duck.ask(`select count(*) as n from ${at("estimates")} e anti join ${at("findings")} f on f.id = e.finding`);
    expect(lost!.n).toBe(0n);
    const terms = await duck.ask(`select t.id from ${at("findings")} f join ${at("terms")} t on t.id = f.subject and f.subject_kind = 'term' where f.assay like 'pledge@%'`);
    expect(new Set(terms.map(({ id }) => id))).toEqual(new Set(made.brief.findings.flatMap(({ assay, subject }) => (assay.startsWith("pledge@") && subject.kind === "term" ? [subject.id] : []))));
  });

  it("gives the registered effect, its interval and p as the finding does", async () => {
    const pulses = made.brief.findings.flatMap(({ id, outcome }) => (outcome.assay === "pulse@1" && outcome.status === "assessed" ? outcome.windows.map((window) => ({ id, window })) : []));
    expect(pulses.length).toBeGreaterThan(0);
    for (const { id, window } of pulses) {
      const found = await duck.ask(`select effect, low, high, level, p_value, p_adjusted, role from '${join(into, "parquet/estimates.parquet")}' where finding = '${id}' and "of" = '${window.id}' and (level = 0.95 or level is null)`);
      const [low, high] = window.effect?.interval95 ?? [null, null];
      expect(found).toEqual([{ effect: window.effect?.ratio ?? null, low, high, level: window.effect === null ? null : 0.95, p_value: window.pValue, p_adjusted: window.pAdjusted, role: window.role }]);
    }
  });

  it("says in the dictionary what every column of every file means, and nothing of others", () => {
    const dictionary = made.tables.at(-1)!;
    const said = dictionary.rows.map((row) => `${String(row[0])} ${String(row[placeOf(dictionary, "column")])}`);
    const there = made.tables.flatMap(({ name, columns }) => columns.map((column) => `${name.replace(/^series\/.*/, "series/*")} ${column.name}`));
    expect(said).toHaveLength(new Set(said).size);
    expect(new Set(said)).toEqual(new Set(there));
    for (const { columns } of made.tables) for (const { meaning, missing } of columns) expect([meaning, missing ?? "none"].every((text) => text.trim() !== "")).toBe(true);
  });

  it("is a data package whose every CSV holds what its schema says, by an independent reader", async () => {
    const descriptor = JSON.parse(await readFile(join(into, "datapackage.json"), "utf8")) as { readonly profile: string; readonly name: string; readonly resources: readonly Resource[] };
    expect([descriptor.profile, descriptor.name]).toEqual(["tabular-data-package", expect.stringMatching(/^[-a-z0-9._/]+$/)]);
    expect(descriptor.resources.map(({ path }) => path)).toEqual(made.tables.map(({ name }) => `csv/${name}.csv`));
    const read = new Map<string, Record<string, string>[]>();
    for (const [i, { name, path, schema, licenses, sources }] of descriptor.resources.entries()) {
      expect(name).toMatch(/^[-a-z0-9._]+$/);
      expect(licenses.length * sources.length, name).toBeGreaterThan(0);
      const lines = parse(await readFile(join(into, path), "utf8")) as string[][];
      const [header, ...rows] = lines;
      expect(header, name).toEqual(schema.fields.map((field) => field.name));
      expect(schema.missingValues).toEqual([""]);
      expect(rows.map((row) => row.map((text, j) => toCell(text, schema.fields[j]!))), name).toEqual(made.tables[i]!.rows);
      read.set(name, rows.map((row) => Object.fromEntries(row.map((text, j) => [header![j]!, text]))));
      for (const [j, { constraints, name: field }] of schema.fields.entries()) if (constraints?.required) expect(rows.every((row) => row[j] !== ""), `${name}.${field}`).toBe(true);
      const keys = rows.map((row) => (schema.primaryKey ?? []).map((key) => row[header!.indexOf(key)]).join("\u0000"));
      if (schema.primaryKey) expect(keys.length, `key of ${name}`).toBe(new Set(keys).size);
    }
    for (const { name, schema } of descriptor.resources) {
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const there = new Set(read.get(reference.resource)!.map((row) => row[reference.fields]));
        expect(read.get(name)!.filter((row) => row[fields] !== "" && !there.has(row[fields])), `${name}.${fields}`).toEqual([]);
      }
    }
  }, 60_000);

  it("has the terms of each series beside its figures, and labels a belligerent's claim", async () => {
    const { resources } = JSON.parse(await readFile(join(into, "datapackage.json"), "utf8")) as { readonly resources: readonly (Resource & { readonly title: string })[] };
    for (const { sidecar } of content.series) {
      const resource = resources.find(({ path }) => path === `csv/series/${sidecar.id}.csv`)!;
      expect([resource.licenses[0]!.title, resource.sources[0]!.title]).toEqual([sidecar.licence, sidecar.source.name]);
      expect(/belligerent's claim/.test(resource.title), sidecar.id).toBe(sidecar.claimant.kind === "belligerent-claim");
    }
  });

  it("is CSV that DuckDB reads: missing as null, days as days, the same sums", async () => {
    for (const { sidecar, values } of content.series) {
      const [found] = await duck.ask(`select count(value) as reported, sum(value) as total, typeof(min(day)) as type from read_csv('${join(into, "csv/series", sidecar.id)}.csv', header = true, all_varchar = false, types = {'value': 'DOUBLE'})`);
      const figures = Object.values(values).flat().filter((value) => value !== null);
      expect([found!.reported, found!.type], sidecar.id).toEqual([BigInt(figures.length), "DATE"]);
      expect(found!.total).toBeCloseTo(figures.reduce((sum, value) => sum + value, 0), 3);
    }
  });

  it("has the same bytes when it is made again", async () => {
    const again = exportFiles(await caseTables(folder), "all");
    for (const { path, text } of again) {
      expect(createHash("sha256").update(text).digest("hex"), path).toBe(createHash("sha256").update(await readFile(join(into, path))).digest("hex"));
    }
  });
});

describe("an export as of an earlier day", () => {
  it("holds nothing that was published later", async () => {
    const asOf = "2031-12-01";
    const [early, late] = [await caseTables("test/golden/invented-war/input", { asOf }), await caseTables("test/golden/invented-war/input")];
    const daysOf = ({ tables }: CaseTables, name: string, column: string): ExportCell[] => tables.filter((table) => table.name.startsWith(name)).flatMap((table) => table.rows.map((row) => row[placeOf(table, column)] ?? null));
    for (const [name, column] of [["rounds", "first_published"], ["series/", "published"], ["citations", "published_last"], ["findings", "as_of"]] as const) {
      const later = (of: CaseTables) => daysOf(of, name, column).filter((day) => day !== null && String(day) > asOf);
      expect(later(early), `${name}.${column}`).toEqual([]);
    }
    expect(daysOf(late, "series/", "published").some((day) => String(day) > asOf)).toBe(true);
    expect(daysOf(early, "series/", "published").length).toBeGreaterThan(0);
  }, 60_000);
});

/** Reads a field of CSV as its declared type says, or fails. */
function toCell(text: string, { type, name }: { readonly type: string; readonly name: string }): ExportCell {
  if (text === "") return null;
  if (type === "integer" || type === "number") {
    expect(text, name).toMatch(type === "integer" ? /^-?\d+$/ : /^-?\d+(\.\d+)?(e[+-]?\d+)?$/);
    return Number(text);
  }
  if (type === "boolean") {
    expect(text, name).toMatch(/^(true|false)$/);
    return text === "true";
  }
  if (type === "date") expect(text, name).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  if (type === "datetime") expect(text, name).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
  if (type === "array") expect(Array.isArray(JSON.parse(text)), name).toBe(true);
  if (type === "object") expect(typeof JSON.parse(text), name).toBe("object");
  return GUARDED.test(text) ? text.slice(1) : text;
}
