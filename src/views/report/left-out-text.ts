import type { CaseFile } from "#core/model/case.ts";
import type { LeftOut, Turn } from "#core/model/leave-one-out.ts";
import { countOf, formatDay, listed } from "#views/format.ts";
import { words as sayings } from "#views/language.ts";
import { nameOf } from "#views/names.ts";
import type { TextOptions } from "./brief-text.ts";
import { inkOf, printable, wrap } from "./wrap.ts";

const ours = () => sayings().report.leftOutText;

const COVERS = () => ours().coveredUndertakingsPositionsAccordsExchanges;

/** Renders for a terminal which record or source, left out alone, gives a party another word; `left` is null where the case registers no rules. */
export function renderLeftOutText({ title, parties }: Pick<CaseFile, "title" | "parties">, left: LeftOut | null, { widthColumns, colour }: TextOptions): string {
  const ink = inkOf(colour);
  const say = (text: string, mark = "") => wrap(printable(text), widthColumns, mark);
  if (left === null) return `${ink.bold(printable(title))}\n\n${say(ours().thisCaseRegistersNoRules)}\n`;
  const names = Object.fromEntries(parties.map(({ id, name }) => [id, name]));
  const { asOf, words, records, sources, turns } = left;
  const turned = (kind: Turn["kind"]) => turns.filter((one) => one.kind === kind);
  const told = (kind: Turn["kind"], heading: string) =>
    turned(kind).length === 0 ? [] : ["", ink.bold(heading), ...turned(kind).map(({ record, title: of, party, from, to }) => say(ours().fromToWithout(nameOf(party, names), sayings().phrases.verdictInWords(from), sayings().phrases.verdictInWords(to), of, record), "  · "))];
  return `${[
    ink.bold(printable(ours().asOf(title, formatDay(asOf), listed(words.map(({ party, word }) => ours().forWord(sayings().phrases.verdictInWords(word), nameOf(party, names))))))),
    "",
    say(turns.length === 0 ? ours().noSingleRecordAndNo(countOf(records, ours().nRecords), countOf(sources, ours().nSources)) : ours().ofAndLeftOutOne(countOf(records, ours().nRecords), countOf(sources, ours().nSources), countOf(new Set(turns.map(({ record }) => record)).size, ours().nOfThem), turns.length === 1 ? ours().turns : ours().turn)),
    ...told("record", ours().records),
    ...told("source", ours().sources),
    "",
    ink.dim(say(COVERS()))
  ].join("\n")}\n`;
}
