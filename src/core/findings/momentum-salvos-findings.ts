import { type SalvoPlanItem, salvoPlan } from "#core/assays/momentum/salvos/registered.ts";
import { salvoClock, spacingVerdict, talkVerdict } from "#core/assays/momentum/salvos/salvos.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { UnsignedFinding } from "#core/model/finding.ts";
import type { MomentumSalvosAssessed, MomentumSalvosOutcome } from "#core/model/momentum-salvos-outcome.ts";
import type { Sentence } from "#core/model/sentence.ts";
import { holm } from "#core/stats/multiplicity.ts";
import type { Common } from "./common.ts";
import { roundsInput, seriesInput } from "./inputs.ts";
import { planHash } from "./registered-plans.ts";
import { claimedBy, pulseCaveats, seriesName } from "./sentences.ts";

interface SalvoResult extends SalvoPlanItem {
  readonly outcome: MomentumSalvosOutcome;
}

const SPACING = { inhibition: "inhibition", excitation: "excitation", "cannot-tell": "no-spacing", beside: "spacing-beside" } as const;

const say = (template: string, values: Sentence["values"] = {}): Sentence => ({ template, values });

/** Reads every salvo clock that a case registers, adjusts the registered ones over the parties, and words them. */
export function momentumSalvosFindings(content: CaseContent, common: Common, progress: (done: string) => void): UnsignedFinding[] {
  const results = salvoPlan(content, common.asOf).map((item) => {
    const { role, party, series, classes, id } = item.test;
    const outcome = salvoClock(item.input, { role, party, series, classes: [...classes] }, common.seed);
    progress(`salvo clock ${id}`);
    return { ...item, outcome };
  });
  const registration = planHash(content.caseFile, "momentum");
  return adjustOverParties(results).map((result) => salvoFinding(result, content, { ...common, registration }));
}

/** One test of the nights after rounds and one of spacing a party: Holm over the parties, each family on its own. */
function adjustOverParties(results: readonly SalvoResult[]): SalvoResult[] {
  const isChosen = ({ outcome }: SalvoResult) => outcome.status === "assessed" && outcome.role === "registered";
  const chosen = results.filter(isChosen).map(({ outcome }) => outcome as MomentumSalvosAssessed);
  const tested = chosen.filter(({ windows }) => windows.length > 0);
  const after = holm(tested.map(({ windows }) => windows[0]!.pValue));
  const spacing = holm(chosen.map((o) => o.spacing.pValue));
  return results.map((result) => {
    if (!isChosen(result)) return result;
    const own = result.outcome as MomentumSalvosAssessed;
    const level = result.input.plan.level;
    const pAdjusted = spacing[chosen.indexOf(own)]!;
    const windows = own.windows.map((w, i) => (i === 0 ? { ...w, pAdjusted: after[tested.indexOf(own)]! } : w));
    return {
      ...result,
      outcome: {
        ...own,
        windows,
        verdict: windows[0] ? talkVerdict(windows[0], level) : null,
        spacing: { ...own.spacing, pAdjusted, verdict: spacingVerdict({ pAdjusted, z: own.spacing.z }, level) }
      }
    };
  });
}

function salvoFinding({ test, series, calendar, input, outcome }: SalvoResult, content: CaseContent, common: Common): UnsignedFinding {
  const { parties, registration } = content.caseFile;
  const partyName = (id: string) => parties.find((p) => p.id === id)?.name ?? id;
  const { plan } = input;
  const names = { party: partyName(test.party), series: seriesName(series.sidecar), classes: test.classes.join(" "), threshold: plan.threshold, unit: input.unit };
  return {
    ...common,
    assay: outcome.assay,
    subject: { kind: "series", id: series.sidecar.id },
    calendar: calendar.id,
    parameters: {
      test: test.id,
      from: plan.from,
      threshold: plan.threshold,
      minSalvos: plan.minSalvos,
      clockDf: plan.clockDf,
      clockNights: plan.clockNights,
      nightsPerDf: plan.nightsPerDf,
      levelNights: plan.levelNights,
      closeWithin: plan.closeWithin,
      blockNights: plan.blockNights,
      eligibleFrom: plan.eligible.from,
      eligibleTo: plan.eligible.to,
      minEpisodes: plan.minEpisodes,
      level: plan.level,
      margin: [plan.margin.low, plan.margin.high],
      windows: plan.windows.map((w) => ("from" in w ? `${w.id}: ${w.from}..${w.to}` : w.id))
    },
    inputs: [seriesInput(series, test.classes), roundsInput(`rounds/${calendar.id}`, calendar.rounds)],
    outcome,
    sentence: salvoSentence(outcome, names),
    details: [
      ...(outcome.status === "assessed" ? salvoDetails(outcome) : []),
      claimedBy(series.sidecar, partyName),
      say("pulse.registered", { hash: common.registration!, registered: registration.momentum!.salvos!.registered })
    ],
    caveats: [...pulseCaveats(outcome, series), say("caveat.silent-night-may-hide-salvo", { series: seriesName(series.sidecar) })]
  };
}

function salvoSentence(outcome: MomentumSalvosOutcome, names: Sentence["values"]): Sentence {
  if (outcome.status === "not-assessable") return say("momentum.salvos.not-assessable", { ...names, reason: outcome.reason, needed: outcome.needed, had: outcome.had });
  const { spacing } = outcome;
  const clock = { pairs: spacing.pairs, expectedPairs: spacing.expected, within: spacing.within, pSpacing: spacing.pAdjusted, spacing: spacing.verdict ?? "beside" };
  const [window] = outcome.windows;
  if (!window) return say("momentum.salvos.too-few-rounds", { ...names, ...clock, reason: outcome.talkLack?.reason ?? "too-few-episodes", had: outcome.talkLack?.had ?? 0, needed: outcome.talkLack?.needed ?? 0 });
  return say(`momentum.salvos.${outcome.verdict ?? "secondary"}`, {
    ...names, ...clock,
    firstNight: window.first, lastNight: window.last,
    salvos: window.salvos, expected: window.expected,
    oddsRatio: window.oddsRatio, low95: window.interval95[0], high95: window.interval95[1],
    pValue: window.pAdjusted, detectable: window.detectable, expectedNeeded: window.expectedNeeded, episodes: outcome.episodes
  });
}

function salvoDetails(outcome: MomentumSalvosAssessed): Sentence[] {
  const { waits, windows, size, offSchedule, spacing, unit } = outcome;
  const pooled = (chosen: typeof waits) => ({ nights: chosen.reduce((n, w) => n + w.nights, 0), salvos: chosen.reduce((n, w) => n + w.salvos, 0) });
  const soon = pooled(waits.filter((w) => !w.orMore && w.since <= spacing.within));
  const later = pooled(waits.filter((w) => !w.orMore && w.since > spacing.within));
  const [tested, ...others] = windows;
  return [
    say("momentum.salvos.waits", { within: spacing.within, soonSalvos: soon.salvos, soonNights: soon.nights, laterSalvos: later.salvos, laterNights: later.nights, longest: Math.max(...waits.map((w) => w.since)) - 1, base: outcome.base, unit }),
    say(`momentum.salvos.${SPACING[spacing.verdict ?? "beside"]}`, { pairs: spacing.pairs, expected: spacing.expected, within: spacing.within, blockNights: spacing.blockNights, pValue: spacing.pAdjusted, unit, wideBlock: spacing.wider.blockNights, wideExpected: spacing.wider.expected, wideP: spacing.wider.pValue }),
    ...(tested ? [say("momentum.salvos.power", { expected: tested.expected, detectable: tested.detectable, pIfNone: tested.pIfNone, expectedNeeded: tested.expectedNeeded, salvos: outcome.salvos, episodes: outcome.episodes })] : []),
    ...others.map((w) => say("momentum.salvos.window", { window: w.id, unit, firstNight: w.first, lastNight: w.last, salvos: w.salvos, expected: w.expected, oddsRatio: w.oddsRatio, low95: w.interval95[0], high95: w.interval95[1], pValue: w.pAdjusted })),
    ...sizeSentence(size),
    say("momentum.salvos.off-schedule", {
      days: offSchedule.map((s) => s.day).join(" "),
      hazards: offSchedule.map((s) => s.hazard.toFixed(4)).join(" "),
      within: offSchedule.filter((s) => s.window !== null).length
    }),
    say("pulse.silent-nights", { silent: outcome.silent, nights: outcome.nights + outcome.silent })
  ];
}

function sizeSentence(size: MomentumSalvosAssessed["size"]): Sentence[] {
  if (!size) return [];
  if (size.status === "not-assessable") return [say("momentum.salvos.no-size", { inWindow: size.inWindow, reason: size.reason, needed: size.needed, had: size.had })];
  return [say("momentum.salvos.size", { inWindow: size.inWindow, ratio: size.ratio, low95: size.interval95[0], high95: size.interval95[1], median: size.median })];
}
