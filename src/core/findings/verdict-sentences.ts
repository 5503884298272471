import type { Sentence } from "#core/model/sentence.ts";
import type { VerdictChange, VerdictPast, VerdictCondition, VerdictParty, VerdictReach, VerdictSummary, VerdictWatch } from "#core/model/verdict-outcome.ts";
import type { VerdictRegistration } from "#core/model/verdict-registration.ts";
import { numbered } from "./numbered.ts";

const say = (template: string, values: Sentence["values"] = {}): Sentence => ({ template, values });
/** So many items and days are told in sentences; all of them stand in the tables. */
const MOST_TOLD = 3;

/** The word of one party, and how far each list of conditions holds. */
export function partySentence({ party, word, from, conditions }: VerdictParty, plan: VerdictRegistration): Sentence {
  return say("verdict.party", {
    party, word, from, timeDays: plan.timeDays.value,
    ...numbered("lists", (["in-earnest", "theatre"] as const).map((of) => {
      const own = conditions.filter((one) => one.of === of);
      return { list: of, conditions: own.length, met: own.filter(({ state }) => state === "met").length };
    }))
  });
}

/** Every condition with what it needed and what there was; what was said, signed and done; and what hangs on one row. */
export function partyDetails(found: VerdictParty, plan: VerdictRegistration): Sentence[] {
  const { party, conditions, undertakings, agreed, hangsOn } = found;
  const count = (is: (one: VerdictParty["undertakings"][number]) => boolean) => undertakings.filter(is).length;
  return [
    ...conditions.map((one) => say("verdict.condition", { ...conditionValues(one), timeDays: plan.timeDays.value })),
    ...movedSentence(found),
    say("verdict.columns", { party, undertakings: undertakings.length, words: count(({ words }) => words), signed: count(({ signed }) => signed), done: count(({ done }) => done) }),
    say("verdict.undertakings", {
      party, kept: count(({ word }) => word === "kept"), partly: count(({ word }) => word === "partly-kept"), broken: count(({ word }) => word === "broken"), empty: count(({ word }) => word === "empty"),
      ...numbered("reasons", [...new Set(undertakings.flatMap(({ open }) => open ?? []))].sort().map((reason) => ({ reason, n: count(({ open }) => open === reason) })))
    }),
    ...(agreed.length === 0 ? [] : [say("verdict.agreed", { party, n: agreed.length, yes: agreed.filter(({ carriedOut }) => carriedOut === "yes").length, unknown: agreed.filter(({ carriedOut }) => carriedOut === "unknown").length })]),
    say("verdict.hangs-on", { party, rows: hangsOn.length })
  ];
}

function conditionValues({ id, of, state, needed, had, outOf, open }: VerdictCondition): Record<string, string | number | null> {
  return { condition: id, of, state, needed, had, outOf, open };
}

/** Names the issues on which a party moved towards the other, with what it had drawn back from before. */
function movedSentence({ party, issues }: VerdictParty): Sentence[] {
  const moved = issues.filter(({ word }) => word === "towards");
  const away = (moves: VerdictParty["issues"][number]["moves"]) => moves.find(({ isTowards }) => !isTowards)?.by ?? null;
  return moved.length === 0 ? [] : [say("verdict.moved", { party, ...numbered("issues", moved.map(({ title, moves }) => ({ title, by: moves.findLast(({ isTowards }) => isTowards)!.by, away: away(moves) }))) })];
}

function unknownSentence({ notCoded, ...counts }: VerdictSummary["unknown"][number]): Sentence {
  return say("verdict.unknown", { ...counts, ...numbered("notCoded", notCoded.map((kind) => ({ kind }))) });
}

/** The words of all parties, and apart from them what history says of the process. */
export function summarySentence({ parties, from, process }: VerdictSummary): Sentence {
  const words = { from, ...numbered("parties", parties.map(({ party, word }) => ({ party, word }))) };
  if (process === null) return say("verdict.summary", words);
  const { outcome, horizonDays, low, high, from: lowWord, to: highWord, shifted } = process;
  return say("verdict.summary-with-history", { ...words, outcome, horizonDays, low, high, lowWord, highWord, shifted: shifted ? 1 : 0 });
}

/** Confidence first, then what carried each word, what would change it, what to watch, and what is not known. */
export function summaryDetails(found: VerdictSummary, parties: readonly VerdictParty[], plan: VerdictRegistration): Sentence[] {
  const { changes, reach, watch, unknown } = found;
  return [
    confidenceSentence(found),
    ...parties.map((party) => say("verdict.carried", { party: party.party, word: party.word, ...numbered("conditions", party.conditions.map(conditionValues)) })),
    ...reach.map((one) => reachSentence(one)),
    ...changes.slice(0, MOST_TOLD).map((one) => changeSentence(one)),
    ...(changes.length > MOST_TOLD ? [say("verdict.more-changes", { n: changes.length - MOST_TOLD })] : []),
    ...(found.process !== null && found.process.unknownSigns > 0 ? [say("verdict.signs-unknown", { n: found.process.unknownSigns })] : []),
    ...(watch.length === 0 ? [say("verdict.no-watch")] : watch.slice(0, MOST_TOLD).map((one) => watchSentence(one))),
    ...(watch.length > MOST_TOLD ? [say("verdict.more-watch", { n: watch.length - MOST_TOLD })] : []),
    ...unknown.map(unknownSentence),
    ...(found.process === null ? [] : [say("verdict.two-parts")]),
    ...(found.past === null ? [] : [pastSentence(found.past)]),
    rulesSentence(plan)
  ];
}

function confidenceSentence({ confidence: { level, words, newest, stale, hanging } }: VerdictSummary): Sentence {
  return say("verdict.confidence", { level, words, newest, stale: stale ? 1 : 0, hanging });
}

/** Says how an open item would have to come out, and how many with it. */
export function changeSentence({ kind, title, parties, towards, value, needs }: VerdictChange): Sentence {
  return say("verdict.change", { kind, title, towards, value, needs, ...numbered("parties", parties.map((party) => ({ party }))) });
}

function pastSentence({ windows, words, conditions }: VerdictPast): Sentence {
  const values = [...words.map(({ word, n, came, low, high }) => ({ word, n, came, low, high }))];
  return say("verdict.past", { windows, ...numbered("words", values), ...numbered("conditions", conditions.map(({ condition, sign, value, n: conditionN, came: conditionCame }) => ({ condition, sign, value, conditionN, conditionCame }))) });
}

const reachSentence = ({ party, word, fewest, items }: VerdictReach) => say("verdict.reach", { party, word, fewest, items });
const watchSentence = ({ on, kind, title }: VerdictWatch) => say("verdict.watch", { on, kind, title });

/** The rules in words, as they were registered. */
export function rulesSentence({ timeDays, kept, telling, towards, carriedOut, broken, unmoved, share, ends, confidence }: VerdictRegistration): Sentence {
  return say("verdict.rules", {
    timeDays: timeDays.value, kept: kept.value, telling: telling.value, towards: towards.value, carriedOut: carriedOut.value, broken: broken.value, unmoved: unmoved.value, share: share.value,
    low: ends?.low ?? null, high: ends?.high ?? null, moderate: confidence.moderate, sure: confidence.high, staleDays: confidence.staleDays
  });
}
