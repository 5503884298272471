import type { MiddlewareHandler } from "hono";
import type { RequestLog } from "./request-log.ts";

/** Characters of a path that a line shows. */
const SHOWN_PATH = 200;

/** Numbers every request, and tells the log what became of it. */
export function logging(log: RequestLog | undefined): MiddlewareHandler {
  let count = 0;
  return async (c, next) => {
    const id = String(++count);
    const start = performance.now();
    c.header("X-Request-Id", id);
    await next();
    log?.({
      id,
      method: c.req.method,
      path: new URL(c.req.url).pathname.slice(0, SHOWN_PATH),
      status: c.res.status,
      bytes: c.req.method === "HEAD" || c.res.status === 304 ? 0 : Number(c.res.headers.get("content-length") ?? 0),
      ms: Math.round((performance.now() - start) * 10) / 10
    });
  };
}
