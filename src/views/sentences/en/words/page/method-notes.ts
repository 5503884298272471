/** Said by `views/page/method-notes.tsx`. */
export const methodNotesWords = {
  toKeepInMind: "To keep in mind",
  whatElseIsKnownTo: "What else is known to be wrong with the series (",
  theTestInWordsAnd: "The test in words and symbols",
  eachPlanWasFixedBeforehand: "Each plan was fixed beforehand. Their hashes:",
  anEarlierPlan: "; an earlier plan:",
  checkItYourself: "Check it yourself",
  earnestVerify: "earnest verify",
  recomputesEveryFindingFromThe: "recomputes every finding from the same files;",
  earnestExplain: "earnest explain",
  withAFindingsIdPrints: "with a finding’s id prints its formula, inputs and records.",
  theBriefAsJson: "The brief as JSON",
  everyFindingAsJson: "Every finding as JSON",
  sourcesAndLicences: "Sources and licences",
  series: "Series",
  whoseFigures: "Whose figures",
  source: "Source",
  licence: "Licence",
  aBelligerentsClaim: "a belligerent’s claim"
};
