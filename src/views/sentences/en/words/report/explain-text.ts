/** Said by `views/report/explain-text.ts`. */
export const explainTextWords = {
  whichFinding: "Which finding",
  howItIsComputed: "How it is computed",
  parameters: "Parameters",
  fit: "Fit",
  inputsAsUsedSha256: "Inputs, as used (SHA-256)",
  filesOfTheCaseSha: "Files of the case (SHA-256)",
  details: "Details",
  toKeepInMind: "To keep in mind",
  andMoreRowsFormatCsv: (rest: number) => `  … and ${rest} more rows: --format csv prints them all`
};
