import { marksWithin } from "#core/model/as-of.ts";
import type { Day } from "#core/model/day.ts";
import { addDays } from "#core/model/day-count.ts";
import type { RippleAssessed, RippleAssetResult, RippleEffect, RippleOutcome, RipplePooledWindow } from "#core/model/ripple-outcome.ts";
import type { RippleRegistration } from "#core/model/ripple-registration.ts";
import type { Sentence } from "#core/model/sentence.ts";
import type { Series } from "#core/model/series.ts";
import { seriesName } from "./sentences.ts";

const say = (template: string, values: Sentence["values"] = {}): Sentence => ({ template, values });

/** The answer of a ripple finding: how far prices moved together, what it could be, and what both tests say. */
export function rippleSentence(outcome: RippleOutcome, { calendar, rise }: { readonly calendar: string; readonly rise: string }): Sentence {
  if (outcome.status === "not-assessable") return say("ripple.not-assessable", { calendar, reason: outcome.reason, needed: outcome.needed, had: outcome.had });
  const window = outcome.windows.find((w) => w.id === outcome.confirmatory)!;
  const { effect } = window;
  return say(outcome.verdict ? `ripple.${outcome.verdict}` : "ripple.secondary", {
    calendar, rise,
    firstDay: window.first, lastDay: window.last,
    assets: outcome.assets.filter((a) => a.role === "asset").length,
    size: effect?.size ?? window.mean,
    low90: effect?.interval90[0] ?? null, high90: effect?.interval90[1] ?? null,
    low95: effect?.interval95[0] ?? null, high95: effect?.interval95[1] ?? null,
    detectable: effect?.detectable ?? null,
    pKolariPynnonen: window.kolariPynnonen.pValue,
    pShift: window.pAdjusted,
    episodes: outcome.episodes.length,
    margin: outcome.margin
  });
}

/** What carried a ripple answer, price by price, what it hangs on, and whose figures the prices are; what ended the period is told once the period has ended. */
export function rippleDetails(outcome: RippleOutcome, registered: RippleRegistration, series: readonly Series[], asOf: Day): Sentence[] {
  const claimed = outcome.role === "secondary" ? [] : series.map(({ sidecar }) => say("ripple.claimed-by", { series: seriesName(sidecar), claimant: sidecar.claimant.name }));
  return outcome.status === "assessed" ? [...assessedDetails(outcome, registered, asOf), ...claimed] : claimed;
}

function assessedDetails(outcome: RippleAssessed, { eligible, confounder }: RippleRegistration, asOf: Day): Sentence[] {
  const confirmatory = outcome.windows.find((w) => w.id === outcome.confirmatory)!;
  const moved = outcome.episodes.map((e) => e.movedDays).filter((days) => days > 0);
  const closes = say("ripple.closes", { episodes: outcome.episodes.length, moved: moved.length, longest: Math.max(0, ...moved), leftOut: outcome.leftOut });
  const hangsOn = [...mostInfluential(outcome, confirmatory.mean), closes];
  if (outcome.role === "secondary") return hangsOn;
  const counted = outcome.assets.filter((a) => a.role === "asset").length;
  return [
    ...outcome.assets.map((asset) => assetSentence(outcome, asset, counted)),
    ...outcome.windows.flatMap((w) => (w.role === "exploratory" && w.effect ? [windowSentence(w, w.effect)] : [])),
    say("ripple.usual-tests", { pRank: confirmatory.rank.pValue, pBoehmer: confirmatory.boehmer.pValue, pPatell: confirmatory.patell.pValue }),
    ...hangsOn,
    say("ripple.ordinary", { firstDay: confirmatory.first, lastDay: confirmatory.last, estimation: outcome.clock.estimation, models: new Set(outcome.assets.map((a) => a.market)).size > 1 ? "mixed" : "one" }),
    ...(asOf < eligible.to ? [] : [say("ripple.confounder", { lastDay: addDays(eligible.to, -1), confounder })])
  ];
}

function windowSentence({ id, first, last, pAdjusted }: RipplePooledWindow, { size, interval95: [low95, high95] }: RippleEffect): Sentence {
  return say("ripple.windows", { window: id, firstDay: first, lastDay: last, size, low95, high95, pAdjusted });
}

function assetSentence({ confirmatory }: RippleAssessed, { name, role, unit, verdict, windows }: RippleAssetResult, counted: number): Sentence {
  const window = windows.find((w) => w.id === confirmatory)!;
  const { effect } = window;
  return say(`ripple.${role}`, {
    name, unit, verdict, counted,
    size: effect?.size ?? window.meanCar,
    low95: effect?.interval95[0] ?? null, high95: effect?.interval95[1] ?? null,
    detectable: effect?.detectable ?? null,
    ordinary: window.ordinary,
    pAdjusted: window.pAdjusted
  });
}

/** Names the episode without which the estimate changes most. */
function mostInfluential({ withoutOne, episodes }: RippleAssessed, mean: number): Sentence[] {
  const [most] = [...withoutOne].sort((a, b) => Math.abs(b.mean - mean) - Math.abs(a.mean - mean));
  const episode = episodes.find(({ close }) => close === most?.close);
  return most && episode ? [say("ripple.without-one", { ended: episode.to, with: mean, without: most.mean, pKolariPynnonen: most.pKolariPynnonen, pShift: most.pShift })] : [];
}

/** The warnings that stand beside every ripple finding, and those of its series. */
export function rippleCaveats(series: readonly Series[]): Sentence[] {
  return [
    say("caveat.timing-is-not-intent"),
    say("caveat.rounds-are-not-random-dates"),
    say("caveat.other-news"),
    ...series.flatMap((one) => marksWithin(one).caveats.map((text) => say("caveat.series", { text })))
  ];
}
