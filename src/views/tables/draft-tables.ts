import type { Direction, DraftCounts, DraftFound, DraftLine, DraftLink, DraftOutcome, DraftStep } from "#core/model/draft-outcome.ts";
import { formatDay, wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type Cell, column, type Table } from "./table.ts";

const say = () => words().tables.draftTables;

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
      title: say().copiesAndProposalsThatDiffer,
      columns: [column("clause", say().clause, "text"), column("topic", say().about, "text"), column("says", say().itSays, "text"), column("according-to", say().accordingTo, "text"), column("place", say().placeByTheCoder, "text"), column("grade", say().grade, "text"), column("record", say().record, "record")],
      rows: clauses.flatMap(({ n, topic, copies }) => copies.map(({ says, accordingTo, place, page }): Cell[] => [n, words().phrases.topicWords(topic), says, accordingTo, placeText(place), grades([page]), record]))
    },
    {
      name: "statuses",
      title: say().whatBecameOfTheText,
      columns: [column("on", say().day, "day"), column("status", say().status, "text"), column("according-to", say().accordingTo, "text"), column("note", say().note, "text"), column("grade", say().grade, "text"), column("record", say().record, "record")],
      rows: statuses.map(({ on, status, accordingTo, note, page }): Cell[] => [on, wordsOf(status), accordingTo, note, grades([page]), record])
    },
    {
      name: "claims",
      title: say().whoWroteItItsDate,
      columns: [column("what", say().ofWhat, "text"), column("says", say().itSays, "text"), column("according-to", say().accordingTo, "text"), column("grade", say().grade, "text"), column("record", say().record, "record")],
      rows: ([[say().authors, authors], [say().numberOfPoints, numberOfPoints], [say().date, dateSaid]] as const).flatMap(([what, list]) => list.map(({ says, accordingTo, page }): Cell[] => [what, says, accordingTo, grades([page]), record]))
    }
  ];
}

function stepTable({ fromTitle, rows, from }: DraftStep, index: number, { clauses, draft }: DraftFound, grades: (ids: readonly string[]) => string): Table {
  return {
    name: index === 0 ? "clauses" : `clauses-against-${from}`,
    title: say().clauseByClauseAgainst(fromTitle),
    isApart: true,
    columns: [
      column("topic", say().about, "text"), column("before", say().clauseBefore, "text"), column("after", say().clauseNow, "text"), column("summary", say().nowInOurOwnWords, "text"), column("place-before", say().placeBefore, "text"), column("place-after", say().placeNow, "text"),
      column("relation", say().whatBecameOfIt, "text"), column("scale", say().byTheScale, "text"), column("coder", say().theCodersWord, "text"), column("agree", say().doTheyAgree, "text"), column("copies", say().byCopy, "text"), column("grades", say().grades, "text"), column("record", say().record, "record")
    ],
    rows: rows.map(({ topic, from: before, to, relation, direction, towards, coder, agrees, byCopy, returned }): Cell[] => {
      const clause = clauses.find(({ n }) => n === to?.n);
      return [
        words().phrases.topicWords(topic), before?.n ?? null, to?.n ?? null, clause?.summary ?? null, placeText(before?.place ?? null), placeText(to?.place ?? null),
        `${words().phrases.relationWord(relation)}${returned ? say().afterItHadBeenTaken : ""}`, before === null || to === null ? null : byCopy.length > 1 ? words().phrases.relationWord("depends-on-copy") : words().phrases.directionWords(direction, towards), coder === null ? null : words().phrases.coderWords(coder.change, coder.for),
        agrees === null ? null : agrees ? say().yes : say().no, byCopy.length === 0 ? null : byCopy.length > 1 ? say().either(byCopy.map(answerWord)) : say().theSameForAll, grades(clause?.pages ?? []), to === null ? `drafts/${from}` : `drafts/${draft}`
      ];
    })
  };
}

/** Says one of the answers that copies give; which end is whose stands beside. */
function answerWord(answer: Direction): string {
  return { low: say().towards0, high: say().towards1, same: say().theSame, overlap: say().cannotTell }[answer];
}

function linkText(link: DraftLink | null): string | null {
  if (link === null) return null;
  return [words().phrases.relationWord(link.relation), ...(link.towards === null ? [] : [say().towards(wordsOf(link.towards))])].join(", ");
}

function lineTables({ line, steps, whole, threads, texts, ends }: DraftLine): Table[] {
  const compared = [...steps, ...(whole === null ? [] : [whole])];
  const number: readonly (readonly [keyof DraftCounts, string])[] = [["same", say().same], ["moved", say().moved], ["cannotTell", say().cannotTell2], ["dropped", say().dropped], ["new", say().newWord], ["notSeen", say().notSeenInTheLater], ["unseenBefore", say().notSeenInTheEarlier], ["dependsOnCopy", say().itDependsOnTheCopy], ["disagree", say().scaleAndCoderDiffer]];
  return [
    {
      name: "threads",
      title: say().everyClauseThroughTheLine,
      columns: [column("topic", say().about, "text"), ...line.flatMap(({ draft, title }, i) => [...(i === 0 ? [] : [column(`to-${draft}`, "→", "text")]), column(draft, title, "text")]), ...(whole === null ? [] : [column("whole", say().firstToLast, "text")])],
      rows: threads.map(({ topic, cells, links, whole: end }): Cell[] => [
        words().phrases.topicWords(topic),
        ...cells.flatMap((cell, i): Cell[] => {
          const link = links[i - 1];
          const shown = cell === null ? null : `${cell.n}${cell.isOut ? say().takenOut : ""}${cell.place === null ? "" : `: ${placeText(cell.place)}`}${cell.split ? say().copiesDiffer : ""}`;
          return i === 0 ? [shown] : [linkText(link ?? null), shown];
        }),
        ...(whole === null ? [] : [linkText(end)])
      ])
    },
    {
      name: "steps",
      title: say().fromTextToText,
      columns: [column("from", say().fromWord, "record"), column("to", say().to, "record"), ...number.map(([key, label]) => column(key, label, "number")), column("low", say().towards2(wordsOf(ends.low)), "number"), column("high", say().towards3(wordsOf(ends.high)), "number")],
      rows: compared.map(({ from, to, counts }): Cell[] => [`drafts/${from}`, `drafts/${to}`, ...number.map(([key]) => counts[key] as number), ...counts.towards.map(({ n }) => n)])
    },
    {
      name: "texts",
      title: say().everyDraftAndHowFar,
      columns: [column("date", say().date2, "day"), column("record", say().draft, "record"), column("title", say().title, "text"), column("clauses", say().clausesSeen, "number"), column("copies", say().withCopiesThatDiffer, "number"), column("furthest", say().asFarAs, "text"), column("statuses", say().everythingSaidOfIt, "text"), column("grades", say().gradesOfItsPages, "text")],
      rows: texts.map(({ date, draft, title, clauses, copies, furthest, statuses, grades }): Cell[] => [
        date, `drafts/${draft}`, title, clauses, copies, furthest === null ? null : wordsOf(furthest),
        statuses.map(({ status, on, accordingTo }) => `${wordsOf(status)}${on === null ? "" : ` ${formatDay(on)}`} (${accordingTo})`).join("; "), grades.map(({ grade, pages }) => `${grade} ×${pages}`).join(" ")
      ])
    }
  ];
}
