import { Hono } from "hono";
import { trimTrailingSlash } from "hono/trailing-slash";
import { isChunk } from "#app/page-assets.ts";
import { TooManyReplays } from "#app/replays.ts";
import type { ListedCase } from "#views/page/cases-page.tsx";
import { renderCasesPage } from "#views/report/brief-html.tsx";
import { apiRoutes } from "./api-routes.ts";
import type { ServerEffects } from "./effects.ts";
import { guideRoutes } from "./guide-routes.ts";
import { guards } from "./guards.ts";
import { pageRoutes } from "./page-routes.ts";
import { answerProblem, Problem } from "./problem.ts";
import { recordRoutes } from "./record-routes.ts";
import { roundRoutes } from "./round-routes.ts";
import { clockRoutes } from "./clock-routes.ts";
import { type CaseAt, placesOf } from "./served-case.ts";

/** Makes the server as a value: it listens nowhere and reads nothing by itself. */
export function createApp(effects: ServerEffects): Hono {
  const app = new Hono();
  const places = placesOf(effects.cases);
  app.use(guards(effects.hosts ?? []));
  app.use(trimTrailingSlash());
  app.get("/healthz", (c) => c.text("ok\n"));
  app.get("/assets/:name", async (c) => {
    const asset = await effects.asset(c.req.param("name"));
    if (asset === null) throw new Problem(404, "Nothing here", "No file of the page has this name.");
    return c.body(typeof asset.body === "string" ? asset.body : Uint8Array.from(asset.body), 200, { "Content-Type": asset.type, "Cache-Control": isChunk(c.req.param("name")) ? "public, max-age=31536000, immutable" : "no-cache" });
  });
  app.get("/cases", async (c) => c.html(renderCasesPage(await Promise.all(places.map(listed)))));
  for (const place of [...places].reverse()) {
    app.route(`${place.base}/api/v1`, apiRoutes(place));
    app.route(`${place.base}/guides`, guideRoutes(place));
    app.route(`${place.base}/records`, recordRoutes(place));
    app.route(`${place.base}/clock`, clockRoutes(place));
    app.route(`${place.base}/rounds`, roundRoutes(place));
    app.route(place.base === "" ? "/" : place.base, pageRoutes(place));
  }
  app.notFound((c) => answerProblem(c, new Problem(404, "Nothing here", "No page has this address.")));
  app.onError((error, c) => {
    if (error instanceof Problem) return answerProblem(c, error);
    if (error instanceof TooManyReplays) {
      c.header("Retry-After", "30");
      return answerProblem(c, new Problem(503, "Too many days at once", "Several days are being computed already; each takes some seconds. Please ask again."));
    }
    effects.onError?.(error);
    return answerProblem(c, new Problem(500, "We failed", "The answer could not be computed; the terminal that runs the server says more."));
  });
  return app;
}

/** A case whose folder cannot be read is listed all the same: the others must not fall with it. */
async function listed({ served, base }: CaseAt): Promise<ListedCase> {
  const file = await served.content().then(({ caseFile }) => caseFile, () => null);
  return { id: served.id, href: base === "" ? "/" : base, title: file?.title ?? null, summary: file?.summary ?? null };
}
