import { addDays } from "#core/model/day-count.ts";
import { formatDay, formatMonth, formatNumber, formatSpan, listed, wordsOf } from "#views/format.ts";
import type { TollClause } from "#views/toll-clause.ts";

const YEAR = 4;
const MONTH = 7;
const FIRST = "-01";

/** Says a range: one number only where its ends are one, “at least” where a claimant says so, and “at most” where nobody says more. */
export function rangeInWords(low: number | null, high: number, isFloor: boolean): string {
  const to = formatNumber(high);
  if (low === null) return `at most ${to}`;
  const from = formatNumber(low);
  return `${isFloor ? "at least " : ""}${from === to ? from : `${from} to ${to}`}`;
}

/** Says on which days a number at a time was counted. */
export function daysInWords(days: readonly string[]): string {
  return `on ${listed(days.map(formatDay))}`;
}

/** Says a figure with its unit, unless the title names it as its first word; persons are in every title. */
export function figureInWords({ title, low, high, isFloor, unit, isStock }: TollClause): string {
  return `${rangeInWords(low, high, isFloor)}${unit === "persons" || title.toLowerCase().startsWith(unit) ? "" : ` ${unit}`}${isStock ? "" : " a day"}`;
}

/** Says of when a figure is and whose, and who says “at most” beside it. */
export function whenceInWords({ from, to, on, short, shortBelligerents, ceilings }: TollClause): string {
  const when = on.length > 0 ? daysInWords(on) : spanInShort(from, to);
  const claimed = shortBelligerents.length === 0 ? "" : `${listed(shortBelligerents)}, a belligerent’s claim`;
  const limits = ceilings.map(({ claimant, high }) => `at most ${formatNumber(high)}, ${claimant}`);
  return [when, listed(short), claimed, ...limits].filter((part) => part !== "").join("; ");
}

/** Says measures in one clause each, those of people killed together. */
export function clausesInWords(clauses: readonly TollClause[]): string {
  const killed = clauses.filter(({ measure, isStock, unit }) => measure === "killed" && !isStock && unit === "persons");
  const dead = killed.map((clause) => `${clause.title.replace(" killed", "")}, ${rangeInWords(clause.low, clause.high, clause.isFloor)} (${whenceInWords(clause)})`);
  const others = clauses.filter((clause) => !killed.includes(clause)).map((clause) => `${clause.title}: ${figureInWords(clause)} (${whenceInWords(clause)})`);
  return [...(dead.length === 0 ? [] : [`Killed a day: ${dead.join("; ")}`]), ...others].join(". ");
}

const COUNTED: Readonly<Record<string, string>> = { killed: "deaths", injured: "injuries", "killed-or-injured": "killed or injured", displaced: "displaced", sheltered: "hours under alert", "power-lost": "without power" };

/** Names shortly what nobody counts: what, and where; each once. */
export function missingInWords(missing: readonly { readonly measure: string; readonly place: string }[]): string {
  const places = [...new Set(missing.map(({ place }) => place))];
  return places.map((place) => `${listed([...new Set(missing.filter((one) => one.place === place).map(({ measure }) => COUNTED[measure] ?? wordsOf(measure)))])} (${placeInWords(place)})`).join("; ");
}

/** A place's id as its name: the name that is known for it, else its words with capitals. */
function placeInWords(place: string): string {
  return wordsOf(place).split(" ").map((word) => (SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1))).join(" ");
}
const SMALL: ReadonlySet<string> = new Set(["and", "of", "in", "the", "held"]);

/** A whole month or year by its name, a long time by its months, a short one by its days. */
function spanInShort(from: string, to: string): string {
  if (from.endsWith(FIRST) && addDays(to, 1).endsWith(FIRST)) {
    if (from.slice(0, MONTH) === to.slice(0, MONTH)) return formatMonth(from);
    if (from.endsWith("-01-01") && to === `${from.slice(0, YEAR)}-12-31`) return from.slice(0, YEAR);
  }
  return from.slice(0, MONTH) === to.slice(0, MONTH) ? formatSpan(from, to) : `${from.slice(0, YEAR) === to.slice(0, YEAR) ? formatMonth(from).split(" ")[0]! : formatMonth(from)}–${formatMonth(to)}`;
}
