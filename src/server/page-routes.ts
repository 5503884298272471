import { Hono } from "hono";
import { chartOf, chartsOf } from "#views/charts/charts-of.ts";
import { standaloneSvg } from "#views/charts/markup.ts";
import { blankDocument } from "#views/linkedom-document.ts";
import { renderBriefPage, renderExplainPage, renderTablePage, renderViewPage } from "#views/report/brief-html.tsx";
import { renderFindingJson } from "#views/report/json.ts";
import { pagesOf } from "#views/page/table-page.tsx";
import { renderTableCsv } from "#views/tables/render-csv.ts";
import { tableOf } from "#views/tables/tables-of.ts";
import { answer, briefOf, findingOf, pageAsked } from "./answers.ts";
import { viewNamed } from "./named.ts";
import { Problem } from "./problem.ts";
import type { CaseAt } from "./served-case.ts";

const HTML = "text/html; charset=utf-8";
const DRAWN_WIDTH = 1080;

/** The pages for people, and each finding and chart as a file. */
export function pageRoutes(at: CaseAt): Hono {
  const { served, base } = at;
  const routes = new Hono();
  routes.get("/", async (c) => {
    const brief = await briefOf(c, served);
    return answer(c, brief, () => renderBriefPage(brief, at), HTML);
  });
  routes.get("/findings/:file", async (c) => {
    const brief = await briefOf(c, served);
    const [id = "", ending] = c.req.param("file").split(".", 2);
    const finding = findingOf(brief, id);
    switch (ending) {
      case undefined:
        return answer(c, brief, () => renderExplainPage(brief, finding, at), HTML);
      case "json":
        return answer(c, brief, () => renderFindingJson(finding), "application/json; charset=utf-8");
      case "csv": {
        const table = renderTableCsv(finding, c.req.query("table"));
        if (table === null) throw new Problem(404, "No such table", "The finding holds no table of this name.");
        c.header("Content-Disposition", `attachment; filename="${finding.id}.csv"`);
        return answer(c, brief, () => table, "text/csv; charset=utf-8");
      }
      default:
        throw new Problem(404, "Nothing here", "A finding is served as a page, .json or .csv.");
    }
  });
  routes.get("/findings/:id/tables/:name", async (c) => {
    const brief = await briefOf(c, served);
    const finding = findingOf(brief, c.req.param("id"));
    const table = tableOf(finding, c.req.param("name"));
    if (table === undefined) throw new Problem(404, "No such table", "The finding holds no table of this name.");
    const n = pageAsked(c, pagesOf(table));
    return answer(c, brief, () => renderTablePage(brief, finding, table, n, at), HTML);
  });
  routes.get("/charts/:id/:file", async (c) => {
    const brief = await briefOf(c, served);
    const finding = findingOf(brief, c.req.param("id"));
    const found = /^([a-z-]+)\.svg$/.exec(c.req.param("file"))?.[1];
    const chart = found === undefined ? undefined : chartOf(chartsOf(brief), finding.id, found);
    if (chart === undefined) throw new Problem(404, "No such chart", "The finding has no chart of this name.");
    return answer(c, brief, () => standaloneSvg(chart.draw({ document: blankDocument(), width: DRAWN_WIDTH })), "image/svg+xml; charset=utf-8");
  });
  routes.get("/:view", async (c) => {
    const brief = await briefOf(c, served);
    const view = viewNamed(brief, c.req.param("view"), base);
    return answer(c, brief, () => renderViewPage(brief, view, at), HTML);
  });
  return routes;
}
