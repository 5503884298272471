import type { Day } from "#core/model/day.ts";
import { dayNumber } from "#core/model/day-count.ts";
import type { PledgeCurve, PledgeLine, PledgeParty, PledgeSummary } from "#core/model/pledge-outcome.ts";
import type { PledgeRegistration } from "#core/model/pledge-registration.ts";
import type { LadderStep, Term } from "#core/model/term.ts";
import { kaplanMeier, medianSurvival } from "#core/stats/kaplan-meier.ts";
import { wilsonInterval } from "#core/stats/wilson.ts";
import { sameWindows } from "./same-windows.ts";
import { claimedOf, type TermAssay } from "./pledge.ts";
import { dayOfStep, rungOf } from "./term-windows.ts";

const Z_90 = 1.6448536269514722;

/** Counts what each party promised and what came of it, and how long promises held before anybody called them broken. */
export function pledgeSummary(assays: readonly TermAssay[], plan: PledgeRegistration, parties: readonly string[], asOf: Day): PledgeSummary {
  return {
    assay: "pledge@1",
    kind: "summary",
    status: "assessed",
    thresholds: { kept: plan.thresholds.kept, partly: plan.thresholds.partly },
    mass: plan.mass.value,
    parties: parties.map((party) => partyCount(party, assays)),
    curves: [null, ...parties].map((party) => curveOf(party, assays.map(({ term }) => term), asOf)),
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

function partyCount(party: string, assays: readonly TermAssay[]): PledgeParty {
  const own = assays.filter(({ term }) => term.givers.includes(party));
  const begun = own.filter(({ outcome }) => outcome.rung === "done");
  const claims = begun.flatMap(({ term }) => wordOfOthers(party, term) ?? []);
  const parts = own.map(({ outcome }) => outcome.parts.find((p) => p.party === party && p.word !== "unobservable"));
  const words = parts.flatMap((p) => p?.word ?? []);
  return {
    party,
    words: own.length,
    signed: own.filter(({ outcome }) => outcome.rung !== "words").length,
    done: begun.length,
    byClaim: shareOf(claims),
    byMeasure: shareOf(words),
    unobservable: own.filter(({ outcome }) => outcome.rung !== "words").length - words.length
  };
}

/** Counts words on what was kept, with the interval of the share kept; without a word there is none. */
export function shareOf(words: readonly string[]): PledgeParty["byClaim"] {
  const count = (word: string) => words.filter((w) => w === word).length;
  const [n, kept, partly, broken] = [words.length, count("kept"), count("partly-kept"), count("broken")];
  return { n, kept, partly, broken, other: n - kept - partly - broken, interval90: n === 0 ? null : wilsonInterval(kept, n, Z_90) };
}

/** What anybody but the giver says of a promise: the worst word on the whole, else of a part; what others dispute among themselves is a dispute. */
export function wordOfOthers(party: string, { ladder }: Term): string | undefined {
  const others = ladder.filter((step) => isWordOfOthers(party, step)).map(({ where: _where, ...step }) => step);
  return claimedOf(others)[0]?.word;
}

const isWordOfOthers = (party: string, { parties }: LadderStep) => !(parties.length === 1 && parties[0] === party);

/**
 * Follows promises from the day they were agreed or begun to the first day on which anybody but the giver (for all: anybody) calls them broken; one that
 * nobody calls so is lost from sight when it lapsed, when its last named end had passed, or when nothing more was said of it.
 */
export function curveOf(party: string | null, terms: readonly Term[], asOf: Day): PledgeCurve {
  const lives = terms.filter(({ givers }) => givers.length > 0 && (party === null || givers.includes(party))).flatMap((term) => lifeOf(party, term, asOf) ?? []);
  const steps = kaplanMeier(lives.map(({ days }) => days), lives.map(({ broken }) => broken), Z_90);
  return {
    party,
    n: lives.length,
    events: lives.filter(({ broken }) => broken).length,
    medianDays: medianSurvival(steps),
    steps: steps.map(({ time, atRisk, events, survival, interval }) => ({ days: time, atRisk, events, share: survival, interval90: interval && [...interval] }))
  };
}

/** How long one promise lived; null when it was never agreed nor begun. */
function lifeOf(party: string | null, { ladder, windows }: Term, asOf: Day): { days: number; broken: boolean } | null {
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
