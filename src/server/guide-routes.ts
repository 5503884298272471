import { Hono } from "hono";
import { renderGuidePage, renderGuidesPage } from "#views/report/brief-html.tsx";
import { answer, briefOf } from "./answers.ts";
import { guideNamed } from "./named.ts";
import { Problem } from "./problem.ts";
import type { CaseAt } from "./served-case.ts";

const HTML = "text/html; charset=utf-8";

/** The guided readings of a case, where it has any. */
export function guideRoutes(at: CaseAt): Hono {
  const { served, base } = at;
  const routes = new Hono();
  routes.get("/", async (c) => {
    const brief = await briefOf(c, served);
    if (brief.guides === undefined) throw new Problem(404, "No readings", "The case has no guided readings.");
    return answer(c, brief, () => renderGuidesPage(brief, at), HTML);
  });
  routes.get("/:guide", async (c) => {
    const brief = await briefOf(c, served);
    const guide = guideNamed(brief, c.req.param("guide"), base);
    return answer(c, brief, () => renderGuidePage(brief, guide, at), HTML);
  });
  return routes;
}
