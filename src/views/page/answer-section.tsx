import type { Finding } from "#core/model/finding.ts";
import type { Sentence } from "#core/model/sentence.ts";
import type { Chart } from "#views/charts/chart.ts";
import { capitalised, countOf, formatNumber } from "#views/format.ts";
import { words } from "#views/language.ts";
import { headlineOf } from "#views/report/headline.ts";
import { tallyOf } from "#views/report/tally.ts";
import { fixedBeforehand, groupDetails, isFixedBeforehand, splitLead } from "#views/report/outline.ts";
import { isLacking, isOpenedAlone, type Section } from "#views/report/sections.ts";
import { tablesOf } from "#views/tables/tables-of.ts";
import { ChartFigure } from "./chart-figure.tsx";
import { FoldedTable } from "./folded-table.tsx";
import { HowComputed } from "./how-computed.tsx";
import { anchorOf, type PageContext } from "./page-context.ts";
import { Prose } from "./prose.tsx";
import { viewOf } from "./views.ts";

const ours = () => words().page.answerSection;

/** Answers from which the tables of each stand on its own page, so that the view stays small. */
const MANY = 20;

/** The answers to one question: each with its picture and what carries it, then what could not be assessed, then what was fixed beforehand. */
export function AnswerSection({ page, section }: { readonly page: PageContext; readonly section: Section }) {
  const { id, findings } = section;
  const lacking = findings.filter(isLacking);
  const alone = findings.filter((f) => isOpenedAlone(f) && !isLacking(f));
  const headline = headlineOf(section, page.brief, page.names);
  const tally = tallyOf(section);
  return (
    <section class="question" aria-labelledby={`${id}-title`}>
      {tally !== null && tally.replace(/\.$/, "") !== headline.text && <p class="tally">{afterHeadline(tally, headline.text)}</p>}
      {findings.filter((f) => !isLacking(f) && !isOpenedAlone(f)).map((finding) => (
        <Answer key={finding.id} page={page} finding={finding} isOneOfMany={findings.length > MANY} headline={finding.id === headline.of ? headline.text : null} headlineId={`${id}-title`} />
      ))}
      {alone.length > 0 && (
        <ul class="one-by-one">
          {alone.map((finding) => (
            <li key={finding.id}>
              <Prose text={page.say(finding.sentence)} /> <HowComputed page={page} id={finding.id} text={ours().statements} />
            </li>
          ))}
        </ul>
      )}
      {lacking.length > 0 && (
        <details class="lacking-list" id={`lacking-${id}`} open={lacking.length === findings.length}>
          <summary>{ours().notAssessable(formatNumber(lacking.length))}</summary>
          <ul>
            {lacking.map((finding) => (
              <li key={finding.id} id={anchorOf(finding)} class="lacking">
                <span aria-hidden="true">∅</span> <Prose text={page.say(finding.sentence)} /> <HowComputed page={page} id={finding.id} isNamed />
              </li>
            ))}
          </ul>
        </details>
      )}
      <Fixed page={page} findings={findings} />
    </section>
  );
}

interface AnswerProps {
  readonly page: PageContext;
  readonly finding: Finding;
  readonly isOneOfMany: boolean;
}

interface HeadedProps extends AnswerProps {
  /** The heading of the view where it is this answer's own sentence, which is not said twice. */
  readonly headline: string | null;
  readonly headlineId: string;
}

function Answer({ page, finding, isOneOfMany, headline, headlineId }: HeadedProps) {
  const charts = page.charts.get(finding.id) ?? [];
  const spoken = page.say(finding.sentence);
  const [lead, further] = splitLead(spoken);
  const rest = headline === null || headline === lead ? further : afterHeadline(spoken, headline);
  const id = anchorOf(finding);
  return (
    <article class="finding" id={id} aria-labelledby={headline === null ? `${id}-title` : headlineId}>
      {headline === null && (
        <h2 class="says" id={`${id}-title`}>
          <Prose text={lead} />
        </h2>
      )}
      {rest !== "" && (
        <p class="says-on">
          <Prose text={rest} />
        </p>
      )}
      {charts.map((chart) => (
        <ChartFigure key={chart.name} page={page} finding={finding} chart={chart} span={chart.isOneOfMany ? "half" : "full"} level={headline === null ? 3 : 2} />
      ))}
      <More page={page} finding={finding} charts={charts} isOneOfMany={isOneOfMany} level={headline === null ? 3 : 2} />
      {charts.length === 0 && (
        <p class="doors">
          <HowComputed page={page} id={finding.id} />
          {page.links !== null && <a href={`${page.links.view(viewOf(page.views, finding.id))}#${id}`}>{ours().permalink}</a>}
        </p>
      )}
    </article>
  );
}

/** What a sentence says beyond the heading that it begins with, where that ends at a joint of its own. */
function afterHeadline(spoken: string, headline: string): string {
  const joint = ["; ", ". "].find((one) => spoken.startsWith(headline + one));
  return joint === undefined ? spoken : capitalised(spoken.slice(headline.length + joint.length));
}

/** What carries an answer, folded: what is not said elsewhere on the page, and the tables that no chart stands before. */
function More({ page, finding, charts, isOneOfMany, level }: AnswerProps & { readonly charts: readonly Chart[]; readonly level: 2 | 3 }) {
  const Title = `h${level}` as const;
  const isSaid = (s: Sentence) => isFixedBeforehand(s) || charts.some(({ source }) => source.includes(page.say(s)));
  const groups = groupDetails(finding).map((group) => ({ ...group, sentences: group.sentences.filter((s) => !isSaid(s)) })).filter((group) => group.sentences.length > 0);
  const tables = tablesOf(finding).filter(({ name }) => charts.every(({ table }) => table !== name));
  if (groups.length === 0 && tables.length === 0) return null;
  const sentences = groups.reduce((sum, group) => sum + group.sentences.length, 0);
  return (
    <details class="more" id={`more-${finding.id}`}>
      <summary>{ours().inDetail([...(sentences > 0 ? [countOf(sentences, ours().nSentences)] : []), ...(tables.length > 0 ? [countOf(tables.length, ours().nTables)] : [])].join(", "))}</summary>
      <div class="details">
        {groups.map((group) => (
          <section key={group.heading}>
            <Title>{group.heading}</Title>
            <ul>
              {group.sentences.map((s) => (
                <li key={page.say(s)}>
                  <Prose text={page.say(s)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {tables.map((table) => (
          <FoldedTable key={table.name} page={page} finding={finding} table={table} isRarelyRead={isOneOfMany} />
        ))}
      </div>
    </details>
  );
}

/** What was fixed before the answers were seen, once for all of them. */
function Fixed({ page, findings }: { readonly page: PageContext; readonly findings: readonly Finding[] }) {
  const said = fixedBeforehand(findings).map(page.say);
  if (said.length === 0) return null;
  return (
    <div class="fixed">
      {said.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
