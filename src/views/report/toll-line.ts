import type { Brief } from "#core/model/brief.ts";
import type { Finding } from "#core/model/finding.ts";
import { leadingMeasures } from "#core/model/toll-claims.ts";
import type { TollClause } from "#views/toll-clause.ts";
import { words } from "#views/language.ts";

/** Returns the finding that says in one sentence what each day of delay costs people, which stands beside every verdict; null where the case does not register it. */
export function tollLine({ findings }: Pick<Brief, "findings">): Finding | null {
  return findings.find(({ outcome }) => outcome.assay === "toll@1" && outcome.kind === "summary") ?? null;
}

/** What the sentence says, as a list: a line a measure with its figure, its time and who counts, how many more are told, and shortly what nobody counts. */
export interface TollList {
  readonly lines: readonly { readonly title: string; readonly figure: string; readonly whence: string; readonly isClaim: boolean }[];
  readonly further: number;
  readonly missing: string;
}

/** Returns the sentence beside every verdict as a list; null where nothing of it is told. */
export function tollList({ outcome }: Finding): TollList | null {
  if (outcome.assay !== "toll@1" || outcome.kind !== "summary") return null;
  const { told, further, missing } = leadingMeasures(outcome);
  if (told.length === 0) return null;
  const lines = told.map((one) => {
    const clause: TollClause = { ...one, ...one.range!, isStock: one.counted === "at-end" };
    return { title: one.title, figure: words().phrases.figureInWords(clause), whence: words().phrases.whenceInWords(clause), isClaim: clause.shortBelligerents.length > 0 };
  });
  return { lines, further, missing: words().phrases.missingInWords(missing) };
}
