/** Said by `views/records/record-page.tsx`. */
export const recordPageWords = {
  earnest: (title: string, kind: string) => `${title} · ${kind} · Earnest`,
  json: "JSON",
  waitsUntil: "Waits until",
  itRestsOn: "It rests on",
  aloneAndHasNotStood: "alone and has not stood for an update cycle of it: it is in no count as of",
  whatTheRecordSays: "What the record says",
  happened: "Happened",
  published: "Published",
  to: (first: string, last: string) => `${first} to ${last}`,
  nPages: { one: "page", other: "pages" },
  notDated: (undated: string) => ` (${undated} not dated)`,
  knownToUsSince: "Known to us since",
  citedBy: "Cited by",
  nRecords: { one: "record", other: "records" },
  and: "and",
  moreEachRecordNamesIts: "more; each record names its sources.",
  theseNameTheRecordItself: "These name the record itself",
  theseReadACalendarOf: "These read a calendar of rounds that holds it",
  whatRestsOnIt: "What rests on it",
  noFindingAsOf: "No finding as of",
  theseReadEveryRecordOf: "These read every record of the kind"
};
