import type { Clause, Draft } from "#core/model/draft.ts";
import type { DraftLine, DraftLink, DraftRow, DraftStep, DraftText, DraftThread } from "#core/model/draft-outcome.ts";
import { compareTexts, type Table } from "./compare-texts.ts";
import { furthestOf } from "./draft.ts";
import { isOut, predecessorIn } from "./follow.ts";

/** Tells how clauses fared along a line of drafts, each a parent of the next, as far as it was public; and what became of every draft of the case. */
export function lineOf(line: readonly Draft["id"][], table: Table): DraftLine {
  const texts = line.flatMap((id) => table.drafts.get(id) ?? []);
  const whole = texts.length > 2 ? compareTexts(texts[0]!, texts.at(-1)!, table) : null;
  const steps = texts.slice(1).map((later, i) => compareTexts(texts[i]!, later, table));
  return {
    assay: "draft@1",
    kind: "line",
    status: "assessed",
    ends: table.ends,
    line: texts.map(({ id, title, date }) => ({ draft: id, title, date })),
    steps: steps.map(withoutRows),
    whole: whole === null ? null : withoutRows(whole),
    threads: threadsOf(texts, steps, whole, table),
    texts: [...table.drafts.values()].sort((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1)).map((one) => textOf(one, table))
  };
}

const withoutRows = ({ rows: _rows, ...step }: DraftStep) => step;

function textOf(draft: Draft, { pages }: Table): DraftText {
  const grades = [...(pages.get(draft.id)?.values() ?? [])].map(({ reliability, credibility }) => `${reliability}${credibility}`);
  return {
    draft: draft.id,
    title: draft.title,
    date: draft.date,
    parents: draft.lineage.parents,
    clauses: draft.clauses.filter((one) => !isOut(one)).length,
    copies: draft.clauses.filter(({ copies }) => copies.length > 0).length,
    furthest: furthestOf(draft),
    statuses: draft.statuses.map(({ status, on, accordingTo }) => ({ status, on, accordingTo })),
    grades: [...new Set(grades)].sort().map((grade) => ({ grade, pages: grades.filter((one) => one === grade).length }))
  };
}

/** Strings clauses on threads: a clause joins the thread of the one it follows in the nearest earlier text of the line, unless another took that place. */
function threadsOf(texts: readonly Draft[], steps: readonly DraftStep[], whole: DraftStep | null, table: Table): DraftThread[] {
  const threads: (Clause | undefined)[][] = [];
  texts.forEach((text, column) => {
    for (const clause of text.clauses) {
      const thread = threadFor(clause, texts.slice(0, column), threads, table);
      if (thread !== undefined && thread[column] === undefined) thread[column] = clause;
      else threads.push(Object.assign(new Array<Clause | undefined>(texts.length).fill(undefined), { [column]: clause }));
    }
  });
  return threads
    .map((cells) => ({
      topic: cells.find((cell) => cell !== undefined)!.topic,
      cells: cells.map((cell) => (cell === undefined ? null : { n: cell.n, place: cell.place, split: cell.copies.length > 0, isOut: isOut(cell) })),
      links: steps.map(({ rows }, i) => linkOf(rows, cells[i], cells[i + 1])),
      whole: whole === null ? null : linkOf(whole.rows, cells[0], cells.at(-1))
    }))
    .sort((a, b) => (a.topic === b.topic ? 0 : isOther(a.topic) !== isOther(b.topic) ? (isOther(a.topic) ? 1 : -1) : a.topic < b.topic ? -1 : 1));
}

const isOther = (topic: string) => topic.startsWith("other: ");

function threadFor(clause: Clause, earlier: readonly Draft[], threads: readonly (Clause | undefined)[][], table: Table): (Clause | undefined)[] | undefined {
  for (let column = earlier.length - 1; column >= 0; --column) {
    const from = predecessorIn(earlier[column]!, clause, table.drafts);
    if (from !== undefined) return threads.find((cells) => cells[column] === from);
  }
  return undefined;
}

/** What the comparison of two texts says of the clauses on a thread. */
function linkOf(rows: readonly DraftRow[], from: Clause | undefined, to: Clause | undefined): DraftLink | null {
  const row = rows.find((one) => (to === undefined ? from !== undefined && one.to === null && one.from?.n === from.n : one.to?.n === to.n));
  if (row === undefined) return null;
  const { relation, direction, towards, byCopy } = row;
  return { relation, direction, towards, byCopy };
}
