import type { Direction, DraftCounts, DraftFound, DraftLine, DraftLink, DraftOutcome, DraftStep } from "#core/model/draft-outcome.ts";
import { formatDay, wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type Cell, column, type Table } from "./table.ts";

type Place = readonly [number, number] | null;

/** The clauses of one draft against those it was made from, its copies, statuses and pages; or the whole line at once. */
export function draftTables(outcome: DraftOutcome): Table[] {
  return outcome.kind === "line" ? lineTables(outcome) : foundTables(outcome);
}

/** Writes an interval on a scale: `0.6`, `0.35–0.5`. */
export function placeText(place: Place): string | null {
  if (place === null) return null;
  const [low, high] = place;
  return low === high ? String(low) : `${low}–${high}`;
}

function foundTables(outcome: DraftFound): Table[] {
  const { draft, clauses, statuses, authors, numberOfPoints, dateSaid, pages } = outcome;
  const gradeOf = (id: string) => pages.find((page) => page.id === id);
  const grades = (ids: readonly string[]) => ids.flatMap((id) => gradeOf(id) ?? []).map(({ reliability, credibility }) => `${reliability}${credibility}`).join(" ");
  const record = `drafts/${draft}`;
  return [
    ...(outcome.status === "assessed" ? outcome.steps.map((step, i) => stepTable(step, i, outcome, grades)) : []),
    {
      name: "copies",
      title: "Copies and proposals that differ, side by side",
      columns: [column("clause", "Clause", "text"), column("topic", "About", "text"), column("says", "It says", "text"), column("according-to", "According to", "text"), column("place", "Place, by the coder", "text"), column("grade", "Grade", "text"), column("record", "Record", "record")],
      rows: clauses.flatMap(({ n, topic, copies }) => copies.map(({ says, accordingTo, place, page }): Cell[] => [n, words().phrases.topicWords(topic), says, accordingTo, placeText(place), grades([page]), record]))
    },
    {
      name: "statuses",
      title: "What became of the text, and who says so",
      columns: [column("on", "Day", "day"), column("status", "Status", "text"), column("according-to", "According to", "text"), column("note", "Note", "text"), column("grade", "Grade", "text"), column("record", "Record", "record")],
      rows: statuses.map(({ on, status, accordingTo, note, page }): Cell[] => [on, wordsOf(status), accordingTo, note, grades([page]), record])
    },
    {
      name: "claims",
      title: "Who wrote it, its date and its number of points: claims side by side",
      columns: [column("what", "Of what", "text"), column("says", "It says", "text"), column("according-to", "According to", "text"), column("grade", "Grade", "text"), column("record", "Record", "record")],
      rows: ([["authors", authors], ["number of points", numberOfPoints], ["date", dateSaid]] as const).flatMap(([what, list]) => list.map(({ says, accordingTo, page }): Cell[] => [what, says, accordingTo, grades([page]), record]))
    }
  ];
}

function stepTable({ fromTitle, rows, from }: DraftStep, index: number, { clauses, draft }: DraftFound, grades: (ids: readonly string[]) => string): Table {
  return {
    name: index === 0 ? "clauses" : `clauses-against-${from}`,
    title: `Clause by clause, against ${fromTitle}`,
    isApart: true,
    columns: [
      column("topic", "About", "text"), column("before", "Clause before", "text"), column("after", "Clause now", "text"), column("summary", "Now, in our own words", "text"), column("place-before", "Place before", "text"), column("place-after", "Place now", "text"),
      column("relation", "What became of it", "text"), column("scale", "By the scale", "text"), column("coder", "The coder's word", "text"), column("agree", "Do they agree", "text"), column("copies", "By copy", "text"), column("grades", "Grades", "text"), column("record", "Record", "record")
    ],
    rows: rows.map(({ topic, from: before, to, relation, direction, towards, coder, agrees, byCopy, returned }): Cell[] => {
      const clause = clauses.find(({ n }) => n === to?.n);
      return [
        words().phrases.topicWords(topic), before?.n ?? null, to?.n ?? null, clause?.summary ?? null, placeText(before?.place ?? null), placeText(to?.place ?? null),
        `${words().phrases.relationWord(relation)}${returned ? ", after it had been taken out" : ""}`, before === null || to === null ? null : byCopy.length > 1 ? words().phrases.relationWord("depends-on-copy") : words().phrases.directionWords(direction, towards), coder === null ? null : words().phrases.coderWords(coder.change, coder.for),
        agrees === null ? null : agrees ? "yes" : "no", byCopy.length === 0 ? null : byCopy.length > 1 ? byCopy.map(answerWord).join(" or ") : "the same for all", grades(clause?.pages ?? []), to === null ? `drafts/${from}` : `drafts/${draft}`
      ];
    })
  };
}

/** Says one of the answers that copies give; which end is whose stands beside. */
function answerWord(answer: Direction): string {
  return { low: "towards 0", high: "towards 1", same: "the same", overlap: "cannot tell" }[answer];
}

function linkText(link: DraftLink | null): string | null {
  if (link === null) return null;
  return [words().phrases.relationWord(link.relation), ...(link.towards === null ? [] : [`towards ${wordsOf(link.towards)}`])].join(", ");
}

function lineTables({ line, steps, whole, threads, texts, ends }: DraftLine): Table[] {
  const compared = [...steps, ...(whole === null ? [] : [whole])];
  const number: readonly (readonly [keyof DraftCounts, string])[] = [["same", "Same"], ["moved", "Moved"], ["cannotTell", "Cannot tell"], ["dropped", "Dropped"], ["new", "New"], ["notSeen", "Not seen in the later"], ["unseenBefore", "Not seen in the earlier"], ["dependsOnCopy", "It depends on the copy"], ["disagree", "Scale and coder differ"]];
  return [
    {
      name: "threads",
      title: "Every clause through the line",
      columns: [column("topic", "About", "text"), ...line.flatMap(({ draft, title }, i) => [...(i === 0 ? [] : [column(`to-${draft}`, "→", "text")]), column(draft, title, "text")]), ...(whole === null ? [] : [column("whole", "First to last", "text")])],
      rows: threads.map(({ topic, cells, links, whole: end }): Cell[] => [
        words().phrases.topicWords(topic),
        ...cells.flatMap((cell, i): Cell[] => {
          const link = links[i - 1];
          const shown = cell === null ? null : `${cell.n}${cell.isOut ? " (taken out)" : ""}${cell.place === null ? "" : `: ${placeText(cell.place)}`}${cell.split ? ", copies differ" : ""}`;
          return i === 0 ? [shown] : [linkText(link ?? null), shown];
        }),
        ...(whole === null ? [] : [linkText(end)])
      ])
    },
    {
      name: "steps",
      title: "From text to text",
      columns: [column("from", "From", "record"), column("to", "To", "record"), ...number.map(([key, label]) => column(key, label, "number")), column("low", `Towards ${wordsOf(ends.low)}`, "number"), column("high", `Towards ${wordsOf(ends.high)}`, "number")],
      rows: compared.map(({ from, to, counts }): Cell[] => [`drafts/${from}`, `drafts/${to}`, ...number.map(([key]) => counts[key] as number), ...counts.towards.map(({ n }) => n)])
    },
    {
      name: "texts",
      title: "Every draft, and how far it came",
      columns: [column("date", "Date", "day"), column("record", "Draft", "record"), column("title", "Title", "text"), column("clauses", "Clauses seen", "number"), column("copies", "With copies that differ", "number"), column("furthest", "As far as", "text"), column("statuses", "Everything said of it", "text"), column("grades", "Grades of its pages", "text")],
      rows: texts.map(({ date, draft, title, clauses, copies, furthest, statuses, grades }): Cell[] => [
        date, `drafts/${draft}`, title, clauses, copies, furthest === null ? null : wordsOf(furthest),
        statuses.map(({ status, on, accordingTo }) => `${wordsOf(status)}${on === null ? "" : ` ${formatDay(on)}`} (${accordingTo})`).join("; "), grades.map(({ grade, pages }) => `${grade} ×${pages}`).join(" ")
      ])
    }
  ];
}
