import type { VintageAudit } from "#core/model/vintage.ts";
import { formatDay } from "#views/format.ts";
import { namesOf } from "#views/names.ts";
import type { TextOptions } from "./brief-text.ts";
import { changeGroups, changeLines, changesInShort, COUNTED } from "./changes.ts";
import { inkOf, printable, wrap } from "./wrap.ts";

const MOST_FIGURES = 20;

/** Renders for a terminal which figures snapshots of one file give differently, and which answers change with them. */
export function renderVintagesText({ brief, vintages, cutTo, comparisons }: VintageAudit, { widthColumns, colour }: TextOptions): string {
  const ink = inkOf(colour);
  const names = namesOf(brief);
  const cuts = Object.entries(cutTo).map(([series, day]) => `${series} to ${formatDay(day)}`).join(", ");
  return [
    ink.bold(printable(`${brief.title}, as of ${formatDay(brief.asOf)}`)),
    wrap(printable(`Made from each of ${vintages.length} snapshots, and cut to the last day of the earliest: ${cuts}.`), widthColumns),
    ...vintages.map(({ file, rows }) => printable(`  ${file}: ${rows} ${rows === 1 ? "row" : "rows"}`)),
    ...comparisons.flatMap(({ earlier, later, figures, changes }) => [
      "", ink.bold(printable(`${later} against ${earlier}`)),
      figures.length === 0 ? "Every figure is the same." : `${figures.length} ${figures.length === 1 ? "figure differs" : "figures differ"}:`,
      ...figures.slice(0, MOST_FIGURES).map(({ series, day, class: name, was, is }) => printable(`  ${series} ${day} ${name}: ${was ?? "no report"} -> ${is ?? "no report"}`)),
      ...(figures.length > MOST_FIGURES ? [ink.dim(`  and ${figures.length - MOST_FIGURES} more: --format json`)] : []),
      wrap(changesInShort(brief, changes), widthColumns),
      ...changeGroups(changes, names).filter(({ kind }) => !COUNTED.some((one) => one === kind)).flatMap((group) => ["", ink.bold(`${group.heading}: ${group.changes.length}`), ...changeLines(group, widthColumns, ink)])
    ]),
    ""
  ].join("\n");
}
