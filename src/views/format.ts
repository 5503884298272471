import type { Day } from "#core/model/day.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const SMALL_NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"] as const;
const PERCENT_READS_BADLY_FROM = 1.995;

/** Words for the end of an interval that was not reached. */
export const NO_LIMIT = "no limit found";

/** Formats a day or partial day: `15 Jan 2025`, `Jan 2025`, `2025`. Other text is passed through. */
export function formatDay(day: Day): string {
  const [year, month, date] = day.split("-");
  const name = MONTHS[Number(month) - 1];
  if (year === undefined || name === undefined) return day;
  return date === undefined ? `${name} ${year}` : `${Number(date)} ${name} ${year}`;
}

/** Formats the month of a day: `Jan 2025`. */
export function formatMonth(day: Day): string {
  return formatDay(day.slice(0, 7));
}

/** Formats first and last day: `3 to 5 Mar 2025` when they share the month. */
export function formatSpan(first: Day, last: Day): string {
  if (first === last) return formatDay(first);
  if (first.slice(0, 7) === last.slice(0, 7)) return `${Number(first.slice(8))} to ${formatDay(last)}`;
  return `${formatDay(first)} to ${formatDay(last)}`;
}

/** Formats a count or amount: `4,793`, `101.5`, `0.36`. */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  const digits = Number.isInteger(value) || size >= 1000 ? 0 : size >= 10 ? 1 : 2;
  const [whole = "", fraction] = size.toFixed(digits).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const decimals = fraction === undefined || Number(fraction) === 0 ? "" : `.${fraction.replace(/0+$/, "")}`;
  const isZero = Number(whole) === 0 && decimals === "";
  return `${value < 0 && !isZero ? "−" : ""}${grouped}${decimals}`;
}

/** Writes a count in a sentence: `three`, `21`. */
export function spellCount(count: number): string {
  return SMALL_NUMBERS[count] ?? formatNumber(count);
}

/** Formats a count with its noun: `1 night`, `21 nights`. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatNumber(count)} ${count === 1 ? noun : plural}`;
}

/** Writes a score, or a difference of two, to three decimals. */
export function formatScore(value: number): string {
  return Math.abs(value).toFixed(3).replace(/^0/, "").replace(/^/, value < 0 ? "−" : "");
}

/** Formats a share of one as a percentage that is never 0 or 100: `16 %`, `under 1 %`. */
export function formatShare(share: number): string {
  const percent = Math.round(share * 100);
  if (percent < 1) return "under 1 %";
  return percent > 99 ? "over 99 %" : `${percent} %`;
}

/** Formats a published or computed change in percent with its sign: `+51.7 %`. */
export function formatPercentChange(percent: number): string {
  const size = Math.abs(percent);
  return `${percent < 0 ? "−" : "+"}${size >= 100 ? size.toFixed(0) : size.toFixed(1).replace(/\.0$/, "")} %`;
}

/** Says a rate ratio in words: `23 % more`, `12 % less`, `2.4 times as many`. */
export function formatRatio(ratio: number): string {
  if (ratio >= PERCENT_READS_BADLY_FROM) return `${formatNumber(Number(ratio.toPrecision(2)))} times as many`;
  const percent = Math.round(Math.abs(ratio - 1) * 100);
  const side = ratio < 1 ? "less" : "more";
  if (percent === 0) return `under 1 % ${side}`;
  return percent >= 100 && ratio < 1 ? "over 99 % less" : `${percent} % ${side}`;
}

/** Says a rate ratio against something: `23 % more than expected`, `2.4 times as many as expected`. */
export function ratioAgainst(ratio: number, reference: string): string {
  return `${formatRatio(ratio)} ${ratio >= PERCENT_READS_BADLY_FROM ? "as" : "than"} ${reference}`;
}

/** Says how far something could reach: `anything from 12 % less to 48 % more`. */
export function ratioRange(low: number | null, high: number | null): string {
  if (low === null && high === null) return `anything (${NO_LIMIT} on either side)`;
  if (low === null) return `anything up to ${formatRatio(high as number)} (${NO_LIMIT} below)`;
  if (high === null) return `anything from ${formatRatio(low)} upwards (${NO_LIMIT} above)`;
  return `anything from ${formatRatio(low)} to ${formatRatio(high)}`;
}

/** Says an interval in a table or on a chart: `12 % less to 48 % more`. */
export function ratioInterval(low: number | null, high: number | null): string {
  return `${low === null ? NO_LIMIT : formatRatio(low)} to ${high === null ? NO_LIMIT : formatRatio(high)}`;
}

/** Formats a rate ratio for the end of an axis: `+25 %`, `−20 %`, `×2.4`. */
export function formatRatioTick(ratio: number): string {
  if (ratio >= PERCENT_READS_BADLY_FROM) return `×${formatNumber(Number(ratio.toPrecision(2)))}`;
  if (ratio === 1) return "as expected";
  const percent = Math.abs(ratio - 1) * 100;
  return `${ratio < 1 ? "−" : "+"}${percent < 0.5 ? Math.max(0.1, percent).toFixed(1) : Math.round(percent)} %`;
}

/** Says a p-value: `p = 0.17`, `p = 0.048`, `p < 0.005`. */
export function formatPValue(pValue: number): string {
  if (pValue < 0.005) return "p < 0.005";
  if (pValue > 0.99) return "p > 0.99";
  return `p = ${pValue.toFixed(pValue < 0.1 ? 3 : 2)}`;
}

/** Turns an id into words: `both-at-table` becomes `both at table`. */
export function wordsOf(id: string): string {
  return id.replaceAll("-", " ");
}

/** Starts a sentence with a capital letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Joins a list as one reads it: `a, b and c`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
