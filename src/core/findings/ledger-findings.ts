import { ledger } from "#core/assays/ledger/ledger.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { UnsignedFinding } from "#core/model/finding.ts";
import type { LedgerTerm } from "#core/model/ledger-outcome.ts";
import type { Sentence } from "#core/model/sentence.ts";
import type { Common } from "./common.ts";
import { recordsInput } from "./inputs.ts";
import { summaryDetails, summarySentence, termDetails, termSentence } from "./ledger-sentences.ts";
import { pledgeFindings } from "./pledge-findings.ts";
import { seriesName } from "./sentences.ts";
import { digestOf, idOf } from "./sign.ts";

const CAVEATS: readonly Sentence[] = [
  { template: "caveat.breaches-are-claims", values: {} },
  { template: "caveat.promises-are-not-random-dates", values: {} },
  { template: "caveat.undertakings-are-not-alike", values: {} },
  { template: "caveat.coders-judgement", values: {} }
];

/** Finds what was said, signed and done, with what the figures say of it, which is measured once; nothing where the case holds no undertaking and no exchange. */
export function ledgerFindings(content: CaseContent, common: Common, progress: (done: string) => void): UnsignedFinding[] {
  const { caseFile, terms, exchanges, accords, corridors, sources, series } = content;
  const measured = pledgeFindings(content, common, progress);
  if (terms.length + exchanges.length + accords.length + corridors.length === 0) return measured;
  const words = new Map(measured.flatMap((finding) => {
    const { outcome, parameters } = finding;
    return outcome.assay === "pledge@1" && outcome.kind === "term" ? [[outcome.term, { finding: idOf(finding), outcome, mass: parameters.mass as number }] as const] : [];
  }));
  const found = ledger(content, words, common.asOf);
  progress(`the ledger of ${terms.length} undertakings`);
  const nameIn = (id: string) => {
    const named = series.find(({ sidecar }) => sidecar.id === id)?.sidecar;
    return named ? seriesName(named) : id;
  };
  const shared = { ...common, registration: null, calendar: null, parameters: {}, assay: "ledger@1", caveats: [...CAVEATS] };
  const pages = (from: readonly { readonly sources: readonly { readonly source: string }[] }[]) => {
    const used = new Set(from.flatMap((item) => item.sources.map(({ source }) => source)));
    return recordsInput("sources", sources.filter(({ id }) => used.has(id)));
  };
  const row = (outcome: LedgerTerm, i: number): UnsignedFinding => {
    const term = terms[i]!;
    const ownAccords = accords.filter((one) => one.terms.includes(term.id));
    const ownExchanges = exchanges.filter(({ accord }) => ownAccords.some(({ id }) => id === accord));
    const ownCorridors = corridors.filter((one) => one.terms.includes(term.id));
    return {
      ...shared,
      subject: { kind: "term", id: term.id },
      inputs: [
        recordsInput(`terms/${term.id}`, [term]),
        ...ownAccords.map((one) => recordsInput(`accords/${one.id}`, [one])),
        ...(ownAccords.length > 0 ? [recordsInput("exchanges", exchanges)] : []),
        ...ownCorridors.map((one) => recordsInput(`corridors/${one.id}`, [one])),
        pages([term, ...ownExchanges, ...ownAccords, ...ownCorridors]),
        ...(outcome.measured === null ? [] : [{ name: `pledge/${term.id}`, digest: digestOf(outcome.measured), lastDay: null }])
      ],
      outcome,
      sentence: termSentence(outcome),
      details: termDetails(outcome, nameIn)
    };
  };
  return [
    ...measured,
    {
      ...shared,
      subject: { kind: "case", id: caseFile.id },
      inputs: [recordsInput("terms", terms), recordsInput("exchanges", exchanges), recordsInput("accords", accords), recordsInput("corridors", corridors), pages([...terms, ...exchanges, ...accords, ...corridors])],
      outcome: found.summary,
      sentence: summarySentence(found.summary),
      details: summaryDetails(found.summary)
    },
    ...found.terms.map(row)
  ];
}
