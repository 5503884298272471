import { dayNumber } from "#core/model/day-count.ts";
import type { PledgeCurve, PledgeLine, PledgeParty, PledgeSummary } from "#core/model/pledge-outcome.ts";
import type { PledgeRegistration } from "#core/model/pledge-registration.ts";
import type { Term } from "#core/model/term.ts";
import { kaplanMeier, medianSurvival } from "#core/stats/kaplan-meier.ts";
import { sameWindows } from "./same-windows.ts";
import type { TermAssay } from "./pledge.ts";
import { isSignedBy, isWordOfOthers, judgedSteps, type Scales, shareByClaim, shareByMeasure } from "./share-kept.ts";
import { dayOfStep, isInWords, rungOf } from "./term-windows.ts";

const Z_90 = 1.6448536269514722;

/** Counts what each party promised and what came of it, and how long promises held before anybody called them broken. */
export function pledgeSummary(assays: readonly TermAssay[], plan: PledgeRegistration, parties: readonly string[], scales: Scales): PledgeSummary {
  return {
    assay: "pledge@1",
    kind: "summary",
    status: "assessed",
    thresholds: { kept: plan.thresholds.kept, partly: plan.thresholds.partly },
    mass: plan.mass.value,
    parties: parties.map((party) => partyCount(party, assays, scales)),
    curves: [null, ...parties].map((party) => curveOf(party, assays.map(({ term }) => term), scales)),
    lines: assays.flatMap(linesOf),
    terms: assays.map(({ outcome: { term, title, givers, announced, rung, claimed, parts } }) => ({
      term, title, givers, announced, rung, claimed: claimed.map(({ where, word }) => (where === null ? word : `${word}-${where === "air" ? "in-the-air" : "on-the-ground"}`)), parts
    }))
  };
}

function linesOf({ outcome }: TermAssay): PledgeLine[] {
  const { term, title } = outcome;
  return sameWindows(outcome.readings).flatMap(({ readBy, measured: { party, role, series, estimate, word } }) =>
    estimate && role !== "beside" ? [{ term, title, party, readBy, role, series, ratio: estimate.ratio, interval90: estimate.interval90, word }] : []
  );
}

function partyCount(party: string, assays: readonly TermAssay[], scales: Scales): PledgeParty {
  const own = assays.filter(({ term }) => term.givers.includes(party));
  return {
    party,
    undertakings: own.length,
    words: own.filter(({ term }) => isInWords(term)).length,
    signed: own.filter(({ term }) => isSignedBy(party, term)).length,
    done: own.filter(({ outcome }) => outcome.rung === "done").length,
    byClaim: shareByClaim(party, own.map(({ term }) => term), scales),
    byMeasure: shareByMeasure(party, own.map(({ term, outcome }) => ({ term, parts: outcome.parts })), scales)
  };
}

/**
 * Follows promises from the day they were agreed or begun to the first day on which anybody but the giver (for all: anybody) calls them broken; one that
 * nobody calls so is lost from sight when it lapsed, when its last named end had passed, or when nothing more was said of it. Only steps whose page can be
 * judged are followed; promises whose course would be another with the others are counted as not judged.
 */
export function curveOf(party: string | null, terms: readonly Term[], scales: Scales): PledgeCurve {
  const own = terms.filter(({ givers }) => givers.length > 0 && (party === null || givers.includes(party)));
  const told = own.map((term) => ({ life: lifeOf(party, { ...term, ladder: judgedSteps(term, scales) }, scales.asOf), withAll: lifeOf(party, term, scales.asOf) }));
  const lives = told.flatMap(({ life }) => life ?? []);
  const steps = kaplanMeier(lives.map(({ days }) => days), lives.map(({ broken }) => broken), Z_90);
  return {
    party,
    n: lives.length,
    events: lives.filter(({ broken }) => broken).length,
    unjudged: told.filter(({ life, withAll }) => life?.days !== withAll?.days || life?.broken !== withAll?.broken).length,
    medianDays: medianSurvival(steps),
    steps: steps.map(({ time, atRisk, events, survival, interval }) => ({ days: time, atRisk, events, share: survival, interval90: interval && [...interval] }))
  };
}

/** How long one promise lived; null when it was never agreed nor begun. */
function lifeOf(party: string | null, { ladder, windows }: Pick<Term, "ladder" | "windows">, asOf: Scales["asOf"]): { days: number; broken: boolean } | null {
  if (rungOf(ladder) === "words") return null;
  const begun = ladder.filter(({ status }) => status === "agreed" || status === "started").map(dayOfStep);
  const start = Math.min(...(begun.length > 0 ? begun : ladder.map(dayOfStep)));
  const later = ladder.filter((step) => dayOfStep(step) >= start);
  const breaches = later.filter((step) => step.status === "broken" && (party === null || isWordOfOthers(party, step))).map(dayOfStep);
  const lapsed = later.filter(({ status }) => status === "lapsed").map(dayOfStep);
  const ends = windows.flatMap(({ to }) => (to !== null && to.length >= 10 ? [dayNumber(to.slice(0, 10))] : [])).filter((end) => end >= start);
  const lastWord = Math.max(...later.map(dayOfStep));
  const lost = Math.min(dayNumber(asOf), ...lapsed, ends.length > 0 ? Math.max(...ends) : lastWord);
  return breaches.length > 0 ? { days: Math.min(...breaches) - start, broken: true } : { days: Math.max(0, lost - start), broken: false };
}
