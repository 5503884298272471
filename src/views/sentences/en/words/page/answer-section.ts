/** Said by `views/page/answer-section.tsx`. */
export const answerSectionWords = {
  notAssessable: "Not assessable:",
  eachWithItsReason: ", each with its reason",
  permalink: "Permalink",
  inDetail: "In detail:",
  nSentences: { one: "sentence", other: "sentences" },
  nTables: { one: "table", other: "tables" }
};
