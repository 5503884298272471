import type { Finding } from "#core/model/finding.ts";
import type { Sentence } from "#core/model/sentence.ts";
import type { VerdictCondition, VerdictParty, VerdictSummary, VerdictWord } from "#core/model/verdict-outcome.ts";
import { formatDay, formatNumber, formatShare } from "#views/format.ts";
import { words } from "#views/language.ts";
import { nameOf } from "#views/names.ts";
import { partyFindings, type VerdictBlock, verdictBlock } from "#views/report/verdict-block.ts";
import { HowComputed } from "./how-computed.tsx";
import { anchorOf, type PageContext } from "./page-context.ts";
import { Prose } from "./prose.tsx";
import { ConditionMark, WordMark } from "./put-down-marks.tsx";

/** The verdict that opens the page: the word of each party with the conditions it rests on, and apart from them what history says of the process. */
export function PutDown({ page }: { readonly page: PageContext }) {
  const block = verdictBlock(page.brief);
  if (block === null) return null;
  const { process, from } = block.finding.outcome;
  return (
    <section class="verdicts put-down" id="verdict" aria-labelledby="verdict-title">
      <div class="put-down-head">
        <h2 id="verdict-title">Theatre or in earnest?</h2>
        <p>By what each put down since {formatDay(from)}, under rules that are the same for all.</p>
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
        <Groups page={page} block={block} />
        <p class="doors">
          <a href={page.links === null ? "#put-down" : page.links.view("put-down")}>What was put down, row by row</a> <HowComputed page={page} id={block.finding.id} />
        </p>
      </div>
    </section>
  );
}

function PartyCard({ page, finding }: { readonly page: PageContext; readonly finding: Finding }) {
  if (finding.outcome.assay !== "verdict@1" || finding.outcome.kind !== "party") return null;
  const { party, word, conditions } = finding.outcome;
  const moved = finding.details.find(({ template }) => template === "verdict.moved");
  return (
    <article class={`verdict party ${word}`} aria-labelledby={`verdict-${finding.id}`}>
      <p class="kicker">What {nameOf(party, page.names)} put down</p>
      <h3 class="word" id={`verdict-${finding.id}`}>
        <WordMark word={word} />
        {capital(words().phrases.verdictInWords(word))}
      </h3>
      <h4>What carried it</h4>
      {(["in-earnest", "theatre"] as const).map((of) => (
        <Conditions key={of} of={of} conditions={conditions.filter((one) => one.of === of)} />
      ))}
      {moved !== undefined && <p class="moved"><Prose text={page.say(moved)} /></p>}
      <p class="doors">
        <a href={`${page.links === null ? "" : page.links.view("put-down")}#${anchorOf(finding)}`}>The rows behind it</a> <HowComputed page={page} id={finding.id} />
      </p>
    </article>
  );
}

const STATES = { met: "holds", failed: "does not hold", open: "cannot be told" } as const;

function Conditions({ of, conditions }: { readonly of: Exclude<VerdictWord, "cannot-tell">; readonly conditions: VerdictParty["conditions"] }) {
  const met = conditions.filter(({ state }) => state === "met").length;
  return (
    <div class="conditions">
      <h5>
        For “{words().phrases.verdictInWords(of)}” all must hold; {met} of {conditions.length} do
      </h5>
      <ul>
        {conditions.map((one) => (
          <li key={one.id} class={one.state}>
            <ConditionMark state={one.state} />
            <span>
              <span class="asked">{capital(words().phrases.conditionInWords(one))}</span> <span class="had">{hadInWords(one)}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const hadInWords = (one: VerdictCondition) => `${STATES[one.state]}: ${words().phrases.conditionHad(one)}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The range of the process as a band on the line from never to always, with the range of past mediations beneath it. */
function Process({ process }: { readonly process: NonNullable<VerdictSummary["process"]> }) {
  const { outcome, horizonDays, low, high, from, to, base, shifted } = process;
  const spoken = `${words().phrases.estimativeInWords(from, to)}: ${formatShare(low)} to ${formatShare(high)}; past mediations ${formatShare(base.low)} to ${formatShare(base.high)}`;
  return (
    <article class="process" aria-labelledby="process-title">
      <p class="kicker">What follows, if history is a guide: of the process, not of a party</p>
      <h3 id="process-title">
        {capital(words().phrases.estimativeInWords(from, to))}, {formatShare(low)} to {formatShare(high)}
      </h3>
      <svg class="chance" viewBox="0 0 400 44" role="img" aria-label={spoken}>
        <line x1="4" y1="16" x2="396" y2="16" stroke="var(--rule)" stroke-width="2" />
        {[0, 0.25, 0.5, 0.75, 1].map((at) => (
          <g key={at}>
            <line x1={x(at)} y1="11" x2={x(at)} y2="21" stroke="var(--muted)" />
            <text x={x(at)} y="38" text-anchor={at === 0 ? "start" : at === 1 ? "end" : "middle"} fill="var(--muted)" font-size="12">
              {at === 0 ? "never" : at === 1 ? "always" : formatShare(at)}
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
        <Prose text={`Asked: that within ${formatNumber(horizonDays)} days ${outcome.replace(/\.$/, "")}. The broken outline is the range of past mediations, by the share of them that was followed by an accord in such a time; ${shifted ? "signs that have shown skill moved it" : "no sign has been shown to improve on it, so the range stays there"}.`} />
      </p>
    </article>
  );
}

const x = (chance: number) => 4 + chance * 392;

function Groups({ page, block }: { readonly page: PageContext; readonly block: VerdictBlock }) {
  const groups = block.groups.slice(1, -1);
  const rules = block.groups.at(-1)!;
  return (
    <>
      <div class="put-down-groups">
        {groups.map(({ heading, sentences }) => (
          <section key={heading}>
            <h3>{heading}</h3>
            <Said said={sentences.map((one: Sentence) => page.say(one))} />
          </section>
        ))}
      </div>
      <details class="more">
        <summary>{rules.heading}: the rules in words</summary>
        <Said said={rules.sentences.map((one) => page.say(one))} />
      </details>
    </>
  );
}

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
