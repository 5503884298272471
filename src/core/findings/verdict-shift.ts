import type { Difference } from "#core/model/difference.ts";
import type { Finding } from "#core/model/finding.ts";
import type { Sentence } from "#core/model/sentence.ts";
import type { VerdictCondition, VerdictParty } from "#core/model/verdict-outcome.ts";
import type { VerdictShift } from "#core/model/verdict-shift.ts";
import { numbered } from "./numbered.ts";

const LISTS = ["in-earnest", "theatre"] as const;

/**
 * Says of two days what became of the verdict: whether a word changed, which conditions of a party did, because of which records, and whether
 * the range of the process moved; days that only moved on are no difference.
 *
 * @param differences What differs between the same findings.
 * @returns null where either day has no verdict.
 */
export function verdictShift(before: readonly Finding[], after: readonly Finding[], differences: readonly Difference[]): VerdictShift | null {
  const [was, is] = [partiesIn(before), partiesIn(after)];
  const pairs = is.flatMap((now) => was.filter(({ party }) => party === now.party).map((then) => [then, now] as const));
  if (pairs.length === 0) return null;
  const words = pairs.map(([then, now]) => ({ party: now.party, before: then.word, after: now.word }));
  const parties = pairs.flatMap(([then, now]) => {
    const sentences = LISTS.flatMap((of) => conditionsSentence(then, now, of));
    const causes = differences.find(({ after: one }) => one?.outcome === now)?.causes ?? [];
    return sentences.length === 0 ? [] : [{ sentences, causes }];
  });
  return { opening: { template: "verdict.shift", values: numbered("parties", words) }, parties, process: processSentence(before, after) };
}

function partiesIn(findings: readonly Finding[]): VerdictParty[] {
  return findings.flatMap(({ outcome }) => (outcome.assay === "verdict@1" && outcome.kind === "party" ? [outcome] : []));
}

/** How many conditions for a word held and hold, and each that has another state or count. */
function conditionsSentence(then: VerdictParty, now: VerdictParty, of: (typeof LISTS)[number]): Sentence[] {
  const [was, is] = [then, now].map(({ conditions }) => conditions.filter((one) => one.of === of)) as [VerdictCondition[], VerdictCondition[]];
  const changed = is.flatMap((after) => was.filter(({ id, state, had }) => id === after.id && (state !== after.state || had !== after.had)).map((before) => ({
    condition: after.id, needed: after.needed, stateBefore: before.state, stateAfter: after.state, hadBefore: before.had, hadAfter: after.had
  })));
  const met = (conditions: readonly VerdictCondition[]) => conditions.filter(({ state }) => state === "met").length;
  return changed.length === 0 ? [] : [{ template: "verdict.shift-conditions", values: { party: now.party, of, before: met(was), after: met(is), outOf: is.length, ...numbered("changes", changed) } }];
}

function processSentence(before: readonly Finding[], after: readonly Finding[]): Sentence | null {
  const [was, is] = [processIn(before), processIn(after)];
  if (was === null || is === null || (was.low === is.low && was.high === is.high)) return null;
  return { template: "verdict.shift-process", values: { lowBefore: was.low, highBefore: was.high, low: is.low, high: is.high } };
}

function processIn(findings: readonly Finding[]) {
  return findings.flatMap(({ outcome }) => (outcome.assay === "verdict@1" && outcome.kind === "summary" ? [outcome.process] : []))[0] ?? null;
}
