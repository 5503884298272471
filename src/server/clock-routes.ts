import { Hono } from "hono";
import { renderClockPage, renderClockSvg } from "#views/clock/render-clock.ts";
import { words } from "#views/language.ts";
import { answer, answerPicture, askedOf, pageAskedOf } from "./answers.ts";
import { contentOf } from "./content-of.ts";
import { Problem } from "./problem.ts";
import type { CaseAt } from "./served-case.ts";

const HTML = "text/html; charset=utf-8";

/** The clock, which stands on the records as well as on the findings. */
export function clockRoutes(at: CaseAt): Hono {
  const routes = new Hono();
  routes.get("/", async (c) => {
    const asked = await pageAskedOf(c, at);
    const { brief } = asked;
    const content = await contentOf(brief, at.served);
    return answer(c, at, asked, () => renderClockPage(brief, content, at) ?? noClock(brief.asOf), HTML);
  });
  routes.get("/picture.svg", async (c) => {
    const asked = await askedOf(c, at);
    const { brief } = asked;
    const content = await contentOf(brief, at.served);
    return answerPicture(c, at, asked, () => renderClockSvg(brief, content, at) ?? noClock(brief.asOf));
  });
  return routes;
}

function noClock(asOf: string): never {
  const { problems: say } = words();
  throw new Problem(404, say.noClock, say.noClockFigures(asOf));
}
