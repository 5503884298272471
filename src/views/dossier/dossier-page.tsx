import type { ComponentChildren } from "preact";
import type { CaseContent } from "#core/model/case-content.ts";
import type { Round } from "#core/model/round.ts";
import type { Clock } from "#views/clock/clock.ts";
import { clockOf } from "#views/clock/clock-of.ts";
import { formatDay, formatSpan, listed, wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { nameOf } from "#views/names.ts";
import type { PageFrame } from "#views/page/layout.tsx";
import { Page } from "#views/page/page.tsx";
import { PageHead } from "#views/page/page-head.tsx";
import { Share } from "#views/page/share.tsx";
import type { ServedContext } from "#views/page/served-context.ts";
import { indexRecords, type RecordIndex } from "#views/records/record-index.ts";
import { RecordPages } from "#views/records/record-pages.tsx";
import type { DossierRecords } from "./dossier-records.ts";
import { RoundFigures } from "./round-figures.tsx";
import { RoundOutcome } from "./round-outcome.tsx";
import { RoundSays } from "./round-says.tsx";
import { RoundToll } from "./round-toll.tsx";

/** All that is known of one round: what it was, what was reported around it, what each side says, what came out, what its days cost. */
export function DossierPage({ page, content, round, frame }: { readonly page: ServedContext; readonly frame: PageFrame; readonly content: CaseContent; readonly round: Round }) {
  const { dossier: say } = words();
  const { brief, links } = page;
  const index = indexRecords(content);
  const when = whenOf(round);
  return (
    <Page page={page} frame={frame} title={say.windowTitle(round.title, when)} description={say.description(round.title, when)} kind="record dossier">
      <PageHead kicker={round.countsAsRound ? say.kicker : say.kickerOther} title={`${round.title}, ${when}`} subtitle={`${brief.title}; ${say.asOf(formatDay(brief.asOf))}`} />
      <p class="doors">
        <a href={links.record(`rounds/${round.id}`)}>{say.record}</a>
        {page.views.some(({ id }) => id === "clock") && <a href={links.view("clock")}>{say.onClock}</a>}
        <code>{`rounds/${round.id}`}</code>
      </p>
      <DossierBody page={page} records={content} index={index} clock={clockOf(brief, content, links)} round={round} />
      <RecordPages record={round} index={index} links={links} asOf={brief.asOf} />
      <Share page={page} id="dossier" title={`${round.title}, ${when}`} finding={null} address={links.round(round.id)}>
        <a href={links.record(`rounds/${round.id}.json`)}>{say.json}</a>
      </Share>
    </Page>
  );
}

interface BodyProps {
  readonly page: ServedContext;
  readonly records: DossierRecords;
  readonly index: RecordIndex;
  /** Null where the brief has no figures day by day. */
  readonly clock: Clock | null;
  readonly round: Round;
}

/** What a dossier tells beside the pages that its round was read on. */
export function DossierBody({ page, records, index, clock, round }: BodyProps) {
  return (
    <>
      <Facts page={page} round={round} />
      <RoundFigures page={page} round={round} clock={clock} />
      <RoundSays page={page} records={records} round={round} />
      <RoundOutcome page={page} records={records} index={index} round={round} />
      <RoundToll page={page} round={round.id} />
    </>
  );
}

function whenOf({ from, to, calledOff }: Round): string {
  const { facts, notHeld } = words().dossier;
  if (from !== null && to !== null) return formatSpan(from, to);
  return calledOff === undefined ? notHeld : `${facts.calledOff.toLowerCase()} ${formatDay(calledOff)}`;
}

/** Its dates, which are never one date; where, of what rank and form, who sat, what was raised. */
function Facts({ page: { names }, round }: { readonly page: ServedContext; readonly round: Round }) {
  const { dossier: say } = words();
  const { facts } = say;
  const published = round.sources.flatMap((one) => one.published ?? []).sort()[0];
  const note = (text: string | undefined) => text !== undefined && <span class="aside"> ({text})</span>;
  const rows: (readonly [string, ComponentChildren])[] = [
    [facts.announced, <>{round.announced === null ? say.notFound : formatDay(round.announced)}{note(round.announcedNote)}</>],
    [facts.held, <>{whenOf(round)}{note(round.timeNote)}</>],
    [facts.published, published === undefined ? say.notTold : formatDay(published)],
    [facts.known, formatDay(round.known)],
    [facts.place, [round.place.city, round.place.country].filter((one) => one !== null).join(", ") || say.notTold],
    [facts.format, wordsOf(round.kind)],
    [facts.level, wordsOf(round.level)],
    [facts.participants, <>{round.participants.length === 0 ? say.notTold : round.participants.map(({ party, people }) => `${party}${people.length === 0 ? "" : `: ${people.join(", ")}`}`).join("; ")}{note(round.partiesPresentNote)}</>],
    [facts.agenda, <>{round.agenda.length === 0 ? say.notTold : listed([...new Set(round.agenda.map(({ topic }) => nameOf(topic, names)))])}{note(round.agendaNote)} <span class="aside">{say.agendaCaution}</span></>]
  ];
  return (
    <section aria-labelledby="was-title">
      <h2 id="was-title">{say.was}</h2>
      <dl class="fields">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
