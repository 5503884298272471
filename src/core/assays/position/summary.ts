import type { CaseFile } from "#core/model/case.ts";
import type { Day } from "#core/model/day.ts";
import type { PositionPlace, PositionSummary } from "#core/model/position-outcome.ts";
import type { PositionRegistration } from "#core/model/position-registration.ts";
import { wordOf } from "./moves.ts";
import { holdersOf, type IssueAssay } from "./position.ts";

/** Counts over all issues where ranges meet and whose demands moved, in the order of the case: it ranks nobody. A claim that had not been made by the day is not told. */
export function positionSummary(assays: readonly IssueAssay[], caseFile: CaseFile, { claim, smallestChange, otherChanges, windowDays, minPlaces }: PositionRegistration, asOf: Day): PositionSummary {
  const outcomes = assays.map(({ outcome }) => outcome);
  const places = outcomes.flatMap((outcome) => outcome.places);
  const present = new Set(places.map(({ holder }) => holder));
  const holders = holdersOf(caseFile).filter(({ id, isParty }) => isParty || present.has(id));
  const parties = holders.filter(({ isParty }) => isParty).map(({ id }) => id);
  const changes = [...new Set([smallestChange.value, ...otherChanges.value])].sort((a, b) => a - b);
  return {
    assay: "position@1", kind: "summary", status: "assessed", smallestChange: smallestChange.value, windowDays: windowDays.value, holders,
    claim: claim.on > asOf ? null : {
      text: claim.value, holder: claim.holder, issues: claim.issues,
      words: [claim.holder, ...parties.filter((id) => id !== claim.holder)].map((id) => tallyOf(id, outcomes.filter(({ issue }) => claim.issues.includes(issue)), smallestChange.value, minPlaces.value))
    },
    widths: holders.map(({ id }) => widthOf(id, places)),
    coders: [...new Set(outcomes.flatMap(({ coders }) => coders))].sort(),
    places: {
      all: places.length, placed: places.filter(({ low }) => low !== null).length, counted: places.filter(({ counts }) => counts).length,
      thin: places.filter(({ thin }) => thin).length, unjudged: places.filter(({ judged }) => !judged).length
    },
    issues: outcomes.map(({ issue, title, scale, courses, pairs, trials, judgements }) => ({
      issue, title, ends: { low: scale[0]!.means, high: scale.at(-1)!.means },
      trials: trials.filter(({ basis, n }) => basis === "own" && n > 0).map(({ basis: _basis, moves, since: _since, ...trial }) => ({ ...trial, moves: moves.length, judgements: judgements.filter(({ holder }) => holder === trial.holder).map(({ verdict }) => verdict) })),
      courses: courses.map(({ steps: _steps, ...now }) => now),
      pairs: pairs.filter(({ a, b }) => parties.includes(a) && parties.includes(b)).map(({ spells, ...pair }) => ({ ...pair, since: spells.at(-1)?.from ?? null }))
    })),
    pairs: pairsOfParties(parties).map(([a, b]) => ({ a, b, ...statesOf(outcomes.map(({ pairs }) => pairs.find((pair) => pair.a === a && pair.b === b)?.state ?? "unknown")) })),
    tallies: changes.map((change) => ({ smallestChange: change, holders: holders.map(({ id }) => tallyOf(id, outcomes, change, minPlaces.value)) }))
  };
}

function pairsOfParties(parties: readonly string[]): [string, string][] {
  return parties.flatMap((a, i) => parties.slice(i + 1).map((b): [string, string] => [a, b]));
}

function statesOf(states: readonly string[]): { open: number; apart: number; unknown: number } {
  const count = (state: string) => states.filter((one) => one === state).length;
  return { open: count("open"), apart: count("apart"), unknown: count("unknown") };
}

function tallyOf(holder: string, outcomes: readonly IssueAssay["outcome"][], change: number, minPlaces: number): PositionSummary["tallies"][number]["holders"][number] {
  const words = outcomes.map(({ trials }) => {
    const own = trials.find((trial) => trial.holder === holder && trial.basis === "own");
    return own ? wordOf(own, own.n, change, minPlaces) : "too-few";
  });
  const count = (word: string) => words.filter((one) => one === word).length;
  return { holder, moved: count("moved"), unmoved: count("unmoved"), cannotTell: count("cannot-tell"), tooFew: count("too-few") };
}

/** How wide the places of a holder are at the median: vague words can hide a move, so that who is vaguer would seem steadier. */
function widthOf(holder: string, places: readonly PositionPlace[]): PositionSummary["widths"][number] {
  const widths = places.filter((one) => one.holder === holder && one.counts).map(({ low, high }) => high! - low!).sort((a, b) => a - b);
  const [below, above] = [widths[Math.floor((widths.length - 1) / 2)], widths[Math.floor(widths.length / 2)]];
  return { holder, n: widths.length, median: below === undefined || above === undefined ? null : (below + above) / 2 };
}
