import { Hono } from "hono";
import { words } from "#views/language.ts";
import { renderGuidePage, renderGuidesPage } from "#views/report/brief-html.tsx";
import { answer, pageAskedOf } from "./answers.ts";
import { guideNamed } from "./named.ts";
import { Problem } from "./problem.ts";
import type { CaseAt } from "./served-case.ts";

const HTML = "text/html; charset=utf-8";

/** The guided readings of a case, where it has any. */
export function guideRoutes(at: CaseAt): Hono {
  const { base } = at;
  const routes = new Hono();
  routes.get("/", async (c) => {
    const asked = await pageAskedOf(c, at);
    const { brief } = asked;
    const { problems: say } = words();
    if (brief.guides === undefined) throw new Problem(404, say.noGuide, say.guidesAre([]));
    return answer(c, at, asked, () => renderGuidesPage(brief, at), HTML);
  });
  routes.get("/:guide", async (c) => {
    const asked = await pageAskedOf(c, at);
    const { brief } = asked;
    const guide = guideNamed(brief, c.req.param("guide"), base);
    return answer(c, at, asked, () => renderGuidePage(brief, guide, at), HTML);
  });
  return routes;
}
