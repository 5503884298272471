import type { Brief } from "#core/model/brief.ts";
import type { Finding } from "#core/model/finding.ts";
import { formatDay } from "#views/format.ts";
import { words } from "#views/language.ts";
import { nameOf, namesOf } from "#views/names.ts";
import { renderSentence } from "#views/render-sentence.ts";
import type { TextOptions } from "./brief-text.ts";
import { inkOf, printable, wrap } from "./wrap.ts";

const ours = () => words().report.swapText;

interface SwappedPair {
  readonly parties: readonly [string, string];
  readonly labels: number;
  readonly findings: number;
  readonly unmirrored: readonly {
    readonly finding: Finding | null;
    readonly mirrored: Finding | null;
    readonly unlike: readonly { readonly path: string; readonly was: unknown; readonly is: unknown }[];
  }[];
}

const LONGEST_VALUE = 60;

/** Renders for a terminal how many findings mirror when the labels of two parties are exchanged, and each that does not, with what differs. */
export function renderSwapText({ brief, pairs }: { readonly brief: Brief; readonly pairs: readonly SwappedPair[] }, { widthColumns, colour }: TextOptions): string {
  const ink = inkOf(colour);
  const names = namesOf(brief);
  const told = pairs.flatMap(({ parties, labels, findings, unmirrored }) => {
    const [a = "", b = ""] = parties.map((id) => nameOf(id, names));
    const mirrored = findings - unmirrored.filter(({ finding }) => finding !== null).length;
    const head = ours().andExchangedInPlacesOf(a, b, labels, mirrored, findings, unmirrored.length === 0 ? "." : ours().doNot(unmirrored.length));
    return [wrap(printable(head), widthColumns), ...unmirrored.flatMap(({ finding, mirrored: other, unlike }) => {
      const say = (one: Finding | null, mark: string) => (one === null ? [] : [wrap(printable(renderSentence(one.sentence, names)), widthColumns, `  ${mark} `)]);
      const { assay, subject, calendar } = (finding ?? other)!;
      return ["", ink.bold(printable([assay, `${subject.kind}/${subject.id}`, ...(calendar === null ? [] : [ours().on(calendar)])].join(" "))), ...say(finding, "-"), ...say(other, "+"), ...unlike.map(({ path, was, is }) => ink.dim(`    ${printable(ours().mirrored(path, short(was), short(is)))}`))];
    }), ""];
  });
  return [ink.bold(printable(ours().asOf(brief.title, formatDay(brief.asOf)))), "", ...told].join("\n");
}

function short(value: unknown): string {
  const text = value === undefined ? ours().nothing : JSON.stringify(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
