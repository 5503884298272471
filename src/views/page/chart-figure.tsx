import { svgMarkup } from "#views/charts/markup.ts";
import type { Chart } from "#views/charts/chart.ts";
import type { Finding } from "#core/model/finding.ts";
import type { Table } from "#views/tables/table.ts";
import { tableOf } from "#views/tables/tables-of.ts";
import { words } from "#views/language.ts";
import { gradeCounts } from "#views/report/grade-counts.ts";
import { ChartKey } from "./chart-key.tsx";
import { DataTable } from "./data-table.tsx";
import type { PageContext } from "./page-context.ts";
import { Prose } from "./prose.tsx";
import { Share } from "./share.tsx";
import { TableHere } from "./table-here.tsx";
import { tableAddress } from "./table-page.tsx";

const ours = () => words().page.chartFigure;

/** Pairs of grades that a source line names; the others are counted. */
const MOST_GRADES = 4;
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
  readonly level?: 2 | 3 | 4;
  /** The table behind it, where the finding alone does not hold it. */
  readonly table?: Table | undefined;
}

/** A chart with its title, unit, key, picture, source with grades, and the ways on: how it was computed, its table, and how to pass it on. */
export function ChartFigure({ page, finding, chart, span, level = 3, table = tableOf(finding, chart.table) }: FigureProps) {
  const { figure: say } = words();
  const Title = `h${level}` as const;
  const id = `${chart.name}-${finding.id}`;
  return (
    <figure class={`chart ${span}`} id={id} aria-labelledby={`${id}-title`}>
      <figcaption>
        <Title id={`${id}-title`}>
          <Prose text={chart.title} />
        </Title>
        <p class="subtitle">{chart.subtitle}</p>
      </figcaption>
      <ChartKey entries={chart.key} />
      <Drawing page={page} finding={finding} chart={chart} span={span} />
      <p class="source">
        {chart.source} <span class="grades">{gradesInWords(finding)}</span>
      </p>
      {chart.notes !== undefined && (
        <details id={`notes-${id}`}>
          <summary>{chart.notes.heading}</summary>
          <ol>
            {chart.notes.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </details>
      )}
      <div class="ways">
        <Doors page={page} finding={finding} table={table} />
        {table !== undefined && isShort(table) && (
          <details id={`rows-${id}`}>
            <summary>{say.table}</summary>
            {chart.table === "beside" ? <DataTable table={table} links={page.links} names={page.names} idPrefix={`${id}-`} /> : <TableHere page={page} finding={finding} table={table} idPrefix={`${id}-`} />}
          </details>
        )}
        <Pass page={page} finding={finding} chart={chart} table={table} id={id} />
      </div>
    </figure>
  );
}

/** Says the grades of the pages under a finding, which its source line ends with. */
function gradesInWords(finding: Finding): string {
  const { figure: say } = words();
  const counts = gradeCounts(finding);
  const told = counts.slice(0, MOST_GRADES);
  if (counts.length === 0) return finding.inputs.some(({ name }) => name.startsWith("series/")) ? say.seriesNotGraded : say.notGraded;
  return say.grades(told, counts.slice(MOST_GRADES).reduce((sum, { count }) => sum + count, 0));
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

function Doors({ page: { links }, finding, table }: Pick<FigureProps, "page" | "finding" | "table">) {
  const { figure: say } = words();
  if (links === null) {
    return (
      <p class="doors">
        {say.byCommand} <code>{`earnest explain ${finding.id}`}</code>
      </p>
    );
  }
  return (
    <p class="doors">
      <a href={links.finding(finding.id)}>{say.howComputed}</a>
      {table !== undefined && !isShort(table) && <a href={tableAddress(links, finding, table)}>{say.rows(table.rows.length)}</a>}
    </p>
  );
}

/** How to pass the chart on; its picture as PNG is made by the page's script. */
function Pass({ page, finding, chart, table, id }: Pick<FigureProps, "page" | "finding" | "chart" | "table"> & { readonly id: string }) {
  const { links, here } = page;
  if (links === null) return null;
  const address = `${here === "" ? links.home : links.view(here)}#${id}`;
  const svg = links.svg(finding.id, chart.name);
  const files = (
    <>
      <a href={svg}>{ours().svg}</a>
      <button type="button" class="png" data-figure={id} hidden>
        {ours().png}
      </button>
      {table !== undefined && chart.table !== "beside" && <a href={links.csv(finding.id, table.name)}>{ours().csv}</a>}
      <a href={links.json(finding.id)}>{ours().json}</a>
    </>
  );
  // A published page is small: its citation stands once, at its end, and it has no picture of its own to embed.
  if (links.kind === "published") {
    return (
      <p class="doors">
        {files}
        <a href={address}>{words().figure.permalink}</a>
      </p>
    );
  }
  return (
    <Share page={page} id={id} title={chart.title} finding={finding} address={address} picture={{ address: svg, spoken: chart.title }}>
      {files}
    </Share>
  );
}

/** Tells whether a table can stand on the page itself. */
export function isShort({ rows, isApart = false }: Table): boolean {
  return !isApart && rows.length <= LONGEST_INLINE_TABLE;
}
