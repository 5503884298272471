/** Said by `views/page/answer-section.tsx`. */
export const answerSectionWords = {
  notAssessable: (count: string) => `Not assessable: ${count}, each with its reason`,
  permalink: "Permalink",
  inDetail: (sentencesAndTables: string) => `In detail: ${sentencesAndTables}`,
  statements: "Answers, statements, how computed",
  nSentences: { one: "sentence", other: "sentences" },
  nTables: { one: "table", other: "tables" }
};
