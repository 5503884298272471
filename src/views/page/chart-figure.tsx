import { svgMarkup } from "#views/charts/markup.ts";
import type { Chart } from "#views/charts/chart.ts";
import type { Finding } from "#core/model/finding.ts";
import type { Table } from "#views/tables/table.ts";
import { tableOf } from "#views/tables/tables-of.ts";
import { ChartKey } from "./chart-key.tsx";
import { DataTable } from "./data-table.tsx";
import type { PageContext } from "./page-context.ts";
import { TableHere } from "./table-here.tsx";
import { tableAddress } from "./table-page.tsx";

/** Rows from which a table is a link and no fold. */
const LONGEST_INLINE_TABLE = 60;
const NARROW = 358;

/** Widths in CSS pixels at which a chart is drawn where no script can measure. */
export const DRAWN_WIDTH = { full: 1080, half: 524 } as const;

interface FigureProps {
  readonly page: PageContext;
  readonly finding: Finding;
  readonly chart: Chart;
  readonly span: keyof typeof DRAWN_WIDTH;
  /** Of its title, under the heading that it belongs to. */
  readonly level?: 3 | 4;
  /** The table behind it, where the finding alone does not hold it. */
  readonly table?: Table | undefined;
}

/** A chart with its title, unit, key, source, address and table. */
export function ChartFigure({ page, finding, chart, span, level = 3, table = tableOf(finding, chart.table) }: FigureProps) {
  const Title = `h${level}` as const;
  const id = `${chart.name}-${finding.id}`;
  return (
    <figure class={`chart ${span}`} id={id} aria-labelledby={`${id}-title`}>
      <figcaption>
        <Title id={`${id}-title`}>{chart.title}</Title>
        <p class="subtitle">{chart.subtitle}</p>
      </figcaption>
      <ChartKey entries={chart.key} />
      <Drawing page={page} finding={finding} chart={chart} span={span} />
      <p class="source">{chart.source}</p>
      {chart.notes !== undefined && (
        <details>
          <summary>{chart.notes.heading}</summary>
          <ol>
            {chart.notes.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </details>
      )}
      <Doors page={page} finding={finding} chart={chart} table={table} anchor={id} />
      {table !== undefined && isShort(table) && (
        <details>
          <summary>Table</summary>
          {chart.table === "beside" ? <DataTable table={table} links={page.links} idPrefix={`${id}-`} /> : <TableHere page={page} finding={finding} table={table} idPrefix={`${id}-`} />}
        </details>
      )}
    </figure>
  );
}

/** The picture, drawn for a phone and for a desk; the page's script redraws it to the width it has. Half a desk is as wide as a phone: served, one drawing does for both. */
export function Drawing({ page, finding, chart, span }: Omit<FigureProps, "table" | "level">) {
  if (page.isDrawnByScript === true) return <div class="drawing" data-finding={finding.id} data-chart={chart.name} />;
  const draw = (width: number) => ({ __html: svgMarkup(chart.draw({ document: page.document, width })) });
  if (span === "half" && page.links !== null) return <div class="drawing" data-finding={finding.id} data-chart={chart.name} dangerouslySetInnerHTML={draw(NARROW)} />;
  return (
    <div class="drawing" data-finding={finding.id} data-chart={chart.name}>
      <div class="on-desk" dangerouslySetInnerHTML={draw(DRAWN_WIDTH[span])} />
      <div class="on-phone" dangerouslySetInnerHTML={draw(NARROW)} />
    </div>
  );
}

function Doors({ page, finding, chart, table, anchor }: Pick<FigureProps, "page" | "finding" | "chart" | "table"> & { readonly anchor: string }) {
  const { links } = page;
  if (links === null) {
    return (
      <p class="doors">
        How was this computed: <code>earnest explain {finding.id}</code>
      </p>
    );
  }
  return (
    <p class="doors">
      <a href={links.finding(finding.id)}>How was this computed</a>
      {table !== undefined && !isShort(table) && <a href={tableAddress(links, finding, table)}>Table ({table.rows.length} rows)</a>}
      {table !== undefined && chart.table !== "beside" && <a href={links.csv(finding.id, table.name)}>CSV</a>}
      <a href={links.svg(finding.id, chart.name)}>SVG</a>
      <a href={`${page.here === "" ? links.home : links.view(page.here)}#${anchor}`}>Permalink</a>
    </p>
  );
}

/** Tells whether a table can stand on the page itself. */
export function isShort({ rows, isApart = false }: Table): boolean {
  return !isApart && rows.length <= LONGEST_INLINE_TABLE;
}
