import { type Context, Hono } from "hono";
import { cutToDay } from "#core/model/as-of.ts";
import { canonicalJson } from "#core/model/canonical.ts";
import { words } from "#views/language.ts";
import { toDrawn } from "#views/page/drawn.ts";
import { selectedOf } from "#views/guides/read-guide.ts";
import { answer, answerRendered, askedOf, findingOf } from "./answers.ts";
import { FINDING_ROUTES } from "./api/finding-routes.ts";
import { renderOpenApi } from "./api/openapi.ts";
import { pageOf } from "./api/paging.ts";
import { RECORD_ROUTES } from "./api/record-routes.ts";
import type { ApiRoute } from "./api/route.ts";
import { indexOf } from "./content-of.ts";
import { answerReadiness } from "./health.ts";
import { guideNamed, viewNamed } from "./named.ts";
import { Problem } from "./problem.ts";
import { queryOf } from "./query.ts";
import type { CaseAt } from "./served-case.ts";

const JSON_TYPE = "application/json; charset=utf-8";

/** Every route of the API that answers of a case. */
export const API_ROUTES: readonly ApiRoute[] = [...FINDING_ROUTES, ...RECORD_ROUTES];

/** The doors for programs. */
export function apiRoutes(at: CaseAt, places: readonly CaseAt[]): Hono {
  const routes = new Hono();
  for (const route of API_ROUTES) routes.get(toPattern(route.path), (c) => answerRoute(c, route, at, places));
  routes.get("/health", (c) => answerReadiness(c, places));
  routes.get("/openapi.json", (c) => {
    queryOf(c, []);
    return answerRendered(c, at.rendered, "openapi", () => renderOpenApi(API_ROUTES), JSON_TYPE);
  });
  routes.get("/drawn", async (c) => {
    const asked = await askedOf(c, at, ["view", "finding", "guide"]);
    const { brief, query } = asked;
    const [finding, guide, view = ""] = ["finding", "guide", "view"].map((name) => query.get(name));
    const shown = finding !== undefined ? [findingOf(brief, finding)] : guide !== undefined ? [...selectedOf(guideNamed(brief, guide, at.base), brief.findings).values()] : view === "" ? brief.findings.filter(({ outcome }) => outcome.assay === "pulse@1" && outcome.role === "registered") : viewNamed(brief, view, at.base).findings;
    return answer(c, at, asked, () => `${canonicalJson(toDrawn(brief, shown))}\n`, JSON_TYPE);
  });
  routes.get("*", () => {
    const { problems: say } = words();
    throw new Problem(404, say.nothingHere, say.noPathOfApi(API_ROUTES.map(({ path }) => path)));
  });
  return routes;
}

async function answerRoute(c: Context, route: ApiRoute, at: CaseAt, places: readonly CaseAt[]): Promise<Response> {
  const asked = await askedOf(c, at, [...Object.keys(route.takes ?? {}), ...(route.isPaged === true ? ["limit", "cursor"] : [])]);
  const { brief, query } = asked;
  const names = Object.keys(route.inPath ?? {});
  const inPath = Object.fromEntries(names.map((name) => [name, (c.req.param(name) ?? "").slice(0, name === names.at(-1) && route.type !== undefined ? -ENDINGS[route.type].length : undefined)]));
  const made = async () => {
    const value = await route.answer({
      at, places, brief, inPath, query,
      index: () => indexOf(brief, at.served),
      content: async () => cutToDay(await at.served.content(), brief.asOf, brief.knownBy),
      page: (list, keyOf) => pageOf(list, keyOf, c.req.path, query, brief)
    });
    return route.type === undefined ? `${canonicalJson(value)}\n` : String(value);
  };
  return answer(c, at, asked, made, route.type === undefined ? JSON_TYPE : `${route.type}; charset=utf-8`);
}

const ENDINGS = { "text/csv": ".csv", "image/svg+xml": ".svg" } as const;

/** Turns `/tables/{table}.csv` into the pattern by which it is served. */
function toPattern(path: string): string {
  return path.replace(/\{(\w+)\}(\.\w+)?/g, (_, name: string, ending?: string) => (ending === undefined ? `:${name}` : `:${name}{[^/]+\\${ending}}`));
}
