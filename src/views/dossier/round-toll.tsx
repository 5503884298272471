import type { Finding } from "#core/model/finding.ts";
import type { TollEpisode, TollMeasured } from "#core/model/toll-outcome.ts";
import { countOf, formatDay, formatNumber, listed } from "#views/format.ts";
import { words } from "#views/language.ts";
import { HeadTable } from "#views/page/head-table.tsx";
import { HowComputed } from "#views/page/how-computed.tsx";
import type { ServedContext } from "#views/page/served-context.ts";

interface Row {
  readonly finding: Finding;
  readonly outcome: TollMeasured;
  readonly episode: TollEpisode;
}

/** What the days of a round cost people, measure by measure: ranges a day and over these days, or that nobody's claim covers them. */
export function RoundToll({ page, round }: { readonly page: ServedContext; readonly round: string }) {
  const { dossier: say } = words();
  const rows = page.brief.findings.flatMap((finding): Row[] => {
    const { outcome } = finding;
    if (outcome.assay !== "toll@1" || outcome.kind !== "measure") return [];
    const episode = outcome.episodes.find(({ rounds }) => rounds.includes(round));
    return episode === undefined ? [] : [{ finding, outcome, episode }];
  });
  const [first] = rows;
  return (
    <section aria-labelledby="toll-title">
      <h2 id="toll-title">{say.toll}</h2>
      {first === undefined ? (
        <p class="lacking">
          <span aria-hidden="true">∅</span> {say.tollNone}
        </p>
      ) : (
        <>
          <p>{say.tollAbout(formatDay(first.episode.from), formatDay(first.episode.to), countOf(first.episode.days, say.nDays))}</p>
          <HeadTable title={say.toll} heads={[say.tollTable.measure, say.tollTable.perDay, say.tollTable.total, say.tollTable.who]}>
            {rows.map((row) => (
              <TollRow key={row.finding.id} page={page} row={row} />
            ))}
          </HeadTable>
        </>
      )}
    </section>
  );
}

function TollRow({ page, row: { finding, outcome, episode } }: { readonly page: ServedContext; readonly row: Row }) {
  const { dossier: say } = words();
  const { range, days, claims } = episode;
  const isSum = outcome.counted === "in-period";
  return (
    <tr>
      <th scope="row" class="prose">
        <HowComputed page={page} id={finding.id} text={outcome.title} />, {outcome.unit}
      </th>
      {range === null ? (
        <td colSpan={2} class="lacking">
          <span aria-hidden="true">∅</span> {claims.length === 0 ? say.tollSilent : say.tollLacking}
        </td>
      ) : (
        <>
          <td>{isSum ? rangeWords(range, 1) : "–"}</td>
          <td>{isSum ? rangeWords(range, days) : `${rangeWords(range, 1)} (${say.tollAtEnd})`}</td>
        </>
      )}
      <td class="prose">{listed([...new Set(claims.filter(({ isJudged }) => isJudged).map(({ short }) => short))])}</td>
    </tr>
  );
}

/** Says a range over so many days; ends are never joined to one number unless they are the same. */
export function rangeWords({ low, high, isFloor }: NonNullable<TollEpisode["range"]>, days: number): string {
  const { dossier: say } = words();
  const times = (value: number) => formatNumber(days === 1 ? value : Math.round(value * days));
  if (low === null) return say.atMost(times(high));
  return isFloor ? say.atLeast(times(low), times(high)) : say.range(times(low), times(high));
}
