import type { Context } from "hono";
import { canonicalJson } from "#core/model/canonical.ts";
import { queryOf } from "./query.ts";
import type { CaseAt } from "./served-case.ts";

/** Says that the process lives: nothing is read for it. */
export function answerLiving(c: Context): Response {
  queryOf(c, []);
  c.header("Cache-Control", "no-store");
  return c.text("ok\n");
}

/** Says which cases are at hand: ready (200) once the first is, else not yet (503). A case is read when it is first asked for. */
export function answerReadiness(c: Context, places: readonly CaseAt[]): Response {
  queryOf(c, []);
  const cases = places.map(({ served }) => {
    const brief = served.held?.() ?? null;
    return { id: served.id, isLoaded: brief !== null, asOf: brief?.asOf ?? null, findings: brief?.findings.length ?? null, engine: brief?.engine ?? null };
  });
  const isReady = cases[0]?.isLoaded === true;
  const { bytes, mostBytes } = places[0]?.rendered ?? { bytes: () => 0, mostBytes: 0 };
  c.header("Cache-Control", "no-store");
  return c.body(`${canonicalJson({ status: isReady ? "ready" : "not-ready", cases, kept: { bytes: bytes(), mostBytes } })}\n`, isReady ? 200 : 503, { "Content-Type": "application/json; charset=utf-8" });
}
