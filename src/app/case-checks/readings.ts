import { nearestWord } from "#core/model/nearest-word.ts";
import type { Problem } from "#core/model/problem.ts";
import { quoted } from "#core/model/quoted.ts";
import { type Draft, type DraftFile, findAll, findWords, type Found, problemAt } from "./draft.ts";

/** Returns a problem for every statement on an event or by a capital that is not there, every answer that its question does not allow, and every event of an undertaking that is not there. */
export function brokenReadings({ records: { case: caseFile, terms, events, statements } }: Draft): Problem[] {
  const named = (file: DraftFile | undefined, pattern: string, known: readonly string[] | undefined, wanted: string) =>
    file === undefined ? [] : findAll(file.raw, pattern).flatMap((found) => unknown(file, found, known, wanted));
  return [
    ...named(events, "events.*.term", idsOf(terms, "terms"), "an undertaking of terms.yaml"),
    ...named(statements, "statements.*.event", idsOf(events, "events"), "an event of events.yaml"),
    ...named(statements, "statements.*.capital", idsOf(caseFile, "capitals"), "a capital of case.yaml"),
    ...(statements === undefined || caseFile === undefined ? [] : ["answers", "answersSecond"].flatMap((field) => wrongAnswers(statements, field, questionsOf(caseFile))))
  ];
}

/** Ids of a list; undefined where the file could not be read and nothing can be told. */
function idsOf(file: DraftFile | undefined, list: string): readonly string[] | undefined {
  return file !== undefined && file.raw === undefined ? undefined : findWords(file, `${list}.*.id`);
}

function unknown(file: DraftFile, { path, value }: Found, known: readonly string[] | undefined, wanted: string): Problem[] {
  if (typeof value !== "string" || known === undefined || known.includes(value)) return [];
  return [problemAt(file, path, wanted, quoted(value), nearestWord(value, known))];
}

/** The values that each question allows; null = a count. */
function questionsOf(caseFile: DraftFile): ReadonlyMap<string, readonly string[] | null> {
  return new Map(
    findAll(caseFile.raw, "questions.*").flatMap(({ value }) => {
      const id = findAll(value, "id")[0]?.value;
      const isCount = findAll(value, "scale")[0]?.value === "count";
      const values = findAll(value, "values.*").map((found) => String(found.value));
      return typeof id === "string" ? [[id, isCount ? null : values] as const] : [];
    })
  );
}

function wrongAnswers(file: DraftFile, field: string, questions: ReadonlyMap<string, readonly string[] | null>): Problem[] {
  return findAll(file.raw, `statements.*.${field}`).flatMap(({ path, value: given }) =>
    Object.entries(given !== null && typeof given === "object" ? given : {}).flatMap(([question, value]: [string, unknown]) => {
      const at: Found = { path: [...path, question], value };
      const values = questions.get(question);
      if (values === undefined) return [problemAt(file, at.path, "a question of case.yaml", quoted(question), nearestWord(question, [...questions.keys()]))];
      if (value === null) return [];
      if (values === null) return typeof value === "number" ? [] : [problemAt(file, at.path, "a count, or null where none is given", quoted(value))];
      return typeof value === "string" ? unknown(file, at, values, `an answer to ${quoted(question)}, or null where it is not addressed`) : [problemAt(file, at.path, `an answer to ${quoted(question)}, or null where it is not addressed`, quoted(value))];
    })
  );
}
