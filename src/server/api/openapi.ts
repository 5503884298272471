import { z } from "zod";
import { ENGINE } from "#app/engine.ts";
import { PROBLEM_TYPE } from "../problem.ts";
import { MOST_ENTRIES } from "./paging.ts";
import type { ApiRoute, Parameter } from "./route.ts";
import { NAMED_SCHEMAS } from "./schemas.ts";

const DAYS: Readonly<Record<string, Parameter>> = {
  asOf: { says: "Use only what was published on or before that day; the newest day of the case's data unless told", example: "2032-06-01" },
  knownBy: { says: "Use only what this case had learnt of by that day, too", example: "2032-06-01" }
};
const PAGE: Readonly<Record<string, Parameter>> = {
  limit: { says: `Entries of a page, from 1 to ${MOST_ENTRIES}; the whole list unless told`, example: "100" },
  cursor: { says: "Where the page begins: taken from `next` of the page before. It holds for one list, its filters and its day", example: "MTAwLmFiY2RlZmdoaWprbG1ub3A" }
};
const PROBLEMS: Readonly<Record<string, string>> = {
  400: "A parameter that is unknown, given twice or not what it takes; a cursor of another list",
  403: "Called by a name that is not this server's",
  404: "Nothing of this name as of the day",
  405: "Another method than GET and HEAD",
  413: "A request with a body",
  414: "An address that is too long",
  500: "Our mistake",
  503: "Too many days are being computed: ask again after `Retry-After` seconds"
};

/** Writes the OpenAPI 3.1 document of the API: what is served, from the declarations that it is served by. */
export function renderOpenApi(routes: readonly ApiRoute[]): string {
  const names = namesOf(routes);
  const schemas = schemasOf(names);
  const paths = Object.fromEntries(routes.map((route) => [route.path, { get: operation(route, names) }]));
  const health = { get: { operationId: "health", summary: "Readiness", description: "Which cases are at hand: 200 once the first is, else 503.", responses: { 200: { description: "Ready", content: json(ref("Health")) }, 503: { description: "Not yet", content: json(ref("Health")) } } } };
  const document = {
    openapi: "3.1.0",
    info: { title: "Earnest", version: ENGINE, summary: "The auditor of peace talks, for programs", description: "Read-only. Each answer has an `ETag`; sent back as `If-None-Match` it is answered 304 as long as the answer is the same. Numbers have at most nine significant digits, days are UTC. A belligerent's figures are its claims." },
    servers: [{ url: "/api/v1", description: "The first case; another lies under /cases/{case}/api/v1" }],
    paths: { ...paths, "/health": health },
    components: { schemas }
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

function operation({ path, summary, says, inPath = {}, takes = {}, isPaged = false, type, schema }: ApiRoute, names: ReadonlyMap<z.ZodType, string>) {
  const query = { ...DAYS, ...takes, ...(isPaged ? PAGE : {}) };
  const content = type === undefined ? json(schema === undefined ? {} : ref(names.get(schema)!)) : { [type]: { schema: { type: "string" } } };
  return {
    operationId: nameOf(path),
    summary,
    description: says,
    parameters: [...Object.entries(inPath).map((one) => parameter("path", one)), ...Object.entries(query).map((one) => parameter("query", one))],
    responses: {
      200: { description: summary, headers: { ETag: { description: "Names this body", schema: { type: "string" } } }, content },
      304: { description: "The visitor has it already" },
      ...Object.fromEntries(Object.entries(PROBLEMS).map(([status, description]) => [status, { description, content: { [PROBLEM_TYPE]: { schema: ref("Problem") } } }]))
    }
  };
}

function parameter(place: "path" | "query", [name, { says, example, oneOf }]: readonly [string, Parameter]) {
  return { name, in: place, required: place === "path", description: says, schema: { type: "string", ...(oneOf === undefined ? {} : { enum: oneOf }) }, example };
}

/** Names a route: `/findings/{id}/tables` → `findings-id-tables`. */
export function nameOf(path: string): string {
  return path.replace(/[{}]/g, "").split(/[/.]/).filter((part) => part !== "").join("-");
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object) => ({ "application/json": { schema } });

/** Names the schemas of the document: those of the house, and of each route's answer that has none yet. */
function namesOf(routes: readonly ApiRoute[]): Map<z.ZodType, string> {
  const names = new Map<z.ZodType, string>(Object.entries(NAMED_SCHEMAS).map(([name, schema]) => [schema, name]));
  for (const { path, schema } of routes) if (schema !== undefined && !names.has(schema)) names.set(schema, `${nameOf(path)}-answer`);
  return names;
}

function schemasOf(names: ReadonlyMap<z.ZodType, string>): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const [schema, id] of names) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: (name) => `#/components/schemas/${name}`, io: "output" });
  return Object.fromEntries(Object.entries(schemas).map(([name, { $schema: _schema, $id: _id, ...rest }]) => [name, rest]));
}
