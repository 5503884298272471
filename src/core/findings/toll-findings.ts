import { tollEpisodes } from "#core/assays/toll/windows.ts";
import { type TollAssay, tollMeasures, tollSummary } from "#core/assays/toll/toll.ts";
import { marksWithin } from "#core/model/as-of.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { UnsignedFinding } from "#core/model/finding.ts";
import type { Sentence } from "#core/model/sentence.ts";
import type { Common } from "./common.ts";
import { roundsInput, seriesInput, tollInput } from "./inputs.ts";
import { planHash } from "./registered-plans.ts";
import { claimedBy } from "./sentences.ts";
import { measureDetails, measureSentence, summarySentence } from "./toll-sentences.ts";

const CAVEATS: readonly Sentence[] = [
  { template: "caveat.toll-is-counted-by-claimants", values: {} },
  { template: "caveat.toll-is-not-caused-by-delay", values: {} }
];

/** Finds what each day of the war costs people, measure by measure, and all measures beside each other; nothing where the case registers no plan. */
export function tollFindings(content: CaseContent, common: Common, progress: (done: string) => void): UnsignedFinding[] {
  const { caseFile, rounds } = content;
  const plan = caseFile.registration.toll;
  if (!plan) return [];
  const registration = planHash(caseFile, "toll");
  const registered: Sentence = { template: "toll.registered", values: { hash: registration, registered: plan.registered } };
  const parameters = { windowDays: plan.windowDays.value, covered: plan.covered.value, within: plan.within.value, shortestDays: plan.shortestDays.value, episodeGapDays: plan.episodeGapDays.value };
  const shared = { ...common, registration, calendar: null, parameters, caveats: [...CAVEATS] };
  const used = new Set(tollEpisodes(content, plan, common.asOf).flatMap((episode) => episode.rounds));
  const calendar = roundsInput("rounds", rounds.filter(({ id }) => used.has(id)));
  const assays = tollMeasures(content, plan, common.asOf);
  progress(`${assays.length} measures of human cost`);
  const outcome = tollSummary(assays, plan, common.asOf);
  return [
    { ...shared, assay: outcome.assay, subject: { kind: "case", id: caseFile.id }, inputs: [calendar, ...once(assays.flatMap(inputsOf))], outcome, sentence: summarySentence(outcome), details: [registered] },
    ...assays.map((assay): UnsignedFinding => ({
      ...shared, assay: assay.outcome.assay, subject: { kind: "question", id: assay.outcome.id }, inputs: [calendar, ...inputsOf(assay)], outcome: assay.outcome,
      sentence: measureSentence(assay.outcome), details: [...measureDetails(assay.outcome), ...claimantsOf(assay, content), registered],
      caveats: [...CAVEATS, ...assay.feeds.flatMap(({ series }) => marksWithin(series).caveats.map((text): Sentence => ({ template: "caveat.series", values: { text } })))]
    }))
  ];
}

function inputsOf({ feeds, records }: TollAssay): UnsignedFinding["inputs"] {
  return [...feeds.map(({ series, feed }) => seriesInput(series, feed.classes)), ...records.map(tollInput)];
}

function once(inputs: UnsignedFinding["inputs"]): UnsignedFinding["inputs"] {
  return [...new Map(inputs.map((one) => [`${one.name} ${one.digest}`, one])).values()];
}

function claimantsOf({ feeds }: TollAssay, { caseFile }: CaseContent): Sentence[] {
  return feeds.map(({ series }) => claimedBy(series.sidecar, (id) => caseFile.parties.find((party) => party.id === id)?.name ?? id));
}
