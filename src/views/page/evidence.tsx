import type { CoverageFinding } from "#views/report/outline.ts";
import { ChartFigure } from "./chart-figure.tsx";
import type { PageContext } from "./page-context.ts";

/** Classes from which the chart of a series is taller than a screen and folds. */
const TALL = 8;

/** What the answers rest on: the calendar of talks and every series, with their silences. */
export function Evidence({ page }: { readonly page: PageContext }) {
  const { coverage, calendar } = page.outline;
  return (
    <section aria-labelledby="evidence-title">
      {calendar !== null && (page.charts.get(calendar.id) ?? []).filter(({ name }) => name !== "overview").map((chart) => <ChartFigure key={chart.name} page={page} finding={calendar} chart={chart} span="full" level={2} />)}
      <div class="pair">
        {coverage.filter((finding) => !isTall(finding)).flatMap((finding) => (page.charts.get(finding.id) ?? []).map((chart) => <ChartFigure key={finding.id} page={page} finding={finding} chart={chart} span="half" level={2} />))}
      </div>
      {coverage.filter(isTall).flatMap((finding) =>
        (page.charts.get(finding.id) ?? []).map((chart) => (
          <details key={finding.id} class="more" id={`more-${finding.id}`}>
            <summary>{chart.title}</summary>
            <ChartFigure page={page} finding={finding} chart={chart} span="half" level={2} />
          </details>
        ))
      )}
      {coverage.filter(({ outcome }) => outcome.status === "not-assessable").map((finding) => (
        <p key={finding.id} class="lacking">
          <span aria-hidden="true">∅</span> {page.say(finding.sentence)}
        </p>
      ))}
    </section>
  );
}

function isTall({ outcome }: CoverageFinding): boolean {
  return outcome.status === "assessed" && outcome.tracks.length >= TALL;
}
