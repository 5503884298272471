import type { Finding } from "#core/model/finding.ts";
import type { ScoreOutcome } from "#core/model/score-outcome.ts";
import { countOf, listed, spellCount } from "#views/format.ts";
import type { Section } from "./sections.ts";

/** Sums up a question that several findings answer, in one sentence; null where the first finding does. */
export function tallyOf({ id, findings }: Section): string | null {
  if (findings.length < 2) return null;
  if (id === "momentum") return momentumTally(findings);
  if (id === "scenarios") return scenarioTally(findings);
  if (id === "scoreboard") return seriesScoreTally(findings);
  return id === "changed" ? changeTally(findings) : null;
}

const MOMENTUM_WORDS = [
  ["momentum", "says momentum", "say momentum"],
  ["signalling", "says signalling", "say signalling"],
  ["rise", "finds more salvos after rounds", "find more salvos after rounds"],
  ["fall", "finds fewer salvos after rounds", "find fewer salvos after rounds"],
  ["no-change", "finds no change that matters", "find no change that matters"],
  ["cannot-tell", "cannot tell", "cannot tell"],
  ["described", "only describes", "only describe"],
  ["lacking", "could not be made", "could not be made"]
] as const;

function momentumTally(findings: readonly Finding[]): string {
  const words = findings.map(momentumWord);
  return `Of ${countOf(words.length, "trial")} ${counted(words, MOMENTUM_WORDS)}.`;
}

/** Says how many there are of each word, in the order of the phrases; what there is none of is not said. */
function counted<Word extends string>(words: readonly Word[], phrases: readonly (readonly [word: Word, one: string, more: string])[]): string {
  return listed(
    phrases.flatMap(([word, one, more]) => {
      const n = words.filter((w) => w === word).length;
      return n === 0 ? [] : [`${spellCount(n)} ${n === 1 ? one : more}`];
    })
  );
}

function momentumWord({ outcome }: Finding): (typeof MOMENTUM_WORDS)[number][0] {
  if (outcome.assay !== "momentum@1" || outcome.status === "not-assessable") return "lacking";
  if (outcome.verdict === null) return "described";
  return outcome.verdict === "undetermined" ? "cannot-tell" : outcome.verdict;
}

const SKILL_WORDS = [
  ["better", "better than the last twelve months"],
  ["worse", "worse than the last twelve months"],
  ["cannot-tell", "not to be told from the last twelve months"],
  ["lacking", "over too few quarters to tell"]
] as const;

/** How the monthly forecasts of series stand against their hardest baseline; null where none was scored. */
function seriesScoreTally(findings: readonly Finding[]): string | null {
  const words = findings.flatMap(({ outcome, subject }) => (outcome.assay === "score@1" && subject.kind === "series" ? [skillWord(outcome)] : []));
  if (words.length === 0) return null;
  const said = SKILL_WORDS.flatMap(([word, text]) => {
    const n = words.filter((w) => w === word).length;
    return n === 0 ? [] : [`${spellCount(n)} ${n === 1 ? "is" : "are"} ${text}`];
  });
  return `Of our monthly forecasts of ${countOf(words.length, "series", "series")} ${listed(said)}.`;
}

function skillWord(outcome: ScoreOutcome): (typeof SKILL_WORDS)[number][0] {
  const skill = outcome.status === "assessed" ? outcome.skills.find(({ baseline }) => baseline === "conflictology") : undefined;
  if (skill?.status !== "assessed") return "lacking";
  return skill.interval.low > 0 ? "better" : skill.interval.high < 0 ? "worse" : "cannot-tell";
}

function changeTally(findings: readonly Finding[]): string {
  const assessed = findings.flatMap(({ outcome }) => (outcome.assay === "change@1" && outcome.status === "assessed" ? [outcome] : []));
  const changed = assessed.filter(({ changes }) => changes.length > 0);
  const sudden = changed.filter(({ changes }) => changes.some(({ shape }) => shape === "sudden")).length;
  const lacking = findings.length - assessed.length;
  return `In ${spellCount(changed.length)} of ${spellCount(findings.length)} series the level changed, ${sudden === 0 ? "nowhere clearly at once" : `in ${spellCount(sudden)} at once`}${lacking === 0 ? "" : `; ${spellCount(lacking)} could not be assessed`}.`;
}

const INDICATOR_WORDS = [
  ["tripped", "is tripped", "are tripped"],
  ["not-tripped", "is not", "are not"],
  ["out-of-season", "is not judged in these months", "are not judged in these months"],
  ["stale", "has a series that ended too early to say", "have series that ended too early to say"],
  ["not-assessable", "is not assessable, for want of a series", "are not assessable, for want of a series"]
] as const;

function scenarioTally(findings: readonly Finding[]): string {
  const states = findings.flatMap(({ outcome }) => (outcome.assay === "scenario@1" ? outcome.indicators.map(({ state }) => state) : []));
  return `Of ${countOf(states.length, "indicator")} in ${countOf(findings.length, "scenario")} ${counted(states, INDICATOR_WORDS)}. A trip is a reason to look, and no finding.`;
}
