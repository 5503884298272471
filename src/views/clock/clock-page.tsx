import type { KeyEntry } from "#views/charts/chart.ts";
import { claimedBy } from "#views/charts/pulse-parts.ts";
import { formatDay } from "#views/format.ts";
import { words } from "#views/language.ts";
import { ChartKey } from "#views/page/chart-key.tsx";
import { HowComputed } from "#views/page/how-computed.tsx";
import type { PageFrame } from "#views/page/layout.tsx";
import { NextView } from "#views/page/navigation.tsx";
import { Page } from "#views/page/page.tsx";
import { PageHead } from "#views/page/page-head.tsx";
import { Share } from "#views/page/share.tsx";
import { headlineOf } from "#views/report/headline.ts";
import type { ServedContext } from "#views/page/served-context.ts";
import { addDays } from "#core/model/day-count.ts";
import { bandKey } from "./band-key.tsx";
import type { Clock } from "./clock.ts";
import { clockFindings } from "./clock-of.ts";
import { ClockPicture } from "./clock-picture.tsx";
import { shownAtFirst } from "./shown-at-first.ts";
import { ClockTables } from "./clock-tables.tsx";

const NARROW = 358;

/** Returns what the clock shows, in a sentence. */
export function clockTitle({ views, brief, names }: ServedContext): string {
  return headlineOf(views.find(({ kind }) => kind === "clock")!, brief, names).text;
}

/** The clock as a page of its own: a complete picture in markup, which the page's script replaces by one that moves. */
export function ClockPage({ page, clock, frame }: { readonly page: ServedContext; readonly clock: Clock; readonly frame: PageFrame }) {
  const { brief } = page;
  const { clock: say } = words();
  const shown = shownAtFirst(clock);
  const title = clockTitle(page);
  const picture = page.links.picture("clock");
  const findings = clockFindings(brief);
  const main = findings.filter(({ id }) => shown.has(id));
  const claims = [...new Set(main.map((finding) => claimedBy(finding, page.names)))].join(" ");
  return (
    <Page page={page} frame={frame} title={say.windowTitle(say.heading, brief.title, formatDay(brief.asOf))} description={title} kind="view">
      <PageHead kicker={say.heading} title={title} subtitle={`${brief.title}; ${say.subtitle(formatDay(clock.from), formatDay(addDays(clock.to, -1)), formatDay(brief.asOf))}`} id="clock-title" />
      <figure class="chart full clock" id="picture" aria-labelledby="clock-title">
        <ChartKey entries={keyEntries()} />
        {clock.undertakings.length > 0 && bandKey()}
        <div class="clock-stage">
          {(page.isDrawnByScript === true ? (["scaled"] as const) : (["on-desk", "on-phone"] as const)).map((kind) => (
            <div key={kind} class={kind}>
              <ClockPicture clock={clock} title={title} {...(kind === "on-phone" ? { width: NARROW } : {})} />
            </div>
          ))}
        </div>
        <p class="source">{say.sources(claims)}</p>
        <p class="doors">
          {main.map((finding) => (
            <HowComputed key={finding.id} page={page} id={finding.id} text={say.computed(clock.series.find(({ id }) => id === finding.id)!.name)} />
          ))}
        </p>
        <ClockTables page={page} clock={clock} />
        {frame.kind === "served" && <pre hidden class="clock-data">{JSON.stringify(clock)}</pre>}
      </figure>
      <Share page={page} id="clock" title={title} finding={null} address={page.links.view("clock")} {...(picture === null ? {} : { picture: { address: picture, spoken: title } })}>
        {picture !== null && <a href={picture}>{words().page.chartFigure.svg}</a>}
        {picture !== null && (
          <button type="button" class="png" data-figure="picture" data-picture={picture} hidden>
            {words().page.chartFigure.png}
          </button>
        )}
        {main.flatMap((finding) => {
          const { name } = clock.series.find(({ id }) => id === finding.id)!;
          return [<a key={finding.id} href={page.links.json(finding.id)}>{say.json(name)}</a>, <a key={`${finding.id}-csv`} href={page.links.csv(finding.id, "nights")}>{say.tables.csv(name)}</a>];
        })}
      </Share>
      <NextView page={page} />
    </Page>
  );
}

function keyEntries(): KeyEntry[] {
  const { key: say } = words().clock;
  return [
    { mark: "dot", text: say.observed }, { mark: "dot-tested", text: say.tested }, { mark: "window", text: say.window }, { mark: "expected", text: say.expected }, { mark: "missing", text: say.missing },
    { mark: "round", text: say.round }, { mark: "contact", text: say.contact }, { mark: "announced", text: say.announced }, { mark: "called-off", text: say.calledOff }
  ];
}
