/** The picture of talks and guns on one axis that the first page shows. */
export const overviewWords = {
  title: (rounds: number, parties: string) => `${rounds} rounds of ${parties}, and the guns beneath them`,
  row: (series: string, unit: string, most: string) => `${series}, each ${unit}; the most ${most}`,
  rowInShort: (series: string, most: string) => `${series}; most ${most}`,
  rounds: (party: string) => `Rounds where ${party} sat`,
  reported: "as reported; orange: the tested nights or days after rounds",
  expected: "expected without regard to talks, with 90 % band",
  round: "a round of talks",
  missing: "no report: not zero",
  subtitle: (asOf: string) => `Each row to its own height; as of ${asOf}`,
  spoken: (rows: readonly string[]) => `Talks and guns on one axis. ${rows.join(" ")}`
};
