/** Said by `views/page/method-notes.tsx`. */
export const methodNotesWords = {
  toKeepInMind: "To keep in mind",
  knownWrong: (count: string) => `What else is known to be wrong with the series (${count})`,
  theTest: "The test in words and symbols",
  plans: "Each plan was fixed beforehand. Their hashes:",
  earlierPlan: (hash: string) => `; an earlier plan: ${hash}`,
  checkItYourself: "Check it yourself",
  check: (verify: string, explain: string) => `${verify} recomputes every finding from the same files; ${explain} with a finding’s id prints its formula, inputs and records.`,
  theBriefAsJson: "The brief as JSON",
  everyFindingAsJson: "Every finding as JSON",
  sourcesAndLicences: "Sources and licences",
  series: "Series",
  whoseFigures: "Whose figures",
  source: "Source",
  licence: "Licence",
  aBelligerentsClaim: "a belligerent’s claim"
};
