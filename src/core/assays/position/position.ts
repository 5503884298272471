import type { CaseContent } from "#core/model/case-content.ts";
import type { CaseFile } from "#core/model/case.ts";
import type { Day } from "#core/model/day.ts";
import type { Judged } from "#core/model/evidence.ts";
import type { Issue } from "#core/model/issue.ts";
import type { PositionIssue, PositionTrial } from "#core/model/position-outcome.ts";
import type { PositionRegistration } from "#core/model/position-registration.ts";
import type { Position } from "#core/model/position.ts";
import type { Source } from "#core/model/source.ts";
import { followRanges } from "./courses.ts";
import { trialOf } from "./moves.ts";
import { type Placed, type Read, readPositions } from "./placed.ts";

type Holder = PositionIssue["holders"][number];

/** An issue with the positions on it and what was found. */
export interface IssueAssay {
  readonly issue: Issue;
  readonly positions: readonly Position[];
  readonly outcome: PositionIssue;
}

/** Assesses where everybody stood on each issue of a case, whether ranges met, and who moved. */
export function issuePositions({ caseFile, issues, positions, sources }: Pick<CaseContent, "caseFile" | "issues" | "positions" | "sources">, plan: PositionRegistration, asOf: Day): IssueAssay[] {
  const byIssue = new Map(issues.map(({ id }) => [id, [] as Position[]]));
  for (const one of positions) byIssue.get(one.issue)?.push(one);
  const byId = new Map(sources.map((source) => [source.id, source]));
  const names = holdersOf(caseFile);
  return issues.map((issue) => {
    const own = byIssue.get(issue.id) ?? [];
    return { issue, positions: own, outcome: assessIssue(issue, own, names, byId, plan, asOf) };
  });
}

/** Everybody who can hold a position in a case: parties first, then who mediates, then who else. */
export function holdersOf({ parties, mediators, holders = [] }: CaseFile): Holder[] {
  return [...parties.map((one) => ({ ...one, isParty: true })), ...[...mediators, ...holders].map((one) => ({ ...one, isParty: false }))];
}

function assessIssue(issue: Issue, positions: readonly Position[], names: readonly Holder[], sources: ReadonlyMap<string, Source>, plan: PositionRegistration, asOf: Day): PositionIssue {
  const read = readPositions(positions, sources, plan, asOf);
  const present = new Set(positions.map(({ holder }) => holder));
  const known = new Set(names.map(({ id }) => id));
  const others = [...present].filter((id) => !known.has(id)).sort().map((id) => ({ id, name: id, isParty: false }));
  const holders = [...names.filter(({ id, isParty }) => isParty || present.has(id)), ...others];
  const counted = read.flatMap(({ placed, counts }) => (placed !== null && counts ? [placed] : []));
  const { courses, pairs } = followRanges(counted, holders.map(({ id }) => id), pairsOf(holders), asOf);
  const common = {
    assay: "position@1" as const, kind: "issue" as const, issue: issue.id, title: issue.title, scale: issue.scale, holders,
    coders: [...new Set(positions.map(({ placedBy }) => placedBy))].sort(),
    places: read.map(({ shown }) => shown), courses, pairs, trials: trialsOf(read, holders, plan), judgements: issue.judgements ?? []
  };
  return counted.length > 0 ? { ...common, status: "assessed" } : { ...common, status: "not-assessable", reason: "no-place", needed: 1, had: 0 };
}

/** Every pair with a party in it: parties with each other first. */
function pairsOf(holders: readonly Holder[]): [string, string][] {
  const all = holders.flatMap((a, i) => holders.slice(i + 1).map((b) => [a, b] as const)).filter(([a, b]) => a.isParty || b.isParty);
  const isOfParties = ([a, b]: (typeof all)[number]) => a.isParty && b.isParty;
  return [...all.filter(isOfParties), ...all.filter((pair) => !isOfParties(pair))].map(([a, b]) => [a.id, b.id]);
}

function trialsOf(read: readonly Read[], holders: readonly Holder[], { smallestChange, minPlaces }: PositionRegistration): PositionTrial[] {
  const own = new Map(holders.map(({ id }) => [id, { own: [] as Judged<Placed>[], all: [] as Judged<Placed>[] }]));
  for (const { placed, counts } of read) {
    if (placed === null) continue;
    const lists = own.get(placed.value.holder)!;
    if (counts) lists.own.push(placed);
    lists.all.push(placed);
  }
  return holders.flatMap(({ id }) => (["own", "all"] as const).map((basis) => trialOf(id, basis, own.get(id)![basis], smallestChange.value, minPlaces.value)));
}
