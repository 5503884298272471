import { chartOf } from "#views/charts/charts-of.ts";
import { words } from "#views/language.ts";
import { nameOf } from "#views/names.ts";
import { groupDetails, type PulseFinding } from "#views/report/outline.ts";
import { besideTable } from "#views/tables/beside-table.ts";
import { tableOf } from "#views/tables/tables-of.ts";
import { ChartFigure } from "./chart-figure.tsx";
import { FoldedTable } from "./folded-table.tsx";
import { HowComputed } from "./how-computed.tsx";
import { anchorOf, type PageContext } from "./page-context.ts";
import { Prose } from "./prose.tsx";

const ours = () => words().page.testSection;

/** One registered test in full: its charts, what stands beside it, and what it cannot exclude. */
export function TestSection({ page, finding }: { readonly page: PageContext; readonly finding: PulseFinding }) {
  const beside = page.outline.beside.filter((f) => f.outcome.party === finding.outcome.party);
  const clock = chartOf(page.charts, finding.id, "clock");
  const besideChart = chartOf(page.charts, finding.id, "beside");
  const party = nameOf(finding.outcome.party, page.names);
  return (
    <section class="test" id={anchorOf(finding)} aria-labelledby={`${anchorOf(finding)}-title`}>
      <h2 id={`${anchorOf(finding)}-title`}>{ours().registeredTest(party)}</h2>
      {clock !== undefined && <ChartFigure page={page} finding={finding} chart={clock} span="full" />}
      <div class="pair">
        <div>
          <Half page={page} finding={finding} name="windows" />
          <Half page={page} finding={finding} name="episodes" />
        </div>
        <div>
          <Half page={page} finding={finding} name="shifts" />
          <Details page={page} finding={finding} />
        </div>
      </div>
      {besideChart !== undefined && (
        <>
          <h3>{ours().beside(party)}</h3>
          <ChartFigure page={page} finding={finding} chart={besideChart} span="full" level={4} table={besideTable([finding, ...beside], page.names)} />
          <ul class="beside">
            {beside.map((f) => (
              <li key={f.id} id={anchorOf(f)}>
                <Prose text={page.say(f.sentence)} /> <HowComputed page={page} id={f.id} isNamed />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Half({ page, finding, name }: { readonly page: PageContext; readonly finding: PulseFinding; readonly name: string }) {
  const chart = chartOf(page.charts, finding.id, name);
  return chart === undefined ? null : <ChartFigure page={page} finding={finding} chart={chart} span="half" />;
}

function Details({ page, finding }: { readonly page: PageContext; readonly finding: PulseFinding }) {
  const tables = [tableOf(finding, "sensitivities"), tableOf(finding, "usual-tests")].filter((t) => t !== undefined);
  return (
    <div class="details">
      {groupDetails(finding).map(({ heading, sentences }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          <ul>
            {sentences.map((s) => (
              <li key={page.say(s)}>
                <Prose text={page.say(s)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {tables.map((table) => (
        <FoldedTable key={table.name} page={page} finding={finding} table={table} isRarelyRead />
      ))}
    </div>
  );
}
