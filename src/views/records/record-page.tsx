import { type AnyRecord, citationsOf } from "#core/model/records.ts";
import type { Finding } from "#core/model/finding.ts";
import { countOf, formatDay, formatNumber, formatSpan } from "#views/format.ts";
import { words } from "#views/language.ts";
import { HowComputed } from "#views/page/how-computed.tsx";
import { plainFrame } from "#views/page/layout.tsx";
import { Page } from "#views/page/page.tsx";
import { PageHead } from "#views/page/page-head.tsx";
import { Prose } from "#views/page/prose.tsx";
import type { ServedContext } from "#views/page/served-context.ts";
import { type Hold, holdsOf } from "./findings-upon.ts";
import { citedBy, type RecordIndex } from "./record-index.ts";
import { RecordPages } from "./record-pages.tsx";
import { FieldList, type ValueSpace } from "./record-value.tsx";
import { dayWords, happenedOf, kindName, oneOfKind, titleOf } from "./record-words.ts";
import type { Waiting } from "./waiting.ts";

const ours = () => words().records.recordPage;

/** Fields that stand elsewhere on the page. */
const SHOWN_APART = ["id", "known", "title", "name"] as const;
const MOST_CITING = 60;

interface BodyProps {
  readonly page: ServedContext;
  readonly index: RecordIndex;
  readonly kind: string;
  readonly record: AnyRecord;
  /** Set where the record rests on one origin and no finding may use it yet. */
  readonly waits: Waiting | null;
  /** The records that cite it, where it is a source. */
  readonly cited: readonly Cited[];
  readonly upon: readonly Upon[];
}

/** A record that cites a source, by name. */
export type Cited = readonly [name: string, title: string];

/** Findings that rest on a record, by how, each with its sentence. */
export interface Upon {
  readonly hold: Hold;
  readonly findings: readonly { readonly id: Finding["id"]; readonly says: string }[];
}

/** One record in full on a page of its own. */
export function RecordPage({ page, index, kind, record, waits }: Omit<BodyProps, "cited" | "upon">) {
  const title = titleOf(record);
  const cited = kind === "sources" ? citedBy(index, record.id).map(([name, citing]) => [name, titleOf(citing)] as const) : [];
  return (
    <Page page={page} frame={plainFrame(page.links.kind)} title={ours().earnest(title, oneOfKind(kind))} description={`${oneOfKind(kind)} ${record.id}: ${title}`} kind="record">
      <PageHead kicker={oneOfKind(kind)} title={title} />
      <RecordBody page={page} index={index} kind={kind} record={record} waits={waits} cited={cited} upon={uponOf(page, kind, record.id)} />
    </Page>
  );
}

/** What a record says: its three dates, every field in plain words, its pages with both grades, and the findings that rest on it. */
export function RecordBody({ page, index, kind, record, waits, cited, upon }: BodyProps) {
  const { brief, links, names } = page;
  const pages = citationsOf(record);
  const apart = new Set<string>([...SHOWN_APART, ...(pages.length > 0 ? ["sources"] : [])]);
  const fields = Object.fromEntries(Object.entries(record).filter(([field]) => !apart.has(field)));
  const space: ValueSpace = { index, links, names, pages: new Map(pages.map((one) => [one.id, one.publisher ?? one.id])) };
  return (
    <>
      <p class="doors">
        <a href={links.record(kind)}>{kindName(kind)}</a>
        <a href={links.record(`${kind}/${record.id}.json`)}>{ours().json}</a>
        {kind === "rounds" && links.kind === "served" && <a href={links.round(record.id)}>{words().dossier.kicker}</a>}
        <code>{`${kind}/${record.id}`}</code>
      </p>
      {waits !== null && (
        <p class="replay">
          <strong>{ours().waitsUntil(formatDay(waits.until))}</strong> {ours().whyItWaits(waits.origin, formatDay(brief.asOf))}
        </p>
      )}
      <Dates record={record} />
      <section aria-labelledby="fields-title">
        <h2 id="fields-title">{ours().whatTheRecordSays}</h2>
        <FieldList space={space} fields={fields} />
      </section>
      <RecordPages record={record} index={index} links={links} asOf={brief.asOf} />
      {cited.length > 0 && <CitedBy page={page} cited={cited} />}
      <RestsUpon page={page} upon={upon} />
    </>
  );
}

/** Lists the findings that rest on a record, by how. */
export function uponOf({ brief: { findings }, say }: ServedContext, kind: string, id: string): Upon[] {
  const { holdOf } = holdsOf(findings);
  const held = findings.map((finding) => [finding, holdOf(finding, kind, id)] as const);
  return (Object.keys(HOLDS()) as Hold[]).map((hold) => ({ hold, findings: held.flatMap(([finding, how]) => (how === hold ? [{ id: finding.id, says: say(finding.sentence) }] : [])) })).filter((one) => one.findings.length > 0);
}

/** When it happened, was published, and was learnt of; a kind without a date of its own says so by leaving it out. */
function Dates({ record }: { readonly record: AnyRecord }) {
  const pages = citationsOf(record);
  const published = pages.flatMap((page) => (page.published === null ? [] : [page.published])).sort();
  const undated = pages.length - published.length;
  const [first, last] = [published[0], published.at(-1)];
  const happened = happenedOf(record);
  const dates: (readonly [string, string])[] = [
    ...(happened === null ? [] : [[ours().happened, happened] as const]),
    ...(pages.length === 0 ? [] : [[ours().published, `${first === undefined || last === undefined ? "" : first === last ? formatDay(first) : first.length === 10 && last.length === 10 ? formatSpan(first, last) : ours().to(formatDay(first), formatDay(last))}${undated > 0 ? ours().notDated(countOf(undated, ours().nPages)) : ""}`] as const]),
    ...(typeof record.known === "string" ? [[ours().knownToUsSince, dayWords(record.known)] as const] : [])
  ];
  if (dates.length === 0) return null;
  return (
    <dl class="dates">
      {dates.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function CitedBy({ page: { links }, cited }: { readonly page: ServedContext; readonly cited: readonly Cited[] }) {
  return (
    <section aria-labelledby="cited-title">
      <h2 id="cited-title">{ours().citedBy(countOf(cited.length, ours().nRecords))}</h2>
      <ul class="columns">
        {cited.slice(0, MOST_CITING).map(([name, title]) => (
          <li key={name}>
            <a href={links.record(name)}>{title}</a>
          </li>
        ))}
      </ul>
      {cited.length > MOST_CITING && <p class="caution">{ours().moreCite(formatNumber(cited.length - MOST_CITING))}</p>}
    </section>
  );
}

const HOLDS: () => Readonly<Record<Hold, string>> = () => ({
  itself: ours().theseNameTheRecordItself,
  calendar: ours().theseReadACalendarOf,
  kind: ours().theseReadEveryRecordOf
});

/** The findings that rest on a record, by how: the way back from the record to the numbers. */
function RestsUpon({ page, upon }: { readonly page: ServedContext; readonly upon: readonly Upon[] }) {
  return (
    <section aria-labelledby="upon-title">
      <h2 id="upon-title">{ours().whatRestsOnIt}</h2>
      {upon.length === 0 && <p>{ours().noFinding(formatDay(page.brief.asOf))}</p>}
      {upon.map(({ hold, findings }) => (
        <div key={hold}>
          <h3>{HOLDS()[hold]}</h3>
          <ul>
            {findings.map(({ id, says }) => (
              <li key={id}>
                <Prose text={says} /> <HowComputed page={page} id={id} isNamed />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
