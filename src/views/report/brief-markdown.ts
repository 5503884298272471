import type { Brief } from "#core/model/brief.ts";
import type { Finding } from "#core/model/finding.ts";
import type { Sentence } from "#core/model/sentence.ts";
import type { VerdictShift } from "#core/model/verdict-shift.ts";
import { formatDay } from "#views/format.ts";
import { words } from "#views/language.ts";
import { namesOf } from "#views/names.ts";
import { renderSentence } from "#views/render-sentence.ts";
import { formatCell, type Table } from "#views/tables/table.ts";
import { tableOf } from "#views/tables/tables-of.ts";
import { changeGroups, changesInShort, COUNTED, verdictShiftLines } from "./changes.ts";
import { planLine, secondLine } from "./brief-text.ts";
import { distinctCaveats, fixedBeforehand, groupDetails, isFixedBeforehand, outlineOf } from "./outline.ts";
import { markdownText } from "./markdown-text.ts";
import { isLacking, sectionsOf } from "./sections.ts";
import { tallyOf } from "./tally.ts";
import { tollLine } from "./toll-line.ts";
import { partyFindings, verdictBlock } from "./verdict-block.ts";

const ours = () => words().report.briefMarkdown;

/** Renders a brief as Markdown. */
export function renderBriefMarkdown(brief: Brief): string {
  const names = namesOf(brief);
  const say = (sentence: Sentence) => markdownText(renderSentence(sentence, names));
  const { registered, beside, audits, coverage, calendar } = outlineOf(brief);
  const item = (f: Finding) => `- ${say(f.sentence)} \`${f.id}\``;
  const section = (heading: string, lines: readonly string[]) => (lines.length === 0 ? [] : [`## ${heading}`, "", ...lines, ""]);
  const table = (f: Finding, name: string) => {
    const found = tableOf(f, name);
    return found === undefined ? [] : [...renderTableMarkdown(found), ""];
  };
  const [last, ...warnings] = secondLine(brief).map(say);
  const toll = tollLine(brief);
  const shifted = (shift: VerdictShift) => {
    const { opening, parties, process } = verdictShiftLines(shift, names);
    const items = [...parties.flatMap(({ lines, because }) => [...lines.map((line) => `- ${markdownText(line)}`), ours().becauseOf(markdownText(because))]), ...(process === null ? [] : [`- ${markdownText(process)}`])];
    return [`**${markdownText(opening)}**`, "", ...items, ...(items.length === 0 ? [] : [""])];
  };
  const changed = ({ day, verdict: shift, changes }: NonNullable<Brief["since"]>) => [
    ours().whatChangedSince(formatDay(day)), "", ...(shift === null ? [] : shifted(shift)), changesInShort(brief, changes), "",
    ...changeGroups(changes, names).filter(({ kind }) => !COUNTED.some((one) => one === kind)).flatMap(({ heading, changes: own }) => [
      `*${heading}: ${own.length}*`, "",
      ...own.flatMap(({ before, after, because }) => [
        `- ${markdownText(after ?? before ?? "")}`, ...(before !== null && after !== null ? [ours().before(markdownText(before))] : []), ours().becauseOf(markdownText(because))
      ]), ""
    ])
  ];
  const verdict = verdictBlock(brief);
  const notices = [...(last === undefined ? [] : [last]), "", ...warnings.map((text) => ours().note(text))];
  const lines = [
    ours().asOf(markdownText(brief.title), formatDay(brief.asOf), verdict === null ? "" : `: ${say(verdict.title)}`),
    ...(verdict === null ? notices : [""]),
    ...(toll === null ? [] : [`${say(toll.sentence)} \`${toll.id}\``, ""]),
    ...(verdict === null ? [] : [
      `**${say(verdict.finding.sentence)}**`, "", say(verdict.confidence), "", verdict.cautions.map(say).join(" "), ""
    ]),
    ...(brief.since === undefined ? [] : changed(brief.since)),
    ...(verdict === null ? [] : [
      ...verdict.groups.flatMap(({ heading, sentences }) => [`*${heading}*`, "", ...sentences.map((s) => `- ${say(s)}`), ""]),
      ours().howComputedEarnestExplainBy(verdict.finding.id, partyFindings(brief).map(({ id }) => `\`${id}\``).join(", ")), "",
      ...notices
    ]),
    ...registered.flatMap((f) => [
      `**${say(f.sentence)}**`, "",
      ...groupDetails(f).flatMap(({ heading, sentences }) => [`*${heading}*`, "", ...sentences.map((s) => `- ${say(s)}`), ""]),
      ...table(f, "windows"),
      ours().howComputedEarnestExplain(f.id), ""
    ]),
    ...section(ours().besideTheRegisteredTestsWithout, beside.map(item)),
    ...sectionsOf(brief).flatMap((answered) => section(answered.heading, [
      ...[tallyOf(answered)].flatMap((tally) => (tally === null ? [] : [tally, ""])),
      ...answered.findings.flatMap((f) => [item(f), ...(isLacking(f) ? [] : f.details.filter((s) => !isFixedBeforehand(s)).map((s) => `  - ${say(s)}`))]),
      ...fixedBeforehand(answered.findings).flatMap((s) => ["", say(s)])
    ])),
    ...section(ours().publishedClaimsRecomputed, audits.flatMap((f) => [say(f.sentence), "", ...table(f, "figures"), ours().howComputedEarnestExplain(f.id), ""])),
    ...section(ours().whatItRestsOn, [...coverage, ...(calendar === null ? [] : [calendar])].map(item)),
    ...section(ours().toKeepInMind, distinctCaveats([...registered, ...beside]).map((s) => `- ${say(s)}`)),
    ours().earnestCheckWithEarnestVerify(brief.engine, planLine(brief))
  ];
  return `${lines.join("\n")}\n`;
}

function renderTableMarkdown({ columns, rows }: Table): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map(({ label }) => markdownText(label))),
    line(columns.map(({ kind }) => (kind === "text" || kind === "day" ? "---" : "---:"))),
    ...rows.map((row) => line(row.map((cell, i) => markdownText(formatCell(cell, columns[i]?.kind ?? "text")))))
  ];
}
