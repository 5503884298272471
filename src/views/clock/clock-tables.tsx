import { dayOf } from "#core/model/day-count.ts";
import { formatDay } from "#views/format.ts";
import { words } from "#views/language.ts";
import type { ServedContext } from "#views/page/served-context.ts";
import { HeadTable } from "#views/page/head-table.tsx";
import type { Clock } from "./clock.ts";

/** What the clock shows as tables: contacts, undertakings under each reading, and the way to every series day by day. */
export function ClockTables({ page: { links }, clock }: { readonly page: ServedContext; readonly clock: Clock }) {
  const { tables: say } = words().clock;
  const day = (value: string | null) => (value === null ? "–" : formatDay(value));
  const meetings = clock.lanes.flatMap(({ meetings }) => meetings).sort((a, b) => ((a.from ?? a.announced ?? "") < (b.from ?? b.announced ?? "") ? -1 : 1));
  return (
    <>
      <p class="doors">
        {clock.series.flatMap(({ id, name }) => [
          <a key={`${id}-table`} href={links.table(id, "nights")}>{say.nights(name)}</a>,
          <a key={`${id}-csv`} href={links.csv(id, "nights")}>{say.csv(name)}</a>
        ])}
      </p>
      <details>
        <summary>{say.rounds}</summary>
        <PlainTable title={say.rounds} heads={[say.round, say.announced, say.from, say.to, say.format, say.agenda]} rows={meetings.map((one) => [<a href={one.href}>{one.title}</a>, day(one.announced), day(one.from), day(one.to), one.format, one.agenda ?? "–"])} />
      </details>
      {clock.undertakings.length > 0 && (
        <details>
          <summary>{say.windows}</summary>
          <PlainTable
            title={say.windows}
            heads={[say.undertaking, say.readBy, say.from, say.to, say.word]}
            rows={clock.undertakings.flatMap(({ title, href, readings }) => readings.map(({ by, start, end, says }) => [<a href={href}>{title}</a>, by, formatDay(dayOf(Math.floor(start))), end === null ? say.noEnd : formatDay(dayOf(Math.ceil(end) - 1)), says]))}
          />
        </details>
      )}
    </>
  );
}

interface TableProps {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | preact.JSX.Element)[])[];
}

function PlainTable({ title, heads, rows }: TableProps) {
  return (
    <HeadTable title={title} heads={heads} isCaptioned>
      {rows.map(([first, ...rest], i) => (
        <tr key={i}>
          <th scope="row" class="prose">
            {first}
          </th>
          {rest.map((cell, k) => (
            <td key={k} class={typeof cell === "string" && cell.length > 40 ? "prose" : undefined}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </HeadTable>
  );
}
