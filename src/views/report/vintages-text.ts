import type { VintageAudit } from "#core/model/vintage.ts";
import { countOf, formatDay, formatNumber } from "#views/format.ts";
import { namesOf } from "#views/names.ts";
import type { TextOptions } from "./brief-text.ts";
import { changeGroups, changeLines, changesInShort } from "./changes.ts";
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
    ...vintages.map(({ file, rows }) => printable(`  ${file}: ${countOf(rows, "row")}`)),
    ...comparisons.flatMap(({ earlier, later, figures, changes }) => [
      "", ink.bold(printable(`${later} against ${earlier}`)),
      figures.length === 0 ? "Every figure is the same." : `${countOf(figures.length, "figure differs", "figures differ")}:`,
      ...figures.slice(0, MOST_FIGURES).map(({ series, day, class: name, was, is }) => printable(`  ${series} ${day} ${name}: ${figureInWords(was)} -> ${figureInWords(is)}`)),
      ...(figures.length > MOST_FIGURES ? [ink.dim(`  and ${formatNumber(figures.length - MOST_FIGURES)} more: --format json`)] : []),
      wrap(changesInShort(brief, changes), widthColumns),
      ...changeGroups(changes, names).filter(({ kind }) => kind !== "details").flatMap((group) => ["", ink.bold(`${group.heading}: ${group.changes.length}`), ...changeLines(group, widthColumns, ink)])
    ]),
    ""
  ].join("\n");
}

function figureInWords(figure: number | null): string {
  return figure === null ? "no report" : formatNumber(figure);
}
