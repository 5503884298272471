import type { VintageAudit } from "#core/model/vintage.ts";
import { countOf, formatDay, formatNumber } from "#views/format.ts";
import { words } from "#views/language.ts";
import { namesOf } from "#views/names.ts";
import type { TextOptions } from "./brief-text.ts";
import { changeGroups, changeLines, changesInShort } from "./changes.ts";
import { inkOf, printable, wrap } from "./wrap.ts";

const say = () => words().report.vintagesText;

const MOST_FIGURES = 20;

/** Renders for a terminal which figures snapshots of one file give differently, and which answers change with them. */
export function renderVintagesText({ brief, vintages, cutTo, comparisons }: VintageAudit, { widthColumns, colour }: TextOptions): string {
  const ink = inkOf(colour);
  const names = namesOf(brief);
  const cuts = Object.entries(cutTo).map(([series, day]) => say().to(series, formatDay(day))).join(", ");
  return [
    ink.bold(printable(say().asOf(brief.title, formatDay(brief.asOf)))),
    wrap(printable(say().madeFromEachOfSnapshots(vintages.length, cuts)), widthColumns),
    ...vintages.map(({ file, rows }) => printable(`  ${file}: ${countOf(rows, say().nRows)}`)),
    ...comparisons.flatMap(({ earlier, later, figures, changes }) => [
      "", ink.bold(printable(say().against(later, earlier))),
      figures.length === 0 ? say().everyFigureIsTheSame : `${countOf(figures.length, say().nFiguresDiffer)}:`,
      ...figures.slice(0, MOST_FIGURES).map(({ series, day, class: name, was, is }) => printable(`  ${series} ${day} ${name}: ${figureInWords(was)} -> ${figureInWords(is)}`)),
      ...(figures.length > MOST_FIGURES ? [ink.dim(say().andMoreFormatJson(formatNumber(figures.length - MOST_FIGURES)))] : []),
      wrap(changesInShort(brief, changes), widthColumns),
      ...changeGroups(changes, names).filter(({ kind }) => kind !== "details").flatMap((group) => ["", ink.bold(`${group.heading}: ${group.changes.length}`), ...changeLines(group, widthColumns, ink)])
    ]),
    ""
  ].join("\n");
}

function figureInWords(figure: number | null): string {
  return figure === null ? say().noReport : formatNumber(figure);
}
