import type { Guide } from "#core/model/guide.ts";
import { formatDay } from "#views/format.ts";
import { words } from "#views/language.ts";
import type { PageFrame } from "#views/page/layout.tsx";
import { Page } from "#views/page/page.tsx";
import { PageHead } from "#views/page/page-head.tsx";
import { Prose } from "#views/page/prose.tsx";
import type { ServedContext } from "#views/page/served-context.ts";
import { GuideShown } from "./guide-shown.tsx";
import { fillText, holdsOn, type Selected, selectedOf } from "./read-guide.ts";

interface GuideProps {
  readonly page: ServedContext;
  readonly guide: Guide;
}

/** One guided reading: where to look, step by step, and the answer. */
export function GuidePage({ page, guide, frame }: GuideProps & { readonly frame: PageFrame }) {
  const { brief, links } = page;
  const { guides: say } = words();
  const selected = selectedOf(guide, brief.findings);
  return (
    <Page page={page} frame={frame} title={say.windowTitle(guide.question, brief.title, formatDay(brief.asOf))} description={guide.question} kind="guide">
      <PageHead kicker={<a href={links.guides}>{say.title}</a>} title={guide.question} subtitle={`${brief.title}; ${say.subtitle(guide.steps.length, formatDay(brief.asOf))}`} />
      <ol class="steps">
        {guide.steps.map((_, at) => (
          <Step key={at} page={page} guide={guide} at={at} selected={selected} />
        ))}
      </ol>
      <Answer page={page} guide={guide} selected={selected} />
      <Onward page={page} guide={guide} />
    </Page>
  );
}

function Step({ page, guide, at, selected }: GuideProps & { readonly at: number; readonly selected: Selected }) {
  const { guides: say } = words();
  const { steps } = guide;
  const step = steps[at]!;
  const fill = (text: string) => fillText(text, selected, page.names);
  const [look, shows, not] = [fill(step.look), fill(step.shows), fill(step.not)];
  const id = `look-${at + 1}`;
  return (
    <li class="step" id={id} aria-labelledby={`${id}-title`}>
      <p class="kicker">{say.step(at + 1, steps.length)}</p>
      <h2 id={`${id}-title`}>{say.lookAt(look ?? "…")}</h2>
      {look === null || shows === null || not === null ? (
        <p class="lacking">
          <span aria-hidden="true">∅</span> {say.notThere(formatDay(page.brief.asOf))}
        </p>
      ) : (
        <>
          <GuideShown page={page} step={step} selected={selected} />
          <dl class="reading">
            <div>
              <dt>{say.shows}</dt>
              <dd>
                <Prose text={shows} />
              </dd>
            </div>
            <div>
              <dt>{say.not}</dt>
              <dd>
                <Prose text={not} />
              </dd>
            </div>
          </dl>
        </>
      )}
    </li>
  );
}

function Answer({ page, guide, selected }: GuideProps & { readonly selected: Selected }) {
  const { guides: say } = words();
  const answer = holdsOn(guide, selected) ? fillText(guide.answer, selected, page.names) : null;
  const views = page.views.filter(({ findings }) => findings.some((one) => [...selected.values()].includes(one)));
  return (
    <section class="guide-answer" aria-labelledby="answer-title">
      <h2 id="answer-title">{say.answer}</h2>
      <p class={answer === null ? "lacking" : "says"}>{answer === null ? say.otherwise(formatDay(page.brief.asOf)) : <Prose text={answer} />}</p>
      {views.length > 0 && (
        <p class="doors">
          {say.inFull}:
          {views.map(({ id, heading }) => (
            <a key={id} href={page.links.view(id)}>
              {heading}
            </a>
          ))}
        </p>
      )}
    </section>
  );
}

function Onward({ page: { brief, links }, guide }: GuideProps) {
  const { guides: say } = words();
  const all = brief.guides ?? [];
  const next = all[all.findIndex(({ id }) => id === guide.id) + 1];
  return (
    <p class="next">
      {next === undefined ? (
        <a href={links.guides}>{say.all}</a>
      ) : (
        <>
          {say.next} <a href={links.guide(next.id)}>{next.question}</a>
        </>
      )}
    </p>
  );
}
