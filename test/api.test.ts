import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { fullFormats } from "ajv-formats/dist/formats.js";
import { beforeAll, describe, expect, it } from "vitest";
import { API_DOCS_FILE, renderApiDocs } from "../scripts/build-api-docs.ts";
import { API_ROUTES } from "../src/server/api-routes.ts";
import { nameOf, renderOpenApi } from "../src/server/api/openapi.ts";
import { chartsOf } from "../src/views/charts/charts-of.ts";
import { tablesOf } from "../src/views/tables/tables-of.ts";
import { holdCase, type HeldCase } from "./support/served.ts";

interface Document {
  readonly paths: Readonly<Record<string, { readonly get: { readonly operationId: string; readonly parameters?: readonly { readonly name: string; readonly example: string }[]; readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: { readonly $ref?: string } }>> }>> } }>>;
}
const document = JSON.parse(renderOpenApi(API_ROUTES)) as Document;
const ajv = new Ajv2020({ strict: false, allErrors: false, formats: fullFormats });
ajv.addSchema(document, "api");

const ask = async ({ app }: HeldCase, path: string) => app.request(`http://localhost${path.startsWith("/api/") ? "" : "/api/v1"}${path}`);

it("docs/api.md is written from the routes; after a change: npm run api-docs", () => expect(readFileSync(API_DOCS_FILE, "utf8")).toBe(renderApiDocs()));

it("documents every route once, each with an example of every parameter, its answer and its problems", () => {
  expect(Object.keys(document.paths)).toEqual([...API_ROUTES.map(({ path }) => path), "/health"]);
  expect(new Set(Object.values(document.paths).map(({ get }) => get.operationId)).size).toBe(API_ROUTES.length + 1);
  for (const [path, { get }] of Object.entries(document.paths)) {
    for (const { name, example } of get.parameters ?? []) expect(example, `${path} ${name}`).not.toBe("");
    if (path !== "/health") expect(Object.keys(get.responses), path).toEqual(expect.arrayContaining(["200", "304", "400", "404", "503"]));
  }
});

const FOLDERS = ["cases/ukraine-2025", "test/golden/invented-war/input"];
const cases = new Map<string, HeldCase>();
beforeAll(async () => {
  for (const folder of FOLDERS) cases.set(folder, await holdCase(folder));
});

describe.each(FOLDERS)("the API of %s", (folder) => {
  let held: HeldCase;
  beforeAll(() => (held = cases.get(folder)!));

  it("answers every route as its schema says", async () => {
    const { brief, content } = held;
    const charts = chartsOf(brief);
    const drawn = brief.findings.find(({ id }) => (charts.get(id) ?? []).length > 0)!;
    const id = drawn.id;
    const inPath: Record<string, string> = { id, kind: "rounds", table: tablesOf(drawn)[0]!.name, chart: charts.get(id)![0]!.name };
    const ids: Record<string, string> = { "/records/{kind}/{id}": content.rounds[0]!.id, "/rounds/{id}": content.rounds[0]!.id, "/series/{id}": content.series[0]!.sidecar.id, "/series/{id}/figures": content.series[0]!.sidecar.id };
    for (const { path, schema, type } of API_ROUTES) {
      const address = path.replace(/\{(\w+)\}/g, (_, name: string) => (name === "id" && path in ids ? ids[path]! : inPath[name]!));
      const response = await ask(held, address);
      if (path === "/log" && folder !== FOLDERS[0]) continue;
      expect(response.status, address).toBe(200);
      const ref = document.paths[path]!.get.responses["200"]!.content![type ?? "application/json"]!.schema.$ref;
      expect(response.headers.get("content-type"), path).toContain(type ?? "application/json");
      if (schema === undefined) continue;
      const isValid = ajv.getSchema(`api${ref}`)!;
      const value: unknown = await response.json();
      expect(isValid(value), `${path}: ${String(JSON.stringify(isValid.errors)).slice(0, 600)}`).toBe(true);
      expect(isValid({ ...(value as object), more: 1 }), `${nameOf(path)} lets an unknown field through`).toBe(false);
    }
  });

  it("answers every finding, every kind of records, every series, and every chart and table of some findings", async () => {
    const { brief, content } = held;
    const { kinds } = (await (await ask(held, "/records")).json()) as { kinds: { kind: string; records: number; href: string }[] };
    for (const { href, records } of kinds) expect(((await (await ask(held, href)).json()) as { total: number }).total, href).toBe(records);
    for (const { sidecar } of content.series) expect((await ask(held, `/series/${sidecar.id}/figures?limit=10`)).status, sidecar.id).toBe(200);
    for (const { id } of brief.findings.slice(0, 12)) {
      const { tables } = (await (await ask(held, `/findings/${id}/tables`)).json()) as { tables: { json: string; csv: string; rows: number }[] };
      for (const { json, csv, rows } of tables) {
        expect(((await (await ask(held, json)).json()) as { total: number }).total, json).toBe(rows);
        expect((await ask(held, csv)).status, csv).toBe(200);
      }
      const { charts } = (await (await ask(held, `/findings/${id}/charts`)).json()) as { charts: { svg: string }[] };
      for (const { svg } of charts) expect(await (await ask(held, svg)).text(), svg).toMatch(/^<svg/);
    }
  });

  it("gives a list in pages that together are the list, and refuses a cursor of another", async () => {
    type Page = { next: string | null; total: number; findings: { id: string }[] };
    const found: string[] = [];
    let next: string | null = "/api/v1/findings?limit=7";
    let cursor = "";
    while (next !== null) {
      const page = (await (await ask(held, next)).json()) as Page;
      expect(page.findings.length).toBeLessThanOrEqual(7);
      found.push(...page.findings.map(({ id }) => id));
      next = page.next;
      cursor ||= new URL(`http://localhost${next}`).searchParams.get("cursor")!;
    }
    expect(found).toEqual(held.brief.findings.map(({ id }) => id));
    expect((await ask(held, `/findings?limit=7&cursor=${cursor}`)).status).toBe(200);
    for (const bad of [`/findings?limit=7&cursor=${cursor}x`, "/findings?cursor=", "/findings?cursor=MTAwMDAwMC5hYmNkZWZnaGlqa2xtbm9w", `/findings?status=assessed&limit=7&cursor=${cursor}`, `/records/rounds?cursor=${cursor}`, "/findings?limit=0", "/findings?limit=1001", "/findings?limit=1e2", "/findings?limit=-1"]) {
      const response = await ask(held, bad);
      expect(response.status, bad).toBe(400);
      expect(await response.json(), bad).toMatchObject({ type: "about:blank", status: 400 });
    }
  });

  it("leaves what its filters ask for, and names the nearest word to one that fits nothing", async () => {
    const all = held.brief.findings;
    const { findings } = (await (await ask(held, "/findings?assay=pulse&status=assessed")).json()) as { findings: { id: string }[] };
    expect(findings.map(({ id }) => id)).toEqual(all.filter(({ assay, outcome }) => assay.startsWith("pulse@") && outcome.status === "assessed").map(({ id }) => id));
    const response = await ask(held, "/findings?assay=pulze");
    expect(response.status).toBe(400);
    expect(((await response.json()) as { detail: string }).detail).toContain("Did you mean pulse?");
  });
});

it("refuses a parameter it does not know and names the nearest, and one that comes twice", async () => {
  const held = cases.get(FOLDERS[1]!)!;
  for (const [path, word] of [["/findings?asof=2032-01-01", "Did you mean asOf?"], ["/findings?limt=3", "Did you mean limit?"], ["/brief?token=x", "it takes asOf, knownBy"], ["/brief?asOf=2032-01-01&asOf=2032-01-02", "once"], ["/brief?__proto__=1", "no parameter"]] as const) {
    const response = await ask(held, path);
    expect(response.status, path).toBe(400);
    expect(((await response.json()) as { detail: string }).detail, path).toContain(word);
  }
});
