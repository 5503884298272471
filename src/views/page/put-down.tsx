import type { Finding } from "#core/model/finding.ts";
import type { VerdictCondition, VerdictParty, VerdictSummary, VerdictWord } from "#core/model/verdict-outcome.ts";
import { capitalised, formatDay, formatNumber, formatShare } from "#views/format.ts";
import { words } from "#views/language.ts";
import { nameOf } from "#views/names.ts";
import { partyFindings, verdictBlock } from "#views/report/verdict-block.ts";
import { HowComputed } from "./how-computed.tsx";
import { anchorOf, type PageContext } from "./page-context.ts";
import { Prose } from "./prose.tsx";
import { ConditionMark, WordMark } from "./put-down-marks.tsx";

const ours = () => words().page.putDown;

/** The verdict that opens the page: the word of each party with the conditions it rests on, and apart from them what history says of the process. */
export function PutDown({ page }: { readonly page: PageContext }) {
  const block = verdictBlock(page.brief);
  if (block === null) return null;
  const { firstPage: say } = words();
  const { process, from } = block.finding.outcome;
  return (
    <section class="verdicts put-down" id="verdict" aria-labelledby="verdict-title">
      <div class="put-down-head">
        <h2 id="verdict-title">{say.verdictTitle}</h2>
        <p>{say.byRules(formatDay(from))}</p>
      </div>
      {partyFindings(page.brief).map((finding) => (
        <PartyCard key={finding.id} page={page} finding={finding} />
      ))}
      {process !== null && <Process process={process} />}
      <div class="put-down-foot">
        <p class="confidence">
          <Prose text={page.say(block.confidence)} />
        </p>
        <p class="caution">{block.cautions.map(page.say).join(" ")}</p>
      </div>
    </section>
  );
}

/** What would change the verdict, what to watch and what is not known: the first of each, the others folded. */
export function WhatNext({ page }: { readonly page: PageContext }) {
  const block = verdictBlock(page.brief);
  if (block === null) return null;
  const { firstPage: say } = words();
  const groups = block.groups.slice(1, -1);
  const rules = block.groups.at(-1);
  return (
    <section class="what-next" aria-labelledby="what-next-title">
      <h2 id="what-next-title">{say.next}</h2>
      <div class="put-down-groups">
        {groups.map(({ heading, sentences }, i) => (
          <section key={heading}>
            <h3>{heading}</h3>
            <Said said={sentences.slice(0, MOST_SAID).map(page.say)} />
            {sentences.length > MOST_SAID && (
              <details id={`next-${i}`}>
                <summary>{say.more(sentences.length - MOST_SAID)}</summary>
                <Said said={sentences.slice(MOST_SAID).map(page.say)} />
              </details>
            )}
          </section>
        ))}
      </div>
      {rules !== undefined && (
        <details id="rules">
          <summary>{say.rules(rules.heading)}</summary>
          <Said said={rules.sentences.map(page.say)} />
        </details>
      )}
      <p class="doors">
        <a href={page.links === null ? "#put-down" : page.links.view("put-down")}>{say.rowByRow}</a> <HowComputed page={page} id={block.finding.id} />
      </p>
    </section>
  );
}

/** Sentences of a list that are told; the others fold. */
const MOST_SAID = 4;

function PartyCard({ page, finding }: { readonly page: PageContext; readonly finding: Finding }) {
  if (finding.outcome.assay !== "verdict@1" || finding.outcome.kind !== "party") return null;
  const { firstPage: say } = words();
  const { party, word, conditions } = finding.outcome;
  const moved = finding.details.find(({ template }) => template === "verdict.moved");
  const lists = (["in-earnest", "theatre"] as const).map((of) => ({ of, own: conditions.filter((one) => one.of === of) }));
  return (
    <article class={`verdict party ${word}`} aria-labelledby={`verdict-${finding.id}`}>
      <p class="kicker">{say.putDownBy(nameOf(party, page.names))}</p>
      <h3 class="word" id={`verdict-${finding.id}`}>
        <WordMark word={word} />
        {capitalised(words().phrases.verdictInWords(word))}
      </h3>
      <ul class="held">
        {lists.map(({ of, own }) => (
          <li key={of}>
            <span class="marks">
              {own.map(({ id, state }) => (
                <span key={id} class={state}>
                  <ConditionMark state={state} />
                </span>
              ))}
            </span>
            <span>{say.holdsOf(words().phrases.verdictInWords(of), own.filter(({ state }) => state === "met").length, own.length)}</span>
          </li>
        ))}
      </ul>
      {moved !== undefined && (
        <p class="moved">
          <Prose text={page.say(moved)} />
        </p>
      )}
      <details class="more" id={`conditions-${party}`}>
        <summary>{say.conditions}</summary>
        {lists.map(({ of, own }) => (
          <Conditions key={of} of={of} conditions={own} />
        ))}
      </details>
      <p class="doors">
        <a href={`${page.links === null ? "" : page.links.view("put-down")}#${anchorOf(finding)}`}>{say.rowsBehind}</a> <HowComputed page={page} id={finding.id} />
      </p>
    </article>
  );
}

function Conditions({ of, conditions }: { readonly of: Exclude<VerdictWord, "cannot-tell">; readonly conditions: VerdictParty["conditions"] }) {
  const met = conditions.filter(({ state }) => state === "met").length;
  return (
    <div class="conditions">
      <h4>{words().firstPage.holdsOf(words().phrases.verdictInWords(of), met, conditions.length)}</h4>
      <ul>
        {conditions.map((one) => (
          <li key={one.id} class={one.state}>
            <ConditionMark state={one.state} />
            <span>
              <span class="asked">{capitalised(words().phrases.conditionInWords(one))}</span> <span class="had">{hadInWords(one)}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const hadInWords = (one: VerdictCondition) => `${words().firstPage.states[one.state]}: ${words().phrases.conditionHad(one)}`;

/** The range of the process as a band on the line from never to always, with the range of past mediations beneath it. */
function Process({ process }: { readonly process: NonNullable<VerdictSummary["process"]> }) {
  const { firstPage: say } = words();
  const { outcome, horizonDays, low, high, from, to, base, shifted } = process;
  const spoken = ours().spoken(words().phrases.estimativeInWords(from, to), formatShare(low), formatShare(high), say.pastMediations(formatShare(base.low), formatShare(base.high)));
  return (
    <article class="process" aria-labelledby="process-title">
      <p class="kicker">{say.process}</p>
      <h3 id="process-title">
        <Prose text={ours().range(capitalised(words().phrases.estimativeInWords(from, to)), formatShare(low), formatShare(high))} />
      </h3>
      <svg class="chance" viewBox="0 0 400 44" role="img" aria-label={spoken}>
        <line x1="4" y1="16" x2="396" y2="16" stroke="var(--rule)" stroke-width="2" />
        {[0, 0.25, 0.5, 0.75, 1].map((at) => (
          <g key={at}>
            <line x1={x(at)} y1="11" x2={x(at)} y2="21" stroke="var(--muted)" />
            <text x={x(at)} y="38" text-anchor={at === 0 ? "start" : at === 1 ? "end" : "middle"} fill="var(--muted)" font-size="12">
              {at === 0 ? say.never : at === 1 ? say.always : formatShare(at)}
            </text>
          </g>
        ))}
        <rect x={x(base.low)} y="9" width={x(base.high) - x(base.low)} height="14" fill="var(--band)" stroke="var(--expected)" stroke-dasharray="4 3" />
        <line x1={x(low)} y1="16" x2={x(high)} y2="16" stroke="var(--expected)" stroke-width="5" />
        {[low, high].map((at) => (
          <line key={at} x1={x(at)} y1="7" x2={x(at)} y2="25" stroke="var(--expected)" stroke-width="2.5" />
        ))}
      </svg>
      <p class="says-on">
        <Prose text={say.processAsked(formatNumber(horizonDays), outcome.replace(/\.$/, ""), shifted)} />
      </p>
    </article>
  );
}

const x = (chance: number) => 4 + chance * 392;

function Said({ said }: { readonly said: readonly string[] }) {
  return (
    <ul>
      {said.map((text) => (
        <li key={text}>
          <Prose text={text} />
        </li>
      ))}
    </ul>
  );
}
