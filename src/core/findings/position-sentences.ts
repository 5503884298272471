import type { PositionCourse, PositionIssue, PositionPair, PositionSummary, PositionTrial } from "#core/model/position-outcome.ts";
import type { PositionRegistration } from "#core/model/position-registration.ts";
import type { Sentence } from "#core/model/sentence.ts";
import { numbered } from "./numbered.ts";

const say = (template: string, values: Sentence["values"] = {}): Sentence => ({ template, values });

const rangeValues = ({ holder, now, n, first, last }: Omit<PositionCourse, "steps">): Sentence["values"] => ({ holder, low: now?.low ?? null, high: now?.high ?? null, n, first, last });

/** The answer on one issue: what each party stands at, whether the ranges meet and since when, and whether each moved. */
export function issueSentence(outcome: PositionIssue, { windowDays, smallestChange, minPlaces }: PositionRegistration): Sentence {
  const parties = outcome.holders.filter(({ isParty }) => isParty).map(({ id }) => id);
  const values = { title: outcome.title, windowDays: windowDays.value, smallestChange: smallestChange.value, minPlaces: minPlaces.value };
  if (outcome.status === "not-assessable") return say("position.not-assessable", { ...values, places: outcome.places.length, reason: outcome.reason, needed: outcome.needed, had: outcome.had });
  return say("position.issue", {
    ...values,
    ...numbered("ranges", outcome.courses.filter(({ holder }) => parties.includes(holder)).map(rangeValues)),
    ...numbered("pairs", outcome.pairs.filter(({ a, b }) => parties.includes(a) && parties.includes(b)).map(pairValues)),
    ...numbered("trials", outcome.trials.filter(({ holder, basis }) => basis === "own" && parties.includes(holder)).map(trialValues))
  });
}

function pairValues({ a, b, state, latest, gap, shared, spells }: PositionPair): Sentence["values"] {
  const last = spells.at(-1);
  const isPassed = spells.some((spell) => spell.state === "open");
  return { a, b, state, latest, gap, sharedLow: shared?.low ?? null, sharedHigh: shared?.high ?? null, since: last?.from ?? null, cause: last?.cause ?? null, everOpen: isPassed ? 1 : 0 };
}

function trialValues({ holder, word, n, first, last, least, most, moves, since }: PositionTrial): Sentence["values"] {
  const latest = moves.at(-1);
  return {
    trialHolder: holder, word, trialN: n, trialFirst: first, trialLast: last, least, most, moves: moves.length,
    after: latest?.after ?? null, by: latest?.by ?? null, fromLow: latest?.from.low ?? null, fromHigh: latest?.from.high ?? null, toLow: latest?.to.low ?? null, toHigh: latest?.to.high ?? null,
    sinceWord: since?.word ?? null, sinceN: since?.n ?? null, sinceMost: since?.most ?? null
  };
}

/** What carried the answer: each other holder's range, when the ranges of each pair opened and closed, each move, and what reports add. */
export function issueDetails(outcome: PositionIssue, { windowDays }: PositionRegistration): Sentence[] {
  const isParty = (holder: string) => outcome.holders.some(({ id, isParty: party }) => id === holder && party);
  const own = outcome.trials.filter(({ basis }) => basis === "own");
  return [
    ...outcome.courses.filter(({ holder, now }) => !isParty(holder) && now !== null).map((course) => say("position.range", { ...rangeValues(course), windowDays: windowDays.value })),
    ...outcome.pairs.filter(({ a, b, spells }) => isParty(a) && isParty(b) && spells.length > 0).map((pair) => spellsSentence(pair)),
    ...own.filter(({ holder, n }) => !isParty(holder) && n > 0).map((trial) => say("position.trial", trialValues(trial))),
    ...own.filter(({ moves }) => moves.length > 0).map((trial) => say("position.moves", { trialHolder: trial.holder, least: trial.least, most: trial.most, ...movesValues(trial) })),
    ...outcome.trials.filter(({ basis, holder, n }) => basis === "all" && n > ownOf(outcome, holder).n).map((trial) =>
      say("position.trial-all", { trialHolder: trial.holder, word: trial.word, trialN: trial.n, ownWord: ownOf(outcome, trial.holder).word, more: trial.n - ownOf(outcome, trial.holder).n, ...movesValues(trial) })),
    ...outcome.judgements.map(({ holder, item, verdict, reason, by, evidence }) => say("position.judgement", { holder, item, verdict, reason, by, n: evidence.length, word: ownOf(outcome, holder).word }))
  ];
}

const ownOf = ({ trials }: PositionIssue, holder: string): PositionTrial => trials.find((trial) => trial.holder === holder && trial.basis === "own")!;

function movesValues({ moves }: PositionTrial): Sentence["values"] {
  return numbered("steps", moves.map(({ after, by, towards, least, from, to, thin }) => ({ thin: thin ? 1 : 0, stepAfter: after, stepBy: by, towards, stepLeast: least, stepFromLow: from.low, stepFromHigh: from.high, stepToLow: to.low, stepToHigh: to.high })));
}

function spellsSentence({ a, b, spells }: PositionPair): Sentence {
  return say("position.spells", { a, b, ...numbered("spells", spells.map(({ from, state, latest, cause }) => ({ from, state, latest, cause }))) });
}

/** All issues in one sentence: on how many the ranges of the parties meet, and on how many each party's demand moved. */
export function summarySentence({ issues, pairs, tallies, smallestChange, holders, windowDays, claim }: PositionSummary): Sentence {
  const parties = holders.filter(({ isParty }) => isParty).map(({ id }) => id);
  const own = tallies.find((one) => one.smallestChange === smallestChange)!.holders.filter(({ holder }) => parties.includes(holder));
  const claimed = claim === null ? { claim: null } : { claim: claim.text, claimIssues: claim.issues.length, ...numbered("words", claim.words.map(({ holder, moved, unmoved, cannotTell, tooFew }) => ({ wordHolder: holder, wordMoved: moved, wordUnmoved: unmoved, wordCannotTell: cannotTell, wordTooFew: tooFew }))) };
  return say("position.summary", { ...claimed, issues: issues.length, windowDays, smallestChange, ...numbered("pairs", pairs.map((pair) => ({ ...pair }))), ...numbered("tallies", own.map((one) => ({ ...one }))) });
}

/** What each holder's demands did over all issues, under the registered smallest change and under others, and what the places are. */
export function summaryDetails({ tallies, smallestChange, holders, issues, places, coders, widths }: PositionSummary): Sentence[] {
  const registered = tallies.find((one) => one.smallestChange === smallestChange)!;
  return [
    ...registered.holders.filter(({ holder }) => holders.some(({ id, isParty }) => id === holder && !isParty)).map((tally) => say("position.tally", { ...tally, issues: issues.length })),
    ...tallies.filter((one) => one !== registered).map((one) =>
      say("position.other-change", { smallestChange: one.smallestChange, ...numbered("tallies", one.holders.filter(({ holder }) => holders.some(({ id, isParty }) => id === holder && isParty)).map((tally) => ({ ...tally }))) })),
    say("position.widths", numbered("widths", widths.filter(({ n }) => n > 0).map((one) => ({ ...one })))),
    say("position.places", { ...places, coders: coders.length })
  ];
}

/** What must be kept in mind with every place on a ruler. */
export function positionCaveats(coders: readonly string[]): Sentence[] {
  return [
    say("caveat.places-are-judgements", { coders: coders.length }),
    ...["caveat.width-is-what-words-leave-open", "caveat.range-is-not-consent", "caveat.lapsed-is-not-moved", "caveat.excerpts-only"].map((template) => say(template))
  ];
}
