import { answers } from "#core/assays/answer/answer.ts";
import { type SalvoPlanItem, salvoPlan } from "#core/assays/momentum/salvos/registered.ts";
import { talkVerdict } from "#core/assays/momentum/salvos/salvos.ts";
import type { AnswerAssessed, AnswerOutcome } from "#core/model/answer-outcome.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { UnsignedFinding } from "#core/model/finding.ts";
import type { Sentence } from "#core/model/sentence.ts";
import { holm } from "#core/stats/multiplicity.ts";
import type { Common } from "./common.ts";
import { seriesInput } from "./inputs.ts";
import { planHash } from "./registered-plans.ts";
import { claimedBy, seriesName } from "./sentences.ts";

interface AnswerResult {
  readonly own: SalvoPlanItem;
  readonly other: SalvoPlanItem;
  readonly outcome: AnswerOutcome;
}

const say = (template: string, values: Sentence["values"] = {}): Sentence => ({ template, values });

/** Asks of every ordered pair of parties with a registered salvo clock whether the one's salvos follow the other's; nothing where the case registers no plan. */
export function answerFindings(content: CaseContent, common: Common, progress: (done: string) => void): UnsignedFinding[] {
  const plan = content.caseFile.registration.answer;
  if (!plan) return [];
  const clocks = salvoPlan(content, common.asOf).filter(({ test }) => test.role === "registered");
  const pairs = clocks.flatMap((own) => clocks.filter(({ test }) => test.party !== own.test.party).map((other) => ({ own, other })));
  const results = pairs.map(({ own, other }): AnswerResult => {
    const outcome = answers(own.input, other.input, { party: own.test.party, own: sideOf(own), other: sideOf(other) }, plan.minBlows.value);
    progress(`answers of ${own.test.id} to ${other.test.id}`);
    return { own, other, outcome };
  });
  const registration = planHash(content.caseFile, "answer");
  return adjusted(results).map((result) => answerFinding(result, content, { ...common, registration }));
}

function sideOf({ test, series, input }: SalvoPlanItem): AnswerOutcome["own"] {
  return { party: test.party, series: series.sidecar.id, classes: [...test.classes], unit: input.unit, threshold: input.plan.threshold };
}

/** Holm over all pairs. */
function adjusted(results: readonly AnswerResult[]): AnswerResult[] {
  const assessed = results.flatMap(({ outcome }) => (outcome.status === "assessed" ? [outcome] : []));
  const p = holm(assessed.map(({ windows }) => windows[0]!.pValue));
  return results.map((result) => {
    if (result.outcome.status !== "assessed") return result;
    const [tested, ...others] = result.outcome.windows;
    const window = { ...tested!, pAdjusted: p[assessed.indexOf(result.outcome)]! };
    return { ...result, outcome: { ...result.outcome, windows: [window, ...others], verdict: talkVerdict(window, result.own.input.plan.level) } };
  });
}

function answerFinding({ own, other, outcome }: AnswerResult, content: CaseContent, common: Common): UnsignedFinding {
  const { parties, registration } = content.caseFile;
  const partyName = (id: string) => parties.find((p) => p.id === id)?.name ?? id;
  const { plan } = own.input;
  const names = { party: partyName(own.test.party), other: partyName(other.test.party), unit: own.input.unit, classes: own.test.classes.join(" "), threshold: plan.threshold, otherUnit: other.input.unit, otherClasses: other.test.classes.join(" "), otherThreshold: other.input.plan.threshold };
  return {
    ...common,
    assay: outcome.assay,
    subject: { kind: "series", id: own.series.sidecar.id },
    calendar: null,
    parameters: { test: own.test.id, answers: other.test.id, minBlows: registration.answer!.minBlows.value, eligibleFrom: plan.eligible.from, eligibleTo: plan.eligible.to, level: plan.level, margin: [plan.margin.low, plan.margin.high], windows: plan.windows.map((w) => ("from" in w ? `${w.id}: ${w.from}..${w.to}` : w.id)) },
    inputs: [seriesInput(own.series, own.test.classes), seriesInput(other.series, other.test.classes)],
    outcome,
    sentence: sentenceOf(outcome, names),
    details: [
      ...(outcome.status === "assessed" ? detailsOf(outcome) : []),
      claimedBy(own.series.sidecar, partyName),
      claimedBy(other.series.sidecar, partyName),
      say("pulse.registered", { hash: common.registration!, registered: registration.answer!.registered })
    ],
    caveats: [say("caveat.timing-is-not-intent"), say("caveat.same-weather-looks-like-an-answer"), ...[own, other].map(({ series }) => say("caveat.silent-night-may-hide-salvo", { series: seriesName(series.sidecar) }))]
  };
}

function sentenceOf(outcome: AnswerOutcome, names: Sentence["values"]): Sentence {
  if (outcome.status === "not-assessable") return say("answer.not-assessable", { ...names, reason: outcome.reason, needed: outcome.needed, had: outcome.had });
  return say(`answer.${outcome.verdict}`, { ...names, blows: outcome.blows, ...windowValues(outcome.windows[0]!) });
}

function detailsOf({ windows, own, from, to }: AnswerAssessed): Sentence[] {
  const [tested, ...others] = windows;
  return [
    say("answer.power", { detectable: tested!.detectable, expected: tested!.expected, from, to, nights: tested!.nights }),
    ...others.map((window) => say("answer.window", { unit: own.unit, ...windowValues(window) }))
  ];
}

function windowValues(window: AnswerAssessed["windows"][number]): Sentence["values"] {
  return { window: window.id, firstNight: window.first, lastNight: window.last, salvos: window.salvos, expected: window.expected, oddsRatio: window.oddsRatio, low95: window.interval95[0], high95: window.interval95[1], pValue: window.pAdjusted, detectable: window.detectable };
}
