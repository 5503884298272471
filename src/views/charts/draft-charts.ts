import type { Day } from "#core/model/day.ts";
import type { DraftLine, DraftThread } from "#core/model/draft-outcome.ts";
import { capitalised, countOf, formatDay } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type Names, nameOf } from "#views/names.ts";
import type { Chart } from "./chart.ts";
import { draftChart, SIGNS } from "./draft-chart.ts";

/** Returns the picture of the line of drafts; none where fewer than two of them were public. */
export function draftCharts(outcome: DraftLine, asOf: Day, names: Names): Chart[] {
  const { line, steps, whole, threads, ends } = outcome;
  const told = whole ?? steps[0];
  if (told === undefined) return [];
  const { moved, dropped, same, cannotTell, dependsOnCopy } = told.counts;
  const [low, high] = [nameOf(ends.low, names), nameOf(ends.high, names)];
  const title = `From the first text to the last ${countOf(moved, "clause")} moved, ${same} stayed, ${dropped} ${dropped === 1 ? "was" : "were"} taken out, of ${cannotTell} one cannot tell, and of ${dependsOnCopy} it depends on the copy`;
  const spoken = `${title}. ${threads.map((thread) => `${capitalised(words().phrases.topicWords(thread.topic, names))}: ${threadInWords(thread, line.map((text) => formatDay(text.date)), names)}`).join(". ")}.`;
  return [
    {
      name: "alignment", title, subtitle: `A row is a clause, a column a text, in the order of their lineage; places on scales from 0 to 1 are one coder's judgement; as of ${formatDay(asOf)}`,
      spoken, source: "Drafts clause by clause in our own words, each with its pages and their grades: drafts/ in the case.", table: "threads",
      key: [
        { mark: "clause", text: "stands in the text" }, { mark: "clause-split", text: "copies of it differ" }, { mark: "clause-new", text: "new" }, { mark: "clause-out", text: "taken out" }, { mark: "clause-unseen", text: "not seen in this text: no drop" },
        { mark: "curve-dotted", text: "cannot tell which way" }
      ],
      notes: {
        heading: "How to read the signs",
        lines: [
          `${SIGNS.high} moved towards the end of ${high}; ${SIGNS.low} towards that of ${low}; ${SIGNS.same} the same; ${SIGNS.overlap} cannot tell, since the places overlap or no scale tells.`,
          "Two signs with a stroke between them: the answer hangs on which copy is right.",
          "A long dash leads to a clause that was taken out, with the way it moved by that, where a scale tells. A thin dotted line passes a text in which the clause was not seen."
        ]
      },
      draw: (space) => draftChart(outcome, names, space, spoken)
    }
  ];
}

/** Says one thread: each text's clause by the day of the text, and what became of it from each to the next. */
function threadInWords({ cells, links, whole }: DraftThread, days: readonly string[], names: Names): string {
  return cells.flatMap((cell, i) => {
    if (cell === null) return [];
    const link = links[i - 1];
    const became = link ? `, ${words().phrases.relationWord(link.relation)}${link.towards === null ? "" : ` towards ${nameOf(link.towards, names)}`}` : "";
    const place = cell.place === null ? "" : ` at ${cell.place[0] === cell.place[1] ? cell.place[0] : `${cell.place[0]} to ${cell.place[1]}`}`;
    return [`${days[i]}${place}${cell.split ? ", copies differ" : ""}${became}`];
  }).join("; ").concat(whole === null ? "" : `; from first to last ${words().phrases.relationWord(whole.relation)}${whole.towards === null ? "" : ` towards ${nameOf(whole.towards, names)}`}`);
}
