/** Said by `views/records/kind-page.tsx`. */
export const kindPageWords = {
  ofTheCalendar: (kind: string, calendar: string) => `${kind} of the calendar “${calendar}”`,
  asOfEarnest: (heading: string, asOf: string) => `${heading} as of ${asOf} · Earnest`,
  nRecords: { one: "record", other: "records" },
  publicBy: (records: string, asOf: string) => `${records} public by ${asOf}.`,
  all: (kind: string) => `All ${kind}`,
  record: "Record",
  happened: "Happened",
  published: "Published",
  pages: "Pages",
  origins: "Origins",
  reliability: "Reliability",
  credibility: "Credibility"
};
