import { capitalised, countOf, formatDay, formatNumber, formatPValue, noLimit, spellCount, wordsOf } from "#views/format.ts";
import type { Catalogue, Values } from "../template.ts";
import { lackInWords } from "./lack.ts";

/** Says a move with its direction: `0.35 up`, `0.12 down`. */
export function formatMove(value: number): string {
  return `${formatNumber(Math.abs(value))} ${value < 0 ? "down" : "up"}`;
}

/** Says how far a move could reach: `anything from 0.02 to 0.71 up`, `anything from 0.07 down to 0.84 up`. */
export function moveRange(low: number | null, high: number | null, unit = ""): string {
  const end = (value: number | null) => (value === null ? noLimit() : `${formatNumber(Math.abs(value))}${unit} ${value < 0 ? "down" : "up"}`);
  if (low !== null && high !== null && low < 0 === high < 0) {
    const [near, far] = [low, high].map(Math.abs).sort((a, b) => a - b) as [number, number];
    return `anything from ${formatNumber(near)}${unit} to ${formatNumber(far)}${unit} ${low < 0 ? "down" : "up"}`;
  }
  return `anything from ${end(low)} to ${end(high)}`;
}

/** Says which trading days: `on the first two trading days`, `on trading days 2 to 4`; day 0 is the first. */
export function tradingDays(first: number, last: number): string {
  if (first === 0) return last === 0 ? "on the first trading day" : `on the first ${spellCount(last + 1)} trading days`;
  if (first > 0) return `on trading days ${first + 1} to ${last + 1}`;
  return `from ${countOf(-first, "trading day")} before the first close to ${last === 0 ? "that close" : `${countOf(last, "day")} after`}`;
}

const days = (v: Values): string => tradingDays(v.number("firstDay"), v.number("lastDay"));
const range = (v: Values): string => moveRange(v.numberOrNull("low95"), v.numberOrNull("high95"));
const bothTests = (v: Values): string => `Kolari and Pynnönen’s test ${formatPValue(v.number("pKolariPynnonen"))}, shifted calendars ${formatPValue(v.number("pShift"))}`;

function estimate(v: Values): string {
  return `${days(v)} after a round, ${spellCount(v.number("assets"))} prices moved together by ${formatNumber(Math.abs(v.number("size")))} of an ordinary move ${v.number("size") < 0 ? "down" : "up"}; it could be ${range(v)}`;
}

const rise = (v: Values): string => `A rise would mean ${v.text("rise")}.`;

function missed(v: Values): string {
  const [detectable, episodes] = [v.numberOrNull("detectable"), countOf(v.number("episodes"), "episode")];
  return detectable === null ? `With ${episodes} we cannot say how small a move would be found.` : `With ${episodes} we would miss a move below ${formatNumber(detectable)} at least one time in five.`;
}

const moved = (v: Values): string =>
  `Markets move after ${v.calendar("calendar")}: ${estimate(v)} (${bothTests(v)}, ${countOf(v.number("episodes"), "episode")}). ${rise(v)} Timing is not cause.`;

function inUnit(v: Values, key: string): string {
  return `${formatNumber(Math.abs(v.number(key)))}${unitOf(v)}`;
}

const unitOf = (v: Values): string => (v.text("unit") === "percent" ? " %" : ` ${v.text("unit")}`);

const VERDICTS: Readonly<Record<string, string>> = { rise: "a rise", fall: "a fall", "no-move": "no move that matters", "cannot-tell": "cannot tell" };

function onePrice(v: Values, after: string): string {
  const found = v.numberOrNull("detectable") === null ? "" : `; the smallest move found four times in five is ${inUnit(v, "detectable")}`;
  return `${capitalised(v.text("name"))}: ${inUnit(v, "size")} ${v.number("size") < 0 ? "down" : "up"} on average, it could be ${moveRange(v.numberOrNull("low95"), v.numberOrNull("high95"), unitOf(v))} (shifted calendars ${formatPValue(v.number("pAdjusted"))}${after}): ${VERDICTS[v.text("verdict")] ?? v.text("verdict")}. Such days bring ${inUnit(v, "ordinary")} either way without any news${found}.`;
}

export const rippleSentences: Catalogue = {
  "ripple.cannot-tell": (v) =>
    `Cannot tell whether markets move after ${v.calendar("calendar")}: ${estimate(v)} (${bothTests(v)}; a move is called only when both say so). ${rise(v)} ${missed(v)} That is not evidence of no effect.`,
  "ripple.rise": moved,
  "ripple.fall": moved,
  "ripple.no-move": (v) =>
    `No move that matters in markets after ${v.calendar("calendar")}: ${days(v)} after a round, ${spellCount(v.number("assets"))} prices moved together by ${formatMove(v.number("size"))}, and the 90 % interval, ${formatMove(v.number("low90"))} to ${formatMove(v.number("high90"))}, lies inside the margin fixed beforehand, ${formatNumber(v.number("margin"))} of an ordinary move either way (${countOf(v.number("episodes"), "episode")}).`,
  "ripple.secondary": (v) => `${capitalised(v.calendar("calendar"))}: ${estimate(v)} (${bothTests(v)}, ${countOf(v.number("episodes"), "episode")}; no verdict, no stars).`,
  "ripple.not-assessable": (v) => `Cannot assess what markets make of ${v.calendar("calendar")}: ${lackInWords(v.text("reason"), v.number("needed"), v.number("had"))}.`,
  "ripple.asset": (v) => onePrice(v, ` after adjusting for ${spellCount(v.number("counted"))} prices`),
  "ripple.control": (v) => `Control, where nothing should show. ${onePrice(v, "")}`,
  "ripple.windows": (v) =>
    `Exploratory, ${days(v)}: all together ${formatMove(v.number("size"))}, it could be ${range(v)} (shifted calendars ${formatPValue(v.number("pAdjusted"))} after adjusting for the number of windows).`,
  "ripple.usual-tests": (v) =>
    `Corrado’s rank test: ${formatPValue(v.number("pRank"))}. Tests that are shown and not used, since they find moves that are not there too often: Boehmer’s, which takes prices that move together for separate witnesses, ${formatPValue(v.number("pBoehmer"))}; Patell’s, which takes turbulence for news besides, ${formatPValue(v.number("pPatell"))}.`,
  "ripple.without-one": (v) =>
    `Most hangs on the round that ended on ${formatDay(v.text("ended"))}: the plain mean is ${formatMove(v.number("with"))} with it and ${formatMove(v.number("without"))} without it (${bothTests(v)}).`,
  "ripple.ordinary": (v) =>
    `One ordinary move is the standard deviation of what a price does ${days(v)} when nothing happens, judged from the ${v.number("estimation")} trading days before${v.text("models") === "mixed" ? "; expected is a price’s own mean, or what its market did" : ""}.`,
  "ripple.closes": (v) => {
    const [count, out] = [v.number("moved"), v.number("leftOut")];
    const kept = `${formatNumber(count)} of ${countOf(v.number("episodes"), "episode")} began with a round that ended on a day without a price`;
    return `${kept}${count === 0 ? "" : `; ${count === 1 ? "it is" : "they are"} read from the next close, at most ${countOf(v.number("longest"), "day")} later`}${out === 0 ? "" : `. Left out, because prices end too soon after or begin too late before: ${formatNumber(out)}`}.`;
  },
  "ripple.confounder": (v) => `Prices are read up to ${formatDay(v.text("lastDay"))} and no further: later ones would answer to ${v.text("confounder")}.`,
  "ripple.claimed-by": (v) => `${capitalised(wordsOf(v.text("series")))}: ${v.text("claimant")}.`,
  "ripple.registered": (v) =>
    `Assets, models, windows, level and margin were fixed on ${formatDay(v.text("registered"))}; the hash of the plan is ${v.text("hash").slice(0, 16)}.`,
  "caveat.other-news": () => "Other news of the same days moves prices too, and nothing takes it out: timing is not cause."
};
