import type { Brief } from "#core/model/brief.ts";
import type { Finding } from "#core/model/finding.ts";

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
const QUESTIONS: readonly { readonly id: string; readonly short: string; readonly heading: string; readonly assays: readonly string[] }[] = [
  { id: "put-down", short: "Put down", heading: "What was put down?", assays: ["verdict"] },
  { id: "history", short: "History", heading: "What follows, if history is a guide?", assays: ["verdict/history"] },
  { id: "hypotheses", short: "Why", heading: "Which explanation is contradicted least?", assays: ["hypotheses"] },
  { id: "scenarios", short: "If talks fail", heading: "What if the talks collapse?", assays: ["scenario"] },
  { id: "scoreboard", short: "Forecasts", heading: "Which forecasts came true?", assays: ["forecast", "score"] },
  { id: "momentum", short: "Momentum", heading: "By design or by momentum?", assays: ["momentum"] },
  { id: "changed", short: "Changes", heading: "What changed", assays: ["change"] },
  { id: "kept", short: "Kept", heading: "What was kept?", assays: ["ledger", "pledge"] },
  { id: "positions", short: "Positions", heading: "What does each side demand, and has it moved?", assays: ["position"] },
  { id: "drafts", short: "Drafts", heading: "What is on the table?", assays: ["draft"] },
  { id: "lenses", short: "Capitals", heading: "How does each capital read the same event?", assays: ["divergence"] },
  { id: "ripple", short: "Markets", heading: "What do markets make of it?", assays: ["ripple"] },
  { id: "toll", short: "Human cost", heading: "What does each day of delay cost people?", assays: ["toll"] },
  { id: "record", short: "Record", heading: "What does the record hold?", assays: ["record"] },
  { id: "events", short: "Events", heading: "What happened, and when was it known?", assays: ["event"] }
];

/** Sorts the findings of a brief under the questions they answer; a question without a finding is left out. */
export function sectionsOf({ findings }: Brief): Section[] {
  return QUESTIONS.map(({ id, short, heading, assays }) => ({ id, short, heading, findings: notTold(findings.filter((f) => assays.includes(assayOf(f)) && !isVerdict(f))) })).filter((s) => s.findings.length > 0);
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
