import { capitalised, countOf, formatPValue, formatRatio, ratioAgainst, ratioRange, spellCount } from "#views/format.ts";
import type { Catalogue, Values } from "../template.ts";
import { lackInWords } from "./lack.ts";

/** Says where the tested nights lie: `in the three nights after`, `in nights 4 to 7 before`. */
export function tested(v: Values): string {
  const [first, last, unit] = [v.number("firstNight"), v.number("lastNight"), v.text("unit")];
  const side = last < 0 ? "before" : first > 0 ? "after" : "during";
  if (side === "during") return "during the rounds";
  const [near, far] = [Math.min(Math.abs(first), Math.abs(last)), Math.max(Math.abs(first), Math.abs(last))];
  if (near !== 1) return `in ${unit}s ${near} to ${far} ${side}`;
  return far === 1 ? `in the ${unit} ${side}` : `in the ${spellCount(far)} ${unit}s ${side}`;
}

function estimate(v: Values): string {
  return `${tested(v)}, ${ratioAgainst(v.number("ratio"), "expected")}; it could be ${ratioRange(v.numberOrNull("low95"), v.numberOrNull("high95"))}`;
}

function whatWouldBeMissed(v: Values): string {
  const [detectable, episodes] = [v.numberOrNull("detectable"), countOf(v.number("episodes"), "episode")];
  if (detectable === null) return `With this many rounds (${episodes}) we cannot say how small a rise we would have found.`;
  const rise = detectable < 1.995 ? `a rise below ${formatRatio(detectable).replace(" more", "")}` : `anything short of ${formatRatio(detectable)}`;
  return `With this many rounds (${episodes}) we would miss ${rise} at least one time in five.`;
}

/** The same estimate asked another way, in a sentence that carries no verdict. */
const beside =
  (lead: (v: Values) => string) =>
  (v: Values): string =>
    `${lead(v)}: ${estimate(v)} (${formatPValue(v.number("pValue"))}, ${countOf(v.number("episodes"), "episode")}; no verdict, no stars).`;

const onCalendar = (v: Values): string => `${capitalised(v.text("series"))}, ${v.calendar("calendar")}`;

export const pulseSentences: Catalogue = {
  "pulse.cannot-tell": (v) =>
    `Cannot tell whether ${v.text("series")} rise or fall after rounds where ${v.text("party")} sat: ${estimate(v)}. ${whatWouldBeMissed(v)} That is not evidence of no effect.`,
  "pulse.rise": (v) =>
    `${capitalised(v.text("series"))} rise after rounds where ${v.text("party")} sat: ${estimate(v)} (${formatPValue(v.number("pValue"))}, ${countOf(v.number("episodes"), "episode")}). That they coincide does not say why.`,
  "pulse.fall": (v) =>
    `${capitalised(v.text("series"))} fall after rounds where ${v.text("party")} sat: ${estimate(v)} (${formatPValue(v.number("pValue"))}, ${countOf(v.number("episodes"), "episode")}). That they coincide does not say why.`,
  "pulse.no-change": (v) =>
    `No change that matters in ${v.text("series")} after rounds where ${v.text("party")} sat: ${tested(v)}, ${ratioAgainst(v.number("ratio"), "expected")}, and the 90 % interval, ${formatRatio(v.number("low90"))} to ${formatRatio(v.number("high90"))}, lies inside the margin fixed beforehand (${formatRatio(v.number("marginLow"))} to ${formatRatio(v.number("marginHigh"))}; ${countOf(v.number("episodes"), "episode")}).`,
  "pulse.description": (v) =>
    `Too few rounds to test whether ${v.text("series")} rise or fall ${v.text("role") === "registered" ? `after rounds where ${v.text("party")} sat` : `on another calendar, ${v.calendar("calendar")}`}: ${countOf(v.number("episodes"), "episode")}, and at least ${spellCount(v.number("needed"))} are needed. The nights are described, nothing is concluded.`,
  "pulse.not-assessable": (v) =>
    `Cannot assess ${v.text("series")} on ${v.calendar("calendar")}: ${lackInWords(v.text("reason"), v.number("needed"), v.number("episodes"))}.`,
  "pulse.secondary": beside(onCalendar),
  "pulse.stratum": beside(onCalendar),
  "pulse.control": beside((v) => `Control, where nothing should show: ${v.text("series")}, ${v.calendar("calendar")}`),
  "pulse.companion": beside((v) => `Companion series on the same rounds, corroboration and not independence: ${v.text("series")}, ${v.calendar("calendar")}`),
  "pulse.descriptive": beside((v) => `Description only: ${v.text("series")}, ${v.calendar("calendar")}`)
};
