import { Hono } from "hono";
import { apiRoutes } from "./api-routes.ts";
import type { ServerEffects } from "./effects.ts";
import { guards } from "./guards.ts";
import { pageRoutes } from "./page-routes.ts";
import { answerProblem, Problem } from "./problem.ts";
import { recordRoutes } from "./record-routes.ts";
import { placesOf } from "./served-case.ts";

/** Makes the server as a value: it listens nowhere and reads nothing by itself. */
export function createApp(effects: ServerEffects): Hono {
  const app = new Hono();
  const places = placesOf(effects.cases);
  app.use(guards(effects.hosts ?? []));
  app.get("/healthz", (c) => c.text("ok\n"));
  app.get("/assets/:name", async (c) => {
    const asset = await effects.asset(c.req.param("name"));
    if (asset === null) throw new Problem(404, "Nothing here", "No file of the page has this name.");
    return c.body(typeof asset.body === "string" ? asset.body : Uint8Array.from(asset.body), 200, { "Content-Type": asset.type, "Cache-Control": "no-cache" });
  });
  for (const place of [...places].reverse()) {
    app.route(`${place.base}/api/v1`, apiRoutes(place));
    app.route(`${place.base}/records`, recordRoutes(place));
    app.route(place.base === "" ? "/" : place.base, pageRoutes(place));
  }
  app.notFound((c) => answerProblem(c, new Problem(404, "Nothing here", "No page has this address.")));
  app.onError((error, c) => {
    if (error instanceof Problem) return answerProblem(c, error);
    effects.onError?.(error);
    return answerProblem(c, new Problem(500, "We failed", "The answer could not be computed; the terminal that runs the server says more."));
  });
  return app;
}
