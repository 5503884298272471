import type { Context } from "hono";
import { renderProblemPage } from "#views/report/brief-html.tsx";

/** Something that a visitor is told instead of an answer. */
export class Problem extends Error {
  readonly status: 400 | 403 | 404 | 405 | 500 | 503;
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

/** Answers with a problem: JSON under a case's /api, a plain page elsewhere. */
export function answerProblem(c: Context, { status, title, message, meant }: Problem): Response {
  if (!/^(\/cases\/[^/]+)?\/api\//.test(c.req.path)) return c.html(renderProblemPage(title, message, meant), status);
  return c.body(`${JSON.stringify({ type: "about:blank", title, status, detail: message, ...(meant === undefined ? {} : { meant }) })}\n`, status, { "Content-Type": "application/problem+json" });
}
