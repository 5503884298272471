import type { HistoryWindow } from "#core/model/history.ts";
import { nearestWord } from "#core/model/nearest-word.ts";
import type { Problem } from "#core/model/problem.ts";
import { quoted } from "#core/model/quoted.ts";
import { type Draft, findAll, findWords, namedFiles, problemAt } from "./draft.ts";

/**
 * Returns a problem for every record that a sign rests on and that is not there, and for every conflict that is left out and is not in the table of past talks.
 *
 * @param windows The table; `undefined` = it could not be read, and nothing is said of conflicts.
 */
export function brokenPastTalks(draft: Draft, windows: readonly HistoryWindow[] | undefined): Problem[] {
  const { case: caseFile, signs } = draft.records;
  const conflicts = windows && [...new Set(windows.map(({ conflict }) => conflict))];
  const unless = (known: readonly string[], file: NonNullable<typeof caseFile>, pattern: string, wanted: string) =>
    findAll(file.raw, pattern).flatMap(({ path, value }) => (typeof value !== "string" || known.includes(value) ? [] : [problemAt(file, path, wanted, quoted(value), nearestWord(value, known))]));
  return [
    ...(signs === undefined ? [] : unless(recordsIn(draft), signs, "signs.*.answers.*.records.*", "a record of this case, as kind/id")),
    ...(caseFile === undefined || conflicts === undefined ? [] : unless(conflicts, caseFile, "registration.history.leaveOut.value.*", "a conflict of history/processes.csv"))
  ];
}

/** Lists every record of a draft as kind/id. */
function recordsIn(draft: Draft): string[] {
  return namedFiles(draft).flatMap(([name, file]) => {
    if (name === "sidecar") return findWords(file, "id").map((id) => `series/${id}`);
    return [...findWords(file, `${name}.*.id`), ...(name === "drafts" ? findWords(file, "id") : [])].map((id) => `${name}/${id}`);
  });
}
