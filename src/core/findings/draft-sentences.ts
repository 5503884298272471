import { DRAFT_ASIDES, DRAFT_STEPS } from "#core/model/draft.ts";
import type { DraftFound, DraftLine, DraftStep } from "#core/model/draft-outcome.ts";
import type { Sentence } from "#core/model/sentence.ts";

type Step = Omit<DraftStep, "rows">;

const say = (template: string, values: Sentence["values"] = {}): Sentence => ({ template, values });

/** Numbers the fields of a list into one flat record: word1, word2 … and how many there are under `count`. */
function numbered(count: string, items: readonly Sentence["values"][]): Sentence["values"] {
  return Object.fromEntries([[count, items.length], ...items.flatMap((item, i) => Object.entries(item).map(([key, value]) => [`${key}${i + 1}`, value] as const))]);
}

function stepValues({ fromTitle, toTitle, counts }: Step): Sentence["values"] {
  const { towards: [low, high], ...rest } = counts;
  return { from: fromTitle, to: toTitle, ...rest, low: low!.party, towardsLow: low!.n, high: high!.party, towardsHigh: high!.n };
}

/** The answer on one draft: how it differs from each text it was made from, if it was made from any, and how far it came. */
export function draftSentence(outcome: DraftFound): Sentence {
  const { title, furthest, statuses } = outcome;
  const last = statuses.filter(({ on }) => on !== null).toSorted((a, b) => (a.on! < b.on! ? -1 : 1)).at(-1);
  const values = { title, furthest, last: last?.status ?? null, lastOn: last?.on ?? null };
  if (outcome.status === "not-assessable") return say("draft.not-assessable", { ...values, reason: outcome.reason, needed: outcome.needed, had: outcome.had });
  if (outcome.steps.length === 0) return say("draft.alone", { ...values, clauses: outcome.clauses.filter(({ isOut }) => !isOut).length, copies: outcome.clauses.filter(({ copies }) => copies.length > 0).length });
  return say("draft.found", { ...values, ...numbered("steps", outcome.steps.map(stepValues)) });
}

/** What carried it: where the scale and the coder's word differ, whether the answer hangs on a copy, what copies say, what became of the text and who wrote it. */
export function draftDetails(outcome: DraftFound): Sentence[] {
  const { statuses, authors, notSeen, numberOfPoints, lineageNote } = outcome;
  return [
    ...(outcome.status === "assessed" ? outcome.steps.flatMap((step) => [...disagreements(step), ...answersByCopy(step, outcome.ends)]) : []),
    ...copiesOf(outcome),
    say("draft.statuses", numbered("statuses", statuses.map(({ status, on, accordingTo }) => ({ status, on, accordingTo })))),
    ...(authors.length === 0 ? [] : [say("draft.authors", numbered("authors", authors.map(({ says, accordingTo }) => ({ says, accordingTo }))))]),
    ...(numberOfPoints.length === 0 ? [] : [say("draft.points", numbered("points", numberOfPoints.map(({ says, accordingTo }) => ({ says, accordingTo }))))]),
    ...(lineageNote === null ? [] : [say("draft.lineage", { note: lineageNote })]),
    ...(notSeen === null ? [] : [say("draft.not-seen", { notSeen })])
  ];
}

function disagreements({ fromTitle, rows }: DraftStep): Sentence[] {
  return rows.filter(({ agrees }) => agrees === false).map(({ topic, to, direction, towards, coder }) =>
    say("draft.disagree", { topic, n: to!.n, from: fromTitle, direction, towards, change: coder!.change, for: coder!.for })
  );
}

/** What the copies of a clause say: side by side, and never averaged. */
function copiesOf({ clauses }: DraftFound): Sentence[] {
  return clauses.filter(({ copies }) => copies.length > 0).map(({ topic, n, copies }) => say("draft.copies", { topic, n, ...numbered("copies", copies.map(({ says, accordingTo }) => ({ says, accordingTo }))) }));
}

/** Whether what became of a clause hangs on which copy is right, of either text. */
function answersByCopy({ fromTitle, rows }: DraftStep, { low, high }: DraftLine["ends"]): Sentence[] {
  return rows.filter(({ byCopy }) => byCopy.length > 0).map(({ topic, to, byCopy }) =>
    say("draft.by-copy", { topic, n: to!.n, from: fromTitle, low, high, ...numbered("answers", byCopy.map((answer) => ({ answer }))) })
  );
}

/** The whole line in one sentence: from its first text to its last. */
export function lineSentence({ whole, steps, texts, line }: DraftLine): Sentence {
  const told = whole ?? steps[0];
  if (told === undefined) return say("draft.no-line", { texts: texts.length, line: line.length });
  return say("draft.line", { ...stepValues(told), texts: texts.length });
}

/** Every step of the line, and how far all drafts came. */
export function lineDetails({ steps, whole, texts, ends }: DraftLine): Sentence[] {
  const textsWith = (wanted: string) => texts.filter(({ statuses }) => statuses.some(({ status }) => status === wanted)).length;
  return [
    ...(whole === null ? [] : steps.map((step) => say("draft.step", stepValues(step)))),
    say("draft.reached", { texts: texts.length, ...numbered("statuses", [...DRAFT_STEPS, ...DRAFT_ASIDES].map((status) => ({ status, n: textsWith(status) })).filter(({ n }) => n > 0)) }),
    say("draft.ends", ends)
  ];
}
