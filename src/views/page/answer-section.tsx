import type { Finding } from "#core/model/finding.ts";
import { capitalised, countOf } from "#views/format.ts";
import { groupDetails } from "#views/report/outline.ts";
import { isLacking, type Section } from "#views/report/sections.ts";
import { tablesOf } from "#views/tables/tables-of.ts";
import { ChartFigure } from "./chart-figure.tsx";
import { DataTable } from "./data-table.tsx";
import { HowComputed } from "./how-computed.tsx";
import type { PageContext } from "./page-context.ts";
import { Prose } from "./prose.tsx";

/** The answers to one question: each with its picture and what carries it, then what could not be assessed. */
export function AnswerSection({ page, section }: { readonly page: PageContext; readonly section: Section }) {
  const { id, heading, findings } = section;
  const lacking = findings.filter(isLacking);
  return (
    <section class="question" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{heading}</h2>
      {findings.filter((f) => !isLacking(f)).map((finding) => (
        <Answer key={finding.id} page={page} finding={finding} />
      ))}
      {lacking.length > 0 && (
        <details class="lacking-list" open={lacking.length === findings.length}>
          <summary>Not assessable: {countOf(lacking.length, "question")}</summary>
          <ul>
            {lacking.map((finding) => (
              <li key={finding.id} class="lacking">
                <span aria-hidden="true">∅</span> <Prose text={page.say(finding.sentence)} /> <HowComputed page={page} id={finding.id} text={`How computed: finding ${finding.id.slice(0, 6)}`} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Answer({ page, finding }: { readonly page: PageContext; readonly finding: Finding }) {
  const charts = page.charts.get(finding.id) ?? [];
  const behindCharts = new Set(charts.map(({ table }) => table));
  return (
    <article class="finding" id={`finding-${finding.id}`}>
      <p class="says">
        <Prose text={page.say(finding.sentence)} />
      </p>
      {charts.map((chart) => (
        <ChartFigure key={chart.name} page={page} finding={finding} chart={chart} span="full" />
      ))}
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
        {tablesOf(finding).filter(({ name }) => !behindCharts.has(name)).map((table) => (
          <details key={table.name}>
            <summary>{capitalised(table.title)}</summary>
            <DataTable table={table} idPrefix={`${finding.id}-`} />
          </details>
        ))}
      </div>
      <p class="doors">
        <HowComputed page={page} id={finding.id} />
      </p>
    </article>
  );
}
