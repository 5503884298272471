import type { Finding } from "#core/model/finding.ts";
import type { Round } from "#core/model/round.ts";
import { type AnyRecord, gradesOf } from "#core/model/records.ts";
import { countOf, formatDay, wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { calendarName } from "#views/names.ts";
import { HowComputed } from "#views/page/how-computed.tsx";
import type { PageFrame } from "#views/page/layout.tsx";
import { Page } from "#views/page/page.tsx";
import type { ServedContext } from "#views/page/served-context.ts";
import type { RecordIndex } from "#views/records/record-index.ts";
import { happenedOf, kindName, titleOf } from "#views/records/record-words.ts";
import type { RecordsData } from "./records-data.ts";

interface KindFileProps {
  readonly page: ServedContext;
  readonly frame: PageFrame;
  readonly kind: string;
  readonly records: readonly AnyRecord[];
  readonly waits: RecordsData["waits"];
  readonly index: RecordIndex;
  /** Calendars of rounds by id, each with the ids of its rounds. */
  readonly calendars: ReadonlyMap<string, ReadonlySet<string>>;
  /** Findings that read every record of the kind, each with its sentence in short. */
  readonly readers: readonly { readonly id: Finding["id"]; readonly says: string }[];
}

/** All records of a kind on one published page, each a fold that the page's script fills when it is opened. */
export function KindFile({ page, frame, kind, records, waits, index, calendars, readers }: KindFileProps) {
  const { brief, links, names } = page;
  const { published: say } = words();
  const heading = kindName(kind);
  return (
    <Page page={page} frame={frame} title={say.recordsTitle(heading, formatDay(brief.asOf))} description={say.recordsDescription(heading, countOf(records.length, say.nRecords))} kind="record">
      <p class="kicker">{brief.title}</p>
      <h1>{heading}</h1>
      <p class="summary">{say.recordsPublic(countOf(records.length, say.nRecords), formatDay(brief.asOf))}</p>
      <noscript>
        <p class="caution">{say.needsScript}</p>
      </noscript>
      <section class="filled" aria-label={heading}>
        {records.map((record) => (
          <RecordFold key={record.id} page={page} record={record} kind={kind} index={index} isWaiting={Object.hasOwn(waits, record.id)} />
        ))}
      </section>
      {[...calendars].map(([calendar, ids]) => (
        <section key={calendar} id={calendar} aria-label={say.ofCalendar(calendarName(calendar, names))}>
          <h2>{say.ofCalendar(calendarName(calendar, names))}</h2>
          <ul class="columns">
            {records.filter(({ id }) => ids.has(id)).map((record) => (
              <li key={record.id}>
                <a href={links.record(`${kind}/${record.id}`)}>{titleOf(record)}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {readers.length > 0 && (
        <section aria-labelledby="readers-title">
          <h2 id="readers-title">{say.readEveryRecord}</h2>
          <ul>
            {readers.map(({ id, says }) => (
              <li key={id}>
                {says} <HowComputed page={page} id={id} isNamed />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

function RecordFold({ page: { brief }, kind, record, index, isWaiting }: Pick<KindFileProps, "page" | "kind" | "index"> & { readonly record: AnyRecord; readonly isWaiting: boolean }) {
  const { published: say } = words();
  const { pages, origins, reliability, credibility } = gradesOf(record, index.sources, brief.asOf);
  const round = kind === "rounds" && !isWaiting ? (record as AnyRecord & Round) : null;
  const came = round === null ? [] : [[round.place.city, round.place.country].filter((part) => part !== null).join(", ") || null, wordsOf(round.outcome)];
  const aside = [happenedOf(record), ...came, pages === 0 ? null : `${countOf(pages, say.nPages)}, ${countOf(origins.length, say.nOrigins)}`, reliability === null ? null : `${reliability} ${credibility}`, isWaiting ? say.waiting : null];
  return (
    <details id={record.id} name="record">
      <summary>
        {titleOf(record)} <span class="aside">{aside.filter((part) => part !== null).join(" · ")}</span>
      </summary>
      {round?.outcomeNote !== undefined && (
        <noscript>
          <p>{round.outcomeNote}</p>
        </noscript>
      )}
    </details>
  );
}
