/** Said by `views/report/left-out-text.ts`. */
export const leftOutTextWords = {
  coveredUndertakingsPositionsAccordsExchanges: "Covered: undertakings, positions, accords, exchanges and drafts, and every source under them, each left out alone; its reprints go with a source, and a record without a page that can be judged goes too. Not covered: the words on strikes around rounds, whose findings leave out each episode themselves; pairs of records.",
  thisCaseRegistersNoRules: "This case registers no rules of the verdict, so that there is no word to turn.",
  fromToWithout: (party: string, value: string, to: string, value2: string, record: string) => `${party}: from “${value}” to “${to}” without “${value2}” [${record}]`,
  forWord: (word: string, party: string) => `${word} for ${party}`,
  asOf: (title: string, asOf: string, listed: string) => `${title}, as of ${asOf}: ${listed}`,
  nRecords: { one: "record", other: "records" },
  nSources: { one: "source", other: "sources" },
  noSingleRecordAndNo: (records: string, sources: string) => `No single record and no single source turns a word: ${records} and ${sources} were left out, one at a time.`,
  nOfThem: { one: "one", other: "of them" },
  turns: "turns",
  turn: "turn",
  ofAndLeftOutOne: (records: string, sources: string, size: string, value: string) => `Of ${records} and ${sources}, left out one at a time, ${size} ${value} a word.`,
  records: "Records",
  sources: "Sources"
};
