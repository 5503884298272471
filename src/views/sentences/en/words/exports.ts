/** What stands in the files that go with exported tables. */
export const exportWords = {
  about: (asOf: string, knownBy: string | null) => `As of ${asOf}${knownBy === null ? "" : `, with only what was learnt of by ${knownBy}`}. Records, daily figures and what the assays of Earnest say, as tables.`,
  missing: "A missing value is null, or an empty field of CSV, and never 0.",
  guard: "A text that begins with = + - @, a tab or a carriage return, whether or not apostrophes stand before it, is written in CSV with one more apostrophe before it, so that no spreadsheet runs it: take one away to have the text. Numbers are written as they are.",
  claim: "In the series the column claim says whose word a figure is; a belligerent's is its claim. What was coded by machine was seen by nobody.",
  grades: "Reliability (A to F) belongs to a source and credibility (1 to 6) to an item; they are never merged. F and 6 mean that it cannot be judged, which is not low.",
  licences: "Each table has its licence in datapackage.json, and each series stands in a file of its own, since each has terms of its own: read them before you pass figures on.",
  guides: "Guided readings are left out: they explain findings and are no evidence.",
  join: "A finding leads to what it read by findings_inputs and findings_records, for example",
  words: "Columns are named as the fields of the case; quote those that SQL has for words of its own: \"from\", \"to\", \"on\".",
  tables: "Tables",
  columns: "What each column means stands in the table dictionary.",
  table: "table",
  rows: "rows",
  holds: "what it holds"
};
