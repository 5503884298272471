import type { Brief } from "#core/model/brief.ts";
import type { Cause, Change, DifferenceKind } from "#core/model/difference.ts";
import type { Sentence } from "#core/model/sentence.ts";
import type { VerdictShift } from "#core/model/verdict-shift.ts";
import { formatDay, formatNumber } from "#views/format.ts";
import { words } from "#views/language.ts";
import type { Names } from "#views/names.ts";
import { renderSentence } from "#views/render-sentence.ts";
import { type Ink, printable, wrap } from "./wrap.ts";

const ours = () => words().report.changes;

const HEADINGS: () => Readonly<Record<DifferenceKind, string>> = () => ({
  words: ours().otherWords,
  "now-assessed": ours().couldNotBeAssessedBefore,
  "no-longer-assessed": ours().couldBeAssessedBeforeAnd,
  new: ours().newWord,
  gone: ours().noLongerAsked,
  numbers: ours().theSameWordsOtherNumbers,
  details: ours().theSameSentenceOtherDetails
});

/** Kinds of change that are counted, and told one by one only where that is asked for. */
export const COUNTED: readonly DifferenceKind[] = ["numbers", "details"];
/** So many causes of a change are named; more are counted, and stand in the NDJSON. */
const MOST_CAUSES = 3;

/** An answer before and after, in words, and the records it changed because of. */
export interface ToldChange {
  readonly before: string | null;
  readonly after: string | null;
  readonly because: string;
}

/** Changes of one kind. */
export interface ChangeGroup {
  readonly kind: DifferenceKind;
  readonly heading: string;
  readonly changes: readonly ToldChange[];
}

/** Puts changes into words, kind by kind, what matters most first. */
export function changeGroups(changes: readonly Change[], names: Names): ChangeGroup[] {
  const groups = (Object.keys(HEADINGS()) as DifferenceKind[]).map((kind) => ({ kind, heading: HEADINGS()[kind], own: changes.filter((one) => one.kind === kind) }));
  return groups.filter(({ own }) => own.length > 0).map(({ kind, heading, own }) => ({ kind, heading, changes: own.map((one) => toWords(one, names)) }));
}

/** What became of the verdict, in words: the opening line, then a line for each other thing, under those of a party because of what. */
export function verdictShiftLines({ opening, parties, process }: VerdictShift, names: Names): { readonly opening: string; readonly parties: readonly { readonly lines: readonly string[]; readonly because: string }[]; readonly process: string | null } {
  const say = (sentence: Sentence) => renderSentence(sentence, names);
  return {
    opening: parties.length === 0 ? ours().noConditionChanged(say(opening)) : say(opening),
    parties: parties.map(({ sentences, causes }) => ({ lines: sentences.map(say), because: because(causes) })),
    process: process && say(process)
  };
}

function toWords({ before, after, causes }: Change, names: Names): ToldChange {
  return { before: before && renderSentence(before.sentence, names), after: after && renderSentence(after.sentence, names), because: because(causes) };
}

/** Renders changes of one kind for a terminal: before, after, and because of what. */
export function changeLines({ changes }: Pick<ChangeGroup, "changes">, widthColumns: number, ink: Ink): string[] {
  const say = (text: string | null, mark: string) => (text === null ? [] : [wrap(printable(text), widthColumns, `  ${mark} `)]);
  return changes.flatMap(({ before, after, because }) => ["", ...say(before, "-"), ...say(after, "+"), ink.dim(wrap(ours().becauseOf(printable(because)), widthColumns, "    "))]);
}

/** Renders for a terminal what became of the verdict: whether the words changed, and which conditions did, because of what. */
export function verdictShiftText(shift: VerdictShift, names: Names, widthColumns: number, ink: Ink): string[] {
  const { opening, parties, process } = verdictShiftLines(shift, names);
  return [
    ink.bold(wrap(printable(opening), widthColumns)),
    ...parties.flatMap(({ lines, because: why }) => [...lines.map((line) => wrap(printable(line), widthColumns, "  · ")), ink.dim(wrap(ours().becauseOf2(printable(why)), widthColumns, "    "))]),
    ...(process === null ? [] : [wrap(printable(process), widthColumns, "  · ")])
  ];
}

/** Says how many answers differ between two days, kind by kind. */
export function changesInShort({ findings }: Pick<Brief, "findings">, changes: readonly Change[]): string {
  const counts = (Object.keys(HEADINGS()) as DifferenceKind[]).flatMap((kind) => { const n = changes.filter((one) => one.kind === kind).length; return n === 0 ? [] : [`${n} ${COUNTS()[kind]}`]; });
  if (counts.length === 0) return ours().everyAnswerIsTheSame;
  const gone = changes.filter(({ kind }) => kind === "gone").length;
  return ours().ofAnswersDiffer(changes.length - gone, findings.length, counts.join(", "));
}

/** What is said of so many. */
const COUNTS: () => Readonly<Record<DifferenceKind, string>> = () => ({
  words: ours().inTheirWords,
  "now-assessed": ours().canNowBeAssessed,
  "no-longer-assessed": ours().canNoLongerBeAssessed,
  new: ours().newWord2,
  gone: ours().noLongerAsked2,
  numbers: ours().onlyInNumbers,
  details: ours().onlyInDetails
});

function because(causes: readonly Cause[]): string {
  if (causes.length === 0) return ours().noRecordOnlyTheDay;
  const told = [...causes].sort((a, b) => Number(b.how === "figures") - Number(a.how === "figures")).slice(0, MOST_CAUSES).map(causeInWords).join("; ");
  return causes.length > MOST_CAUSES ? ours().andMore(told, causes.length - MOST_CAUSES) : told;
}

function causeInWords(cause: Cause): string {
  switch (cause.how) {
    case "new":
      return ours().cameToCount(cause.record);
    case "changed":
      return ours().readsOtherwise(cause.record);
    case "gone":
      return ours().noLongerCounts(cause.record);
    case "several":
      return several(cause);
    case "figures":
      return figures(cause);
  }
}

function several({ record, new: came, changed, gone }: Extract<Cause, { readonly how: "several" }>): string {
  const counts = [[came, ours().cameToCount2, ours().cameToCount2], [changed, ours().readsOtherwise2, ours().readOtherwise], [gone, ours().noLongerCounts2, ours().noLongerCount]] as const;
  const told = counts.filter(([n]) => n > 0).map(([n, one, more], i) => ours().that(formatNumber(n), i > 0 ? "" : n === 1 ? ours().ofThe(record) : `${record} `, n === 1 ? one : more));
  return told.join(", ");
}

function figures({ record, lastDayBefore: was, lastDayAfter: is }: Extract<Cause, { readonly how: "figures" }>): string {
  if (was === null || is === null) return `${record} (${is === null ? ours().noLongerUsed : ours().usedTo(formatDay(is))})`;
  return was === is ? ours().otherFiguresOrNotes(record) : ours().grewFromTo(record, formatDay(was), formatDay(is));
}
