import { formatNumber } from "#views/format.ts";

/** What stands around a chart: its source and grades, how it was computed, and how to pass it on. */
export const figureWords = {
  grades: (counts: readonly { readonly grade: string; readonly count: number }[], further: number) =>
    `Grades of the pages under it, source and item: ${counts.map(({ grade, count }) => `${grade} × ${formatNumber(count)}`).join(", ")}${further === 0 ? "" : `, others × ${formatNumber(further)}`}; F and 6 cannot be judged.`,
  seriesNotGraded: "The series bears no grade of its own; whose claim it is stands here.",
  notGraded: "Grades stand with each page under it.",
  howComputed: "How was this computed",
  byCommand: "How was this computed:",
  table: "Table",
  rows: (count: number) => `Table (${formatNumber(count)} rows)`,
  share: "Share and download",
  download: "Download",
  permalink: "Permalink",
  permalinkNote: "The address of the page holds the day and the folds that are open.",
  embed: "Embed",
  embedNote: "Other sites may show the pictures of its charts; the page itself does not let itself be framed.",
  cite: "Cite",
  bibtex: "BibTeX",
  citation: ({ title, engine, caseTitle, asOf, finding, method, address }: Cited) =>
    `Earnest ${engine}. “${title}.” ${caseTitle}, as of ${asOf}.${finding === null ? "" : ` Finding ${finding}, ${method}.`} ${address}`,
  citationNote: ({ caseTitle, asOf, finding, method }: Omit<Cited, "title" | "engine" | "address">) => `${caseTitle}, as of ${asOf}${finding === null ? "" : `, finding ${finding}, method ${method}`}`,
  addresses: "Where no script runs, put this site’s name before the addresses."
};

/** What a citation names. */
export interface Cited {
  readonly title: string;
  readonly engine: string;
  readonly caseTitle: string;
  readonly asOf: string;
  readonly finding: string | null;
  readonly method: string | null;
  readonly address: string;
}
