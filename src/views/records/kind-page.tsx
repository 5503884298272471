import { reliabilityOn, type Source } from "#core/model/source.ts";
import type { Day } from "#core/model/day.ts";
import { type AnyRecord, citationsOf, gradesOf } from "#core/model/records.ts";
import { countOf, formatDay, formatNumber } from "#views/format.ts";
import { words } from "#views/language.ts";
import { Page } from "#views/page/page.tsx";
import { PageHead } from "#views/page/page-head.tsx";
import { PagesNav } from "#views/page/pages-nav.tsx";
import type { ServedContext } from "#views/page/served-context.ts";
import type { RecordIndex } from "./record-index.ts";
import { happenedOf, kindName, titleOf } from "./record-words.ts";

const say = () => words().records.kindPage;

/** Records on one page: with two hundred it stays well below 300 kB. */
export const RECORDS_PER_PAGE = 200;

interface KindProps {
  readonly page: ServedContext;
  readonly index: RecordIndex;
  readonly kind: string;
  readonly list: readonly AnyRecord[];
  /** The calendar of rounds that the list is, where it is no more than one. */
  readonly calendar: string | null;
  /** Which page of the list, from 1. */
  readonly at: number;
}

/** All records of a kind, one a row, with dates and grades. */
export function KindPage({ page, index, kind, list, calendar, at }: KindProps) {
  const { brief, links } = page;
  const heading = calendar === null ? kindName(kind) : say().ofTheCalendar(kindName(kind), calendar);
  const pages = Math.max(1, Math.ceil(list.length / RECORDS_PER_PAGE));
  const shown = list.slice((at - 1) * RECORDS_PER_PAGE, at * RECORDS_PER_PAGE);
  return (
    <Page page={page} frame={{ kind: "served", drawnFrom: undefined }} title={say().asOfEarnest(heading, formatDay(brief.asOf))} description={`${heading}: ${countOf(list.length, say().nRecords)}`} kind="record">
      <PageHead kicker={brief.title} title={heading} />
      <p class="summary">
        {say().publicBy(countOf(list.length, say().nRecords), formatDay(brief.asOf))} {calendar !== null && <a href={links.record(kind)}>{say().all(kindName(kind).toLowerCase())}</a>}
      </p>
      <div class="table whole" role="region" aria-label={heading} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {[say().record, say().happened, say().published, say().pages, say().origins, say().reliability, say().credibility].map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((record) => (
              <Row key={record.id} record={record} href={links.record(`${kind}/${record.id}`)} sources={index.sources} asOf={brief.asOf} />
            ))}
          </tbody>
        </table>
      </div>
      <PagesNav count={pages} at={at} hrefOf={(n) => `${links.record(kind)}&page=${n}`} />
    </Page>
  );
}

function Row({ record, href, sources, asOf }: { readonly record: AnyRecord; readonly href: string; readonly sources: readonly Source[]; readonly asOf: Day }) {
  const grades = gradesOf(record, sources, asOf);
  const published = citationsOf(record).flatMap((page) => page.published ?? []).sort()[0];
  const own = sources.find((source) => source === record);
  const count = (n: number) => (grades.pages === 0 ? "" : formatNumber(n));
  return (
    <tr>
      <th scope="row" class="prose">
        <a href={href}>{titleOf(record)}</a>
      </th>
      <td>{happenedOf(record) ?? ""}</td>
      <td>{published === undefined ? "" : formatDay(published)}</td>
      <td class="figure">{count(grades.pages)}</td>
      <td class="figure">{count(grades.origins.length)}</td>
      <td>{own === undefined ? grades.reliability : reliabilityOn(own, asOf)}</td>
      <td>{grades.credibility}</td>
    </tr>
  );
}
