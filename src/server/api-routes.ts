import { Hono } from "hono";
import { canonicalJson } from "#core/model/canonical.ts";
import { toDrawn } from "#views/page/drawn.ts";
import { selectedOf } from "#views/guides/read-guide.ts";
import { renderBriefJson } from "#views/report/json.ts";
import { answer, briefOf, findingOf } from "./answers.ts";
import { guideNamed, viewNamed } from "./named.ts";
import type { CaseAt } from "./served-case.ts";

const JSON_TYPE = "application/json; charset=utf-8";

/** The doors for programs. */
export function apiRoutes({ served, base }: CaseAt): Hono {
  const routes = new Hono();
  routes.get("/brief", async (c) => {
    const brief = await briefOf(c, served);
    return answer(c, brief, () => renderBriefJson(brief), JSON_TYPE);
  });
  routes.get("/findings", async (c) => {
    const brief = await briefOf(c, served);
    return answer(c, brief, () => `${canonicalJson({ case: brief.case, asOf: brief.asOf, findings: brief.findings })}\n`, JSON_TYPE);
  });
  routes.get("/drawn", async (c) => {
    const brief = await briefOf(c, served);
    const { finding, guide, view = "" } = c.req.query();
    const shown = finding !== undefined ? [findingOf(brief, finding)] : guide !== undefined ? [...selectedOf(guideNamed(brief, guide, base), brief.findings).values()] : view === "" ? brief.findings.filter(({ outcome }) => outcome.assay === "pulse@1" && outcome.role === "registered") : viewNamed(brief, view, base).findings;
    return answer(c, brief, () => `${canonicalJson(toDrawn(brief, shown))}\n`, JSON_TYPE);
  });
  return routes;
}
