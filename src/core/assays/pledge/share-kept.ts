import type { Day } from "#core/model/day.ts";
import { type Evidence, isJudged, toSourceLine } from "#core/model/evidence.ts";
import type { ClaimedWord, ClaimShare, MeasureShare, PledgePart } from "#core/model/pledge-outcome.ts";
import type { Source } from "#core/model/source.ts";
import type { LadderStep, Term } from "#core/model/term.ts";
import { wilsonInterval } from "#core/stats/wilson.ts";
import { rungOf } from "./term-windows.ts";

/** What a page is weighed with: the sources of the case, and the day on which their grades are read. */
export interface Scales {
  readonly sources: readonly Source[];
  readonly asOf: Day;
}

const Z_90 = 1.6448536269514722;
const PLACES = [null, "air", "ground"] as const;
const VERDICTS: readonly string[] = ["kept", "partly-kept", "broken"];

/** Sets the steps of a ladder down as evidence, each with the grades of the page it rests on; a page that is not listed cannot be judged. */
export function weighedSteps({ ladder, sources: pages }: Pick<Term, "ladder" | "sources">, { sources, asOf }: Scales): Evidence<LadderStep>[] {
  return ladder.map((step) => {
    const page = pages.find(({ id }) => id === step.source);
    const { reliability, credibility } = page ? toSourceLine(page, sources, asOf) : ({ reliability: "F", credibility: 6 } as const);
    return { value: step, claimant: step.accordingTo, reliability, credibility };
  });
}

/** Returns the steps that can be judged on both axes, which alone may enter a share or a curve. */
export function judgedSteps(term: Pick<Term, "ladder" | "sources">, scales: Scales): LadderStep[] {
  return weighedSteps(term, scales).filter(isJudged).map(({ value }) => value);
}

/**
 * What is claimed of the whole, of the air and of the ground: the worst word; two words that contradict each other are a dispute. A word on a page that cannot
 * be judged gives none, and is counted; a step that speaks of nobody's part (`of` is empty) is no word on how it was kept.
 */
export function claimedOf(steps: readonly Evidence<LadderStep>[]): ClaimedWord[] {
  const verdicts = steps.filter(({ value: { status, of } }) => VERDICTS.includes(status) && of?.length !== 0);
  return PLACES.flatMap((where) => {
    const here = verdicts.filter(({ value }) => (value.where ?? null) === where);
    const judged = here.filter(isJudged);
    return here.length === 0 ? [] : [{ where, word: worstOf(judged) ?? "not-judged", unjudged: here.length - judged.length, heard: worstOf(here.filter((one) => !isJudged(one))) }];
  });
}

function worstOf(steps: readonly Evidence<LadderStep>[]): ClaimedWord["heard"] {
  const words = new Set(steps.map(({ value }) => value.status));
  if (words.has("kept") && words.has("broken")) return "disputed";
  return (["broken", "partly-kept", "kept"] as const).find((word) => words.has(word)) ?? null;
}

/** Whether a step is the word of somebody else on what a party did: not that party's alone, and of its part or of the undertaking as a whole. */
export function isWordOfOthers(party: string, { parties, of }: LadderStep): boolean {
  return !(parties.length === 1 && parties[0] === party) && (of?.includes(party) ?? true);
}

/** What anybody but the giver says of how a party kept a promise, apart for the whole, the air and the ground. */
export function wordsOfOthers(party: string, term: Term, scales: Scales): ClaimedWord[] {
  return claimedOf(weighedSteps(term, scales).filter(({ value }) => isWordOfOthers(party, value)));
}

/** Whether a party's own word binds it: it agreed, or says itself that it began or kept. That somebody else agreed, or calls it broken, is no signature of its own. */
export function isSignedBy(party: string, { ladder }: Pick<Term, "ladder">): boolean {
  return ladder.some(({ status, parties }) => ["agreed", "started", "kept", "partly-kept"].includes(status) && parties.includes(party));
}

/** Counts words on what was kept; the share is of what can be told, and what is disputed or cannot be told stands beside. Without a word there is no interval. */
export function shareOf(words: readonly string[]): Omit<ClaimShare, "where" | "unjudged"> {
  const count = (word: string) => words.filter((w) => w === word).length;
  const [kept, partly, broken] = [count("kept"), count("partly-kept"), count("broken")];
  const n = kept + partly + broken;
  return { n, kept, partly, broken, undecided: words.length - n, interval90: n === 0 ? null : wilsonInterval(kept, n, Z_90) };
}

/** The share a party kept by the word of others, for each place of which somebody speaks. */
export function shareByClaim(party: string, terms: readonly Term[], scales: Scales): ClaimShare[] {
  const said = terms.flatMap((term) => wordsOfOthers(party, term, scales));
  return PLACES.flatMap((where) => {
    const here = said.filter((one) => one.where === where);
    const words = here.flatMap(({ word }) => (word === "not-judged" ? [] : [word]));
    return here.length === 0 ? [] : [{ where, ...shareOf(words), unjudged: here.reduce((sum, { unjudged }) => sum + unjudged, 0) }];
  });
}

/** An undertaking with what the figures say of it. */
export interface Figured {
  readonly term: Pick<Term, "ladder" | "sources">;
  readonly parts: readonly Pick<PledgePart, "party" | "where" | "word" | "reason">[];
}

/**
 * The share a party kept by figures, for each place: the air speaks for the air alone, and what no series sees is counted and told. What was agreed or begun only by
 * words that cannot be judged enters nothing, and is counted too.
 */
export function shareByMeasure(party: string, figured: readonly Figured[], scales: Scales): MeasureShare[] {
  const own = figured.flatMap(({ term, parts }) => {
    const isBegun = rungOf(judgedSteps(term, scales)) !== "words";
    return parts.filter((part) => part.party === party && part.reason !== "never-begun").map((part) => ({ ...part, isBegun }));
  });
  return (["air", "ground", null] as const).flatMap((where) => {
    const here = own.filter((part) => part.where === where);
    const begun = here.filter(({ isBegun }) => isBegun);
    const words = begun.flatMap(({ word }) => (word === "unobservable" ? [] : [word]));
    return here.length === 0 ? [] : [{ where, ...shareOf(words), unseen: begun.length - words.length, unjudged: here.length - begun.length }];
  });
}
