import type { PulseFinding } from "#views/report/outline.ts";
import { chartOf } from "#views/charts/charts-of.ts";
import { words } from "#views/language.ts";
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
export function Verdicts({ page, heading }: { readonly page: PageContext; readonly heading?: string }) {
  const { firstPage: say } = words();
  const { registered } = page.outline;
  if (registered.length === 0) return <p class="lead">{say.noTest}</p>;
  return (
    <section class="verdicts tests" id="talks" aria-labelledby={heading === undefined ? "talks-title" : "tests-title"}>
      {heading !== undefined && (
        <div class="put-down-head">
          <h2 id="tests-title">{heading}</h2>
        </div>
      )}
      {registered.map((finding) => (
        <Verdict key={finding.id} page={page} finding={finding} level={heading === undefined ? 2 : 3} />
      ))}
    </section>
  );
}

/** What each day of delay costs people, beside the verdicts. */
export function Toll({ page }: { readonly page: PageContext }) {
  const toll = tollLine(page.brief);
  if (toll === null) return null;
  const { firstPage: say } = words();
  const list = tollList(toll);
  return (
    <aside class="toll-line" aria-label={say.dayOfDelayLabel}>
      {list === null ? (
        <p>
          <Prose text={page.say(toll.sentence)} />
        </p>
      ) : (
        <>
          <h2>{say.dayOfDelay}</h2>
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
          {list.missing !== "" && <p class="missing">{say.notTold(list.missing)}</p>}
        </>
      )}
      <p class="doors below">
        <a href={page.links === null ? "#toll" : page.links.view("toll")}>{say.tollDoor(list?.further ?? 0)}</a> <HowComputed page={page} id={toll.id} />
      </p>
    </aside>
  );
}

function Verdict({ page, finding, level }: { readonly page: PageContext; readonly finding: PulseFinding; readonly level: 2 | 3 }) {
  const Title = `h${level}` as const;
  const { firstPage: say } = words();
  const { outcome } = finding;
  const answer = chartOf(page.charts, finding.id, "answer");
  const kind = verdictKind(outcome);
  return (
    <article class={`verdict ${kind}`} aria-labelledby={`verdict-${finding.id}`}>
      <p class="kicker">{say.roundsOf(nameOf(outcome.party, page.names))}</p>
      <Title class="word" id={`verdict-${finding.id}`}>
        <VerdictMark kind={kind} />
        {verdictWords(outcome)}
      </Title>
      <p class="answer">
        <Prose text={page.say(finding.sentence)} />
      </p>
      {answer !== undefined && (
        <div>
          <Drawing page={page} finding={finding} chart={answer} span="half" />
          <ChartKey entries={answer.key} />
        </div>
      )}
      <p class="caution">{say.caution}</p>
      <p class="doors">
        <a href={`${page.links === null || page.here === "talks" ? "" : page.links.view("talks")}#${anchorOf(finding)}`}>{say.evidence}</a> <HowComputed page={page} id={finding.id} />
      </p>
    </article>
  );
}
