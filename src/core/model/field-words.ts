/** Words that mean the same wherever they stand and a schema says nothing more of them. */
export const FIELD_WORDS: Readonly<Record<string, string>> = {
  about: "What the file holds, and how it was made",
  id: "Name by which others refer to it",
  title: "How the page calls it",
  name: "How the page calls it",
  known: "The day we learnt of it",
  happened: "The day it happened, as far as known",
  note: "What else must be known, in our own words",
  reason: "Why",
  says: "In our own words",
  accordingTo: "Who says so, in the words of the record",
  source: "The id of a page of this record",
  sources: "The pages behind it",
  party: "A party of case.yaml",
  series: "A series of the case, by its id",
  classes: "Columns of that series",
  registered: "The day on which the plan was fixed",
  licence: "The terms under which it may be used",
  url: "null = it has no address, or none that may be shown"
};
