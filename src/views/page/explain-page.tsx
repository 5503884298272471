import type { Finding } from "#core/model/finding.ts";
import type { Chart } from "#views/charts/chart.ts";
import { capitalised, countOf, formatDay, formatNumber } from "#views/format.ts";
import { words } from "#views/language.ts";
import { fitOf, filesOf, identityOf, inputsOf, type Line, parametersOf } from "#views/report/explain-parts.ts";
import { shortened } from "#views/report/headline.ts";
import { formulaOf } from "#views/report/formula.ts";
import { isLacking, isOpenedAlone } from "#views/report/sections.ts";
import type { Table } from "#views/tables/table.ts";
import { tablesOf } from "#views/tables/tables-of.ts";
import { ChartFigure } from "./chart-figure.tsx";
import { DataTable } from "./data-table.tsx";
import type { PageFrame } from "./layout.tsx";
import { anchorOf, type PageContext } from "./page-context.ts";
import { Page } from "./page.tsx";
import { PageHead } from "./page-head.tsx";
import { Prose } from "./prose.tsx";
import { TableHere } from "./table-here.tsx";
import { isLong } from "./table-page.tsx";
import { viewOf } from "./views.ts";

const ours = () => words().page.explainPage;

/** So many characters of a sentence stand in the title of a window. */
const TITLE_CHARACTERS = 80;

/** How one finding was computed: formula, parameters, inputs with digests, versions, records. */
export function ExplainPage({ page, finding, frame }: { readonly page: PageContext; readonly finding: Finding; readonly frame: PageFrame }) {
  const sentence = page.say(finding.sentence);
  const title = shortened(sentence);
  return (
    <Page page={page} frame={frame} title={ours().howComputedEarnest(inShort(sentence))} description={sentence} kind="explain">
      <PageHead kicker={ours().howWasThisComputed} title={title} subtitle={`${page.brief.title}; ${ours().asOf(formatDay(finding.asOf))}`} />
      {title !== sentence && (
        <p class="says-on">
          {isLacking(finding) && <span aria-hidden="true">∅ </span>}
          <Prose text={sentence} />
        </p>
      )}
      <ExplainBody page={page} finding={finding} charts={chartsApart(page, finding)} />
    </Page>
  );
}

/** Returns the charts of a finding that are drawn where it is explained. */
export function chartsApart({ charts }: PageContext, { id }: Finding): readonly Chart[] {
  return (charts.get(id) ?? []).filter(({ name }) => name !== "answer" && name !== "beside" && name !== "overview");
}

/** What tells how a finding was computed, below its sentence. */
export function ExplainBody({ page, finding, charts }: { readonly page: PageContext; readonly finding: Finding; readonly charts: readonly Chart[] }) {
  const { links, views } = page;
  const view = views.find(({ id }) => id === viewOf(views, finding.id));
  const tables = tablesOf(finding);
  const drawn = charts.length > 0 && (
    <section>
      <h2>{ours().charts}</h2>
      {charts.map((chart) => (
        <ChartFigure key={chart.name} page={page} finding={finding} chart={chart} span="full" />
      ))}
    </section>
  );
  return (
    <>
      {links !== null && (
        <p class="doors">
          <a href={`${links.view(view?.id ?? "")}${isMissing(page, anchorOf(finding)) ? "" : `#${anchorOf(finding)}`}`}>{ours().backTo(view?.heading ?? ours().theBrief)}</a>
          <a href={links.finding(finding.id)}>{ours().permalink}</a>
          <a href={links.json(finding.id)}>{ours().json}</a>
          {tables.map(({ name, title }) => (
            <a key={name} href={links.csv(finding.id, name)}>
              {ours().csv(title)}
            </a>
          ))}
        </p>
      )}
      {isOpenedAlone(finding) && drawn}
      <section>
        <h2>{ours().formula}</h2>
        <ul class="formula">
          {formulaOf(finding).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <Lines heading={ours().parameters} lines={parametersOf(finding)} />
      <Inputs page={page} finding={finding} />
      <Lines heading={ours().identity} lines={identityOf(finding)} />
      <Lines heading={ours().fit} lines={fitOf(finding)} />
      <Sentences heading={ours().details} sentences={finding.details.map(page.say)} />
      <Sentences heading={ours().toKeepInMind} sentences={finding.caveats.map(page.say)} />
      {!isOpenedAlone(finding) && drawn}
      <Files finding={finding} />
      <section class="tables">
        <h2>{ours().recordsAndTables}</h2>
        {tables.map((table) => (
          <ExplainedTable key={table.name} page={page} finding={finding} table={table} />
        ))}
      </section>
    </>
  );
}

/** Tells whether a page that a script draws on has no such place: some views show a finding only by its chart. */
function isMissing({ isDrawnByScript, document }: PageContext, anchor: string): boolean {
  return isDrawnByScript === true && document.getElementById(anchor) === null;
}

/** A long table has pages of its own, or a fold where a script draws it. */
function ExplainedTable({ page, finding, table }: { readonly page: PageContext; readonly finding: Finding; readonly table: Table }) {
  const { links } = page;
  if (links === null || !isLong(table)) return <DataTable table={table} links={links} names={page.names} />;
  const title = ours().rows(capitalised(table.title), formatNumber(table.rows.length));
  if (page.isDrawnByScript === true) {
    return (
      <details>
        <summary>{title}</summary>
        <TableHere page={page} finding={finding} table={table} />
      </details>
    );
  }
  return (
    <p class="doors" id={`table-${table.name}`}>
      <a href={links.table(finding.id, table.name)}>{title}</a>
    </p>
  );
}

/** The files are many and the same for every finding of a case: they fold. */
function Files({ finding }: { readonly finding: Finding }) {
  const lines = filesOf(finding);
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{ours().filesOfTheCaseSha}</h2>
      <details>
        <summary>{countOf(lines.length, ours().nFiles)}</summary>
        <LineList lines={lines} />
      </details>
    </section>
  );
}

/** What went in, each leading to the records it names. */
function Inputs({ page: { links }, finding }: { readonly page: PageContext; readonly finding: Finding }) {
  if (finding.inputs.length === 0) return null;
  return (
    <section>
      <h2>{ours().inputsAsTheyWereUsed}</h2>
      <details open>
        <summary>{countOf(finding.inputs.length, ours().nInputs)}</summary>
        <dl class="lines">
          {inputsOf(finding).map(([name, digest]) => (
            <div key={name}>
              <dt>{links === null ? name : <a href={name.startsWith("findings/") ? links.finding(name.slice("findings/".length)) : links.record(name)}>{name}</a>}</dt>
              <dd>{digest}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

function Lines({ heading, lines }: { readonly heading: string; readonly lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <LineList lines={lines} />
    </section>
  );
}

function LineList({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <dl class="lines">
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Sentences({ heading, sentences }: { readonly heading: string; readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <ul>
        {sentences.map((s) => (
          <li key={s}>{s}</li>
        ))}
      </ul>
    </section>
  );
}

/** Cuts a sentence between words. */
export function inShort(sentence: string): string {
  return sentence.length <= TITLE_CHARACTERS ? sentence : `${sentence.slice(0, TITLE_CHARACTERS).replace(/\s+\S*$/, "")} …`;
}
