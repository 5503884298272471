import { countOf, formatDay, formatNumber, listed } from "#views/format.ts";

/** The undertakings of a party by what came of them. */
export const verdictChartWords = {
  rows: { kept: "kept", "partly-kept": "kept in part", broken: "broken", empty: "empty", none: "no word", offer: "not taken up" },
  /** So many of a row, within the title. */
  count: (row: "kept" | "partly-kept" | "broken" | "empty" | "none" | "offer", label: string, n: number) =>
    `${formatNumber(n)} ${row === "none" ? "have no word" : row === "offer" ? "were offers not taken up" : `${n === 1 ? "was" : "were"} ${label}`}`,
  title: (undertakings: number, party: string, counts: readonly string[]) => `Of ${countOf(undertakings, "undertaking")} of ${party} ${listed(counts)}`,
  spoken: (title: string, from: string, asOf: string, undertakings: readonly string[]) => `${title}, from ${formatDay(from)} to ${formatDay(asOf)}. ${undertakings.join(". ")}. No interval: they are counted, not estimated.`,
  subtitle: (asOf: string) => `Undertakings by the day they were announced and by what came of them, by figures and by the word of others; as of ${formatDay(asOf)}`,
  source: "terms.yaml with the pages of each, as the ledger and the pledge findings have them; its own word and pages graded F or 6 give none."
};
