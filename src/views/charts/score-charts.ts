import type { Finding } from "#core/model/finding.ts";
import { CALIBRATION_NEEDS } from "#core/model/calibration-needs.ts";
import type { ScoreAssessed, ScoreOutcome, Skill } from "#core/model/score-outcome.ts";
import { formatNumber, formatShare, wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import type { Names } from "#views/names.ts";
import { renderSentence } from "#views/render-sentence.ts";
import type { Chart } from "./chart.ts";
import { reliabilityChart, skillChart, standingChart } from "./score-chart.ts";

type Scores<Kind> = Extract<ScoreAssessed["scores"], { kind: Kind }>;

/** Returns the charts of scores: skill by baseline, and whether forecasts are to be taken at their word; none when nothing was scored. */
export function scoreCharts(finding: Finding, outcome: ScoreOutcome, names: Names): Chart[] {
  if (outcome.status !== "assessed") return [];
  const of = words().charts.scores.of(outcome.forecasts, outcome.clusters, finding.asOf);
  const said = renderSentence(finding.sentence, names);
  const { scores } = outcome;
  return [...(outcome.skills.length === 0 ? [] : [skillOf(outcome.skills, of, said)]), scores.kind === "event" ? reliabilityOf(scores, outcome.forecasts, of, said) : standingOf(scores, outcome.forecasts, of, said)];
}

function skillOf(skills: readonly Skill[], of: string, said: string): Chart {
  const { scores: say } = words().charts;
  const spoken = `${said} ${skills.map(speakSkill).join(" ")}`;
  const lacking = skills.filter(({ status }) => status !== "assessed");
  return {
    name: "skill",
    isOneOfMany: true,
    title: skillTitle(skills),
    subtitle: say.subtitle(of),
    spoken,
    source: sourceOf(skills),
    key: [
      ...(lacking.length === skills.length ? [] : [{ mark: "dot", text: say.skill } as const, { mark: "interval", text: say.interval(levelOf(skills)) } as const]),
      ...(lacking.length === 0 ? [] : [{ mark: "lacking", text: say.notAssessable } as const])
    ],
    table: "skill",
    draw: (space) => skillChart(skills, space, spoken)
  };
}

/** Names a baseline as its id means. */
const named = (baseline: string): string => words().charts.scores.baselines[baseline] ?? wordsOf(baseline);

/** Says what the baselines' names mean. */
function sourceOf(skills: readonly Skill[]): string {
  return words().charts.scores.source(skills.map(({ baseline }) => words().charts.scores.meanings[baseline] ?? wordsOf(baseline)));
}

function levelOf(skills: readonly Skill[]): string {
  const one = skills.find((s) => s.status === "assessed");
  return one?.status === "assessed" ? formatShare(one.interval.level) : "";
}

function skillTitle(skills: readonly Skill[]): string {
  const { scores: say } = words().charts;
  const assessed = skills.flatMap((s) => (s.status === "assessed" ? [s] : []));
  if (assessed.length === 0) return say.noneAssessed;
  const better = assessed.filter(({ interval }) => interval.low > 0).map(({ baseline }) => named(baseline));
  const worse = assessed.filter(({ interval }) => interval.high < 0).map(({ baseline }) => named(baseline));
  if (better.length === 0 && worse.length === 0) return say.noneTold(assessed.map(({ baseline }) => named(baseline)));
  if (worse.length === 0) return say.better(better);
  return better.length === 0 ? say.worse(worse) : say.betterAndWorse(better, worse);
}

function speakSkill(skill: Skill): string {
  const { charts: { scores: say }, phrases } = words();
  if (skill.status !== "assessed") return say.lacking(named(skill.baseline), phrases.lackInWords(skill.reason, skill.needed, skill.had));
  const { baseline, skill: size, interval, forecasts, clusters } = skill;
  return say.against(named(baseline), size, interval.level, interval.low, interval.high, forecasts, clusters);
}

function standingOf(scores: Scores<"count">, forecasts: number, of: string, said: string): Chart {
  const { scores: say } = words().charts;
  const { pit } = scores;
  const parts = pit.map((height) => formatNumber(Math.round((height * forecasts * 10) / pit.length) / 10));
  const spoken = `${said} ${say.standingSpoken(pit.length, parts, forecasts / pit.length)}`;
  return {
    name: "standing",
    isOneOfMany: true,
    title: standingTitle(pit, forecasts),
    subtitle: say.standingSubtitle(pit.length, of),
    spoken,
    source: say.standingSource,
    key: [{ mark: "interval", text: say.forecastsAPart }, { mark: "curve-dashed", text: say.atTheirWord }],
    table: "standing",
    draw: (space) => standingChart(scores, forecasts, space, spoken)
  };
}

/** Says where what came lies more often than two standard errors of even forecasts would let it. */
function standingTitle(pit: readonly number[], forecasts: number): string {
  const { scores: say } = words().charts;
  const bins = pit.length;
  const above = pit.reduce((sum, h, i) => sum + h * (i + 0.5 > bins / 2 ? 1 : i + 0.5 < bins / 2 ? 0 : 0.5), 0) / (bins / 2) - 1;
  const outer = bins < 3 ? 0 : (pit[0]! + pit.at(-1)!) / 2 - 1;
  const halves = 2 / Math.sqrt(forecasts);
  const ends = 2 * Math.sqrt((bins / 2 - 1) / forecasts);
  const found = [
    ...(Math.abs(above) > halves ? [above > 0 ? say.upperHalf : say.lowerHalf] : []),
    ...(outer > ends ? [say.ends] : outer < -ends ? [say.middleOf] : [])
  ];
  return found.length === 0 ? say.byChance : say.moreOften(found);
}

function reliabilityOf({ bins }: Scores<"event">, forecasts: number, of: string, said: string): Chart {
  const { scores: say } = words().charts;
  const groups = bins.map((g) => say.bin(g));
  const title = reliabilityTitle(bins, forecasts);
  const spoken = `${said} ${title}. ${groups.join(" ")}`;
  return {
    name: "reliability",
    title,
    subtitle: say.reliabilitySubtitle(bins.length, of),
    spoken,
    source: say.reliabilitySource,
    key: [{ mark: "diamond", text: say.recalibrated }, { mark: "interval", text: say.ifCalibrated }, { mark: "curve-dotted", text: say.asSaid }],
    table: "bins",
    draw: (space) => reliabilityChart(bins, space, spoken)
  };
}

function reliabilityTitle(bins: Scores<"event">["bins"], forecasts: number): string {
  const { scores: say } = words().charts;
  if (forecasts < CALIBRATION_NEEDS) return say.tooFew(forecasts, CALIBRATION_NEEDS);
  const outside = bins.filter((g) => g.recalibrated < g.low || g.high < g.recalibrated).length;
  return outside === 0 ? say.within : say.outside(outside, bins.length);
}
