import type { Finding } from "#core/model/finding.ts";
import { capitalised, formatNumber } from "#views/format.ts";
import { words } from "#views/language.ts";
import type { Table } from "#views/tables/table.ts";
import { isShort } from "./chart-figure.tsx";
import type { PageContext } from "./page-context.ts";
import { TableHere } from "./table-here.tsx";
import { tableAddress } from "./table-page.tsx";

const say = () => words().page.foldedTable;

interface FoldedProps {
  readonly page: PageContext;
  readonly finding: Finding;
  readonly table: Table;
  /** Leads to the finding's own page even where the table is short. */
  readonly isRarelyRead?: boolean;
}

/** A table behind a fold where it is short; else the way to it on the finding's own page. */
export function FoldedTable({ page, finding, table, isRarelyRead = false }: FoldedProps) {
  const { links } = page;
  const title = capitalised(table.title);
  if (links !== null && (isRarelyRead || !isShort(table))) {
    return (
      <p class="doors">
        <a href={tableAddress(links, finding, table)}>
          {say().rows(title, formatNumber(table.rows.length))}
        </a>
        <a href={links.csv(finding.id, table.name)}>{say().csv(title)}</a>
      </p>
    );
  }
  return (
    <details id={`fold-${finding.id}-${table.name}`}>
      <summary>{title}</summary>
      <TableHere page={page} finding={finding} table={table} idPrefix={`${finding.id}-`} />
    </details>
  );
}
