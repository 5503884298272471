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

/** The questions after the registered tests, in reading order, and the assays that answer each. */
const QUESTIONS: readonly { readonly id: string; readonly heading: string; readonly assays: readonly string[] }[] = [
  { id: "momentum", heading: "By design or by momentum?", assays: ["momentum"] },
  { id: "changed", heading: "What changed", assays: ["change"] },
  { id: "kept", heading: "What was kept?", assays: ["pledge"] },
  { id: "positions", heading: "What does each side demand, and has it moved?", assays: ["position"] },
  { id: "ripple", heading: "What do markets make of it?", assays: ["ripple"] }
];

/** Sorts the findings of a brief under the questions they answer; a question without a finding is left out. */
export function sectionsOf({ findings }: Brief): Section[] {
  return QUESTIONS.map(({ id, heading, assays }) => ({ id, heading, findings: findings.filter((f) => assays.includes(f.assay.split("@")[0]!)) })).filter((s) => s.findings.length > 0);
}

/** Tells whether a finding could not be assessed. */
export function isLacking({ outcome }: Finding): boolean {
  return outcome.status === "not-assessable";
}
