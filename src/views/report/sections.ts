import type { Brief } from "#core/model/brief.ts";
import type { Finding } from "#core/model/finding.ts";

/** A question that further assays answer, with what they found. */
export interface Section {
  /** As in the page's address. */
  readonly id: string;
  /** The question, as a reader would ask it. */
  readonly heading: string;
  readonly findings: readonly Finding[];
}

/** The questions after the registered tests, in reading order, and the assay that answers each. */
const QUESTIONS: readonly { readonly id: string; readonly heading: string; readonly assay: string }[] = [
  { id: "momentum", heading: "By design or by momentum?", assay: "momentum" },
  { id: "changed", heading: "What changed", assay: "change" },
  { id: "kept", heading: "What was kept?", assay: "pledge" },
  { id: "ripple", heading: "What do markets make of it?", assay: "ripple" }
];

/** Sorts the findings of a brief under the questions they answer; a question without a finding is left out. */
export function sectionsOf({ findings }: Brief): Section[] {
  return QUESTIONS.map(({ id, heading, assay }) => ({ id, heading, findings: findings.filter((f) => f.assay.split("@")[0] === assay) })).filter((s) => s.findings.length > 0);
}

/** Tells whether a finding could not be assessed. */
export function isLacking({ outcome }: Finding): boolean {
  return outcome.status === "not-assessable";
}
