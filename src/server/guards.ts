import type { MiddlewareHandler } from "hono";
import { words } from "#views/language.ts";
import { answerProblem, Problem } from "./problem.ts";

/** Names that lead to this machine from itself alone. */
export const LOOPBACK_NAMES: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"
].join("; ");

/** Characters of an address; the longest of ours has some three hundred. */
const MOST_ADDRESS = 2048;

interface GuardOptions {
  /** Names by which the server may be called besides those of this machine. */
  readonly hosts?: readonly string[];
  /** The origin whose pages may read the API; none unless told. */
  readonly allowOrigin?: string | undefined;
}

/**
 * Lets only reading requests through that call the server by its own name, and sets the headers under which a page runs.
 * The name is checked because a page of the web can point its own name at this machine and read what it answers.
 */
export function guards({ hosts = [], allowOrigin }: GuardOptions): MiddlewareHandler {
  const allowed = new Set<string>([...LOOPBACK_NAMES, ...hosts.map((host) => host.toLowerCase())]);
  return async (c, next) => {
    const { problems: say } = words();
    const isOpen = allowOrigin !== undefined && c.req.path.includes("/api/");
    c.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    c.header("X-Content-Type-Options", "nosniff");
    c.header("Referrer-Policy", "no-referrer");
    c.header("X-Frame-Options", "DENY");
    c.header("Cross-Origin-Resource-Policy", isOpen ? "cross-origin" : "same-origin");
    if (isOpen) c.header("Access-Control-Allow-Origin", allowOrigin);
    const host = (c.req.header("host") ?? new URL(c.req.url).host).toLowerCase().replace(/:\d+$/, "");
    if (!allowed.has(host)) return answerProblem(c, new Problem(403, say.notByThisName, say.thisMachineOnly));
    if (c.req.url.length > MOST_ADDRESS) return answerProblem(c, new Problem(414, say.addressTooLong, say.addressLimit(MOST_ADDRESS)));
    if (c.req.method !== "GET" && c.req.method !== "HEAD") {
      c.header("Allow", "GET, HEAD");
      c.header("Connection", "close");
      return answerProblem(c, new Problem(405, say.readingOnly, say.nothingChanges));
    }
    if (hasBody(c.req.header("content-length"), c.req.header("transfer-encoding"))) {
      c.header("Connection", "close");
      return answerProblem(c, new Problem(413, say.noBody, say.bodyRefused));
    }
    return next();
  };
}

function hasBody(length: string | undefined, encoding: string | undefined): boolean {
  return encoding !== undefined || (length !== undefined && length !== "0");
}
