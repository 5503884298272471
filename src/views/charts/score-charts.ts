import type { Finding } from "#core/model/finding.ts";
import { CALIBRATION_NEEDS } from "#core/model/calibration-needs.ts";
import type { ScoreAssessed, ScoreOutcome, Skill } from "#core/model/score-outcome.ts";
import { countOf, formatDay, formatNumber, formatShare, listed, spellCount, wordsOf } from "#views/format.ts";
import type { Names } from "#views/names.ts";
import { renderSentence } from "#views/render-sentence.ts";
import { lackInWords } from "#views/sentences/en/lack.ts";
import type { Chart } from "./chart.ts";
import { reliabilityChart, skillChart, standingChart } from "./score-chart.ts";

type Scores<Kind> = Extract<ScoreAssessed["scores"], { kind: Kind }>;

/** Returns the charts of scores: skill by baseline, and whether forecasts are to be taken at their word; none when nothing was scored. */
export function scoreCharts(finding: Finding, outcome: ScoreOutcome, names: Names): Chart[] {
  if (outcome.status !== "assessed") return [];
  const of = `${countOf(outcome.forecasts, "forecast")} in ${countOf(outcome.clusters, "cluster")}; as of ${formatDay(finding.asOf)}`;
  const said = renderSentence(finding.sentence, names);
  const { scores } = outcome;
  return [...(outcome.skills.length === 0 ? [] : [skillOf(outcome.skills, of, said)]), scores.kind === "event" ? reliabilityOf(scores, outcome.forecasts, of, said) : standingOf(scores, outcome.forecasts, of, said)];
}

function skillOf(skills: readonly Skill[], of: string, said: string): Chart {
  const spoken = `${said} ${skills.map(speakSkill).join(" ")}`;
  const lacking = skills.filter(({ status }) => status !== "assessed");
  return {
    name: "skill",
    isOneOfMany: true,
    title: skillTitle(skills),
    subtitle: `Skill against each baseline, 1 − ours / theirs: right of 0 is better; ${of}`,
    spoken,
    source: sourceOf(skills),
    key: [
      ...(lacking.length === skills.length ? [] : [{ mark: "dot", text: "skill" } as const, { mark: "interval", text: `${levelOf(skills)} interval, clusters taken as one (◂ goes on)` } as const]),
      ...(lacking.length === 0 ? [] : [{ mark: "lacking", text: "not assessable" } as const])
    ],
    table: "skill",
    draw: (space) => skillChart(skills, space, spoken)
  };
}

const SAID: Readonly<Record<string, string>> = {
  conflictology: "conflictology: the last twelve months as they were",
  "last-value": "last value: how things stood last",
  "base-rate": "base rate: how often such things came before",
  market: "market: the last trade"
};

/** Says what the baselines' names mean. */
function sourceOf(skills: readonly Skill[]): string {
  return `Baselines by name: ${skills.map(({ baseline }) => SAID[baseline] ?? wordsOf(baseline)).join("; ")}.`;
}

function levelOf(skills: readonly Skill[]): string {
  const one = skills.find((s) => s.status === "assessed");
  return one?.status === "assessed" ? formatShare(one.interval.level) : "";
}

function skillTitle(skills: readonly Skill[]): string {
  const assessed = skills.flatMap((s) => (s.status === "assessed" ? [s] : []));
  if (assessed.length === 0) return "Skill cannot be assessed against any baseline";
  const better = assessed.filter(({ interval }) => interval.low > 0).map(({ baseline }) => wordsOf(baseline));
  const worse = assessed.filter(({ interval }) => interval.high < 0).map(({ baseline }) => wordsOf(baseline));
  if (better.length === 0 && worse.length === 0) return `No skill can be told against ${listed(assessed.map(({ baseline }) => wordsOf(baseline)))}`;
  return [...(better.length === 0 ? [] : [`Better than ${listed(better)}`]), ...(worse.length === 0 ? [] : [`${better.length === 0 ? "Worse" : "worse"} than ${listed(worse)}`])].join(", ");
}

function speakSkill(skill: Skill): string {
  if (skill.status !== "assessed") return `Against ${wordsOf(skill.baseline)} not assessable: ${lackInWords(skill.reason, skill.needed, skill.had)}.`;
  const { baseline, skill: size, interval, forecasts, clusters } = skill;
  return `Against ${wordsOf(baseline)}: skill ${formatNumber(size)}, ${formatShare(interval.level)} interval ${formatNumber(interval.low)} to ${formatNumber(interval.high)}, ${countOf(forecasts, "forecast")} in ${countOf(clusters, "cluster")}.`;
}

function standingOf(scores: Scores<"count">, forecasts: number, of: string, said: string): Chart {
  const { pit } = scores;
  const parts = pit.map((height) => formatNumber(Math.round((height * forecasts * 10) / pit.length) / 10));
  const spoken = `${said} What came fell into the ${spellCount(pit.length)} parts of the forecasts, lowest first, ${listed(parts)} times; evenly it would be ${formatNumber(forecasts / pit.length)} each.`;
  return {
    name: "standing",
    isOneOfMany: true,
    title: standingTitle(pit, forecasts),
    subtitle: `How often what came fell into each of ${spellCount(pit.length)} equal parts of its forecast; ${of}`,
    spoken,
    source: "The probability integral transform, not randomised.",
    key: [{ mark: "interval", text: "forecasts a part" }, { mark: "curve-dashed", text: "if forecasts were to be taken at their word" }],
    table: "standing",
    draw: (space) => standingChart(scores, forecasts, space, spoken)
  };
}

/** Says where what came lies more often than two standard errors of even forecasts would let it. */
function standingTitle(pit: readonly number[], forecasts: number): string {
  const bins = pit.length;
  const above = pit.reduce((sum, h, i) => sum + h * (i + 0.5 > bins / 2 ? 1 : i + 0.5 < bins / 2 ? 0 : 0.5), 0) / (bins / 2) - 1;
  const outer = bins < 3 ? 0 : (pit[0]! + pit.at(-1)!) / 2 - 1;
  const halves = 2 / Math.sqrt(forecasts);
  const ends = 2 * Math.sqrt((bins / 2 - 1) / forecasts);
  const found = [
    ...(Math.abs(above) > halves ? [`in the ${above > 0 ? "upper" : "lower"} half of the forecasts`] : []),
    ...(outer > ends ? ["at the ends of the forecasts"] : outer < -ends ? ["in the middle of the forecasts"] : [])
  ];
  return found.length === 0 ? "What came lies no otherwise in its forecasts than chance would have it" : `What came lies ${listed(found)} more often than forecasts to be taken at their word would have it`;
}

function reliabilityOf({ bins }: Scores<"event">, forecasts: number, of: string, said: string): Chart {
  const groups = bins.map((g) => `Said ${formatShare(g.forecast)}: came ${g.events} of ${g.n}, recalibrated ${formatShare(g.recalibrated)}, band ${formatShare(g.low)} to ${formatShare(g.high)}.`);
  const title = reliabilityTitle(bins, forecasts);
  const spoken = `${said} ${title}. ${groups.join(" ")}`;
  return {
    name: "reliability",
    title,
    subtitle: `How often what was given a probability came, in ${countOf(bins.length, "bin")} of like size; ${of}`,
    spoken,
    source: "Recalibrated by isotonic regression (CORP); with few forecasts a band is wide.",
    key: [{ mark: "diamond", text: "how often it came, recalibrated; above it the counts" }, { mark: "interval", text: "where it would lie if forecasts were calibrated" }, { mark: "curve-dotted", text: "as said" }],
    table: "bins",
    draw: (space) => reliabilityChart(bins, space, spoken)
  };
}

function reliabilityTitle(bins: Scores<"event">["bins"], forecasts: number): string {
  if (forecasts < CALIBRATION_NEEDS) return `Too few to judge calibration: ${forecasts} answered, ${CALIBRATION_NEEDS} needed`;
  const outside = bins.filter((g) => g.recalibrated < g.low || g.high < g.recalibrated).length;
  return outside === 0 ? "What came lies within what calibrated forecasts would show" : `In ${outside} of ${countOf(bins.length, "bin")} more or less came than calibrated forecasts would show`;
}
