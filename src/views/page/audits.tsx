import type { AuditFinding } from "#views/report/outline.ts";
import { capitalised, wordsOf } from "#views/format.ts";
import { tablesOf } from "#views/tables/tables-of.ts";
import { DataTable } from "./data-table.tsx";
import { HowComputed } from "./how-computed.tsx";
import { anchorOf, type PageContext } from "./page-context.ts";

/** Published claims beside what we count. */
export function Audits({ page }: { readonly page: PageContext }) {
  const { audits } = page.outline;
  if (audits.length === 0) return null;
  return (
    <section aria-labelledby="claims-title">
      <div class="claims">
        {audits.map((finding) => (
          <Audit key={finding.id} page={page} finding={finding} />
        ))}
      </div>
    </section>
  );
}

function Audit({ page, finding }: { readonly page: PageContext; readonly finding: AuditFinding }) {
  const { title } = finding.sentence.values;
  const heading = typeof title === "string" ? title : wordsOf(finding.subject.id);
  const spoken = page.say(finding.sentence);
  return (
    <article class="claim" id={anchorOf(finding)}>
      <h2>{heading}</h2>
      <p>{spoken.startsWith(`${heading}: `) ? capitalised(spoken.slice(heading.length + 2)) : spoken}</p>
      {tablesOf(finding).map((table) => (
        <DataTable key={table.name} table={table} links={page.links} names={page.names} idPrefix={`${finding.id}-`} />
      ))}
      <p class="doors">
        <HowComputed page={page} id={finding.id} />
      </p>
    </article>
  );
}
