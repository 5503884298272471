import type { Finding } from "#core/model/finding.ts";
import type { Table } from "#views/tables/table.ts";
import { DataTable } from "./data-table.tsx";
import type { PageContext } from "./page-context.ts";

interface TableHereProps {
  readonly page: PageContext;
  readonly finding: Finding;
  readonly table: Table;
  readonly idPrefix?: string;
}

/** A table of a finding within a fold. Where the page's script draws, its place is left empty until the fold is opened. */
export function TableHere({ page, finding, table, idPrefix = "" }: TableHereProps) {
  if (page.isDrawnByScript === true) return <div data-finding={finding.id} data-table={table.name} data-prefix={idPrefix} />;
  return <DataTable table={table} links={page.links} names={page.names} idPrefix={idPrefix} />;
}
