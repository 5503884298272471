import type { Served } from "#views/page/page-links.ts";
import type { ServedCase } from "./effects.ts";
import type { RenderedBodies } from "./rendered.ts";

/** A case with the place at which its pages lie. */
export interface CaseAt extends Served {
  readonly served: ServedCase;
  /** What was sent of it of late. */
  readonly rendered: RenderedBodies;
}

/** Gives every case its place: the first at the root, each other under `/cases/<id>`. */
export function placesOf(cases: readonly ServedCase[], rendered: RenderedBodies): CaseAt[] {
  return cases.map((served, i) => ({ served, rendered, base: i === 0 ? "" : `/cases/${encodeURIComponent(served.id)}`, hasOthers: cases.length > 1 }));
}
