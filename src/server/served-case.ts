import type { Served } from "#views/page/page-links.ts";
import type { ServedCase } from "./effects.ts";

/** A case with the place at which its pages lie. */
export interface CaseAt extends Served {
  readonly served: ServedCase;
}

/** Gives every case its place: the first at the root, each other under `/cases/<id>`. */
export function placesOf(cases: readonly ServedCase[]): CaseAt[] {
  return cases.map((served, i) => ({ served, base: i === 0 ? "" : `/cases/${encodeURIComponent(served.id)}`, hasOthers: cases.length > 1 }));
}
