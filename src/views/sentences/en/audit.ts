import { countOf, formatNumber, formatPercentChange, formatPValue, formatRatio, formatShare, ratioAgainst, ratioRange } from "#views/format.ts";
import type { Catalogue, Values } from "../template.ts";
import { lackInWords } from "./lack.ts";

function windowLength(v: Values): string {
  const [used, stated] = [v.number("windowDays"), v.number("statedWindowDays")];
  return used === stated ? `in ${used} days on either side` : `in ${used} days on either side (the text says ${stated})`;
}

function placebo(v: Values): string {
  const share = v.numberOrNull("shareAtLeast");
  if (share === null) return "; there is no other date to compare with";
  return `: ${formatShare(share)} of ${countOf(v.number("dates"), "other date")} in the ${countOf(v.number("months"), "month")} before show at least as much`;
}

export const auditSentences: Catalogue = {
  "audit.window-ratio": (v) =>
    `${v.text("title")}: published ${formatNumber(v.number("publishedBefore"))} to ${formatNumber(v.number("publishedAfter"))} (${formatPercentChange(v.number("publishedPercent"))}); we count ${formatNumber(v.number("before"))} to ${formatNumber(v.number("after"))} (${formatPercentChange((v.number("ratio") - 1) * 100)}) ${windowLength(v)}. It looks certain (z ${formatNumber(v.number("poissonZ"))}) only if days are taken for independent${placebo(v)}.`,
  "audit.large-strike": (v) =>
    `${v.text("title")}: published ${v.number("publishedWithStrike")} of ${v.number("publishedRounds")} rounds; we count ${v.number("withStrike")} of ${v.number("rounds")} with at least ${formatNumber(v.number("threshold"))} within ${countOf(v.number("withinDays"), "day")}. Chance alone would give ${formatNumber(Number(v.number("expected").toFixed(1)))} (${formatPValue(v.number("pAbove"))}).`,
  "audit.lull-surge": (v) => {
    const smallest = v.numberOrNull("detectable");
    const power = smallest === null ? "" : ` The smallest contrast found four times in five is ${formatRatio(smallest)}.`;
    return `${v.text("title")}: relative to expectation, the nights after hold ${ratioAgainst(v.number("ratio"), "the nights before")}; it could be ${ratioRange(v.numberOrNull("low"), v.numberOrNull("high"))} (${formatPValue(v.number("pAdjusted"))}).${power}`;
  },
  "audit.not-assessable": (v) => `${v.text("title")}: cannot be assessed, because ${lackInWords(v.text("reason"), v.number("needed"), v.number("had"))}.`
};
