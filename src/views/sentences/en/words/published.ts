/** What published pages say that served ones do not. */
export const publishedWords = {
  nRecords: { one: "record", other: "records" },
  nPages: { one: "page", other: "pages" },
  nOrigins: { one: "origin", other: "origins" },
  recordsTitle: (kind: string, asOf: string) => `${kind} as of ${asOf} · Earnest`,
  recordsDescription: (kind: string, records: string) => `${kind}: ${records}`,
  otherTitle: (heading: string, asOf: string) => `${heading}, ${asOf} · Earnest`,
  knownBy: (day: string) => `known by ${day}`,
  needsScript: "Tables, charts and the records in full are drawn by the page’s script from data that stand in the page itself; without scripts only the sentences are shown.",
  howComputed: "How each number was computed",
  otherFindings: "Other findings",
  otherFindingsSay: "Findings that no view shows by themselves: others rest on them.",
  feed: "Feed of briefs (Atom)",
  calendar: "Rounds and deadlines as a calendar",
  doors: "Take it with you",
  leftOut: (day: string) => `These pages are of ${day} alone and ask nothing of the network. Another day, the brief and every finding in one file, and addresses for programs come with “earnest serve”.`,
  recordsPublic: (count: string, day: string) => `${count} public by ${day}. Each opens in full; its address ends in #, then its id.`,
  ofCalendar: (calendar: string) => `Of the calendar “${calendar}”`,
  waiting: "Waits, and is in no count yet",
  readEveryRecord: "Findings that read every record of the kind"
};
