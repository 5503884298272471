import type { Names } from "#views/names.ts";
import { type Cell, type ColumnKind, formatCell, type Table } from "#views/tables/table.ts";
import type { PageLinks } from "./page-links.ts";

/** A table as a person reads it. It scrolls sideways within itself, so that the page does not. */
export function DataTable({ table, links, names, idPrefix = "" }: { readonly table: Table; readonly links: PageLinks | null; readonly names: Names; readonly idPrefix?: string }) {
  const { name, title, columns, rows } = table;
  const id = `${idPrefix}table-${name}`;
  return (
    <div class="table" id={id} role="group" aria-label={title} tabIndex={0}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map((c) => (
              <th key={c.key} scope="col" class={classOf(c.kind)}>
                {c.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={r}>
              {row.map((cell, i) => {
                const kind = columns[i]?.kind ?? "text";
                const shown = <Shown cell={cell} kind={kind} links={links} names={names} />;
                return i === 0 ? (
                  <th key={i} scope="row" class={classOf(kind)}>
                    {shown}
                  </th>
                ) : (
                  <td key={i} class={classOf(kind)}>
                    {shown}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Shown({ cell, kind, links, names }: { readonly cell: Cell; readonly kind: ColumnKind; readonly links: PageLinks | null; readonly names: Names }) {
  const text = formatCell(cell, kind, names);
  if (kind === "finding" && cell !== null && links !== null) return <a href={links.finding(String(cell))}>{text.slice(0, 6)}</a>;
  return kind === "record" && cell !== null && links !== null ? <a href={links.record(String(cell))}>{text}</a> : <>{text}</>;
}

const WORDED: readonly ColumnKind[] = ["text", "name", "names", "day", "record", "finding"];

function classOf(kind: ColumnKind): string | undefined {
  return WORDED.includes(kind) ? undefined : "figure";
}
