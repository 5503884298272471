import type { Day } from "#core/model/day.ts";
import type { DraftLine, DraftThread } from "#core/model/draft-outcome.ts";
import { capitalised, formatDay } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type Names, nameOf } from "#views/names.ts";
import type { Chart } from "./chart.ts";
import { draftChart, SIGNS } from "./draft-chart.ts";

/** Returns the picture of the line of drafts; none where fewer than two of them were public. */
export function draftCharts(outcome: DraftLine, asOf: Day, names: Names): Chart[] {
  const { line, steps, whole, threads, ends } = outcome;
  const told = whole ?? steps[0];
  if (told === undefined) return [];
  const { charts: { drafts: say }, phrases } = words();
  const { moved, dropped, same, cannotTell, dependsOnCopy } = told.counts;
  const [low, high] = [nameOf(ends.low, names), nameOf(ends.high, names)];
  const title = say.title(moved, same, dropped, cannotTell, dependsOnCopy);
  const spoken = `${title}. ${threads.map((thread) => `${capitalised(phrases.topicWords(thread.topic, names))}: ${threadInWords(thread, line.map((text) => formatDay(text.date)), names)}`).join(". ")}.`;
  return [
    {
      name: "alignment", title, subtitle: say.subtitle(asOf),
      spoken, source: say.source, table: "threads",
      key: [
        { mark: "clause", text: say.stands }, { mark: "clause-split", text: say.copiesDiffer }, { mark: "clause-new", text: say.isNew }, { mark: "clause-out", text: say.takenOut }, { mark: "clause-unseen", text: say.notSeenKey },
        { mark: "curve-dotted", text: say.whichWay }
      ],
      notes: {
        heading: say.signsHeading,
        lines: say.signs(SIGNS.high, high!, SIGNS.low, low!, SIGNS.same, SIGNS.overlap)
      },
      draw: (space) => draftChart(outcome, names, space, spoken)
    }
  ];
}

/** Says one thread: each text's clause by the day of the text, and what became of it from each to the next. */
function threadInWords({ cells, links, whole }: DraftThread, days: readonly string[], names: Names): string {
  const { charts: { drafts: say }, phrases } = words();
  const towards = (link: NonNullable<DraftThread["whole"]>) => say.became(phrases.relationWord(link.relation), link.towards === null ? null : nameOf(link.towards, names));
  return cells.flatMap((cell, i) => {
    if (cell === null) return [];
    const link = links[i - 1];
    const became = link ? `, ${towards(link)}` : "";
    const place = cell.place === null ? "" : say.place(...cell.place);
    return [`${days[i]}${place}${cell.split ? say.copiesDifferOf : ""}${became}`];
  }).join("; ").concat(whole === null ? "" : say.whole(towards(whole)));
}
