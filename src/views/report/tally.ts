import type { Finding } from "#core/model/finding.ts";
import type { ScoreOutcome } from "#core/model/score-outcome.ts";
import { countOf, listed, spellCount } from "#views/format.ts";
import { words } from "#views/language.ts";
import type { Section } from "./sections.ts";

const say = () => words().report.tally;

/** Sums up a question that several findings answer, in one sentence; null where the first finding does. */
export function tallyOf({ id, findings }: Section): string | null {
  if (findings.length < 2) return null;
  if (id === "momentum") return momentumTally(findings);
  if (id === "scenarios") return scenarioTally(findings);
  if (id === "scoreboard") return seriesScoreTally(findings);
  return id === "changed" ? changeTally(findings) : null;
}

const MOMENTUM_WORDS = () => ([
  ["momentum", say().saysMomentum, say().sayMomentum],
  ["signalling", say().saysSignalling, say().saySignalling],
  ["rise", say().findsMoreSalvosAfterRounds, say().findMoreSalvosAfterRounds],
  ["fall", say().findsFewerSalvosAfterRounds, say().findFewerSalvosAfterRounds],
  ["no-change", say().findsNoChangeThatMatters, say().findNoChangeThatMatters],
  ["cannot-tell", say().cannotTell, say().cannotTell],
  ["described", say().onlyDescribes, say().onlyDescribe],
  ["lacking", say().couldNotBeMade, say().couldNotBeMade]
] as const);

function momentumTally(findings: readonly Finding[]): string {
  const words = findings.map(momentumWord);
  return say().ofWord(countOf(words.length, say().nTrials), counted(words, MOMENTUM_WORDS()));
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

function momentumWord({ outcome }: Finding): (ReturnType<typeof MOMENTUM_WORDS>)[number][0] {
  if (outcome.assay !== "momentum@1" || outcome.status === "not-assessable") return "lacking";
  if (outcome.verdict === null) return "described";
  return outcome.verdict === "undetermined" ? "cannot-tell" : outcome.verdict;
}

const SKILL_WORDS = () => ([
  ["better", say().betterThanTheLastTwelve],
  ["worse", say().worseThanTheLastTwelve],
  ["cannot-tell", say().notToBeToldFrom],
  ["lacking", say().overTooFewQuartersTo]
] as const);

/** How the monthly forecasts of series stand against their hardest baseline; null where none was scored. */
function seriesScoreTally(findings: readonly Finding[]): string | null {
  const words = findings.flatMap(({ outcome, subject }) => (outcome.assay === "score@1" && subject.kind === "series" ? [skillWord(outcome)] : []));
  if (words.length === 0) return null;
  const said = SKILL_WORDS().flatMap(([word, text]) => {
    const n = words.filter((w) => w === word).length;
    return n === 0 ? [] : [`${spellCount(n)} ${n === 1 ? say().is : say().are} ${text}`];
  });
  return say().ofOurMonthlyForecastsOf(countOf(words.length, say().nSeries), listed(said));
}

function skillWord(outcome: ScoreOutcome): (ReturnType<typeof SKILL_WORDS>)[number][0] {
  const skill = outcome.status === "assessed" ? outcome.skills.find(({ baseline }) => baseline === "conflictology") : undefined;
  if (skill?.status !== "assessed") return "lacking";
  return skill.interval.low > 0 ? "better" : skill.interval.high < 0 ? "worse" : "cannot-tell";
}

function changeTally(findings: readonly Finding[]): string {
  const assessed = findings.flatMap(({ outcome }) => (outcome.assay === "change@1" && outcome.status === "assessed" ? [outcome] : []));
  const changed = assessed.filter(({ changes }) => changes.length > 0);
  const sudden = changed.filter(({ changes }) => changes.some(({ shape }) => shape === "sudden")).length;
  const lacking = findings.length - assessed.length;
  return say().inOfSeriesTheLevel(spellCount(changed.length), spellCount(findings.length), sudden === 0 ? say().nowhereClearlyAtOnce : say().inAtOnce(spellCount(sudden)), lacking === 0 ? "" : say().couldNotBeAssessed(spellCount(lacking)));
}

const INDICATOR_WORDS = () => ([
  ["tripped", say().isTripped, say().areTripped],
  ["not-tripped", say().isNot, say().areNot],
  ["out-of-season", say().isNotJudgedInThese, say().areNotJudgedInThese],
  ["stale", say().hasASeriesThatEnded, say().haveSeriesThatEndedToo],
  ["not-assessable", say().isNotAssessableForWant, say().areNotAssessableForWant]
] as const);

function scenarioTally(findings: readonly Finding[]): string {
  const states = findings.flatMap(({ outcome }) => (outcome.assay === "scenario@1" ? outcome.indicators.map(({ state }) => state) : []));
  return say().ofInATripIs(countOf(states.length, say().nIndicators), countOf(findings.length, say().nScenarios), counted(states, INDICATOR_WORDS()));
}
