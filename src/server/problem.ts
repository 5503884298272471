import type { Context } from "hono";
import { renderProblemPage } from "#views/report/brief-html.tsx";

/** Something that a visitor is told instead of an answer. */
export class Problem extends Error {
  readonly status: 400 | 403 | 404 | 405 | 413 | 414 | 500 | 503;
  readonly title: string;
  /** The address that was perhaps meant. */
  readonly meant: string | undefined;
  constructor(status: Problem["status"], title: string, detail: string, meant?: string) {
    super(detail);
    this.name = "Problem";
    this.status = status;
    this.title = title;
    this.meant = meant;
  }
}

/** The media type of a problem as a program reads it (RFC 9457). */
export const PROBLEM_TYPE = "application/problem+json";

/** Answers with a problem: a plain page to a browser, JSON to a program, and always JSON under a case's /api. */
export function answerProblem(c: Context, { status, title, message, meant }: Problem): Response {
  c.header("Cache-Control", "no-store");
  c.header("Vary", "Accept");
  c.header("ETag", undefined);
  const isApi = /^(\/cases\/[^/]+)?\/api\//.test(c.req.path);
  if (!isApi && (c.req.header("accept") ?? "").includes("text/html")) return c.html(renderProblemPage(title, message, meant), status);
  return c.body(`${JSON.stringify({ type: "about:blank", title, status, detail: message, ...(meant === undefined ? {} : { meant }) })}\n`, status, { "Content-Type": PROBLEM_TYPE });
}
