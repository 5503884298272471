import { Hono } from "hono";
import type { Brief } from "#core/model/brief.ts";
import type { Finding } from "#core/model/finding.ts";
import { chartOf, chartsOf } from "#views/charts/charts-of.ts";
import { standaloneSvg } from "#views/charts/markup.ts";
import { blankDocument } from "#views/linkedom-document.ts";
import { renderBriefPage, renderExplainPage, renderTablePage, renderViewPage } from "#views/report/brief-html.tsx";
import { renderFindingJson } from "#views/report/json.ts";
import { pagesOf } from "#views/page/table-page.tsx";
import { renderTableCsv } from "#views/tables/render-csv.ts";
import { tableOf } from "#views/tables/tables-of.ts";
import { words } from "#views/language.ts";
import { answer, answerPicture, pageAskedOf, findingOf, pageAsked } from "./answers.ts";
import { viewNamed } from "./named.ts";
import { Problem } from "./problem.ts";
import type { CaseAt } from "./served-case.ts";

const HTML = "text/html; charset=utf-8";
const DRAWN_WIDTH = 1080;

/** The pages for people, and each finding and chart as a file. */
export function pageRoutes(at: CaseAt): Hono {
  const { base } = at;
  const routes = new Hono();
  routes.get("/", async (c) => {
    const asked = await pageAskedOf(c, at);
    return answer(c, at, asked, () => renderBriefPage(asked.brief, at), HTML);
  });
  routes.get("/findings/:file", async (c) => {
    const { problems: say } = words();
    const [id = "", ending, ...more] = c.req.param("file").split(".");
    const asked = await pageAskedOf(c, at, ending === "csv" ? ["table"] : []);
    const { brief, query } = asked;
    const finding = findingOf(brief, id);
    if (more.length > 0) throw new Problem(404, say.nothingHere, say.findingForms);
    switch (ending) {
      case undefined:
        return answer(c, at, asked, () => renderExplainPage(brief, finding, at), HTML);
      case "json":
        return answer(c, at, asked, () => renderFindingJson(finding), "application/json; charset=utf-8");
      case "csv":
        c.header("Content-Disposition", `attachment; filename="${finding.id}.csv"`);
        return answer(c, at, asked, () => csvOf(finding, query.get("table")), "text/csv; charset=utf-8");
      default:
        throw new Problem(404, say.nothingHere, say.findingForms);
    }
  });
  routes.get("/findings/:id/tables/:name", async (c) => {
    const { problems: say } = words();
    const asked = await pageAskedOf(c, at, ["page"]);
    const finding = findingOf(asked.brief, c.req.param("id"));
    const made = () => {
      const table = tableOf(finding, c.req.param("name"));
      if (table === undefined) throw new Problem(404, say.noTable, say.noTableOfName);
      return renderTablePage(asked.brief, finding, table, pageAsked(c, asked, pagesOf(table)), at);
    };
    return answer(c, at, asked, made, HTML);
  });
  routes.get("/charts/:id/:file", async (c) => {
    const { problems: say } = words();
    const asked = await pageAskedOf(c, at);
    const finding = findingOf(asked.brief, c.req.param("id"));
    const name = /^([a-z-]+)\.svg$/.exec(c.req.param("file"))?.[1];
    if (name === undefined) throw new Problem(404, say.noChart, say.noChartOfName);
    return answerPicture(c, at, asked, () => svgOf(asked.brief, finding, name));
  });
  routes.get("/:view", async (c) => {
    const asked = await pageAskedOf(c, at);
    return answer(c, at, asked, () => renderViewPage(asked.brief, viewNamed(asked.brief, c.req.param("view"), base), at), HTML);
  });
  return routes;
}

/** Returns a table of a finding as CSV. @throws Problem when it has none of the name. */
export function csvOf(finding: Finding, table: string | undefined): string {
  const { problems: say } = words();
  const csv = renderTableCsv(finding, table);
  if (csv === null) throw new Problem(404, say.noTable, say.noTableOfName);
  return csv;
}

/** Returns a chart of a finding as a file. @throws Problem when it has none of the name. */
export function svgOf(brief: Brief, finding: Finding, name: string): string {
  const { problems: say } = words();
  const chart = chartOf(chartsOf(brief), finding.id, name);
  if (chart === undefined) throw new Problem(404, say.noChart, say.noChartOfName);
  return standaloneSvg(chart.draw({ document: blankDocument(), width: DRAWN_WIDTH }));
}
