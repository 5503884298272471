/** Said by `views/tables/beside-table.ts`. */
export const besideTableWords = {
  theRegisteredTestAndWhat: "The registered test and what stands beside it",
  what: "What",
  role: "Role",
  episodes: "Episodes",
  againstExpectation: "Against expectation",
  n95From: "95 % from",
  to: "to",
  pAdjusted: "p, adjusted",
  finding: "Finding",
  notAssessable: "not assessable"
};
