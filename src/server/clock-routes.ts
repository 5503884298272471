import { Hono } from "hono";
import { renderClockPage } from "#views/clock/render-clock.ts";
import { answer, pageAskedOf } from "./answers.ts";
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
  return routes;
}

function noClock(asOf: string): never {
  throw new Problem(404, "No clock", `As of ${asOf} the case has no figures day by day that a test reads.`);
}
