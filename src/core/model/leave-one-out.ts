import type { Day } from "./day.ts";
import type { VerdictWord } from "./verdict-outcome.ts";

/** Something that, left out alone, gives a party another word. */
export interface Turn {
  readonly kind: "record" | "source";
  /** `<kind>/<id>`; of a source `sources/<id>`. */
  readonly record: string;
  readonly title: string;
  readonly party: string;
  readonly from: VerdictWord;
  readonly to: VerdictWord;
}

/** What came of leaving out each record and each source by itself. */
export interface LeftOut {
  readonly asOf: Day;
  readonly words: readonly { readonly party: string; readonly word: VerdictWord }[];
  /** How many were left out, one at a time. */
  readonly records: number;
  readonly sources: number;
  readonly turns: readonly Turn[];
}
