import { countOf, formatDay, spellCount } from "#views/format.ts";

/** The matrix of evidence against explanations. */
export const hypothesesChartWords = {
  weightBy: (coder: string, weights: readonly string[]) => `Weight of what contradicts by coder “${coder}”: ${weights.join(", ")}.`,
  weight: "Weight of what contradicts",
  subtitle: (items: number, coders: readonly string[], asOf: string) => `${countOf(items, "item")} of evidence that ${items === 1 ? "says" : "say"} something, by coder (${coders.join(", ")}, side by side); as of ${formatDay(asOf)}`,
  source: "Ratings: evidence.yaml, fixed for every word that a finding could say; words: the findings named in the table; records with their pages and both grades.",
  contradictsStrongly: "−− contradicts strongly",
  contradicts: "− contradicts",
  saysNothing: "says nothing",
  fits: "+ fits, ++ fits strongly: counts nothing",
  mostTelling: "sets the explanations apart most",
  notesHeading: "What each explanation claims, and what changes the first place",
  least: (explanation: string) => `Least speaks against ${explanation.toLowerCase()}, whichever item is left out`,
  none: (coders: number) => `${coders === 1 ? "No explanation" : `By ${spellCount(coders)} coders no explanation`} holds the first place alone, whichever item is left out`,
  against: (isStrong: boolean, explanation: string, coder: string) => `${isStrong ? "contradicts strongly" : "contradicts"} ${explanation.toLowerCase()} (${coder})`,
  item: (title: string, said: string, against: readonly string[]) => `${title}, ${said}: ${against.length === 0 ? "contradicts none" : against.join(", ")}.`,
  flips: (coder: string, dropped: string, first: readonly string[]) => `By coder “${coder}”, without ${dropped}: ${first.join(", ")}.`
};
