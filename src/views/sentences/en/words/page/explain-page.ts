/** Said by `views/page/explain-page.tsx`. */
export const explainPageWords = {
  howComputedEarnest: (sentence: string) => `How computed: ${sentence} · Earnest`,
  howWasThisComputed: "How was this computed",
  asOf: (day: string) => `as of ${day}`,
  charts: "Charts",
  backTo: "Back to:",
  theBrief: "the brief",
  permalink: "Permalink",
  json: "JSON",
  csv: "CSV:",
  formula: "Formula",
  recordsAndTables: "Records and tables",
  rows: (title: string, length: string) => `${title} (${length} rows)`,
  filesOfTheCaseSha: "Files of the case (SHA-256)",
  files: "files",
  inputsAsTheyWereUsed: "Inputs as they were used (SHA-256)",
  nInputs: { one: "input", other: "inputs" }
};
