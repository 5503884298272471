/** Said by `views/records/kind-page.tsx`. */
export const kindPageWords = {
  ofTheCalendar: (kind: string, calendar: string) => `${kind} of the calendar “${calendar}”`,
  asOfEarnest: (heading: string, asOf: string) => `${heading} as of ${asOf} · Earnest`,
  nRecords: { one: "record", other: "records" },
  publicBy: "public by",
  all: "All",
  record: "Record",
  happened: "Happened",
  published: "Published",
  pages: "Pages",
  origins: "Origins",
  reliability: "Reliability",
  credibility: "Credibility",
  page: (kind: string, n: number) => `${kind}&page=${n}`
};
