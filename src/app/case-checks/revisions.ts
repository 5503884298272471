import { isDay } from "#core/model/day-count.ts";
import { nearestWord } from "#core/model/nearest-word.ts";
import type { Problem } from "#core/model/problem.ts";
import { quoted } from "#core/model/quoted.ts";
import type { Revision } from "#core/model/revision.ts";

export const REVISIONS_HEADER = "series,day,class,old,new,accepted";
const FIGURE = /^(\d+(\.\d+)?)?$/;

/** Returns everything wrong with the list of values that were changed after they had been stored. */
export function revisionProblems(file: string, text: string, seriesIds: readonly string[]): Problem[] {
  const lines = text.replace(/\n$/, "").split("\n");
  if (lines[0] !== REVISIONS_HEADER) return [{ file, line: 1, column: 1, wanted: `the header ${REVISIONS_HEADER}`, found: quoted(lines[0]) }];
  return lines.slice(1).flatMap((row, index) => {
    const [series = "", day = "", name = "", before = "", after = "", accepted = "", ...more] = row.split(",");
    const place = { file, line: index + 2, column: 1 };
    const hint = nearestWord(series, seriesIds);
    if (!seriesIds.includes(series)) return [{ ...place, wanted: "a series of this case", found: quoted(series), ...(hint === undefined ? {} : { hint }) }];
    const isSound = isDay(day) && name !== "" && FIGURE.test(before) && FIGURE.test(after) && isDay(accepted) && more.length === 0;
    return isSound ? [] : [{ ...place, wanted: REVISIONS_HEADER, found: quoted(row) }];
  });
}

/** Reads a list of revisions that was found without problems; none of an empty text. */
export function parseRevisions(text: string): Revision[] {
  const figure = (cell: string) => (cell === "" ? null : Number(cell));
  return text.trimEnd().split("\n").slice(1).map((row) => {
    const [series, day, name, before, after, accepted] = row.split(",") as [string, string, string, string, string, string];
    return { series, day, class: name, old: figure(before), new: figure(after), accepted };
  });
}
