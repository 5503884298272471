import { ruleHash } from "#core/findings/rule-hash.ts";
import { forecastQuestion, type ForecastQuestion, ruleOn } from "#core/model/forecast-question.ts";
import { nearestWord } from "#core/model/nearest-word.ts";
import type { Problem } from "#core/model/problem.ts";
import { quoted } from "#core/model/quoted.ts";
import { type Draft, type DraftFile, findAll, findWords, type Found, problemAt, valueUnder } from "./draft.ts";

/** Returns a problem for every question whose rule was edited (not where it names a series that is not there: that is said elsewhere, and explains it), whose days contradict each other, or that names a scenario or class that is not there. */
export function unsoundForecasts(draft: Draft): Problem[] {
  const { forecasts } = draft.records;
  if (forecasts === undefined) return [];
  const series = new Set(draft.sidecars.flatMap((file) => findWords(file, "id")));
  return [...findAll(forecasts.raw, "forecasts.*").flatMap((found) => inQuestion(forecasts, found, series)), ...strangeScenarios(forecasts, draft), ...strangeClasses(forecasts, draft)];
}

function inQuestion(file: DraftFile, { path, value }: Found, series: ReadonlySet<string>): Problem[] {
  const read = forecastQuestion.safeParse(value);
  if (!read.success) return [];
  const at = (under: Found["path"], wanted: string, found: string) => problemAt(file, [...path, ...under], wanted, found);
  return [...daysOf(read.data, at), ...versionsOf(read.data, series, at), ...filingsOf(read.data, at), ...answersOf(read.data, at)];
}

type At = (under: Found["path"], wanted: string, found: string) => Problem;

function daysOf({ opened, deadline }: ForecastQuestion, at: At): Problem[] {
  return opened < deadline ? [] : [at(["deadline"], `a day after ${opened}, when the question was opened`, deadline)];
}

function versionsOf(question: ForecastQuestion, known: ReadonlySet<string>, at: At): Problem[] {
  const { opened, rules } = question;
  return rules.flatMap((version, i) => {
    const before = rules[i - 1]?.from;
    const hasStrangeSeries = version.resolver.series?.some(({ series }) => !known.has(series)) === true;
    const isDated = before === undefined ? version.from === opened : version.from > before;
    const hash = ruleHash(version, question);
    return [
      ...(hash === version.hash || hasStrangeSeries ? [] : [at(["rules", i, "hash"], `${hash}, the hash of the rule and of what is asked as they stand here; neither is ever edited: put back what stood, and add a change of the rule as a new version with its own day, and one of title, opened, deadline, cluster, market.slug, market.match or retrospective as a new question`, version.hash)]),
      ...(isDated ? [] : [at(["rules", i, "from"], before === undefined ? `${opened}, the day of the opening` : `a day after ${before}, since versions follow each other`, version.from)]),
      ...(i === 0 || version.why !== undefined ? [] : [at(["rules", i], "why the rule was changed, under why", "nothing")])
    ];
  });
}

function filingsOf(question: ForecastQuestion, at: At): Problem[] {
  const { opened, deadline, rules, probabilities, resolutions } = question;
  return probabilities.flatMap(({ on, rule }, i) => {
    const held = ruleOn(question, on).hash;
    const answered = resolutions.filter((one) => one.rule === rule && one.on <= on).map((one) => one.on)[0];
    return [
      ...(on < opened ? [at(["probabilities", i, "on"], `a day on or after ${opened}, when the question was opened`, on)] : []),
      ...(on > deadline ? [at(["probabilities", i, "on"], `a day on or before the deadline, ${deadline}`, on)] : []),
      ...(answered === undefined ? [] : [at(["probabilities", i, "on"], `a day before ${answered}, when the question was answered`, on)]),
      ...(rule === held ? [] : [at(["probabilities", i, "rule"], rules.some(({ hash }) => hash === rule) ? `${held}, the hash of the rule that held on ${on}` : `the hash of a rule of this question: a probability stays under the rule it was filed under, and that rule stays`, rule)])
    ];
  });
}

function answersOf({ opened, deadline, retrospective, rules, resolutions }: ForecastQuestion, at: At): Problem[] {
  return resolutions.flatMap(({ rule, answer, on, cameOn }, i) => [
    ...(rules.some(({ hash }) => hash === rule) ? [] : [at(["resolutions", i, "rule"], "the hash of a rule of this question", rule)]),
    ...(resolutions.findIndex((one) => one.rule === rule) === i ? [] : [at(["resolutions", i, "rule"], "one answer for each rule", `a second one for ${rule}`)]),
    ...(answer === "no" && on <= deadline && !retrospective ? [at(["resolutions", i, "on"], `a day after the deadline, ${deadline}, since until then it can still come true`, on)] : []),
    ...(cameOn !== undefined && (cameOn < opened || cameOn > on) ? [at(["resolutions", i, "cameOn"], `a day from ${opened}, when the question was opened, to ${on}, when it was answered`, cameOn)] : []),
    ...(answer === "yes" && cameOn === undefined && !retrospective ? [at(["resolutions", i], "the day on which it came true, under cameOn, since what was filed on or after it is in no score", "nothing")] : [])
  ]);
}

function strangeScenarios(file: DraftFile, { records: { scenarios } }: Draft): Problem[] {
  if (scenarios?.raw === undefined) return [];
  const known = findWords(scenarios, "scenarios.*.id");
  return findAll(file.raw, "forecasts.*.scenario").flatMap(({ path, value }) =>
    typeof value !== "string" || known.includes(value) ? [] : [problemAt(file, path, "a scenario of scenarios.yaml", quoted(value), nearestWord(value, known))]
  );
}

function strangeClasses(file: DraftFile, { sidecars }: Draft): Problem[] {
  const classes = new Map(sidecars.map(({ raw }) => [valueUnder(raw, "id"), Object.keys(valueUnder(raw, "classes") ?? {})]));
  return findAll(file.raw, "forecasts.*.rules.*.resolver.series.*").flatMap(({ path, value }) => {
    const series = valueUnder(value, "series");
    const known = classes.get(series);
    return known === undefined
      ? []
      : findAll(value, "classes.*").flatMap((found) => (typeof found.value !== "string" || known.includes(found.value) ? [] : [problemAt(file, [...path, ...found.path], `a class of the series ${quoted(series)}`, quoted(found.value), nearestWord(found.value, known))]));
  });
}
