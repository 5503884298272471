/** Said by `views/records/records-page.tsx`. */
export const recordsPageWords = {
  description: "How many records there are, by kind and by grade.",
  windowTitle: (asOf: string) => `The records, as of ${asOf} · Earnest`,
  theRecords: "The records",
  summary: (asOf: string) => `What every number rests on, as it was public on ${asOf}. A record is our own words on what somebody published; each names its pages, and each page bears two grades.`,
  theCaseAndItsPlans: "The case and its plans",
  byTheBestReliabilityAmong: "By the best reliability among a record’s sources",
  byTheBestCredibilityAmong: "By the best credibility among a record’s items",
  confirmed1NeedsTwoIndependent: "Confirmed (1) needs two independent origins; with one an item stands at 2. A record counts under F or 6 only where nothing of it can be judged; neither enters any arithmetic.",
  recordsBy: (name: string) => `Records by ${name}`,
  kind: "Kind",
  records: "Records",
  pages: "Pages",
  ofOneOriginAlone: "Of one origin alone",
  allThatCitePages: "All that cite pages"
};
