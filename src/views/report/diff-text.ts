import type { Brief } from "#core/model/brief.ts";
import { canonicalJson } from "#core/model/canonical.ts";
import { type Difference, toChange } from "#core/model/difference.ts";
import type { VerdictShift } from "#core/model/verdict-shift.ts";
import { formatDay } from "#views/format.ts";
import { words } from "#views/language.ts";
import { namesOf } from "#views/names.ts";
import type { TextOptions } from "./brief-text.ts";
import { type ChangeGroup, changeGroups, changeLines, changesInShort, COUNTED, verdictShiftText } from "./changes.ts";
import { inkOf, printable, wrap } from "./wrap.ts";

const say = () => words().report.diffText;

interface Compared {
  readonly before: Brief;
  readonly after: Brief;
  readonly verdict: VerdictShift | null;
  readonly differences: readonly Difference[];
}

/** Renders what differs between two days for a terminal: the answer before and after, and the records it is because of; `isAll` = those with the same words, too. */
export function renderDiffText({ before, after, verdict, differences }: Compared, { widthColumns, colour }: TextOptions, isAll = false): string {
  const ink = inkOf(colour);
  const changes = differences.map(toChange);
  const isCounted = ({ kind }: ChangeGroup) => COUNTED.some((one) => one === kind) && !(isAll && kind === "numbers");
  const names = { ...namesOf(before), ...namesOf(after) };
  const sections = changeGroups(changes, names).flatMap((group) => {
    const head = ["", ink.bold(`${group.heading}: ${group.changes.length}`)];
    if (isCounted(group)) return [...head, ink.dim(group.kind === "numbers" ? say().oneByOneAll : say().oneByOneFormatNdjson)];
    return [...head, ...changeLines(group, widthColumns, ink)];
  });
  const title = ink.bold(say().fromTo(printable(after.title), formatDay(before.asOf), formatDay(after.asOf)));
  return `${[title, ...(verdict === null ? [] : verdictShiftText(verdict, names, widthColumns, ink)), wrap(changesInShort(after, changes), widthColumns), ...sections].join("\n")}\n`;
}

/** Renders the same for programs: one answer a line. */
export function renderDiffNdjson({ differences }: Compared): string {
  return differences.map((one) => `${canonicalJson(toChange(one))}\n`).join("");
}
