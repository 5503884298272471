import { addDays } from "#core/model/day-count.ts";
import type { Round } from "#core/model/round.ts";
import type { Clock } from "#views/clock/clock.ts";
import { countOf, formatDay, formatNumber, listed, ratioAgainst } from "#views/format.ts";
import { words } from "#views/language.ts";
import { nameOf } from "#views/names.ts";
import { DRAWN_WIDTH } from "#views/page/chart-figure.tsx";
import { ChartKey } from "#views/page/chart-key.tsx";
import { HeadTable } from "#views/page/head-table.tsx";
import { HowComputed } from "#views/page/how-computed.tsx";
import { Prose } from "#views/page/prose.tsx";
import { Share } from "#views/page/share.tsx";
import type { ServedContext } from "#views/page/served-context.ts";
import type { PulseFinding } from "#views/report/outline.ts";
import type { RoundDays, WindowFigures } from "./dossier-figures.ts";
import { AROUND, figuredFindings, inNumbers, RoundPicture, toldOf } from "./round-picture.tsx";

/** Drawn for a desk and for a phone; the page shows the one that fits. */
const PICTURES = [["on-desk", DRAWN_WIDTH.full], ["on-phone", 358]] as const;

interface FiguresProps {
  readonly page: ServedContext;
  readonly round: Round;
  /** Null where the brief has no figures day by day. */
  readonly clock: Clock | null;
}

/** Each party's figures before, during and after a round, drawn and as a table, each beside what was to be expected and its interval. */
export function RoundFigures({ page, round, clock }: FiguresProps) {
  const { dossier: say } = words();
  const { from, to } = round;
  const findings = figuredFindings(page);
  return (
    <section aria-labelledby="figures-title">
      <h2 id="figures-title">{say.figures}</h2>
      {from === null || to === null || findings.length === 0 || clock === null ? (
        <p class="lacking">
          <span aria-hidden="true">∅</span> {say.notAssessable}: {from === null ? say.notHeld : say.noSeries}
        </p>
      ) : (
        <Told page={page} round={round} clock={clock} findings={findings} days={{ from, to, rounds: [round.id] }} />
      )}
    </section>
  );
}

interface ToldProps {
  readonly page: ServedContext;
  readonly round: Round;
  readonly clock: Clock;
  readonly findings: readonly PulseFinding[];
  readonly days: RoundDays;
}

function Told({ page, round, clock, findings, days }: ToldProps) {
  const { dossier: say, clock: sayClock } = words();
  const { told, title, spoken } = toldOf(page, findings, days);
  const picture = page.links.picture(`rounds/${round.id}`);
  const id = "around";
  return (
    <>
      <p>{say.figuresAbout}</p>
      {!round.countsAsRound && <p class="caution">{say.notARound}</p>}
      <figure class="chart full clock" id={id} aria-labelledby="around-title">
        <figcaption>
          <h3 id="around-title">{title}</h3>
          <p class="subtitle">{say.chartSubtitle(listed([...new Set(findings.map(({ outcome }) => outcome.unit))]), formatDay(addDays(days.from, -AROUND)), formatDay(addDays(days.to, AROUND)), formatDay(page.brief.asOf))}</p>
        </figcaption>
        <ChartKey entries={[{ mark: "dot", text: say.key.observed }, { mark: "dot-tested", text: say.key.after }, { mark: "expected", text: say.key.expected }, { mark: "round", text: say.key.during }, { mark: "announced", text: sayClock.key.announced }, { mark: "missing", text: say.key.missing }]} />
        {PICTURES.map(([kind, width]) => (
          <div key={kind} class={kind}>
            <RoundPicture clock={clock} findings={findings} days={days} spoken={spoken} width={width} />
          </div>
        ))}
        {picture !== null && (
          <Share page={page} id={id} title={title} finding={null} address={`${page.links.round(round.id)}#${id}`} picture={{ address: picture, spoken: title }}>
            <a href={picture}>{words().page.chartFigure.svg}</a>
            <button type="button" class="png" data-figure={id} data-picture={picture} hidden>
              {words().page.chartFigure.png}
            </button>
            {told.flatMap(({ finding, name }) => [<a key={finding.id} href={page.links.json(finding.id)}>{sayClock.json(name)}</a>, <a key={`${finding.id}-csv`} href={page.links.csv(finding.id, "nights")}>{sayClock.tables.csv(name)}</a>])}
          </Share>
        )}
      </figure>
      {told.map(({ finding, name, days: own, windows }) => (
        <div key={finding.id}>
          <h3>{name}</h3>
          {own.rounds.length > 1 && <p class="caution">{say.merged(listed(own.rounds.map((id) => titleOfRound(clock, id))))}</p>}
          <WindowTable windows={windows} title={name} />
          <p>
            {say.oneRound} <Prose text={page.say(finding.sentence)} /> <HowComputed page={page} id={finding.id} />
          </p>
        </div>
      ))}
      <h3>{say.counterfactual}</h3>
      {say.counterfactualText.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  );
}

function titleOfRound({ lanes }: Clock, id: string): string {
  return lanes.flatMap(({ meetings }) => meetings).find((one) => one.id === id)?.title ?? nameOf(id, {});
}

function WindowTable({ windows, title }: { readonly windows: readonly WindowFigures[]; readonly title: string }) {
  const { table: say, ...rest } = words().dossier;
  const name = ({ name: which, first, nights }: WindowFigures) => (first === null ? rest.windowName[which] : rest.windowNights(rest.windowName[which], formatDay(first), countOf(nights, rest.nDays)));
  return (
    <HeadTable title={title} heads={[say.window, say.nights, say.reported, say.expected, say.interval, say.outside, say.against]}>
      {windows.map((window) => {
        if (window.lack !== null) {
          return (
            <tr key={window.name}>
              <th scope="row">{name(window)}</th>
              <td colSpan={6} class="lacking">
                <span aria-hidden="true">∅</span> {rest.notAssessable}: {rest.lack[window.lack]}
              </td>
            </tr>
          );
        }
        const [observed, expected, low, high] = inNumbers(window);
        return (
          <tr key={window.name}>
            <th scope="row">{name(window)}</th>
            <td class="figure">{formatNumber(window.reported)}</td>
            <td class="figure">{observed}</td>
            <td class="figure">{expected}</td>
            <td class="figure">{rest.range(low, high)}</td>
            <td>{rest.above(formatNumber(window.above), formatNumber(window.below))}</td>
            <td>{window.expected > 0 ? ratioAgainst(window.observed / window.expected, say.thanExpected) : "–"}</td>
          </tr>
        );
      })}
    </HeadTable>
  );
}
