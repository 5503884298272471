import type { MiddlewareHandler } from "hono";
import { answerProblem, Problem } from "./problem.ts";

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"] as const;

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"
].join("; ");

/**
 * Lets only reading requests through that call the server by its own name, and sets the headers under which a page runs.
 * The name is checked because a page of the web can point its own name at this machine and read what it answers.
 */
export function guards(hosts: readonly string[]): MiddlewareHandler {
  const allowed = new Set<string>([...LOOPBACK, ...hosts]);
  return async (c, next) => {
    const host = (c.req.header("host") ?? new URL(c.req.url).host).toLowerCase().replace(/:\d+$/, "");
    if (!allowed.has(host)) c.res = answerProblem(c, new Problem(403, "Not by this name", "The server answers only when it is called by the name of this machine."));
    else if (c.req.method !== "GET" && c.req.method !== "HEAD") {
      c.res = answerProblem(c, new Problem(405, "Reading only", "Nothing can be changed through this server."));
      c.res.headers.set("Allow", "GET, HEAD");
    } else await next();
    c.res.headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    c.res.headers.set("X-Content-Type-Options", "nosniff");
    c.res.headers.set("Referrer-Policy", "no-referrer");
    c.res.headers.set("X-Frame-Options", "DENY");
    c.res.headers.set("Cross-Origin-Resource-Policy", c.res.headers.get("Content-Type")?.startsWith("image/svg+xml") === true ? "cross-origin" : "same-origin");
  };
}
