import type { CaseFile } from "#core/model/case.ts";
import type { LeftOut, Turn } from "#core/model/leave-one-out.ts";
import { countOf, formatDay, listed } from "#views/format.ts";
import { words as sayings } from "#views/language.ts";
import { nameOf } from "#views/names.ts";
import type { TextOptions } from "./brief-text.ts";
import { inkOf, printable, wrap } from "./wrap.ts";

const COVERS =
  "Covered: undertakings, positions, accords, exchanges and drafts, and every source under them, each left out alone; its reprints go with a source, and a record without a page that can be judged goes too. Not covered: the words on strikes around rounds, whose findings leave out each episode themselves; pairs of records.";

/** Renders for a terminal which record or source, left out alone, gives a party another word; `left` is null where the case registers no rules. */
export function renderLeftOutText({ title, parties }: Pick<CaseFile, "title" | "parties">, left: LeftOut | null, { widthColumns, colour }: TextOptions): string {
  const ink = inkOf(colour);
  const say = (text: string, mark = "") => wrap(printable(text), widthColumns, mark);
  if (left === null) return `${ink.bold(printable(title))}\n\n${say("This case registers no rules of the verdict, so that there is no word to turn.")}\n`;
  const names = Object.fromEntries(parties.map(({ id, name }) => [id, name]));
  const { asOf, words, records, sources, turns } = left;
  const turned = (kind: Turn["kind"]) => turns.filter((one) => one.kind === kind);
  const told = (kind: Turn["kind"], heading: string) =>
    turned(kind).length === 0 ? [] : ["", ink.bold(heading), ...turned(kind).map(({ record, title: of, party, from, to }) => say(`${nameOf(party, names)}: from “${sayings().phrases.verdictInWords(from)}” to “${sayings().phrases.verdictInWords(to)}” without “${of}” [${record}]`, "  · "))];
  return `${[
    ink.bold(printable(`${title}, as of ${formatDay(asOf)}: ${listed(words.map(({ party, word }) => `${sayings().phrases.verdictInWords(word)} for ${nameOf(party, names)}`))}`)),
    "",
    say(turns.length === 0 ? `No single record and no single source turns a word: ${countOf(records, "record")} and ${countOf(sources, "source")} were left out, one at a time.` : `Of ${countOf(records, "record")} and ${countOf(sources, "source")}, left out one at a time, ${countOf(new Set(turns.map(({ record }) => record)).size, "one", "of them")} ${turns.length === 1 ? "turns" : "turn"} a word.`),
    ...told("record", "Records"),
    ...told("source", "Sources"),
    "",
    ink.dim(say(COVERS))
  ].join("\n")}\n`;
}
