import { createHash } from "node:crypto";
import { Hono } from "hono";
import { trimTrailingSlash } from "hono/trailing-slash";
import { isChunk } from "#app/page-assets.ts";
import { TooManyReplays } from "#app/replays.ts";
import { words } from "#views/language.ts";
import type { ListedCase } from "#views/page/cases-page.tsx";
import { renderCasesPage } from "#views/report/brief-html.tsx";
import { answerRendered } from "./answers.ts";
import { apiRoutes } from "./api-routes.ts";
import type { ServerEffects } from "./effects.ts";
import { guideRoutes } from "./guide-routes.ts";
import { guards } from "./guards.ts";
import { answerLiving, answerReadiness } from "./health.ts";
import { logging } from "./logging.ts";
import { pageRoutes } from "./page-routes.ts";
import { answerProblem, Problem } from "./problem.ts";
import { queryOf } from "./query.ts";
import { recordRoutes } from "./record-routes.ts";
import { roundRoutes } from "./round-routes.ts";
import { clockRoutes } from "./clock-routes.ts";
import { keepRendered } from "./rendered.ts";
import { type CaseAt, placesOf } from "./served-case.ts";

/** Makes the server as a value: it listens nowhere and reads nothing by itself. */
export function createApp(effects: ServerEffects): Hono {
  const app = new Hono();
  const rendered = keepRendered();
  const places = placesOf(effects.cases, rendered);
  app.use(logging(effects.onRequest));
  app.use(guards(effects));
  app.use(trimTrailingSlash());
  app.get("/healthz", answerLiving);
  app.get("/readyz", (c) => answerReadiness(c, places));
  app.get("/assets/:name", async (c) => {
    queryOf(c, []);
    const { problems: say } = words();
    const name = c.req.param("name");
    const asset = await effects.asset(name);
    if (asset === null) throw new Problem(404, say.nothingHere, say.noAsset);
    const key = JSON.stringify(["asset", name, createHash("sha256").update(asset.body).digest("base64url")]);
    return answerRendered(c, rendered, key, () => asset.body, asset.type, isChunk(name) ? "public, max-age=31536000, immutable" : "no-cache");
  });
  app.get("/cases", async (c) => {
    queryOf(c, []);
    const list = await Promise.all(places.map(listed));
    return answerRendered(c, rendered, JSON.stringify(["cases", list]), () => renderCasesPage(list), "text/html; charset=utf-8");
  });
  for (const place of [...places].reverse()) {
    app.route(`${place.base}/api/v1`, apiRoutes(place, places));
    app.route(`${place.base}/guides`, guideRoutes(place));
    app.route(`${place.base}/records`, recordRoutes(place));
    app.route(`${place.base}/clock`, clockRoutes(place));
    app.route(`${place.base}/rounds`, roundRoutes(place));
    app.route(place.base === "" ? "/" : place.base, pageRoutes(place));
  }
  app.notFound((c) => {
    const { problems: say } = words();
    return answerProblem(c, new Problem(404, say.nothingHere, say.noPage));
  });
  app.onError((error, c) => {
    const { problems: say } = words();
    if (error instanceof Problem) return answerProblem(c, error);
    if (error instanceof TooManyReplays) {
      c.header("Retry-After", "30");
      return answerProblem(c, new Problem(503, say.tooManyDays, say.askAgain));
    }
    effects.onError?.(error);
    return answerProblem(c, new Problem(500, say.weFailed, say.seeTerminal));
  });
  return app;
}

/** A case whose folder cannot be read is listed all the same: the others must not fall with it. */
async function listed({ served, base }: CaseAt): Promise<ListedCase> {
  const file = await served.content().then(({ caseFile }) => caseFile, () => null);
  return { id: served.id, href: base === "" ? "/" : base, title: file?.title ?? null, summary: file?.summary ?? null };
}
