import type { PulseFinding } from "#views/report/outline.ts";
import { chartOf } from "#views/charts/charts-of.ts";
import { nameOf } from "#views/names.ts";
import { verdictWords } from "#views/report/outline.ts";
import { tollLine, tollList } from "#views/report/toll-line.ts";
import { ChartKey } from "./chart-key.tsx";
import { Drawing } from "./chart-figure.tsx";
import { HowComputed } from "./how-computed.tsx";
import { anchorOf, type PageContext } from "./page-context.ts";
import { Prose } from "./prose.tsx";
import { VerdictMark, verdictKind } from "./verdict-mark.tsx";

/** The answers, one a registered test: the word, the interval, the sentence. */
export function Verdicts({ page, isBelow = false }: { readonly page: PageContext; readonly isBelow?: boolean }) {
  const { registered } = page.outline;
  if (registered.length === 0 && isBelow) return null;
  if (registered.length === 0) {
    return (
      <>
        <p class="lead">No test is registered in this case, or nothing it needs had been published by this day.</p>
        <Toll page={page} />
      </>
    );
  }
  return (
    <section class="verdicts" id="talks" aria-label="The answers">
      {registered.map((finding) => (
        <Verdict key={finding.id} page={page} finding={finding} />
      ))}
      {!isBelow && <Toll page={page} />}
    </section>
  );
}

/** What each day of delay costs people, beside the verdicts. */
export function Toll({ page }: { readonly page: PageContext }) {
  const toll = tollLine(page.brief);
  if (toll === null) return null;
  const list = tollList(toll);
  return (
    <aside class="toll-line" aria-label="What each day of delay costs people">
      {list === null ? (
        <p>
          <Prose text={page.say(toll.sentence)} />
        </p>
      ) : (
        <>
          <h2>What each day of delay costs people, as last told</h2>
          <dl>
            {list.lines.map(({ title, figure, whence }) => (
              <div key={title}>
                <dt>{title}</dt>
                <dd>
                  <strong>{figure}</strong> <span>{whence}</span>
                </dd>
              </div>
            ))}
          </dl>
          {list.missing !== "" && <p>Not to be told: {list.missing}.</p>}
        </>
      )}
      <p class="doors">
        <a href={page.links === null ? "#toll" : page.links.view("toll")}>By claimant, window and round{list !== null && list.further > 0 ? `, and ${list.further} more` : ""}</a> <HowComputed page={page} id={toll.id} />
      </p>
    </aside>
  );
}

function Verdict({ page, finding }: { readonly page: PageContext; readonly finding: PulseFinding }) {
  const { outcome } = finding;
  const answer = chartOf(page.charts, finding.id, "answer");
  const kind = verdictKind(outcome);
  return (
    <article class={`verdict ${kind}`} aria-labelledby={`verdict-${finding.id}`}>
      <p class="kicker">Rounds where {nameOf(outcome.party, page.names)} sat</p>
      <h2 id={`verdict-${finding.id}`}>
        <VerdictMark kind={kind} />
        {verdictWords(outcome)}
      </h2>
      <p class="answer">
        <Prose text={page.say(finding.sentence)} />
      </p>
      {answer !== undefined && (
        <div>
          <Drawing page={page} finding={finding} chart={answer} span="half" />
          <ChartKey entries={answer.key} />
        </div>
      )}
      <p class="caution">Timing is not intent, and rounds are not random dates.</p>
      <p class="doors">
        <a href={`${page.links === null || page.here === "talks" ? "" : page.links.view("talks")}#${anchorOf(finding)}`}>The evidence</a> <HowComputed page={page} id={finding.id} />
      </p>
    </article>
  );
}
