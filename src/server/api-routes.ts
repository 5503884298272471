import { Hono } from "hono";
import { canonicalJson } from "#core/model/canonical.ts";
import { renderBriefJson } from "#views/report/json.ts";
import { answer, briefOf } from "./answers.ts";
import type { ServerEffects } from "./effects.ts";

const JSON_TYPE = "application/json; charset=utf-8";

/** The doors for programs. */
export function apiRoutes(effects: ServerEffects): Hono {
  const routes = new Hono();
  routes.get("/brief", async (c) => {
    const brief = await briefOf(c, effects);
    return answer(c, brief, () => renderBriefJson(brief), JSON_TYPE);
  });
  routes.get("/findings", async (c) => {
    const brief = await briefOf(c, effects);
    return answer(c, brief, () => `${canonicalJson({ case: brief.case, asOf: brief.asOf, findings: brief.findings })}\n`, JSON_TYPE);
  });
  return routes;
}
