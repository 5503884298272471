/** Said by `views/records/record-pages.tsx`. */
export const recordPagesWords = {
  whereItWasRead: "Where it was read:",
  nPages: { one: "page", other: "pages" },
  nIndependentOrigins: { one: "independent origin", other: "independent origins" },
  pagesAndGrades: "Pages and grades",
  page: "Page",
  source: "Source",
  published: "Published",
  reliabilityOfTheSource: "Reliability of the source",
  credibilityOfTheItem: "Credibility of the item",
  whoseText: "Whose text",
  origins: "Origins:",
  aReprintAndItsOrigin: ". A reprint and its origin are one witness. The two grades are never merged; F and 6 mean that it cannot be judged, which is not low.",
  notDated: "not dated",
  thisCopy: "(this copy",
  itsOwn: "its own"
};
