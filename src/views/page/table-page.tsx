import type { Finding } from "#core/model/finding.ts";
import { capitalised, formatNumber } from "#views/format.ts";
import { words } from "#views/language.ts";
import { shortened } from "#views/report/headline.ts";
import type { Table } from "#views/tables/table.ts";
import { DataTable } from "./data-table.tsx";
import type { PageContext } from "./page-context.ts";
import type { PageLinks } from "./page-links.ts";
import { Page } from "./page.tsx";
import { PageHead } from "./page-head.tsx";
import { PagesNav } from "./pages-nav.tsx";

const ours = () => words().page.tablePage;

/** Cells from which a table is left out of the page of its finding. */
const LONG_CELLS = 2400;
/** Cells of a long table on one page of its own. */
const CELLS_PER_PAGE = 6000;

/** Tells whether a table has a page of its own. */
export function isLong({ columns, rows }: Table): boolean {
  return columns.length * rows.length > LONG_CELLS;
}

/** Returns where a table of a finding lies: on the finding's page, or on its own. */
export function tableAddress(links: PageLinks, { id }: Finding, table: Table): string {
  return links.kind === "published" || isLong(table) ? links.table(id, table.name) : `${links.finding(id)}#table-${table.name}`;
}

/** Returns how many pages a table fills. */
export function pagesOf(table: Table): number {
  return Math.max(1, Math.ceil(table.rows.length / rowsPerPage(table)));
}

function rowsPerPage({ columns }: Table): number {
  return Math.max(1, Math.floor(CELLS_PER_PAGE / columns.length));
}

/** A long table on pages of its own; `at` = which of them, from 1. */
export function TablePage({ page, finding, table, at }: { readonly page: PageContext; readonly finding: Finding; readonly table: Table; readonly at: number }) {
  const { links } = page;
  const per = rowsPerPage(table);
  const title = capitalised(table.title);
  return (
    <Page page={page} frame={{ kind: "served", drawnFrom: undefined }} title={ours().findingEarnest(title, finding.id)} description={page.say(finding.sentence)} kind="explain">
      <PageHead kicker={shortened(page.say(finding.sentence))} title={ours().rows(title, formatNumber(table.rows.length))} />
      {links !== null && (
        <>
          <p class="doors">
            <a href={links.finding(finding.id)}>{ours().howWasThisComputed}</a>
            <a href={links.csv(finding.id, table.name)}>{ours().csv}</a>
          </p>
          <PagesNav count={pagesOf(table)} at={at} hrefOf={(n) => `${links.table(finding.id, table.name)}&page=${n}`} />
        </>
      )}
      <DataTable table={{ ...table, rows: table.rows.slice((at - 1) * per, at * per) }} links={links} names={page.names} />
    </Page>
  );
}
