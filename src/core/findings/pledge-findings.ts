import { pledges, type TermAssay } from "#core/assays/pledge/pledge.ts";
import { pledgeSummary } from "#core/assays/pledge/summary.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { UnsignedFinding } from "#core/model/finding.ts";
import type { PledgeRegistration } from "#core/model/pledge-registration.ts";
import type { Sentence } from "#core/model/sentence.ts";
import type { Common } from "./common.ts";
import { recordsInput, seriesInput, sourcesInput } from "./inputs.ts";
import { summaryDetails, summarySentence, termDetails, termSentence } from "./pledge-sentences.ts";
import { planHash } from "./registered-plans.ts";
import { seriesName } from "./sentences.ts";

const CAVEATS: readonly Sentence[] = [
  { template: "caveat.timing-is-not-intent", values: {} },
  { template: "caveat.promises-are-not-random-dates", values: {} },
  { template: "caveat.breaches-are-claims", values: {} }
];

/** Finds what came of every undertaking of a case, and of all together; nothing where the case registers no plan or holds no undertaking. */
export function pledgeFindings(content: CaseContent, common: Common, progress: (done: string) => void): UnsignedFinding[] {
  const { caseFile, terms } = content;
  const plan = caseFile.registration.pledge;
  if (!plan || terms.length === 0) return [];
  const registration = planHash(caseFile, "pledge");
  const registered: Sentence = { template: "pledge.registered", values: { hash: registration, registered: plan.registered } };
  const shared = { ...common, registration, calendar: null, parameters: parametersOf(plan), caveats: [...CAVEATS] };
  const assays = pledges(content, plan, common.asOf);
  progress(`${terms.length} undertakings`);
  const outcome = pledgeSummary(assays, plan, caseFile.parties.map(({ id }) => id), { sources: content.sources, asOf: common.asOf });
  return [
    {
      ...shared, assay: outcome.assay, subject: { kind: "case", id: caseFile.id }, inputs: [recordsInput("terms", terms), sourcesInput(terms, content), ...inputsOf(assays.flatMap(({ read }) => read))], outcome,
      sentence: summarySentence(outcome), details: [...summaryDetails(outcome), ...claimants(outcome.lines.map(({ series }) => series), content), registered]
    },
    ...assays.map(({ term, outcome: found, read }): UnsignedFinding => ({
      ...shared, assay: found.assay, subject: { kind: "term", id: term.id }, inputs: [recordsInput(`terms/${term.id}`, [term]), sourcesInput([term], content), ...inputsOf(read)], outcome: found,
      sentence: termSentence(found), details: [...termDetails(found, plan.mass.value, (id) => nameIn(content, id)), ...claimants(read.map(({ series }) => series.sidecar.id), content)]
    }))
  ];
}

function parametersOf({ thresholds, mass, prior, dayStartsUtcHour, longestNights, reportedShare, minPlacebos }: PledgeRegistration): UnsignedFinding["parameters"] {
  return {
    thresholds: [thresholds.kept, thresholds.partly],
    mass: mass.value,
    prior: prior.value,
    dayStartsUtcHour: dayStartsUtcHour.value,
    longestNights: longestNights.value,
    reportedShare: reportedShare.value,
    minPlacebos: minPlacebos.value
  };
}

function inputsOf(read: TermAssay["read"]): UnsignedFinding["inputs"] {
  const inputs = read.map(({ series, classes }) => seriesInput(series, classes));
  return [...new Map(inputs.map((one) => [`${one.name} ${one.digest}`, one])).values()];
}

/** Returns the name of a series of the case, or its id where the case holds none. */
export function nameIn({ series }: CaseContent, id: string): string {
  const found = series.find(({ sidecar }) => sidecar.id === id);
  return found ? seriesName(found.sidecar) : id;
}

/** Whose figures they are, each series once. */
export function claimants(used: readonly string[], { caseFile, series }: Pick<CaseContent, "caseFile" | "series">): Sentence[] {
  return [...new Set(used)].flatMap((id) => series.filter((one) => one.sidecar.id === id)).map(({ sidecar }) => {
    const values = { series: seriesName(sidecar), claimant: sidecar.claimant.name };
    const party = caseFile.parties.find(({ id }) => id === sidecar.claimant.party)?.name;
    if (party === undefined || sidecar.claimant.kind !== "belligerent-claim") return { template: "pulse.claimed-by", values };
    return { template: "pulse.claimed-by-belligerent", values: { ...values, party } };
  });
}
