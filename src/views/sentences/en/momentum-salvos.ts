import { capitalised, countOf, formatDay, formatNumber, formatPValue, formatRatio, formatShare, listed, noLimit, spellCount, wordsOf } from "#views/format.ts";
import type { Catalogue, Values } from "../template.ts";
import { lackInWords } from "./lack.ts";
import { tested } from "./pulse.ts";

/** Says an odds ratio: `37 % lower`, `3 times as high`. */
export function oddsWords(ratio: number): string {
  return ratio === 0 ? "nil" : formatRatio(ratio).replace(/less$/, "lower").replace(/more$/, "higher").replace(/as many$/, "as high");
}

/** Says a ratio of sizes: `26 % smaller`, `2 times as large`. */
function sizeWords(ratio: number): string {
  return formatRatio(ratio).replace(/less$/, "smaller").replace(/more$/, "larger").replace(/as many$/, "as large");
}

/** Says how far a ratio could reach: `anything from 76 % lower to 85 % higher`. */
export function rangeWords(low: number | null, high: number | null, words: (ratio: number) => string): string {
  if (low === null && high === null) return `anything (${noLimit()} on either side)`;
  if (low === null) return `anything up to ${words(high!)} (${noLimit()} below)`;
  return high === null ? `anything from ${words(low)} upwards (${noLimit()} above)` : `anything from ${words(low)} to ${words(high)}`;
}

const salvosOf = (v: Values) => `${v.text("party")}’s salvos (${v.text("unit")}s with at least ${formatNumber(v.number("threshold"))} ${listed(v.text("classes").split(" ").map(wordsOf))})`;

function estimate(v: Values): string {
  const ratio = v.numberOrNull("oddsRatio");
  const odds = ratio === null ? "no odds ratio could be found" : `the odds ${oddsWords(ratio)}; it could be ${rangeWords(v.numberOrNull("low95"), v.numberOrNull("high95"), oddsWords)}`;
  return `${tested(v)}, ${formatNumber(v.number("salvos"))} came where their own clock expects ${formatNumber(Number(v.number("expected").toFixed(1)))}, ${odds}`;
}

/** Says that no answer but a very large effect could have been had from so few rounds, where that is so. */
function forcedByNumbers(v: Values): string {
  if (v.number("expected") >= v.number("expectedNeeded")) return "";
  return `The number of rounds forces this unless an effect is very large: with ${countOf(v.number("episodes"), "episode")} only odds ${oddsWords(v.number("detectable"))} would be found four times in five. `;
}

function keepsClock(v: Values): string {
  const seen = `${formatNumber(v.number("pairs"))} pairs within ${spellCount(v.number("within"))} ${v.text("unit")}s where ${formatNumber(Number(v.number("expectedPairs").toFixed(1)))} would be chance`;
  switch (v.text("spacing")) {
    case "inhibition":
      return `What can be told: they keep a distance of their own, ${seen}.`;
    case "excitation":
      return `What can be told: they come in clusters, ${seen}.`;
    case "cannot-tell":
      return `Nor can it be told whether they keep a distance or cluster: ${seen}.`;
    default:
      return `As they stand: ${seen}.`;
  }
}

export const momentumSalvosSentences: Catalogue = {
  "momentum.salvos.cannot-tell": (v) =>
    `Cannot tell whether ${salvosOf(v)} move with talks: ${estimate(v)}. ${forcedByNumbers(v)}${keepsClock(v)}`,
  "momentum.salvos.rise": (v) => `${salvosOf(v)} are more frequent after rounds where ${v.text("party")} sat: ${estimate(v)} (${formatPValue(v.number("pValue"))}). That they coincide does not say why. ${keepsClock(v)}`,
  "momentum.salvos.fall": (v) => `${salvosOf(v)} are rarer after rounds where ${v.text("party")} sat: ${estimate(v)} (${formatPValue(v.number("pValue"))}). That they coincide does not say why. ${keepsClock(v)}`,
  "momentum.salvos.no-change": (v) => `No change that matters in ${salvosOf(v)} after rounds where ${v.text("party")} sat: ${estimate(v)}. ${keepsClock(v)}`,
  "momentum.salvos.secondary": (v) => `${capitalised(salvosOf(v))}, beside the registered test: ${estimate(v)} (${formatPValue(v.number("pValue"))}; no verdict, no stars). ${keepsClock(v)}`,
  "momentum.salvos.too-few-rounds": (v) => `Cannot tell whether ${salvosOf(v)} move with talks: ${lackInWords(v.text("reason"), v.number("needed"), v.number("had"))}. ${keepsClock(v)}`,
  "momentum.salvos.not-assessable": (v) => `Cannot assess the clock of ${salvosOf(v)}: ${lackInWords(v.text("reason"), v.number("needed"), v.number("had"))}.`,
  "momentum.salvos.waits": (v) => {
    const [soon, later] = [v.number("soonSalvos") / v.number("soonNights"), v.number("laterSalvos") / v.number("laterNights")];
    return `In the first ${spellCount(v.number("within"))} ${v.text("unit")}s after a salvo another came on ${formatNumber(v.number("soonSalvos"))} of ${formatNumber(v.number("soonNights"))} (${formatShare(soon)}), from then to ${v.text("unit")} ${v.number("longest")} on ${formatNumber(v.number("laterSalvos"))} of ${formatNumber(v.number("laterNights"))} (${formatShare(later)}); on any ${v.text("unit")} the rate is ${formatShare(v.number("base"))}.`;
  },
  "momentum.salvos.inhibition": (v) => `They keep a distance (${againstShuffles(v)}): as a stock that must be filled again would have it. Self-exciting models are wrong for such a series. ${wider(v)}`,
  "momentum.salvos.excitation": (v) => `They come in clusters (${againstShuffles(v)}), beyond any drift slower than the shuffles: attacks that last, or one booked to two days, would look like this. ${wider(v)}`,
  "momentum.salvos.spacing-beside": (v) => `How they stand to each other, beside the registered test: ${againstShuffles(v)}; no stars. ${wider(v)}`,
  "momentum.salvos.no-spacing": (v) => `Whether they keep a distance or cluster cannot be told (${againstShuffles(v)}). ${wider(v)}`,
  "momentum.salvos.power": (v) => {
    const fall = v.number("pIfNone") > 0.05 ? " Even no salvo at all in those nights would not have been called a fall." : "";
    return `What the numbers force: of ${countOf(v.number("salvos"), "salvo")} the clock expects ${formatNumber(Number(v.number("expected").toFixed(1)))} in the tested nights of ${countOf(v.number("episodes"), "episode")}; ${formatNumber(Math.ceil(v.number("expectedNeeded")))} would have to be expected before “no change that matters” could be shown. The smallest rise found four times in five is odds ${oddsWords(v.number("detectable"))}.${fall}`;
  },
  "momentum.salvos.window": (v) => `Looked at beside it, window “${wordsOf(v.text("window"))}”: ${estimate(v)} (${formatPValue(v.number("pValue"))}).`,
  "momentum.salvos.size": (v) =>
    `Once a salvo comes, the ${formatNumber(v.number("inWindow"))} in the tested nights are ${sizeWords(v.number("ratio"))} than the others; it could be ${rangeWords(v.numberOrNull("low95"), v.numberOrNull("high95"), sizeWords)} (median of all ${formatNumber(v.number("median"))}).`,
  "momentum.salvos.no-size": (v) => `Whether salvos in the tested nights are larger cannot be told: ${lackInWords(v.text("reason"), v.number("needed"), v.number("had"))}.`,
  "momentum.salvos.off-schedule": (v) => {
    const days = v.text("days").split(" ");
    const hazards = v.text("hazards").split(" ").map(Number);
    const least = days.slice(0, 3).map((day, i) => `${formatDay(day)} (${formatShare(hazards[i]!)})`);
    return `Least expected by their own clock: ${listed(least)}. Of the ${spellCount(days.length)} least expected, ${v.number("within") === 0 ? "none" : spellCount(v.number("within"))} fell in a window around rounds.`;
  }
};

/** The same asked over a longer stretch, where drift and clustering are not told apart. */
function wider(v: Values): string {
  return `Shuffled inside ${v.number("wideBlock")} ${v.text("unit")}s, where a drifting stock looks like clustering: ${formatNumber(Number(v.number("wideExpected").toFixed(1)))} (${formatPValue(v.number("wideP"))}, no stars).`;
}

function againstShuffles(v: Values): string {
  return `${formatNumber(v.number("pairs"))} pairs within ${spellCount(v.number("within"))} ${v.text("unit")}s, ${formatNumber(Number(v.number("expected").toFixed(1)))} when shuffled inside ${v.number("blockNights")} ${v.text("unit")}s, ${formatPValue(v.number("pValue"))}`;
}
