import type { Exchange } from "#core/model/exchange.ts";
import type { LedgerTerm } from "#core/model/ledger-outcome.ts";
import type { Round } from "#core/model/round.ts";
import { readingsOf } from "#views/clock/clock-readings.ts";
import { readingLabel } from "#views/clock/clock-layout.ts";
import { formatDay, formatNumber, listed, wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { nameOf } from "#views/names.ts";
import { HowComputed } from "#views/page/how-computed.tsx";
import type { ServedContext } from "#views/page/served-context.ts";
import { type RecordIndex, recordOf, referenceOf } from "#views/records/record-index.ts";
import { titleOf } from "#views/records/record-words.ts";
import type { DossierRecords } from "./dossier-records.ts";

interface OutcomeProps {
  readonly page: ServedContext;
  readonly records: DossierRecords;
  readonly index: RecordIndex;
  readonly round: Round;
}

/** What came out of a round: the record's word, undertakings with how far up the ladder each got, exchanges, texts. */
export function RoundOutcome({ page, records, index, round }: OutcomeProps) {
  const { dossier: say } = words();
  const { links, names } = page;
  const produced = new Set(round.produced);
  const terms = page.brief.findings.flatMap((finding) => (finding.outcome.assay === "ledger@1" && finding.outcome.kind === "term" && produced.has(finding.outcome.term) ? [{ finding, outcome: finding.outcome }] : []));
  const accords = new Set(records.accords.filter(({ id, terms: of }) => produced.has(id) || of.some((term) => produced.has(term))).map(({ id }) => id));
  const exchanges = records.exchanges.filter(({ id, accord }) => produced.has(id) || (accord !== undefined && accords.has(accord)));
  const told = new Set([...terms.map(({ outcome }) => outcome.term), ...exchanges.map(({ id }) => id)]);
  const others = round.produced.filter((id) => !told.has(id) && id !== round.id).flatMap((id) => {
    const name = referenceOf(index, "", id);
    const [kind = "", own = ""] = name?.split("/") ?? [];
    const record = name === null ? undefined : recordOf(index, kind, own);
    return record === undefined || name === null ? [] : [{ name, title: titleOf(record) }];
  });
  const isNothing = terms.length === 0 && exchanges.length === 0 && others.length === 0;
  const handed = ({ delivered }: Pick<Exchange, "delivered">) => listed(delivered.map(({ count, what, to }) => (count === null ? say.unpublished(what, nameOf(to, names)) : say.handed(formatNumber(count), what, nameOf(to, names)))));
  return (
    <section aria-labelledby="out-title">
      <h2 id="out-title">{say.out}</h2>
      <p>
        {say.outcome(wordsOf(round.outcome))} {round.outcomeNote}
      </p>
      {isNothing && <p>{say.nothing}</p>}
      {terms.length > 0 && <h3>{say.undertakings}</h3>}
      {terms.map(({ finding, outcome }) => (
        <div key={finding.id}>
          <h4>
            <a href={links.record(`terms/${outcome.term}`)}>{outcome.title}</a>
          </h4>
          <Ladder outcome={outcome} />
          <p>
            <HowComputed page={page} id={finding.id} />
          </p>
        </div>
      ))}
      {exchanges.length > 0 && (
        <>
          <h3>{say.exchanges}</h3>
          <ul>
            {exchanges.map((one) => (
              <li key={one.id}>
                <a href={links.record(`exchanges/${one.id}`)}>{say.exchange(formatDay(one.on), handed(one) || wordsOf(one.kind))}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <>
          <h3>{say.others}</h3>
          <ul>
            {others.map(({ name, title }) => (
              <li key={name}>
                <a href={links.record(name)}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Ladder({ outcome }: { readonly outcome: LedgerTerm }) {
  const { dossier: say } = words();
  const readings = readingsOf(outcome);
  return (
    <>
      <p>{say.ladder}:</p>
      <ol>
        {outcome.steps.map(({ status, on, accordingTo }, i) => (
          <li key={i}>{say.step(wordsOf(status), formatDay(on), accordingTo)}</li>
        ))}
      </ol>
      {readings.length > 0 && (
        <>
          <p>{say.windows}:</p>
          <ul>
            {readings.map((one, i) => (
              <li key={i}>{readingLabel(one)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
