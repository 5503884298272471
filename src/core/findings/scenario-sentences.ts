import type { Day } from "#core/model/day.ts";
import { dayNumber } from "#core/model/day-count.ts";
import type { ScenarioIndicator, ScenarioOutcome } from "#core/model/scenario-outcome.ts";
import type { Sentence } from "#core/model/sentence.ts";
import { numbered } from "./numbered.ts";

const say = (template: string, values: Sentence["values"] = {}): Sentence => ({ template, values });

/** How many indicators are tripped, which and since when, and how many cannot be read on the day. */
export function scenarioSentence({ title, indicators, ...outcome }: ScenarioOutcome, asOf: Day): Sentence {
  const named = (count: string, key: string, items: readonly ScenarioIndicator[]) => numbered(count, items.map(({ what, spell }) => ({ [key]: what, [`${key}Since`]: spell?.from ?? null })));
  const inState = (state: ScenarioIndicator["state"]) => indicators.filter((one) => one.state === state);
  const stale = inState("stale");
  const values = { title, asOf, of: indicators.length, lacking: inState("not-assessable").length };
  if (outcome.status === "not-assessable") return say("scenario.not-assessable", values);
  return say("scenario.read", {
    ...values,
    quiet: inState("not-tripped").length,
    season: inState("out-of-season").length,
    stale: stale.length,
    newest: stale.map(({ judged }) => judged!.day).sort().at(-1) ?? null,
    ...named("tripped", "tripped", inState("tripped")),
    ...named("wasMet", "was", stale.filter(({ judged }) => judged!.met))
  });
}

/** Each indicator in a sentence, what each cannot tell, what is not at hand, the questions, and what is easily taken for the scenario. */
export function scenarioDetails({ ifTalks, notSameAs, indicators, questions }: ScenarioOutcome, asOf: Day): Sentence[] {
  return [
    say("scenario.if", { ifTalks, notSameAs }),
    ...indicators.flatMap((one) => (one.judged === null ? [] : [indicatorSentence(one, one.judged, asOf)])),
    ...indicators.filter(({ state }) => state === "not-assessable").map(({ what, lacking, rules }) => say("scenario.lacking", { what, read: rules.length, why: lacking.map(({ text }) => text).join("; ") || null })),
    ...indicators.flatMap(({ what, caveat, recomputed, rules }) => [
      ...(recomputed === null ? [] : [say("scenario.recomputed", { what, recomputed })]),
      ...(caveat === null ? [] : [say("scenario.caveat", { what, caveat })]),
      ...distinct(rules.flatMap(({ name, crosses }) => crosses.map(({ day, text }) => say("scenario.crosses", { what, series: name, day, text }))))
    ]),
    ...distinct(indicators.flatMap(({ rules }) => rules.filter(({ isClaim }) => isClaim).map(({ name, claimant }) => say("scenario.claimed", { series: name, claimant })))),
    ...(questions.length === 0 ? [] : [say("scenario.questions", numbered("questions", questions.map(({ title: question, deadline }) => ({ question, deadline }))))])
  ];
}

function indicatorSentence({ what, threshold, state, rules, spell, past }: ScenarioIndicator, judged: NonNullable<ScenarioIndicator["judged"]>, asOf: Day): Sentence {
  const read = rules.flatMap(({ last, unit, ownUnit, side, name }) => (last === null ? [] : [{ series: name, value: last.value, against: last.threshold, unit, ownUnit, side, readOn: last.day }]));
  return say("scenario.indicator", {
    what, threshold, state,
    day: judged.day,
    met: judged.met ? 1 : 0,
    ago: dayNumber(asOf) - dayNumber(judged.day),
    spellFrom: spell?.from ?? null, spellTo: spell?.to ?? null, spellDays: spell?.days ?? 0,
    pastFrom: past?.from ?? null, judgedDays: past?.judged ?? 0, metDays: past?.met ?? 0, spells: past?.spells ?? 0,
    ...numbered("rules", read)
  });
}

function distinct(sentences: readonly Sentence[]): Sentence[] {
  return [...new Map(sentences.map((one) => [JSON.stringify(one), one])).values()];
}
