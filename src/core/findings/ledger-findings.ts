import { ledger } from "#core/assays/ledger/ledger.ts";
import type { Measured } from "#core/assays/ledger/term-row.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { UnsignedFinding } from "#core/model/finding.ts";
import type { LedgerTerm } from "#core/model/ledger-outcome.ts";
import type { Sentence } from "#core/model/sentence.ts";
import type { Term } from "#core/model/term.ts";
import type { Common } from "./common.ts";
import { recordsInput, sourcesInput } from "./inputs.ts";
import { summaryDetails, summarySentence, termDetails, termSentence } from "./ledger-sentences.ts";
import { claimants, nameIn, pledgeFindings } from "./pledge-findings.ts";
import { digestOf, idOf } from "./sign.ts";

const CAVEATS: readonly Sentence[] = [
  { template: "caveat.breaches-are-claims", values: {} },
  { template: "caveat.promises-are-not-random-dates", values: {} },
  { template: "caveat.undertakings-are-not-alike", values: {} },
  { template: "caveat.coders-judgement", values: {} }
];

/** Finds what was said, signed and done, with what the figures say of it, which is measured once; nothing where the case holds no undertaking and no exchange. */
export function ledgerFindings(content: CaseContent, common: Common, progress: (done: string) => void): UnsignedFinding[] {
  const { caseFile, terms, exchanges, accords, corridors } = content;
  const measured = pledgeFindings(content, common, progress);
  if (terms.length + exchanges.length + accords.length + corridors.length === 0) return measured;
  const found = ledger(content, measuredIn(measured), common.asOf);
  progress(`the ledger of ${terms.length} undertakings`);
  const shared = { ...common, registration: null, calendar: null, parameters: {}, assay: "ledger@1", caveats: [...CAVEATS] };
  return [
    ...measured,
    {
      ...shared,
      subject: { kind: "case", id: caseFile.id },
      inputs: [recordsInput("terms", terms), recordsInput("exchanges", exchanges), recordsInput("accords", accords), recordsInput("corridors", corridors), sourcesInput([...terms, ...exchanges, ...accords, ...corridors], content)],
      outcome: found.summary,
      sentence: summarySentence(found.summary),
      details: [...summaryDetails(found.summary), ...claimants(seriesIn(measured), content)]
    },
    ...found.terms.map((outcome, i): UnsignedFinding => ({
      ...shared,
      subject: { kind: "term", id: outcome.term },
      inputs: inputsOf(outcome, terms[i]!, content),
      outcome,
      sentence: termSentence(outcome),
      details: termDetails(outcome, (id) => nameIn(content, id))
    }))
  ];
}

/** The series whose figures give a word, as the pledge assay read them. */
function seriesIn(findings: readonly UnsignedFinding[]): string[] {
  return findings.flatMap(({ outcome }) => (outcome.assay === "pledge@1" && outcome.kind === "summary" ? outcome.lines.map(({ series }) => series) : []));
}

/** What was measured, by undertaking, with the id of the finding that holds it. */
function measuredIn(findings: readonly UnsignedFinding[]): ReadonlyMap<string, Measured> {
  return new Map(findings.flatMap((finding) => {
    const { outcome, parameters } = finding;
    return outcome.assay === "pledge@1" && outcome.kind === "term" ? [[outcome.term, { finding: idOf(finding), outcome, mass: parameters.mass as number }] as const] : [];
  }));
}

function inputsOf({ measured }: LedgerTerm, term: Term, content: CaseContent): UnsignedFinding["inputs"] {
  const accords = content.accords.filter(({ terms }) => terms.includes(term.id));
  const exchanges = content.exchanges.filter(({ accord }) => accords.some(({ id }) => id === accord));
  const corridors = content.corridors.filter(({ terms }) => terms.includes(term.id));
  return [
    recordsInput(`terms/${term.id}`, [term]),
    ...accords.map((one) => recordsInput(`accords/${one.id}`, [one])),
    ...(accords.length > 0 ? [recordsInput("exchanges", content.exchanges)] : []),
    ...corridors.map((one) => recordsInput(`corridors/${one.id}`, [one])),
    sourcesInput([term, ...exchanges, ...accords, ...corridors], content),
    ...(measured === null ? [] : [{ name: `findings/${measured.finding}`, digest: digestOf(measured), lastDay: null }])
  ];
}
