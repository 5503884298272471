import type { Brief } from "#core/model/brief.ts";
import { canonicalJson } from "#core/model/canonical.ts";
import type { Cause, Difference, DifferenceKind } from "#core/model/difference.ts";
import type { Finding } from "#core/model/finding.ts";
import { formatDay } from "#views/format.ts";
import { namesOf } from "#views/names.ts";
import { renderSentence } from "#views/render-sentence.ts";
import type { TextOptions } from "./brief-text.ts";
import { inkOf, printable, wrap } from "./wrap.ts";

const HEADINGS: Readonly<Record<DifferenceKind, string>> = {
  words: "Other words",
  "now-assessed": "Could not be assessed before, and can now",
  "no-longer-assessed": "Could be assessed before, and no longer can",
  new: "New",
  gone: "No longer asked",
  numbers: "The same words, other numbers",
  details: "The same sentence, other details"
};

/** So many causes are named in a terminal; more are counted, and stand in the NDJSON. */
const MOST_CAUSES = 3;
/** Kinds of difference that a terminal counts and does not tell one by one. */
const COUNTED: readonly DifferenceKind[] = ["numbers", "details"];

interface Compared {
  readonly before: Brief;
  readonly after: Brief;
  readonly differences: readonly Difference[];
}

/** Renders what differs between two days for a terminal: the answer before and after, and the records it is because of; `isAll` = those with the same words, too. */
export function renderDiffText({ before, after, differences }: Compared, { widthColumns, colour }: TextOptions, isAll = false): string {
  const ink = inkOf(colour);
  const names = { ...namesOf(before), ...namesOf(after) };
  const say = (finding: Finding, mark: string) => wrap(printable(renderSentence(finding.sentence, names)), widthColumns, `  ${mark} `);
  const both = ({ before: was, after: is }: Difference) => [...(was ? [say(was, "-")] : []), ...(is ? [say(is, "+")] : [])];
  const sections = (Object.keys(HEADINGS) as DifferenceKind[]).flatMap((kind) => {
    const own = differences.filter((one) => one.kind === kind);
    if (own.length === 0) return [];
    if (COUNTED.includes(kind) && !(isAll && kind === "numbers")) return ["", ink.bold(`${HEADINGS[kind]}: ${own.length}`), ink.dim(kind === "numbers" ? "  one by one: --all" : "  one by one: --format ndjson")];
    return ["", ink.bold(`${HEADINGS[kind]}: ${own.length}`), ...own.flatMap((one) => ["", ...both(one), ink.dim(wrap(`because of ${printable(because(one.causes))}`, widthColumns, "    "))])];
  });
  const counts = (Object.keys(HEADINGS) as DifferenceKind[]).flatMap((kind) => { const n = differences.filter((one) => one.kind === kind).length; return n === 0 ? [] : [`${HEADINGS[kind].toLowerCase()} ${n}`]; });
  const title = ink.bold(`${printable(after.title)}, from ${formatDay(before.asOf)} to ${formatDay(after.asOf)}`);
  return `${[title, ...(sections.length === 0 ? ["Every answer is the same."] : [wrap(`Of the answers differ: ${counts.join(", ")}.`, widthColumns), ...sections])].join("\n")}\n`;
}

/** Renders the same for programs: one answer a line. */
export function renderDiffNdjson({ differences }: Compared): string {
  const short = (finding: Finding | null) => (finding === null ? null : { id: finding.id, asOf: finding.asOf, status: finding.outcome.status, sentence: finding.sentence });
  return differences
    .map(({ kind, before, after, causes }) => {
      const { assay, subject, calendar } = (after ?? before)!;
      return `${canonicalJson({ kind, assay, subject, calendar, before: short(before), after: short(after), causes })}\n`;
    })
    .join("");
}

function because(causes: readonly Cause[]): string {
  if (causes.length === 0) return "no record: only the day moved on";
  const told = [...causes].sort((a, b) => Number(b.how === "figures") - Number(a.how === "figures")).slice(0, MOST_CAUSES).map(toWords).join("; ");
  return causes.length > MOST_CAUSES ? `${told}; and ${causes.length - MOST_CAUSES} more` : told;
}

function toWords(cause: Cause): string {
  switch (cause.how) {
    case "new":
      return `${cause.record} (came to count)`;
    case "changed":
      return `${cause.record} (reads otherwise)`;
    case "gone":
      return `${cause.record} (no longer counts)`;
    case "figures":
      return figures(cause);
  }
}

function figures({ record, lastDayBefore: was, lastDayAfter: is }: Extract<Cause, { readonly how: "figures" }>): string {
  if (was === null || is === null) return `${record} (${is === null ? "no longer used" : `used, to ${formatDay(is)}`})`;
  return was === is ? `${record} (other figures or notes)` : `${record} (grew from ${formatDay(was)} to ${formatDay(is)})`;
}
