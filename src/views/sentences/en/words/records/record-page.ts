/** Said by `views/records/record-page.tsx`. */
export const recordPageWords = {
  earnest: (title: string, kind: string) => `${title} · ${kind} · Earnest`,
  json: "JSON",
  waitsUntil: (day: string) => `Waits until ${day}.`,
  whyItWaits: (origin: string, asOf: string) => `It rests on ${origin} alone and has not stood for an update cycle of it: it is in no count as of ${asOf}.`,
  whatTheRecordSays: "What the record says",
  happened: "Happened",
  published: "Published",
  to: (first: string, last: string) => `${first} to ${last}`,
  nPages: { one: "page", other: "pages" },
  notDated: (undated: string) => ` (${undated} not dated)`,
  knownToUsSince: "Known to us since",
  citedBy: (records: string) => `Cited by ${records}`,
  nRecords: { one: "record", other: "records" },
  moreCite: (count: string) => `and ${count} more; each record names its sources.`,
  theseNameTheRecordItself: "These name the record itself",
  theseReadACalendarOf: "These read a calendar of rounds that holds it",
  whatRestsOnIt: "What rests on it",
  noFinding: (asOf: string) => `No finding as of ${asOf}.`,
  theseReadEveryRecordOf: "These read every record of the kind"
};
