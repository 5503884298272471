import type { CaseContent } from "#core/model/case-content.ts";
import type { Day } from "#core/model/day.ts";
import type { UnsignedFinding } from "#core/model/finding.ts";
import type { Common } from "./common.ts";

/** Told what was just finished. */
export type Progress = (done: string) => void;

/** Finds one part of the answers from a case that is cut to its day. */
export type WholePart = (cut: CaseContent, common: Common, progress: Progress) => UnsignedFinding[];

/** A part that takes long and falls into pieces which need nothing of each other. */
export interface PartInPieces {
  /** Tells how many pieces there are. */
  count(cut: CaseContent, asOf: Day): number;
  /** Does one of them; returns a plain value, since it may have to go from one thread to another. */
  run(piece: number, cut: CaseContent, common: Common, progress: Progress): unknown;
  /** Finds the answers from what came of all pieces, in their order. */
  findings(results: readonly unknown[], cut: CaseContent, common: Common): UnsignedFinding[];
}

/** Draws findings from findings: what a verdict is made of. */
export type Conclusion = (found: readonly UnsignedFinding[], cut: CaseContent, common: Common) => UnsignedFinding[];
