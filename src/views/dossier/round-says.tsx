import { toSourceLine } from "#core/model/evidence.ts";
import type { Round } from "#core/model/round.ts";
import type { Citation } from "#core/model/source.ts";
import { formatDay } from "#views/format.ts";
import { words } from "#views/language.ts";
import { webAddressOrNull } from "#views/page/page-links.ts";
import type { ServedContext } from "#views/page/served-context.ts";
import type { DossierRecords } from "./dossier-records.ts";
import { HeadTable } from "#views/page/head-table.tsx";
import { statementsOf } from "./statements-of.ts";

interface SaysProps {
  readonly page: ServedContext;
  readonly records: DossierRecords;
  readonly round: Round;
}

/** What each side says of a round, side by side, each with its page and both grades; and how capitals read what happened on its days. */
export function RoundSays({ page, records, round }: SaysProps) {
  const { dossier: say } = words();
  const pages = new Map(round.sources.map((one) => [one.id, one]));
  const claims = round.claims.map(({ party, says, source }) => ({ who: party, says, cited: source === undefined ? [] : [pages.get(source)].flatMap((one) => one ?? []) }));
  const readings = statementsOf(records, round).map((one) => ({ who: `${capitalOf(records, one)}: ${say.readingBy(one.speaker, one.role, formatDay(one.on))}`, says: one.summary, cited: one.sources, href: page.links.record(`statements/${one.id}`) }));
  return (
    <section aria-labelledby="says-title">
      <h2 id="says-title">{say.says}</h2>
      <p>{say.saysAbout}</p>
      {claims.length === 0 ? <p>{say.noClaims}</p> : <SaidTable page={page} records={records} title={say.says} rows={[...claims].sort((a, b) => (a.who < b.who ? -1 : a.who > b.who ? 1 : 0))} />}
      {readings.length > 0 && (
        <>
          <h3>{say.readings}</h3>
          <SaidTable page={page} records={records} title={say.readings} rows={readings} />
        </>
      )}
    </section>
  );
}

function capitalOf({ caseFile }: DossierRecords, { capital }: DossierRecords["statements"][number]): string {
  return caseFile.capitals?.find(({ id }) => id === capital)?.name ?? capital;
}

interface Said {
  readonly who: string;
  readonly says: string;
  readonly cited: readonly Citation[];
  /** Of the record that holds it. */
  readonly href?: string;
}

function SaidTable({ page, records, title, rows }: Omit<SaysProps, "round"> & { readonly title: string; readonly rows: readonly Said[] }) {
  const { table2: say, grade } = words().dossier;
  return (
    <HeadTable title={title} heads={[say.who, say.says, say.page, say.grades]}>
      {rows.map(({ who, says, cited, href }, i) => {
        const lines = cited.map((one) => toSourceLine(one, records.sources, page.brief.asOf));
        return (
          <tr key={i}>
            <th scope="row" class="prose">
              {href === undefined ? who : <a href={href}>{who}</a>}
            </th>
            <td class="prose">{says}</td>
            <td>
              {lines.map(({ name, url }, k) => {
                const address = webAddressOrNull(url);
                return <div key={k}>{address === null ? name : <a href={address} rel="noopener noreferrer">{name}</a>}</div>;
              })}
            </td>
            <td>
              {lines.map(({ reliability, credibility }, k) => (
                <div key={k}>{grade(reliability, String(credibility))}</div>
              ))}
            </td>
          </tr>
        );
      })}
    </HeadTable>
  );
}
