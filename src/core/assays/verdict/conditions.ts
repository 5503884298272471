import type { ConditionState, RecordKind, VerdictCondition, VerdictIssue, VerdictParty, VerdictUndertaking, VerdictWord } from "#core/model/verdict-outcome.ts";
import type { VerdictRegistration } from "#core/model/verdict-registration.ts";

/** The numbers that the rules ask for, the same for every party. */
export interface Rules {
  readonly kept: number;
  readonly telling: number;
  readonly towards: number;
  readonly carriedOut: number;
  readonly broken: number;
  readonly unmoved: number;
  readonly share: number;
}

/** What a party put down, counted; what is open could still come out either way. */
export interface Tally {
  readonly kept: number;
  readonly partly: number;
  readonly failed: number;
  /** Undertakings without a word: of which a coder says that a staller would not do as much, says nothing sure, or says that he would. */
  readonly openTelling: number;
  readonly openUntold: number;
  readonly openCheap: number;
  readonly telling: number;
  /** Kept, and no coder has said whether a staller would do as much. */
  readonly untold: number;
  readonly towards: number;
  readonly perhaps: number;
  readonly still: number;
  readonly openIssues: number;
  readonly carriedOut: number;
  readonly openAgreed: number;
  /** Kinds of record of which the case holds none: nothing can be said of what they would show. */
  readonly notCoded: readonly RecordKind[];
}

const ASKS: Readonly<Record<VerdictCondition["id"], RecordKind>> = {
  kept: "undertakings", "kept-share": "undertakings", telling: "undertakings", towards: "issues", "carried-out": "agreed",
  broken: "undertakings", "broken-share": "undertakings", "no-move": "issues", unmoved: "issues", "nothing-carried-out": "agreed"
};

/** Takes the numbers of the rules out of the plan. */
export function rulesOf(plan: VerdictRegistration): Rules {
  const { kept, telling, towards, carriedOut, broken, unmoved, share } = plan;
  return { kept: kept.value, telling: telling.value, towards: towards.value, carriedOut: carriedOut.value, broken: broken.value, unmoved: unmoved.value, share: share.value };
}

/** Counts what a party put down. An offer that nobody took up counts for nothing: else whoever refuses would make the other's theatre. */
export function tallyOf({ undertakings, issues, agreed, notCoded }: Pick<VerdictParty, "undertakings" | "issues" | "agreed" | "notCoded">): Tally {
  const count = <T>(items: readonly T[], is: (item: T) => boolean) => items.filter(is).length;
  const isOpen = (one: VerdictUndertaking) => one.word === null && one.open !== "not-taken-up";
  const of = (...words: VerdictIssue["word"][]) => count(issues, ({ word }) => words.includes(word));
  return {
    kept: count(undertakings, ({ word }) => word === "kept"),
    partly: count(undertakings, ({ word }) => word === "partly-kept"),
    failed: count(undertakings, ({ word }) => word === "broken" || word === "empty"),
    openTelling: count(undertakings, (one) => isOpen(one) && one.staller === "no"),
    openUntold: count(undertakings, (one) => isOpen(one) && (one.staller === "unclear" || one.staller === null)),
    openCheap: count(undertakings, (one) => isOpen(one) && one.staller === "yes"),
    telling: count(undertakings, ({ word, staller }) => word === "kept" && staller === "no"),
    untold: count(undertakings, ({ word, staller }) => word === "kept" && (staller === "unclear" || staller === null)),
    towards: of("towards"),
    perhaps: of("perhaps-towards"),
    still: of("unmoved", "away"),
    openIssues: of("cannot-tell", "too-few"),
    carriedOut: count(agreed, ({ carriedOut }) => carriedOut === "yes"),
    openAgreed: count(agreed, ({ carriedOut }) => carriedOut === "unknown"),
    notCoded
  };
}

/**
 * Holds a tally against the rules, condition by condition. What is open of a condition is what is not yet known and could still count for it, or against it where it
 * asks for none; where nothing of the kind is coded, the condition is open. That nothing moved is said of the issues that can be told, and of none where none can:
 * how many must be seen unmoved is a condition of its own.
 */
export function conditionsOf(tally: Tally, rules: Rules): VerdictCondition[] {
  const { kept, partly, failed, telling, untold, openTelling, openUntold, openCheap, towards, perhaps, still, openIssues, carriedOut, openAgreed, notCoded } = tally;
  const withWord = kept + partly + failed;
  const open = openTelling + openUntold + openCheap;
  const issues = perhaps + openIssues;
  const atLeast = (id: VerdictCondition["id"], of: VerdictCondition["of"], needed: number, had: number, more: number): VerdictCondition => ({
    id, of, needed, had, outOf: null, open: more, state: had >= needed ? "met" : had + more >= needed ? "open" : "failed"
  });
  const none = (id: VerdictCondition["id"], had: number, more: number): VerdictCondition => ({ id, of: "theatre", needed: 0, had, outOf: null, open: more, state: had > 0 ? "failed" : more > 0 ? "open" : "met" });
  const share = (id: VerdictCondition["id"], of: VerdictCondition["of"], had: number, least: (n: number) => number): VerdictCondition => ({
    id, of, needed: Math.max(1, least(withWord)), had, outOf: withWord, open,
    state: withWord > 0 && had >= least(withWord) ? "met" : open > 0 && had + open >= least(withWord + open) ? "open" : "failed"
  });
  const conditions = [
    atLeast("kept", "in-earnest", rules.kept, kept, open),
    share("kept-share", "in-earnest", kept, (n) => Math.ceil(n * rules.share)),
    atLeast("telling", "in-earnest", rules.telling, telling, untold + openTelling + openUntold),
    atLeast("towards", "in-earnest", rules.towards, towards, issues),
    atLeast("carried-out", "in-earnest", rules.carriedOut, carriedOut, openAgreed),
    atLeast("broken", "theatre", rules.broken, failed, open),
    share("broken-share", "theatre", failed, (n) => Math.floor(n * rules.share) + 1),
    none("no-move", towards, still === 0 ? issues : perhaps),
    atLeast("unmoved", "theatre", rules.unmoved, still, issues),
    none("nothing-carried-out", carriedOut, openAgreed)
  ];
  return conditions.map((one) => (notCoded.includes(ASKS[one.id]) ? { ...one, state: "open" } : one));
}

/** The word that all conditions of it together give; else it cannot be told. No tally meets both lists: more than half and at least half exclude each other. */
export function wordOf(conditions: readonly VerdictCondition[]): VerdictWord {
  const holds = (word: VerdictCondition["of"]) => conditions.every(({ of, state }) => of !== word || state === "met");
  return holds("in-earnest") ? "in-earnest" : holds("theatre") ? "theatre" : "cannot-tell";
}

/** Lists the conditions in a state. */
export function inState(conditions: readonly VerdictCondition[], state: ConditionState): VerdictCondition["id"][] {
  return conditions.filter((one) => one.state === state).map(({ id }) => id);
}
