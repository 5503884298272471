import type { Brief } from "#core/model/brief.ts";
import type { Finding } from "#core/model/finding.ts";
import type { Sentence } from "#core/model/sentence.ts";
import type { VerdictSummary } from "#core/model/verdict-outcome.ts";
import { words } from "#views/language.ts";
import type { FindingOf } from "./outline.ts";

const say = () => words().report.verdictBlock;

export type SummaryFinding = FindingOf<VerdictSummary>;

/** The verdict as a brief opens with it: the sentence, confidence by itself, and then what stands under headings of its own. */
export interface VerdictBlock {
  readonly finding: SummaryFinding;
  /** Names the word of every party, for the title line. */
  readonly title: Sentence;
  readonly confidence: Sentence;
  readonly cautions: readonly Sentence[];
  readonly groups: readonly { readonly heading: string; readonly sentences: readonly Sentence[] }[];
}

const HEADINGS: () => readonly (readonly [heading: string, templates: readonly string[]])[] = () => ([
  [say().whatCarriedIt, ["verdict.carried"]],
  [say().whatWouldChangeItMost, ["verdict.reach", "verdict.change", "verdict.more-changes", "verdict.signs-unknown"]],
  [say().watchNext, ["verdict.watch", "verdict.more-watch", "verdict.no-watch"]],
  [say().whatIsNotKnown, ["verdict.unknown"]],
  [say().howTheWordsAreGiven, ["verdict.two-parts", "verdict.rules", "verdict.past", "verdict.registered"]]
]);

/** Returns the verdict of a brief; null where the case registers no rules for it. */
export function verdictBlock({ findings }: Pick<Brief, "findings">): VerdictBlock | null {
  const finding = findings.find((one): one is SummaryFinding => one.outcome.assay === "verdict@1" && one.outcome.kind === "summary");
  if (finding === undefined) return null;
  const told = (templates: readonly string[]) => finding.details.filter(({ template }) => templates.includes(template));
  return {
    finding,
    title: { template: "verdict.title", values: finding.sentence.values },
    confidence: told(["verdict.confidence"])[0]!,
    cautions: finding.caveats.slice(0, 2),
    groups: HEADINGS().map(([heading, templates]) => ({ heading, sentences: told(templates) })).filter(({ sentences }) => sentences.length > 0)
  };
}

/** Returns the findings that the verdict names: one a party, in the order of the case. */
export function partyFindings({ findings, parties }: Pick<Brief, "findings" | "parties">): Finding[] {
  const own = findings.filter(({ outcome }) => outcome.assay === "verdict@1" && outcome.kind === "party");
  return parties.flatMap(({ id }) => own.filter(({ subject }) => subject.id === id));
}
