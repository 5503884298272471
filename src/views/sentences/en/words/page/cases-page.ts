/** Said by `views/page/cases-page.tsx`. */
export const casesPageWords = {
  description: "The cases that are served here.",
  windowTitle: "Cases · Earnest",
  earnest: "Earnest",
  theAuditorOfPeaceTalks: "the auditor of peace talks",
  cases: "Cases",
  everyCaseIsHeldTo: "Every case is held to the same methods and thresholds.",
  thisCaseCannotBeRead: "This case cannot be read; earnest check says what is wrong with it."
};
