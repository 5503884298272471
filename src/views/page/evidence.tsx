import { ChartFigure } from "./chart-figure.tsx";
import type { PageContext } from "./page-context.ts";

/** What the answers rest on: the calendar of talks and every series, with their silences. */
export function Evidence({ page }: { readonly page: PageContext }) {
  const { coverage, calendar } = page.outline;
  return (
    <section id="evidence" aria-labelledby="evidence-title">
      <h2 id="evidence-title">What it rests on</h2>
      {calendar !== null && (page.charts.get(calendar.id) ?? []).map((chart) => <ChartFigure key={chart.name} page={page} finding={calendar} chart={chart} span="full" />)}
      <div class="pair">
        {coverage.flatMap((finding) => (page.charts.get(finding.id) ?? []).map((chart) => <ChartFigure key={finding.id} page={page} finding={finding} chart={chart} span="half" />))}
      </div>
      {coverage.filter(({ outcome }) => outcome.status === "not-assessable").map((finding) => (
        <p key={finding.id} class="lacking">
          <span aria-hidden="true">∅</span> {page.say(finding.sentence)}
        </p>
      ))}
    </section>
  );
}
