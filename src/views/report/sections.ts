import type { Brief } from "#core/model/brief.ts";
import type { Finding } from "#core/model/finding.ts";
import { words } from "#views/language.ts";

/** A question that further assays answer, with what they found. */
export interface Section {
  /** As in the page's address. */
  readonly id: string;
  /** In the menu. */
  readonly short: string;
  /** The question, as a reader would ask it. */
  readonly heading: string;
  readonly findings: readonly Finding[];
}

/** The questions after the registered tests, in reading order, and the assays that answer each. */
const QUESTIONS = [
  { id: "put-down", assays: ["verdict"] },
  { id: "history", assays: ["verdict/history"] },
  { id: "hypotheses", assays: ["hypotheses"] },
  { id: "answers", assays: ["answer"] },
  { id: "scenarios", assays: ["scenario"] },
  { id: "scoreboard", assays: ["forecast", "score"] },
  { id: "momentum", assays: ["momentum"] },
  { id: "changed", assays: ["change"] },
  { id: "kept", assays: ["ledger", "pledge"] },
  { id: "positions", assays: ["position"] },
  { id: "drafts", assays: ["draft"] },
  { id: "lenses", assays: ["divergence"] },
  { id: "ripple", assays: ["ripple"] },
  { id: "toll", assays: ["toll"] },
  { id: "record", assays: ["record"] },
  { id: "events", assays: ["event"] }
] as const satisfies readonly { readonly id: string; readonly assays: readonly string[] }[];

/** Sorts the findings of a brief under the questions they answer; a question without a finding is left out. */
export function sectionsOf({ findings }: Brief): Section[] {
  const { questions } = words().views;
  const answering = (assays: readonly string[]) => notTold(findings.filter((f) => assays.includes(assayOf(f)) && !isVerdict(f)));
  return QUESTIONS.map(({ id, assays }) => ({ id, ...questions[id], findings: answering(assays) })).filter((s) => s.findings.length > 0);
}

/** Tells whether a finding is the verdict of the case, which opens the brief and answers no question after it. */
export function isVerdict({ outcome }: Finding): boolean {
  return outcome.assay === "verdict@1" && outcome.kind === "summary";
}

/** The assay that a question names; what past talks say is a question of its own. */
function assayOf({ assay, outcome }: Finding): string {
  const name = assay.split("@")[0]!;
  return outcome.assay === "verdict@1" && outcome.kind === "history" ? `${name}/${outcome.kind}` : name;
}

/** Leaves out what another finding of the question rests on and tells of: a reader meets one subject once. */
function notTold(findings: readonly Finding[]): Finding[] {
  const told = new Set(findings.flatMap(({ inputs }) => inputs.map(({ name }) => name)));
  return findings.filter((f) => !told.has(`findings/${f.id}`));
}

/** Tells whether a finding could not be assessed. */
export function isLacking({ outcome }: Finding): boolean {
  return outcome.status === "not-assessable";
}

/** Tells whether a finding is one of many that a reader opens one by one: in its section it is a line that leads to its own page. */
export function isOpenedAlone({ outcome }: Finding): boolean {
  return outcome.assay === "divergence@1" && outcome.kind !== "case";
}
