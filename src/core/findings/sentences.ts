import type { PulseAssessed, PulseOutcome } from "#core/model/pulse-outcome.ts";
import { marksWithin } from "#core/model/as-of.ts";
import type { Sentence } from "#core/model/sentence.ts";
import type { Series, Sidecar } from "#core/model/series.ts";

/** What a pulse sentence needs to name. */
export interface PulseNames {
  readonly party: string;
  readonly series: string;
  readonly calendar: string;
  readonly rounds: number;
}

/** Returns the words by which a sentence names a series. */
export function seriesName({ title, shortTitle }: Pick<Sidecar, "title" | "shortTitle">): string {
  return shortTitle ?? title;
}

const say = (template: string, values: Sentence["values"] = {}): Sentence => ({ template, values });

/** The answer of a pulse finding in the lay form: what was seen, what it could be, what would be missed. */
export function pulseSentence(outcome: PulseOutcome, names: PulseNames, needed: number): Sentence {
  const { party, series, calendar, rounds } = names;
  if (outcome.status === "not-assessable") {
    const template = outcome.reason === "too-few-episodes" ? "pulse.description" : "pulse.not-assessable";
    return say(template, { party, series, calendar, episodes: outcome.had, needed: outcome.reason === "too-few-episodes" ? needed : outcome.needed, reason: outcome.reason, role: outcome.role });
  }
  const window = outcome.windows.find((w) => w.id === outcome.confirmatory)!;
  const [low90, high90] = window.effect?.interval90 ?? [null, null];
  const [low95, high95] = window.effect?.interval95 ?? [null, null];
  const template = outcome.verdict ? `pulse.${outcome.verdict}` : `pulse.${outcome.role}`;
  return say(template, {
    party, series, calendar, unit: outcome.unit,
    firstNight: window.first, lastNight: window.last,
    ratio: window.effect?.ratio ?? window.observed / window.expected,
    low90, high90, low95, high95,
    detectable: window.detectableRise,
    pValue: window.pAdjusted,
    episodes: outcome.episodes.length, rounds,
    marginLow: outcome.margin.low, marginHigh: outcome.margin.high
  });
}

/** What carried a pulse answer, what it cannot exclude, what the usual tests would have said, and whose claim the figures are. */
export function pulseDetails(outcome: PulseOutcome, sidecar: Sidecar, partyName: (id: string) => string): Sentence[] {
  const claimed = claimedBy(sidecar, partyName);
  if (outcome.status === "not-assessable") return [claimed];
  return [...assessedDetails(outcome), claimed];
}

/** Says whose claim the figures of a series are. */
export function claimedBy(sidecar: Sidecar, partyName: (id: string) => string): Sentence {
  const { claimant } = sidecar;
  return claimant.party
    ? say("pulse.claimed-by-belligerent", { series: seriesName(sidecar), claimant: claimant.name, party: partyName(claimant.party) })
    : say("pulse.claimed-by", { series: seriesName(sidecar), claimant: claimant.name });
}

function assessedDetails(outcome: PulseAssessed): Sentence[] {
  const windows = outcome.windows.flatMap((w) => {
    if (w.role === "confirmatory" || !w.effect) return [];
    const [low95, high95] = w.effect.interval95;
    const values = { ratio: w.effect.ratio, low95, high95, pAdjusted: w.pAdjusted };
    return [w.kind === "contrast" ? say("pulse.contrast", { ...values, detectable: w.detectableRise }) : say("pulse.windows.exploratory", { window: w.id, ...values })];
  });
  const confirmatory = outcome.windows.find((w) => w.id === outcome.confirmatory)!;
  return [
    say("pulse.power", { detectable: confirmatory.detectableRise, episodes: outcome.episodes.length }),
    say("pulse.equivalence", { marginLow: outcome.margin.low, marginHigh: outcome.margin.high, equivalent: confirmatory.equivalent === true ? 1 : 0 }),
    ...windows,
    ...outcome.usualTests.map(({ id, ratio, pValue }) => say("pulse.usual-test", { test: id, ratio, pValue })),
    say("pulse.silent-nights", { silent: outcome.fit.missing, nights: outcome.fit.nights + outcome.fit.missing })
  ];
}

/** The warnings that stand beside every pulse finding, and those that its series or calendar calls for. */
export function pulseCaveats(outcome: Pick<PulseOutcome, "role" | "unit">, { sidecar, ...figures }: Series): Sentence[] {
  const series = { series: seriesName(sidecar) };
  return [
    say("caveat.timing-is-not-intent"),
    say("caveat.rounds-are-not-random-dates"),
    say("caveat.before-may-be-the-reason"),
    ...(outcome.unit === "day" ? [say("caveat.dates-not-nights", series)] : []),
    ...(outcome.role === "companion" ? [say("caveat.corroboration-not-independence", series)] : []),
    ...(sidecar.claimant.kind === "machine-coded" ? [say("caveat.machine-coded", series)] : []),
    ...marksWithin({ sidecar, ...figures }).caveats.map((text) => say("caveat.series", { text }))
  ];
}
