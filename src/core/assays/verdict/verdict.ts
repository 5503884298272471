import type { Scales } from "#core/assays/pledge/share-kept.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { Day } from "#core/model/day.ts";
import { canonicalJson } from "#core/model/canonical.ts";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import type { DraftFound } from "#core/model/draft-outcome.ts";
import { isOpen } from "#core/model/forecast-question.ts";
import type { LedgerAccord, LedgerTerm } from "#core/model/ledger-outcome.ts";
import type { PositionIssue } from "#core/model/position-outcome.ts";
import { RECORD_KINDS, type VerdictChange, type VerdictParty, type VerdictSummary, type VerdictWatch, type VerdictWord } from "#core/model/verdict-outcome.ts";
import type { VerdictRegistration } from "#core/model/verdict-registration.ts";
import { agreedBy } from "./agreed.ts";
import { conditionsOf, inState, type Rules, rulesOf, tallyOf, wordOf } from "./conditions.ts";
import { issueOf } from "./issue.ts";
import { undertakingOf } from "./undertaking.ts";
import { changesOf, reachOf } from "./what-would-change.ts";

/** What the verdict is concluded from: the outcomes of other assays, as they were found. */
export interface Found {
  readonly terms: readonly LedgerTerm[];
  readonly accords: readonly LedgerAccord[];
  readonly issues: readonly PositionIssue[];
  readonly drafts: readonly DraftFound[];
}

type Case = Pick<CaseContent, "caseFile" | "terms" | "sources" | "rounds" | "forecasts">;

/** Says for every party which word the rules give it, from what it put down in the stated time. */
export function verdicts(found: Found, content: Case, plan: VerdictRegistration, asOf: Day): VerdictParty[] {
  const ids = content.caseFile.parties.map(({ id }) => id);
  return ids.map((party) => partyOf(party, ids, found, content, plan, asOf));
}

function partyOf(party: string, ids: readonly string[], found: Found, { caseFile, terms, sources }: Case, plan: VerdictRegistration, asOf: Day): VerdictParty {
  const from = addDays(asOf, -plan.timeDays.value);
  const scales: Scales = { sources, asOf };
  const undertakings = found.terms
    .filter(({ givers, announced }) => givers.includes(party) && announced >= from)
    .map((one) => undertakingOf(party, one, terms.find(({ id }) => id === one.term)!, ids, scales))
    .sort((a, b) => (a.announced < b.announced ? -1 : a.announced > b.announced ? 1 : a.term < b.term ? -1 : 1));
  const end = endOpposite(party, plan);
  const smallestChange = caseFile.registration.position?.smallestChange.value ?? 0;
  const issues = end === null ? [] : found.issues.map((issue) => issueOf(party, issue, end, from, smallestChange));
  const agreed = agreedBy(party, found.accords, found.drafts, undertakings, from);
  const notCoded = RECORD_KINDS.filter((kind) => !{ undertakings: found.terms.length > 0, issues: issues.length > 0, agreed: found.accords.length + found.drafts.length + agreed.length > 0 }[kind]);
  const rows = { undertakings, issues, agreed, notCoded };
  const conditions = conditionsOf(tallyOf(rows), rulesOf(plan));
  const other = end === null ? null : end === 1 ? plan.ends!.high : plan.ends!.low;
  const word = wordOf(conditions);
  return { assay: "verdict@1", kind: "party", status: "assessed", party, other, from, word, conditions, ...rows, hangsOn: hangsOn(rows, word, rulesOf(plan)) };
}

/** The end of the rulers away from a party; null where the case has no rulers, or it stands at neither end. */
function endOpposite(party: string, { ends }: VerdictRegistration): 0 | 1 | null {
  return ends?.low === party ? 1 : ends?.high === party ? 0 : null;
}

/** Lists the rows of which one, left out alone, would give another word. An undertaking takes with it what was agreed in it. */
function hangsOn({ undertakings, issues, agreed, notCoded }: Pick<VerdictParty, "undertakings" | "issues" | "agreed" | "notCoded">, word: VerdictWord, rules: Rules): string[] {
  const rows = [...undertakings.map(({ term }) => `terms/${term}`), ...issues.map(({ issue }) => `issues/${issue}`), ...agreed.map(({ record }) => record)];
  return [...new Set(rows)].filter((row) => {
    const without = tallyOf({ undertakings: undertakings.filter(({ term }) => `terms/${term}` !== row), issues: issues.filter(({ issue }) => `issues/${issue}` !== row), agreed: agreed.filter(({ record }) => record !== row), notCoded });
    return wordOf(conditionsOf(without, rules)) !== word;
  });
}

/** Sets the words of all parties side by side, with what would change them most and what to watch; `process` is what history says, and goes into none of them. */
export function verdictSummary(parties: readonly VerdictParty[], { rounds, forecasts }: Case, plan: VerdictRegistration, process: VerdictSummary["process"], past: VerdictSummary["past"], asOf: Day): VerdictSummary {
  const rules = rulesOf(plan);
  const tallies = parties.map(tallyOf);
  return {
    assay: "verdict@1",
    kind: "summary",
    status: "assessed",
    from: addDays(asOf, -plan.timeDays.value),
    parties: parties.map(({ party, word, conditions, undertakings }) => {
      const count = (of: string | null) => undertakings.filter((one) => one.word === of).length;
      const notTakenUp = undertakings.filter(({ open }) => open === "not-taken-up").length;
      return {
        party, word, kept: count("kept"), partly: count("partly-kept"), broken: count("broken"), empty: count("empty"), open: count(null) - notTakenUp, notTakenUp,
        met: inState(conditions, "met"), failed: inState(conditions, "failed"), notKnown: inState(conditions, "open")
      };
    }),
    process,
    confidence: confidenceIn(parties, plan, asOf),
    changes: ranked(parties.flatMap((party, i) => changesOf(party, tallies[i]!, rules))),
    reach: parties.flatMap((party, i) => reachOf(party, tallies[i]!, rules)),
    watch: watchOf(parties, { rounds, forecasts }, asOf),
    past,
    unknown: parties.map(unknownOf)
  };
}

/** Puts items that would change several parties' words alike into one row, and ranks the rows: fewest needed first, then those that count for more parties, then by record, and never by party. */
function ranked(changes: readonly VerdictChange[]): VerdictChange[] {
  const alike = new Map<string, VerdictChange>();
  for (const one of changes) {
    const key = canonicalJson({ ...one, parties: [] });
    alike.set(key, { ...one, parties: [...(alike.get(key)?.parties ?? []), ...one.parties] });
  }
  return [...alike.values()].sort((a, b) => a.needs - b.needs || b.parties.length - a.parties.length || (a.record < b.record ? -1 : a.record > b.record ? 1 : 0));
}

/** Confidence by the registered rule: low where the words are few, stale, or hang on one row; high only where they are many and hang on none. */
function confidenceIn(parties: readonly VerdictParty[], { confidence }: VerdictRegistration, asOf: Day): VerdictSummary["confidence"] {
  const withWord = parties.map(({ undertakings }) => undertakings.filter(({ word }) => word !== null));
  const words = Math.min(...withWord.map(({ length }) => length));
  const newest = withWord.flat().map(({ announced }) => announced).sort().at(-1) ?? null;
  const stale = newest === null || dayNumber(asOf) - dayNumber(newest) > confidence.staleDays;
  const hanging = new Set(parties.flatMap(({ hangsOn: rows }) => rows)).size;
  const isLow = words < confidence.moderate || stale || hanging > 0;
  return { level: isLow ? "low" : words >= confidence.high ? "high" : "moderate", words, newest, stale, hanging };
}

/**
 * Lists by day what is to come: deadlines of questions, rounds announced and not yet held, and ends of undertakings as each reading names them. Of one day, questions
 * that belong to no scenario come first: those are of what the talks themselves may bring.
 */
function watchOf(parties: readonly VerdictParty[], { rounds, forecasts }: Pick<Case, "rounds" | "forecasts">, asOf: Day): VerdictWatch[] {
  const running = parties.flatMap(({ undertakings }) => undertakings.flatMap(({ term, title, ends }) => ends.map((on) => ({ on, kind: "undertaking" as const, record: `terms/${term}`, title }))));
  const all: VerdictWatch[] = [
    ...forecasts.filter((one) => isOpen(one, asOf)).map(({ id, deadline, title }) => ({ on: deadline, kind: "question" as const, record: `forecasts/${id}`, title })),
    ...rounds.filter(({ calledOff }) => calledOff === undefined).flatMap(({ id, from, plannedFrom, title }) => [from ?? plannedFrom ?? null].flatMap((on) => (on === null ? [] : [{ on, kind: "round" as const, record: `rounds/${id}`, title }]))),
    ...running
  ];
  const aside = new Set(forecasts.filter(({ scenario }) => scenario !== undefined).map(({ id }) => `forecasts/${id}`));
  const key = ({ on, kind, record }: VerdictWatch) => `${on} ${kind} ${aside.has(record) ? 1 : 0} ${record}`;
  return [...new Map(all.filter(({ on }) => on > asOf).map((one) => [key(one), one])).entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** Counts what could not be told of a party. */
function unknownOf({ party, undertakings, issues, agreed, notCoded }: VerdictParty): VerdictSummary["unknown"][number] {
  return {
    party,
    undertakings: undertakings.filter(({ word, open }) => word === null && open !== "not-taken-up").length,
    issues: issues.filter(({ word }) => word === "cannot-tell" || word === "too-few" || word === "perhaps-towards").length,
    agreed: agreed.filter(({ carriedOut }) => carriedOut === "unknown").length,
    staller: undertakings.filter(({ word, staller }) => word === "kept" && staller !== "yes" && staller !== "no").length,
    notCoded
  };
}
