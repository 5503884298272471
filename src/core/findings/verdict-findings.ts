import { pastWords } from "#core/assays/verdict/past-words.ts";
import { type Found, verdicts, verdictSummary } from "#core/assays/verdict/verdict.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { UnsignedFinding } from "#core/model/finding.ts";
import type { Sentence } from "#core/model/sentence.ts";
import type { VerdictSummary } from "#core/model/verdict-outcome.ts";
import type { VerdictRegistration } from "#core/model/verdict-registration.ts";
import type { Common } from "./common.ts";
import { estimativeWords } from "./estimative-words.ts";
import { recordsInput, sourcesInput } from "./inputs.ts";
import { planHash } from "./registered-plans.ts";
import { digestOf, idOf } from "./sign.ts";
import { partyDetails, partySentence, summaryDetails, summarySentence } from "./verdict-sentences.ts";

const CAVEATS: readonly Sentence[] = [
  { template: "caveat.timing-is-not-intent", values: {} },
  { template: "caveat.rounds-are-not-random-dates", values: {} },
  { template: "caveat.rules-knew-the-record", values: {} },
  { template: "caveat.deeds-are-not-motives", values: {} },
  { template: "caveat.coders-judgement", values: {} }
];

/** Concludes which word the registered rules give each party, from what other assays found; nothing where the case registers no rules. */
export function verdictFindings(found: readonly UnsignedFinding[], cut: CaseContent, common: Common): UnsignedFinding[] {
  const { caseFile } = cut;
  const plan = caseFile.registration.verdict;
  if (!plan) return [];
  const registration = planHash(caseFile, "verdict");
  const registered: Sentence = { template: "verdict.registered", values: { hash: registration, registered: plan.registered } };
  const shared = { ...common, registration, assay: "verdict@1", calendar: null, parameters: parametersOf(plan), caveats: [...CAVEATS] };
  const read = found.filter(isRead);
  const findings = read.map((one) => ({ name: `findings/${idOf(one)}`, digest: digestOf(one), lastDay: null }));
  const inputs = [...findings, recordsInput("terms", cut.terms), sourcesInput(cut.terms, cut)];
  const parties = verdicts(foundIn(read), cut, plan, common.asOf);
  const ofParties = parties.map((outcome): UnsignedFinding => ({
    ...shared, subject: { kind: "party", id: outcome.party }, inputs, outcome, sentence: partySentence(outcome, plan), details: [...partyDetails(outcome, plan), registered]
  }));
  const summary = verdictSummary(parties, cut, plan, processIn(found), pastIn(cut, plan), common.asOf);
  return [
    {
      ...shared, subject: { kind: "case", id: caseFile.id }, outcome: summary, sentence: summarySentence(summary), details: [...summaryDetails(summary, parties, plan), registered],
      inputs: [...[...ofParties, ...found.filter(isHistory)].map((one) => ({ name: `findings/${idOf(one)}`, digest: digestOf(one), lastDay: null })), recordsInput("rounds", cut.rounds), recordsInput("forecasts", cut.forecasts), ...(plan.history === undefined ? [] : [recordsInput("history", cut.history)])]
    },
    ...ofParties
  ];
}

/** What the form of the rules says of past talks, without those of the case's own war. */
function pastIn({ history, caseFile }: CaseContent, { history: likeness }: VerdictRegistration): VerdictSummary["past"] {
  const own = caseFile.registration.history?.leaveOut.value ?? [];
  return likeness === undefined ? null : pastWords(history.filter(({ conflict }) => !own.includes(conflict)), likeness.conditions);
}

/** What history says of the process, as it was found; it is shown beside the words of the parties and goes into none of them. */
function processIn(found: readonly UnsignedFinding[]): VerdictSummary["process"] {
  const history = found.find(isHistory)?.outcome;
  if (history?.assay !== "verdict@1" || history.kind !== "history") return null;
  const { outcome, horizonDays, range, baseRange: base, shifted } = history;
  const signs = history.status === "assessed" ? history.signs : [];
  return { outcome, horizonDays, ...estimativeWords(range), base, shifted, signs: signs.length, unknownSigns: signs.filter(({ present }) => present === "unknown").length };
}

const isHistory = ({ outcome }: UnsignedFinding) => outcome.assay === "verdict@1" && outcome.kind === "history";

/** What the verdict reads: each undertaking and accord of the ledger, each issue, each draft. */
const isRead = ({ outcome }: UnsignedFinding) => outcome.assay === "ledger@1" || (outcome.assay === "position@1" && outcome.kind === "issue") || (outcome.assay === "draft@1" && outcome.kind === "draft");

function foundIn(read: readonly UnsignedFinding[]): Found {
  const outcomes = read.map(({ outcome }) => outcome);
  return {
    terms: outcomes.flatMap((one) => (one.assay === "ledger@1" && one.kind === "term" ? [one] : [])),
    accords: outcomes.flatMap((one) => (one.assay === "ledger@1" && one.kind === "summary" ? one.accords : [])),
    issues: outcomes.flatMap((one) => (one.assay === "position@1" && one.kind === "issue" ? [one] : [])),
    drafts: outcomes.flatMap((one) => (one.assay === "draft@1" && one.kind === "draft" ? [one] : []))
  };
}

function parametersOf({ timeDays, kept, telling, towards, carriedOut, broken, unmoved, share }: VerdictRegistration): UnsignedFinding["parameters"] {
  return {
    timeDays: timeDays.value, kept: kept.value, telling: telling.value, towards: towards.value, carriedOut: carriedOut.value, broken: broken.value, unmoved: unmoved.value, share: share.value
  };
}
