import { Hono } from "hono";
import type { CaseContent } from "#core/model/case-content.ts";
import type { Day } from "#core/model/day.ts";
import type { Round } from "#core/model/round.ts";
import { nearestWord } from "#core/model/nearest-word.ts";
import { renderDossierPage, renderDossierSvg } from "#views/dossier/render-dossier.ts";
import { words } from "#views/language.ts";
import { answer, answerPicture, askedOf, pageAskedOf } from "./answers.ts";
import { contentOf } from "./content-of.ts";
import { Problem } from "./problem.ts";
import type { CaseAt } from "./served-case.ts";

const HTML = "text/html; charset=utf-8";

/** The dossier of each round and contact. */
export function roundRoutes(at: CaseAt): Hono {
  const routes = new Hono();
  const roundOf = ({ rounds }: CaseContent, id: string, asOf: Day): Round => {
    const round = rounds.find((one) => one.id === id);
    if (round !== undefined) return round;
    const { problems: say } = words();
    const nearest = nearestWord(id, rounds.map((one) => one.id));
    throw new Problem(404, say.noRound, say.noRoundOfName(id, asOf), nearest === undefined ? undefined : `${at.base}/rounds/${nearest}`);
  };
  routes.get("/:id", async (c) => {
    const asked = await pageAskedOf(c, at);
    const { brief } = asked;
    const content = await contentOf(brief, at.served);
    const round = roundOf(content, c.req.param("id"), brief.asOf);
    return answer(c, at, asked, () => renderDossierPage(brief, content, round, at), HTML);
  });
  routes.get("/:id/picture.svg", async (c) => {
    const asked = await askedOf(c, at);
    const { brief } = asked;
    const content = await contentOf(brief, at.served);
    const round = roundOf(content, c.req.param("id"), brief.asOf);
    return answerPicture(c, at, asked, () => {
      const { problems: say } = words();
      const svg = renderDossierSvg(brief, content, round, at);
      if (svg === null) throw new Problem(404, say.noChart, say.noChartOfName);
      return svg;
    });
  });
  return routes;
}
