import { VERDICT_WORDS, type VerdictChange, type VerdictParty, type VerdictReach, type VerdictWord } from "#core/model/verdict-outcome.ts";
import { conditionsOf, type Rules, type Tally, wordOf } from "./conditions.ts";

/** One way in which one thing that is not known can come out, and what it makes of a tally; null where nothing of its kind is left open. */
interface Outcome {
  readonly kind: VerdictChange["kind"];
  readonly value: string;
  readonly towards: VerdictWord;
  apply(tally: Tally): Tally | null;
}

type Count = Exclude<keyof Tally, "notCoded">;

/** Takes one from a count and adds one to others. */
const move = (from: Count, ...to: Count[]) => (tally: Tally): Tally | null =>
  tally[from] === 0 ? null : to.reduce<Tally>((found, name) => ({ ...found, [name]: found[name] + 1 }), { ...tally, [from]: tally[from] - 1 });
const outcome = (kind: Outcome["kind"], value: string, towards: VerdictWord, apply: Outcome["apply"]): Outcome => ({ kind, value, towards, apply });

const KEPT_TELLING = outcome("undertaking", "kept", "in-earnest", move("openTelling", "kept", "telling"));
const KEPT_UNTOLD = outcome("undertaking", "kept", "in-earnest", move("openUntold", "kept", "untold"));
const KEPT_CHEAP = outcome("undertaking", "kept", "in-earnest", move("openCheap", "kept"));
const BROKEN_TELLING = outcome("undertaking", "broken", "theatre", move("openTelling", "failed"));
const BROKEN_UNTOLD = outcome("undertaking", "broken", "theatre", move("openUntold", "failed"));
const BROKEN_CHEAP = outcome("undertaking", "broken", "theatre", move("openCheap", "failed"));
const TELLS = outcome("staller", "no", "in-earnest", move("untold", "telling"));
const OPEN_TOWARDS = outcome("issue", "towards", "in-earnest", move("openIssues", "towards"));
const PERHAPS_TOWARDS = outcome("issue", "towards", "in-earnest", move("perhaps", "towards"));
const OPEN_STILL = outcome("issue", "unmoved", "theatre", move("openIssues", "still"));
const PERHAPS_STILL = outcome("issue", "unmoved", "theatre", move("perhaps", "still"));
const CARRIED = outcome("agreed", "yes", "in-earnest", move("openAgreed", "carriedOut"));
const NOT_CARRIED = outcome("agreed", "no", "theatre", move("openAgreed"));
const OUTCOMES = [KEPT_TELLING, KEPT_UNTOLD, KEPT_CHEAP, TELLS, OPEN_TOWARDS, PERHAPS_TOWARDS, CARRIED, BROKEN_TELLING, BROKEN_UNTOLD, BROKEN_CHEAP, OPEN_STILL, PERHAPS_STILL, NOT_CARRIED];

const wordOfTally = (tally: Tally, rules: Rules) => wordOf(conditionsOf(tally, rules));

/**
 * Returns how many open items must come out one way, at the fewest, before a tally gives a word; 0 = it gives it. What is open is counted by kind, and every way
 * is tried, breadth first. An item that comes out for a word never hinders it, so that where all of them together do not give it, nothing does.
 *
 * @param word For `cannot-tell`: before the word that the party has is lost. @param now The word that the party has.
 * @returns null where nothing that is open can give the word.
 */
export function fewestTo(word: VerdictWord, now: VerdictWord, from: Tally, rules: Rules): number | null {
  const way = word !== "cannot-tell" ? word : now === "theatre" ? "in-earnest" : "theatre";
  const helpful = OUTCOMES.filter(({ towards }) => towards === way);
  const isThere = (tally: Tally) => (word === "cannot-tell" ? wordOfTally(tally, rules) !== now : wordOfTally(tally, rules) === word);
  if (!isThere(helpful.reduce(exhaust, from))) return null;
  let reached = [from];
  for (let steps = 0; ; ++steps) {
    if (reached.some(isThere)) return steps;
    reached = [...new Map(reached.flatMap((tally) => helpful.flatMap(({ apply }) => apply(tally) ?? [])).map((tally) => [Object.values(tally).join(), tally])).values()];
  }
}

/** Lets all that is left open of a kind come out one way. */
function exhaust(tally: Tally, { apply }: Outcome): Tally {
  let last = tally;
  for (let next = apply(last); next !== null; next = apply(last)) last = next;
  return last;
}

/** How far a party is from each word that it does not have. */
export function reachOf({ party, word, undertakings, issues, agreed }: VerdictParty, tally: Tally, rules: Rules): VerdictReach[] {
  const items = itemsIn({ undertakings, issues, agreed }).length;
  return VERDICT_WORDS.filter((one) => one !== word).map((one) => ({ party, word: one, fewest: fewestTo(one, word, tally, rules), items }));
}

/**
 * Ranks what is not known of a party: each open item is set to each value it can take, and the fewest further items are counted that must come out with it before
 * the party's word changes. Items that help to no other word are left out.
 */
export function changesOf(found: VerdictParty, tally: Tally, rules: Rules): VerdictChange[] {
  return itemsIn(found).flatMap(({ record, title, kind, outcomes }) => {
    const ways = outcomes.flatMap((one): VerdictChange[] => {
      const after = one.apply(tally);
      return after === null ? [] : VERDICT_WORDS.filter((word) => word !== found.word && (word === one.towards || word === "cannot-tell")).flatMap((word) => {
        const rest = fewestTo(word, found.word, after, rules);
        const without = fewestTo(word, found.word, tally, rules);
        return rest === null || without === null || rest >= without ? [] : [{ kind, record, title, parties: [found.party], towards: word, value: one.value, needs: rest + 1 }];
      });
    });
    return ways.sort((a, b) => a.needs - b.needs).slice(0, 1);
  }).sort((a, b) => a.needs - b.needs);
}

/** Lists what is open of a party, each with the ways in which it can come out. */
function itemsIn({ undertakings, issues, agreed }: Pick<VerdictParty, "undertakings" | "issues" | "agreed">): { record: string; title: string; kind: VerdictChange["kind"]; outcomes: Outcome[] }[] {
  const item = (kind: VerdictChange["kind"], record: string, title: string, ...outcomes: Outcome[]) => ({ kind, record, title, outcomes });
  return [
    ...undertakings.filter(({ word, open }) => word === null && open !== "not-taken-up").map(({ term, title, staller }) =>
      item("undertaking", `terms/${term}`, title, ...(staller === "no" ? [KEPT_TELLING, BROKEN_TELLING] : staller === "yes" ? [KEPT_CHEAP, BROKEN_CHEAP] : [KEPT_UNTOLD, BROKEN_UNTOLD]))),
    ...undertakings.filter(({ word, staller }) => word === "kept" && (staller === "unclear" || staller === null)).map(({ term, title }) => item("staller", `terms/${term}`, title, TELLS)),
    ...issues.filter(({ word }) => word === "perhaps-towards").map(({ issue, title }) => item("issue", `issues/${issue}`, title, PERHAPS_TOWARDS, PERHAPS_STILL)),
    ...issues.filter(({ word }) => word === "cannot-tell" || word === "too-few").map(({ issue, title }) => item("issue", `issues/${issue}`, title, OPEN_TOWARDS, OPEN_STILL)),
    ...agreed.filter(({ carriedOut }) => carriedOut === "unknown").map(({ record, title }) => item("agreed", record, title, CARRIED, NOT_CARRIED))
  ];
}
