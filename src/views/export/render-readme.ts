import type { Brief } from "#core/model/brief.ts";
import { words } from "#views/language.ts";
import { markdownText } from "#views/report/markdown-text.ts";
import type { ExportTable } from "./export-table.ts";

/** Renders what a reader of an export has to know before using it, and what tables there are, as Markdown. */
export function renderExportReadme(brief: Brief, tables: readonly ExportTable[], format: string): string {
  const { exports: say } = words();
  const paragraphs = [
    `# ${markdownText(brief.title)}`,
    say.about(brief.asOf, brief.knownBy ?? null),
    markdownText(brief.summary),
    [say.missing, say.claim, say.grades, ...(format === "parquet" ? [] : [say.guard]), say.licences, say.guides].map((one) => `- ${one}`).join("\n"),
    `${say.join}\n\n\`\`\`sql\n${JOIN}\n\`\`\`\n\n${say.words}`,
    `## ${say.tables}`,
    say.columns,
    [`| ${say.table} | ${say.rows} | ${say.holds} |`, "|---|---|---|", ...tables.map(({ name, rows, title }) => `| ${name} | ${rows.length} | ${markdownText(title)} |`)].join("\n")
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

const JOIN = `select findings.sentence, rounds.title
from 'parquet/findings.parquet' findings
join 'parquet/findings_records.parquet' held on held.finding = findings.id and held.kind = 'rounds'
join 'parquet/rounds.parquet' rounds on rounds.id = held.record;`;
