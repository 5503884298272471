import type { Brief } from "#core/model/brief.ts";
import type { Finding } from "#core/model/finding.ts";
import type { Sentence } from "#core/model/sentence.ts";
import { formatDay } from "#views/format.ts";
import { words } from "#views/language.ts";
import { namesOf } from "#views/names.ts";
import { renderSentence } from "#views/render-sentence.ts";
import { changeGroups, changeLines, changesInShort, COUNTED, verdictShiftText } from "./changes.ts";
import { type DetailGroup, distinctCaveats, groupDetails, outlineOf } from "./outline.ts";
import { isLacking, sectionsOf } from "./sections.ts";
import { tallyOf } from "./tally.ts";
import { tollLine } from "./toll-line.ts";
import { partyFindings, verdictBlock } from "./verdict-block.ts";
import { inkOf, printable, wrap } from "./wrap.ts";

const ours = () => words().report.briefText;

/** Digits of a hash that tell it from another at a glance. */
const HASH_SHOWN = 16;
/** So many changes of a kind are told in a terminal; more are counted. */
const MOST_CHANGES = 5;
/** So many answers that could not be assessed are told one by one in a terminal; more are counted. */
const MOST_LACKING = 5;

/** For whom a text is laid out. */
export interface TextOptions {
  readonly widthColumns: number;
  readonly colour: boolean;
  /** How wide a table may be; absent = as wide as it likes. */
  readonly tableColumns?: number;
}

/** Renders a brief for a terminal: the answers, what carried them, what they cannot exclude, whose claim, and how to check. */
export function renderBriefText(brief: Brief, { widthColumns, colour }: TextOptions): string {
  const ink = inkOf(colour);
  const names = namesOf(brief);
  const say = (sentence: Sentence) => printable(renderSentence(sentence, names));
  const { registered, beside, audits, coverage, calendar } = outlineOf(brief);
  const bullet = (sentence: Sentence, id?: string) => wrap(id === undefined ? say(sentence) : `${say(sentence)} [${id}]`, widthColumns, "  · ");
  const groups = ({ heading, sentences }: Pick<DetailGroup, "heading" | "sentences">) => [ink.dim(wrap(heading, widthColumns, "  ")), ...sentences.map((s) => bullet(s))];
  const inShort = (findings: readonly Finding[]) => {
    const [first, ...others] = findings;
    if (first?.subject.kind === "case" && others.length > 0) return [bullet(first.sentence, first.id), bullet({ template: "notice.more", values: { count: others.length } })];
    const lacking = findings.filter(isLacking);
    const told = lacking.length > MOST_LACKING ? findings.filter((f) => !isLacking(f)) : findings;
    const rest = { template: "notice.lacking", values: { count: lacking.length } };
    return [...told.map((f) => bullet(f.sentence, f.id)), ...(told.length < findings.length ? [bullet(rest)] : [])];
  };
  const section = (heading: string, lines: readonly string[]) => (lines.length === 0 ? [] : ["", ink.bold(heading), ...lines]);
  const toll = tollLine(brief);
  const changed = ({ day, verdict: shift, changes }: NonNullable<Brief["since"]>) => [
    "", ink.bold(ours().whatChangedSince(formatDay(day))), ...(shift === null ? [] : verdictShiftText(shift, names, widthColumns, ink)), wrap(changesInShort(brief, changes), widthColumns),
    ...changeGroups(changes, names).filter(({ kind }) => !COUNTED.some((one) => one === kind)).flatMap(({ heading, changes: own }) => [
      "", `${heading}: ${own.length}`, ...changeLines({ changes: own.slice(0, MOST_CHANGES) }, widthColumns, ink),
      ...(own.length > MOST_CHANGES ? ["", ink.dim(ours().andMoreEarnestDiff(own.length - MOST_CHANGES, day, brief.asOf))] : [])
    ])
  ];
  const verdict = verdictBlock(brief);
  const notices = secondLine(brief).map((s) => say(s)).map((text, i) => (i === 0 ? text : ink.warn(wrap(text, widthColumns, "! "))));
  const lines = [
    ink.bold(wrap(ours().asOf(printable(brief.title), formatDay(brief.asOf), verdict === null ? "" : `: ${say(verdict.title)}`), widthColumns)),
    ...(verdict === null ? notices : []),
    ...(toll === null ? [] : ["", wrap(`${say(toll.sentence)} [${toll.id}]`, widthColumns)]),
    ...(verdict === null ? [] : [
      "", ink.bold(wrap(say(verdict.finding.sentence), widthColumns)), wrap(say(verdict.confidence), widthColumns), ink.dim(wrap(verdict.cautions.map(say).join(" "), widthColumns))
    ]),
    ...(brief.since === undefined ? [] : changed(brief.since)),
    ...(verdict === null ? [] : [
      ...verdict.groups.flatMap(groups),
      ink.dim(wrap(ours().howComputedEarnestExplainBy(verdict.finding.id, partyFindings(brief).map(({ id }) => id).join(", ")), widthColumns, "  ")),
      "", ...notices
    ]),
    ...registered.flatMap((finding) => ["", ink.bold(wrap(say(finding.sentence), widthColumns)), ...groupDetails(finding).flatMap(groups), ink.dim(ours().howComputedEarnestExplain(finding.id))]),
    ...section(ours().besideTheRegisteredTestsWithout, beside.map((f) => bullet(f.sentence, f.id))),
    ...sectionsOf(brief).flatMap((answered) => section(answered.heading, [...[tallyOf(answered)].flatMap((tally) => (tally === null ? [] : [wrap(tally, widthColumns, "  ")])), ...inShort(answered.findings)])),
    ...section(ours().publishedClaimsRecomputed, audits.map((f) => bullet(f.sentence, f.id))),
    ...section(ours().whatItRestsOn, [...coverage, ...(calendar === null ? [] : [calendar])].map((f) => bullet(f.sentence, f.id))),
    ...section(ours().toKeepInMind, distinctCaveats([...registered, ...beside]).map((s) => bullet(s))),
    ...section(ours().howToCheck, [
      ours().earnestExplainFindingFormulaInputs,
      ours().earnestVerifyRecomputesEveryFinding
    ]),
    ink.dim(wrap(ours().earnest(brief.engine, planLine(brief)), widthColumns))
  ];
  return `${lines.join("\n")}\n`;
}

/** Returns the notices with the last days first, since they are the second line, and without the as-of day of the title. */
export function secondLine({ notices }: Brief): Sentence[] {
  const last = notices.filter(({ template }) => template === "notice.last-days");
  return [...last, ...notices.filter(({ template }) => template !== "notice.last-days" && template !== "notice.as-of")];
}

/** Says by the start of their hashes which registered plans are in force, and which were before. */
export function planLine({ plans, earlierPlans }: Brief): string {
  const earlier = earlierPlans.length === 0 ? "" : ours().beforeThat(earlierPlans.map((hash) => hash.slice(0, HASH_SHOWN)).join(", "));
  if (plans.length === 0) return ours().noPlanIsRegistered(earlier);
  return ours().registeredPlans(plans.map(({ assay, hash }) => `${assay} ${hash.slice(0, HASH_SHOWN)}`).join(", "), earlier);
}
