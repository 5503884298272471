/** Said by `views/page/explain-page.tsx`. */
export const explainPageWords = {
  howComputedEarnest: (sentence: string) => `How computed: ${sentence} · Earnest`,
  howWasThisComputed: "How was this computed",
  asOf: (day: string) => `as of ${day}`,
  charts: "Charts",
  backTo: (view: string) => `Back to: ${view}`,
  theBrief: "the brief",
  permalink: "Permalink",
  json: "JSON",
  csv: (table: string) => `CSV: ${table}`,
  formula: "Formula",
  recordsAndTables: "Records and tables",
  rows: (title: string, length: string) => `${title} (${length} rows)`,
  filesOfTheCaseSha: "Files of the case (SHA-256)",
  nFiles: { one: "file", other: "files" },
  parameters: "Parameters",
  identity: "Which finding, which versions",
  fit: "Fit",
  details: "Details",
  toKeepInMind: "To keep in mind",
  inputsAsTheyWereUsed: "Inputs as they were used (SHA-256)",
  nInputs: { one: "input", other: "inputs" }
};
