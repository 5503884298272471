import { capitalised, countOf, formatDay, formatPValue, formatRatio, formatShare, ratioAgainst, ratioRange, wordsOf } from "#views/format.ts";
import type { Catalogue, Values } from "../template.ts";

const adjusted = (v: Values): string => `${formatPValue(v.number("pAdjusted"))} after adjusting for the number of windows`;

function detectable(v: Values): string {
  const smallest = v.numberOrNull("detectable");
  return smallest === null ? "" : ` The smallest such effect found four times in five is ${formatRatio(smallest)}.`;
}

const USUAL_TESTS: Readonly<Record<string, string>> = {
  "poisson-before-after": "Comparing the nights after with the nights before as if they were independent Poisson counts",
  "label-permutation": "Permuting the labels of nights, as if any nights were as good as these",
  "quasi-poisson-series": "A quasi-Poisson interrupted series",
  "negative-binomial-series": "A negative-binomial interrupted series",
  "negative-binomial-newey-west": "The same series with errors after Newey and West"
};

/** Names a test in common use. */
export function usualTestName(id: string): string {
  return USUAL_TESTS[id] ?? capitalised(wordsOf(id));
}

export const pulseDetailSentences: Catalogue = {
  "pulse.windows.exploratory": (v) =>
    `Exploratory, window “${wordsOf(v.text("window"))}”: ${ratioAgainst(v.number("ratio"), "expected")}; it could be ${ratioRange(v.numberOrNull("low95"), v.numberOrNull("high95"))} (${adjusted(v)}).`,
  "pulse.contrast": (v) =>
    `Lull before, surge after, in one number: relative to expectation, the nights after hold ${ratioAgainst(v.number("ratio"), "the nights before")}; it could be ${ratioRange(v.numberOrNull("low95"), v.numberOrNull("high95"))} (${adjusted(v)}).${detectable(v)}`,
  "pulse.power": (v) =>
    v.numberOrNull("detectable") === null
      ? `With ${countOf(v.number("episodes"), "episode")} we cannot say how small a rise would be found.`
      : `With ${countOf(v.number("episodes"), "episode")} the smallest rise found four times in five is ${formatRatio(v.number("detectable"))}; a smaller one cannot be excluded.`,
  "pulse.equivalence": (v) =>
    v.number("equivalent") === 1
      ? `The 90 % interval lies inside the margin fixed beforehand, ${formatRatio(v.number("marginLow"))} to ${formatRatio(v.number("marginHigh"))}: an effect that matters is excluded.`
      : `The 90 % interval reaches outside the margin fixed beforehand, ${formatRatio(v.number("marginLow"))} to ${formatRatio(v.number("marginHigh"))}: an effect that matters cannot be excluded.`,
  "pulse.claimed-by-belligerent": (v) =>
    `The figures for ${v.text("series")} are a claim of ${v.text("claimant")}, on the side of ${v.text("party")} in this war.`,
  "pulse.claimed-by": (v) => `The figures for ${v.text("series")} come from ${v.text("claimant")}.`,
  "pulse.usual-test": (v) =>
    `${usualTestName(v.text("test"))}: ${formatRatio(v.number("ratio"))} (${formatPValue(v.number("pValue"))}).`,
  "pulse.registered": (v) =>
    `The party, series, rounds, nights and margin were fixed on ${formatDay(v.text("registered"))}; what was settled afterwards is said in the plan, whose hash is ${v.text("hash").slice(0, 16)}.`,
  "pulse.silent-nights": (v) =>
    v.number("silent") === 0
      ? `Every one of the ${v.number("nights")} nights has a report.`
      : `${v.number("silent")} of ${v.number("nights")} nights (${formatShare(v.number("silent") / v.number("nights"))}) have no report; they are left out, not counted as quiet.`
};
