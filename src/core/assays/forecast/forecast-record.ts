import { toSourceLine } from "#core/model/evidence.ts";
import type { Day } from "#core/model/day.ts";
import { dayNumber } from "#core/model/day-count.ts";
import type { BaselineAnswer, ForecastOutcome, OpenRow, SettledRow } from "#core/model/forecast-outcome.ts";
import { type FiledProbability, type ForecastQuestion, isOpen, type Resolution, ruleOn } from "#core/model/forecast-question.ts";
import type { Source } from "#core/model/source.ts";
import { type BaselineInput, baselinesOn } from "./baselines.ts";
import { bearingOn, cameTrueOn, toldBySeries } from "./read-question.ts";

/** What the record of questions is read off, cut to a day. */
export interface ForecastInput extends BaselineInput {
  readonly forecasts: readonly ForecastQuestion[];
  readonly sources: readonly Source[];
}

/**
 * Tells the questions that are open as of a day, and those that were answered. A question is open while the rule in force has no answer; one whose rule was changed may be
 * settled under the earlier rule and open under the later. What was written after its deadline is never open.
 */
export function forecastRecord(input: ForecastInput, asOf: Day): ForecastOutcome {
  const open = input.forecasts.filter((question) => isOpen(question, asOf));
  const settled = input.forecasts.flatMap((question) => question.resolutions.map((resolution) => settledRow(question, resolution, input, asOf)));
  return {
    assay: "forecast@1",
    kind: "questions",
    status: "assessed",
    open: open.map((question) => openRow(question, input, asOf)).sort((a, b) => (a.deadline < b.deadline ? -1 : a.deadline > b.deadline ? 1 : 0)),
    settled: settled.sort((a, b) => (a.answeredOn < b.answeredOn ? -1 : a.answeredOn > b.answeredOn ? 1 : 0))
  };
}

function openRow(question: ForecastQuestion, input: ForecastInput, asOf: Day): OpenRow {
  const { hash, rule, resolver } = ruleOn(question, asOf);
  return {
    ...commonOf(question, baselinesOn(question, asOf, input), input, asOf),
    scenario: question.scenario ?? null,
    daysLeft: dayNumber(question.deadline) - dayNumber(asOf),
    rule,
    hash,
    resolver: resolver.series === undefined ? "documents" : resolver.documents === undefined ? "series" : "both",
    versions: question.rules.map((version) => ({ from: version.from, hash: version.hash, why: version.why ?? null })),
    filed: newestOf(question.probabilities).map((one) => ({ by: one.by, on: one.on, p: one.p, note: one.note ?? null, underEarlierRule: one.rule !== hash })),
    told: toldBySeries(question, ruleOn(question, asOf), input.series, input.plan.judgedShare.value)?.answer ?? null
  };
}

function settledRow(question: ForecastQuestion, resolution: Resolution, input: ForecastInput, asOf: Day): SettledRow {
  const { rule, answer, on, by } = resolution;
  const version = question.rules.find(({ hash }) => hash === rule) ?? question.rules[0]!;
  const told = toldBySeries(question, version, input.series, input.plan.judgedShare.value);
  const bearing = bearingOn(answer, version, told);
  const cameOn = cameTrueOn(question, resolution, input.series, input.plan.judgedShare.value);
  const filed = firstOf(question.probabilities.filter((one) => one.rule === rule && one.on < on && (cameOn === null || one.on < cameOn)));
  const from = filed[0]?.on ?? question.opened;
  return {
    ...commonOf(question, baselinesOn(question, from, input), input, asOf),
    retrospective: question.retrospective ?? false,
    filed: filed.map((one) => ({ by: one.by, on: one.on, p: one.p })),
    answer,
    answeredOn: on,
    answeredBy: by,
    series: told === null || bearing === null ? null : { bearing, judgedTo: told.judgedTo, end: told.end }
  };
}

function commonOf({ id, title, opened, deadline, cluster, sources }: ForecastQuestion, baselines: BaselineAnswer[], input: ForecastInput, asOf: Day) {
  return { question: id, title, opened, deadline, cluster, baselines, pages: sources.map((page) => toSourceLine(page, input.sources, asOf)) };
}

/** The first probability of each forecaster, the one that is scored: later ones could wait until the answer is nearly known. */
export function firstOf(filed: readonly FiledProbability[]): FiledProbability[] {
  return [...new Map(inTime(filed).reverse().map((one) => [one.by, one])).values()].reverse();
}

/** The newest probability of each forecaster. */
export function newestOf(filed: readonly FiledProbability[]): FiledProbability[] {
  return [...new Map(inTime(filed).map((one) => [one.by, one])).values()];
}

/** In order of time; of one day, as they stand. */
const inTime = (filed: readonly FiledProbability[]) => [...filed].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
