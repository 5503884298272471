import type { Brief } from "#core/model/brief.ts";

/** What every answer of a case says of itself: which case, and as of when. */
export function headOf({ case: of, asOf, knownBy }: Brief) {
  return { case: of, asOf, ...(knownBy === undefined ? {} : { knownBy }) };
}
