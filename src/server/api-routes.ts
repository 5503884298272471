import { Hono } from "hono";
import { canonicalJson } from "#core/model/canonical.ts";
import { toDrawn } from "#views/page/drawn.ts";
import { renderBriefJson } from "#views/report/json.ts";
import { answer, askedOf, findingOf } from "./answers.ts";
import { viewNamed } from "./named.ts";
import type { CaseAt } from "./served-case.ts";

const JSON_TYPE = "application/json; charset=utf-8";

/** The doors for programs. */
export function apiRoutes(at: CaseAt, _places: readonly CaseAt[]): Hono {
  const routes = new Hono();
  routes.get("/brief", async (c) => {
    const asked = await askedOf(c, at);
    return answer(c, at, asked, () => renderBriefJson(asked.brief), JSON_TYPE);
  });
  routes.get("/findings", async (c) => {
    const asked = await askedOf(c, at);
    const { brief } = asked;
    return answer(c, at, asked, () => `${canonicalJson({ case: brief.case, asOf: brief.asOf, findings: brief.findings })}\n`, JSON_TYPE);
  });
  routes.get("/drawn", async (c) => {
    const asked = await askedOf(c, at, ["view", "finding"]);
    const { brief, query } = asked;
    const finding = query.get("finding");
    const view = query.get("view") ?? "";
    const shown = finding !== undefined ? [findingOf(brief, finding)] : view === "" ? brief.findings.filter(({ outcome }) => outcome.assay === "pulse@1" && outcome.role === "registered") : viewNamed(brief, view, at.base).findings;
    return answer(c, at, asked, () => `${canonicalJson(toDrawn(brief, shown))}\n`, JSON_TYPE);
  });
  return routes;
}
