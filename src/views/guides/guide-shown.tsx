import type { Finding } from "#core/model/finding.ts";
import type { GuideStep } from "#core/model/guide.ts";
import { chartOf } from "#views/charts/charts-of.ts";
import { capitalised, formatDay } from "#views/format.ts";
import { words } from "#views/language.ts";
import { ChartFigure, isShort } from "#views/page/chart-figure.tsx";
import { DataTable } from "#views/page/data-table.tsx";
import { HowComputed } from "#views/page/how-computed.tsx";
import { Prose } from "#views/page/prose.tsx";
import type { ServedContext } from "#views/page/served-context.ts";
import { tableAddress } from "#views/page/table-page.tsx";
import { tableOf } from "#views/tables/tables-of.ts";
import { fillText, type Selected } from "./read-guide.ts";

interface ShownProps {
  readonly page: ServedContext;
  readonly step: GuideStep;
  readonly selected: Selected;
}

/** What a step of a guided reading shows: of a finding its sentence, a chart or a table; a record; or what to type. */
export function GuideShown({ page, step: { at }, selected }: ShownProps) {
  const { guides: say } = words();
  if (at.show === "command") return <pre class="command">{fillText(at.command, selected, page.names)}</pre>;
  if (at.show === "record") {
    return (
      <p class="doors">
        <a href={page.links.record(at.record)}>{say.record(at.record.replace("/", ": "))}</a>
      </p>
    );
  }
  const finding = selected.get(at.finding);
  if (finding !== undefined && at.show === "sentence") return <Said page={page} finding={finding} />;
  const shown = finding === undefined || at.show === "sentence" ? null : at.show === "chart" ? chartShown(page, finding, at.name) : tableShown(page, finding, at.name);
  return (
    shown ?? (
      <p class="lacking">
        <span aria-hidden="true">∅</span> {say.notThere(formatDay(page.brief.asOf))}
      </p>
    )
  );
}

function Said({ page, finding }: { readonly page: ServedContext; readonly finding: Finding }) {
  return (
    <blockquote class="said">
      <p>
        <Prose text={page.say(finding.sentence)} />
      </p>
      <p class="doors">
        <HowComputed page={page} id={finding.id} text={words().guides.computed} />
      </p>
    </blockquote>
  );
}

function chartShown(page: ServedContext, finding: Finding, name: string) {
  const chart = chartOf(page.charts, finding.id, name);
  return chart === undefined ? null : <ChartFigure page={page} finding={finding} chart={chart} span="full" />;
}

function tableShown(page: ServedContext, finding: Finding, name: string) {
  const table = tableOf(finding, name);
  if (table === undefined) return null;
  const isHere = isShort({ ...table, isApart: false });
  return (
    <>
      {isHere && <DataTable table={table} links={page.links} names={page.names} idPrefix={`${finding.id}-`} />}
      <p class="doors">
        {!isHere && <a href={tableAddress(page.links, finding, table)}>{words().guides.table(capitalised(table.title), table.rows.length)}</a>}
        <HowComputed page={page} id={finding.id} text={words().guides.computed} />
      </p>
    </>
  );
}
