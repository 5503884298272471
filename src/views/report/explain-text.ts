import type { Finding } from "#core/model/finding.ts";
import type { Sentence } from "#core/model/sentence.ts";
import { words } from "#views/language.ts";
import type { Names } from "#views/names.ts";
import { renderSentence } from "#views/render-sentence.ts";
import { formatCell, type Table } from "#views/tables/table.ts";
import { tablesOf } from "#views/tables/tables-of.ts";
import { filesOf, fitOf, identityOf, inputsOf, type Line, parametersOf } from "./explain-parts.ts";
import { formulaOf } from "./formula.ts";
import type { TextOptions } from "./brief-text.ts";
import { layTable } from "./text-table.ts";
import { inkOf, printable, wrap } from "./wrap.ts";

const ours = () => words().report.explainText;

const ROWS_SHOWN = 60;
const INDENT = "  ";

/** Renders how one finding was computed: formula, inputs with digests, parameters, records and versions. */
export function renderExplainText(finding: Finding, { widthColumns, colour, tableColumns = Infinity }: TextOptions, names: Names = {}): string {
  const ink = inkOf(colour);
  const say = (sentence: Sentence) => printable(renderSentence(sentence, names));
  const section = (heading: string, lines: readonly string[]) => (lines.length === 0 ? [] : ["", ink.bold(heading), ...lines]);
  const pairs = (lines: readonly Line[]) => lines.map(([label, value]) => wrap(printable(value), widthColumns, `  ${label}  `, "      "));
  const sentences = (list: readonly Sentence[]) => list.map((s) => wrap(say(s), widthColumns, "  · "));
  const lines = [
    ink.bold(wrap(say(finding.sentence), widthColumns)),
    ...section(ours().whichFinding, pairs(identityOf(finding))),
    ...section(ours().howItIsComputed, formulaOf(finding).map((line) => wrap(line, widthColumns, "  ", "    "))),
    ...section(ours().parameters, pairs(parametersOf(finding))),
    ...section(ours().fit, pairs(fitOf(finding))),
    ...section(ours().inputsAsUsedSha256, pairs(inputsOf(finding))),
    ...section(ours().filesOfTheCaseSha, pairs(filesOf(finding))),
    ...section(ours().details, sentences(finding.details)),
    ...section(ours().toKeepInMind, sentences(finding.caveats)),
    ...tablesOf(finding).flatMap((table) => section(table.title, tableLines(table, tableColumns)))
  ];
  return `${lines.join("\n")}\n`;
}

function tableLines({ columns, rows }: Table, widthColumns: number): string[] {
  const shown = rows.slice(0, ROWS_SHOWN).map((row) => row.map((cell, i) => printable(formatCell(cell, columns[i]?.kind ?? "text"))));
  const lines = layTable(columns.map(({ label, kind }) => ({ label, isNumber: !isLeft(kind) })), shown, widthColumns - INDENT.length);
  const rest = rows.length - shown.length;
  return [...lines.map((line) => `${INDENT}${line}`.trimEnd()), ...(rest > 0 ? [ours().andMoreRowsFormatCsv(rest)] : [])];
}

function isLeft(kind: string | undefined): boolean {
  return kind === "text" || kind === "day";
}
