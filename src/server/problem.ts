import type { Context } from "hono";
import { renderProblemPage } from "#views/report/brief-html.tsx";

/** Something that a visitor is told instead of an answer. */
export class Problem extends Error {
  readonly status: 400 | 403 | 404 | 405 | 500;
  readonly title: string;
  constructor(status: Problem["status"], title: string, detail: string) {
    super(detail);
    this.name = "Problem";
    this.status = status;
    this.title = title;
  }
}

/** Answers with a problem: JSON under /api, a plain page elsewhere. */
export function answerProblem(c: Context, { status, title, message }: Problem): Response {
  if (!c.req.path.startsWith("/api/")) return c.html(renderProblemPage(title, message), status);
  return c.body(`${JSON.stringify({ type: "about:blank", title, status, detail: message })}\n`, status, { "Content-Type": "application/problem+json" });
}
