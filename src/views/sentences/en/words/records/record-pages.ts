/** Said by `views/records/record-pages.tsx`. */
export const recordPagesWords = {
  whereItWasRead: (pages: string, origins: string) => `Where it was read: ${pages}, ${origins}`,
  nPages: { one: "page", other: "pages" },
  nIndependentOrigins: { one: "independent origin", other: "independent origins" },
  pagesAndGrades: "Pages and grades",
  page: "Page",
  source: "Source",
  published: "Published",
  reliabilityOfTheSource: "Reliability of the source",
  credibilityOfTheItem: "Credibility of the item",
  whoseText: "Whose text",
  together: (reprints: string[]) => reprints.join(" with "),
  origins: (origins: string) => `Origins: ${origins}. A reprint and its origin are one witness. The two grades are never merged; F and 6 mean that it cannot be judged, which is not low.`,
  notDated: "not dated",
  thisCopy: (reason: string | undefined) => `(this copy${reason === undefined ? "" : `: ${reason}`})`,
  itsOwn: "its own"
};
