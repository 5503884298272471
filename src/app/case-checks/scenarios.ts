import { nearestWord } from "#core/model/nearest-word.ts";
import type { Problem } from "#core/model/problem.ts";
import { quoted } from "#core/model/quoted.ts";
import { type Draft, findAll, findWords, problemAt } from "./draft.ts";

/** Returns a problem for every rule of an indicator on a series that the case does not hold and the indicator does not say it lacks, and for every question that is not there. */
export function strangeIndicators({ records: { scenarios, forecasts }, sidecars }: Draft): Problem[] {
  if (scenarios === undefined) return [];
  const held = sidecars.some(({ raw }) => raw === undefined) ? undefined : sidecars.flatMap((file) => findWords(file, "id"));
  const asked = forecasts?.raw === undefined ? undefined : findWords(forecasts, "forecasts.*.id");
  const inIndicators = findAll(scenarios.raw, "scenarios.*.indicators.*").flatMap(({ path, value }) => {
    const known = held === undefined ? undefined : [...held, ...findWords({ raw: value }, "lacking.*.series")];
    return findAll(value, "rules.*.series").flatMap((found) => unless(known, [...path, ...found.path], found.value, "a series of this case, or one that the indicator lists under lacking"));
  });
  const ofQuestions = findAll(scenarios.raw, "scenarios.*.questions.*").flatMap(({ path, value }) => unless(asked, path, value, "a question of forecasts.yaml"));
  return [...inIndicators, ...ofQuestions];

  function unless(known: readonly string[] | undefined, path: readonly (string | number)[], value: unknown, wanted: string): Problem[] {
    if (typeof value !== "string" || known === undefined || known.includes(value)) return [];
    return [problemAt(scenarios!, path, wanted, quoted(value), nearestWord(value, known))];
  }
}
