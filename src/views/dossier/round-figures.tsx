import { addDays, dayNumber } from "#core/model/day-count.ts";
import type { Round } from "#core/model/round.ts";
import { seriesOf } from "#views/charts/pulse-parts.ts";
import type { Clock } from "#views/clock/clock.ts";
import { layoutClock } from "#views/clock/clock-layout.ts";
import { clockScene } from "#views/clock/clock-scene.ts";
import { SceneSvg } from "#views/clock/scene-svg.tsx";
import { capitalised, countOf, formatDay, formatNumber, listed, ratioAgainst } from "#views/format.ts";
import { words } from "#views/language.ts";
import { nameOf } from "#views/names.ts";
import { DRAWN_WIDTH } from "#views/page/chart-figure.tsx";
import { ChartKey } from "#views/page/chart-key.tsx";
import { HowComputed } from "#views/page/how-computed.tsx";
import { Prose } from "#views/page/prose.tsx";
import type { ServedContext } from "#views/page/served-context.ts";
import type { PulseFinding } from "#views/report/outline.ts";
import { type RoundDays, roundDays, windowFigures, type WindowFigures } from "./dossier-figures.ts";

/** Days drawn before the first and after the last of a round. */
const AROUND = 14;
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
  const findings = page.outline.registered.filter(({ outcome }) => outcome.nights !== null);
  return (
    <section aria-labelledby="figures-title">
      <h2 id="figures-title">{say.figures}</h2>
      {from === null || to === null || findings.length === 0 || clock === null ? (
        <p class="lacking">
          <span aria-hidden="true">∅</span> {say.notAssessable}: {from === null ? say.notHeld : say.noSeries}
        </p>
      ) : (
        <Told page={page} clock={clock} findings={findings} counts={round.countsAsRound} days={{ from, to, rounds: [round.id] }} />
      )}
    </section>
  );
}

interface ToldProps {
  readonly page: ServedContext;
  readonly clock: Clock;
  readonly findings: readonly PulseFinding[];
  readonly counts: boolean;
  readonly days: RoundDays;
}

function Told({ page, clock, findings, counts, days }: ToldProps) {
  const { dossier: say, clock: sayClock } = words();
  const told = findings.map((finding) => ({ finding, name: capitalised(seriesOf(finding, page.names)), days: roundDays(finding, days) })).map((one) => ({ ...one, windows: windowFigures(one.finding, one.days) }));
  const titles = told.map(({ name, windows }) => titleOf(name, windows));
  const spoken = told.map(({ name, windows }) => `${name}. ${windows.map(speakWindow).join(". ")}`).join(". ");
  const stretch = { from: dayNumber(days.from) - AROUND, to: dayNumber(days.to) + AROUND + 1 };
  const shown = new Set(findings.map(({ id }) => id));
  const seen = { ...clock, undertakings: [] };
  return (
    <>
      <p>{say.figuresAbout}</p>
      {!counts && <p class="caution">{say.notARound}</p>}
      <figure class="chart full clock" aria-labelledby="around-title">
        <figcaption>
          <h3 id="around-title">{titles.join("; ")}</h3>
          <p class="subtitle">{say.chartSubtitle(listed([...new Set(findings.map(({ outcome }) => outcome.unit))]), formatDay(addDays(days.from, -AROUND)), formatDay(addDays(days.to, AROUND)), formatDay(page.brief.asOf))}</p>
        </figcaption>
        <ChartKey entries={[{ mark: "dot", text: say.key.observed }, { mark: "dot-tested", text: say.key.after }, { mark: "expected", text: say.key.expected }, { mark: "round", text: say.key.during }, { mark: "announced", text: sayClock.key.announced }, { mark: "missing", text: say.key.missing }]} />
        {PICTURES.map(([kind, width]) => {
          const layout = layoutClock(seen, shown, width);
          return (
            <div key={kind} class={kind}>
              <SceneSvg scene={clockScene(layout, stretch, null)} width={layout.width} height={layout.height} spoken={spoken} />
            </div>
          );
        })}
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

function titleOf(series: string, windows: readonly WindowFigures[]): string {
  const { dossier: say } = words();
  const after = windows.find(({ name }) => name === "after");
  return after === undefined || after.lack !== null ? say.chartLacking(series) : say.chartTitle(series, ...inNumbers(after));
}

function inNumbers({ observed, expected, low, high }: Extract<WindowFigures, { lack: null }>): [observed: string, expected: string, low: string, high: string] {
  const whole = (value: number) => formatNumber(Math.round(value));
  return [whole(observed), whole(expected), whole(low), high === null ? words().dossier.open : whole(high)];
}

function speakWindow(window: WindowFigures): string {
  const { dossier: say } = words();
  const name = say.windowName[window.name];
  return window.lack === null ? say.spokenWindow(name, ...inNumbers(window)) : say.lackingWindow(name, say.lack[window.lack]);
}

function WindowTable({ windows, title }: { readonly windows: readonly WindowFigures[]; readonly title: string }) {
  const { table: say, ...rest } = words().dossier;
  const name = ({ name: which, first, nights }: WindowFigures) => (first === null ? rest.windowName[which] : rest.windowNights(rest.windowName[which], formatDay(first), countOf(nights, rest.nDays)));
  return (
    <div class="table" role="group" aria-label={title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {[say.window, say.nights, say.reported, say.expected, say.interval, say.outside, say.against].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
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
                <td>{window.expected > 0 ? ratioAgainst(window.observed / window.expected, "expected") : "–"}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
