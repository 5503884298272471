import { type CaseContent, NO_RECORDS } from "../../src/core/model/case-content.ts";
import { caseFile } from "../../src/core/model/case.ts";
import type { Claim } from "../../src/core/model/claim.ts";
import type { Day } from "../../src/core/model/day.ts";
import { addDays } from "../../src/core/model/day-count.ts";
import { round, type Round } from "../../src/core/model/round.ts";
import type { Series } from "../../src/core/model/series.ts";
import { drawNegativeBinomial, seededRng } from "../../src/core/stats/rng.ts";

export const FIRST: Day = "2031-01-01";
export const NIGHTS = 460;
const because = <T>(value: T) => ({ value, reason: "for the test" });
const why = { reason: "for the test" };

/** An invented war: two parties, a series each, eight rounds with both, four with one, three conferences; `effect` multiplies the first party's three nights after. */
export function smallCase({ seed = 1, effect = 1, parties = ["alpha", "beta"] as [string, string] } = {}): CaseContent {
  const starts = [200, 214, 231, 245, 262, 281, 300, 322];
  const [first, second] = parties;
  const rounds = [
    ...starts.map((at) => meeting(`both-${at}`, at, parties, "rounds")),
    ...[207, 252, 311, 340].map((at) => meeting(`first-${at}`, at, [first], "rounds")),
    ...[222, 270, 330].map((at) => meeting(`conference-${at}`, at, [], "conferences"))
  ];
  const rng = seededRng(seed);
  const near = new Set(starts.flatMap((at) => [at, at + 1, at + 2]));
  const series = [
    seriesOf(`strikes-of-${first}`, first, (t) => drawNegativeBinomial(rng, 40 * (near.has(t) ? effect : 1), 3)),
    seriesOf(`strikes-of-${second}`, second, () => drawNegativeBinomial(rng, 25, 3))
  ];
  const test = (party: string) => ({
    id: `strikes-of-${party}`, party, series: `strikes-of-${party}`, classes: ["strikes"], ...why,
    fitFrom: because(FIRST), thetaBlocks: because([addDays(FIRST, 230)]), nightsPerDf: because(230)
  });
  const file = caseFile.parse({
    id: "small", title: "Small", summary: "An invented war.", window: { from: FIRST, to: null },
    parties: [{ id: first, name: first.toUpperCase() }, { id: second, name: second.toUpperCase() }], mediators: [], licence: "none",
    registration: {
      pulse: {
        registered: FIRST, eligible: { from: addDays(FIRST, 190), to: addDays(FIRST, 400), ...why }, episodeGapDays: because(7), duringMaxNights: because(7),
        minEpisodes: because(6), sparseEpisodes: because(12), level: because(0.05), margin: { low: 0.8, high: 1.25, ...why }, confirmatory: "after",
        windows: [
          { kind: "before", id: "before", from: -3, to: -1, ...why }, { kind: "after", id: "after", from: 1, to: 3, ...why },
          { kind: "contrast", id: "contrast", plus: "after", minus: "before", ...why }
        ],
        tests: [test(first), test(second)], companions: [], controls: [{ id: "news", calendars: ["conferences"], ...why }]
      }
    }
  });
  return { ...NO_RECORDS, caseFile: file, rounds, claims: [claimOn(`strikes-of-${first}`)], series };
}

/** A meeting of one day; published five days before it, unless told otherwise. */
export function meeting(id: string, at: number, partiesPresent: readonly string[], calendar: string, published = addDays(FIRST, at - 5)): Round {
  return round.parse({
    id, title: id, kind: "direct", calendar, countsAsRound: calendar === "rounds", level: "envoys", from: addDays(FIRST, at), to: addDays(FIRST, at),
    place: { city: null, country: null }, announced: null, announcedStatus: "not-found", participants: [], partiesPresent: [...partiesPresent].sort(), agenda: [],
    outcome: "statement-only", claims: [], produced: [], known: addDays(FIRST, 900),
    sources: [{ id: "page", source: "paper", url: null, published, credibility: 2 }]
  });
}

function seriesOf(id: string, party: string, draw: (t: number) => number): Series {
  const strikes = Array.from({ length: NIGHTS }, (_, t) => (t % 97 === 50 ? null : draw(t)));
  return {
    from: FIRST, length: NIGHTS, values: { strikes },
    sidecar: {
      id, title: id, unit: "strikes", classes: { strikes: "all" }, party, claimant: { name: "the adversary", party, kind: "belligerent-claim" },
      source: { name: "made up", url: null }, licence: "none", coverage: { from: FIRST, to: addDays(FIRST, NIGHTS - 1) }, booking: { unit: "night", rule: "evening" },
      publicationLagDays: 1, gaps: [{ from: FIRST, to: addDays(FIRST, NIGHTS), reason: "now and then no report" }], breaks: [], caveats: []
    }
  };
}

function claimOn(series: string): Claim {
  return {
    id: "doubled", title: "doubled", claimant: "a paper", says: "it doubled", happened: addDays(FIRST, 200), known: addDays(FIRST, 900),
    sources: [{ id: "page", source: "paper", url: null, published: addDays(FIRST, 250), credibility: 2 }],
    test: { kind: "window-ratio", counted: { series, classes: ["strikes"] }, anchor: addDays(FIRST, 200), statedWindowDays: 30, windowDays: 31, published: { before: 100, after: 200, percent: 100 }, placeboMonths: [4] }
  };
}
