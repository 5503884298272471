import { Hono } from "hono";
import { nearestWord } from "#core/model/nearest-word.ts";
import { renderDossierPage } from "#views/dossier/render-dossier.ts";
import { words } from "#views/language.ts";
import { answer, pageAskedOf } from "./answers.ts";
import { contentOf } from "./content-of.ts";
import { Problem } from "./problem.ts";
import type { CaseAt } from "./served-case.ts";

const HTML = "text/html; charset=utf-8";

/** The dossier of each round and contact. */
export function roundRoutes(at: CaseAt): Hono {
  const routes = new Hono();
  routes.get("/:id", async (c) => {
    const asked = await pageAskedOf(c, at);
    const { brief } = asked;
    const content = await contentOf(brief, at.served);
    const id = c.req.param("id");
    const round = content.rounds.find((one) => one.id === id);
    if (round === undefined) {
      const { problems: say } = words();
      const nearest = nearestWord(id, content.rounds.map((one) => one.id));
      throw new Problem(404, say.noRound, say.noRoundOfName(id, brief.asOf), nearest === undefined ? undefined : `${at.base}/rounds/${nearest}`);
    }
    return answer(c, at, asked, () => renderDossierPage(brief, content, round, at), HTML);
  });
  return routes;
}
