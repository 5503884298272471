import type { Day } from "#core/model/day.ts";
import { basics, locale } from "./locale.ts";

const PERCENT_READS_BADLY_FROM = 1.995;
/** The same sign in every language; what `Intl` writes in its place is a hyphen. */
const MINUS = "−";
const UTC = { timeZone: "UTC" } as const;

const days = perLocale((tag) => new Intl.DateTimeFormat(tag, { ...UTC, day: "numeric", month: "short", year: "numeric" }));
const months = perLocale((tag) => new Intl.DateTimeFormat(tag, { ...UTC, month: "short", year: "numeric" }));
const monthNames = perLocale((tag) => new Intl.DateTimeFormat(tag, { ...UTC, month: "short" }));
const numbers = perLocale((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 20 }));
const lists = perLocale((tag) => new Intl.ListFormat(tag, { type: "conjunction" }));
const plurals = perLocale((tag) => new Intl.PluralRules(tag));
const fixed = [0, 1, 2, 3, 4].map((digits) => perLocale((tag) => new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits })));

/** Makes one formatter for each locale: making one takes a thousand times as long as using it. */
function perLocale<T>(make: (tag: string) => T): () => T {
  const made = new Map<string, T>();
  return () => {
    const tag = locale();
    const known = made.get(tag);
    if (known !== undefined) return known;
    const fresh = make(tag);
    made.set(tag, fresh);
    return fresh;
  };
}

/** Formats a day or partial day: `15 Jan 2025`, `Jan 2025`, `2025`. Other text is passed through. */
export function formatDay(day: Day): string {
  const parts = /^(\d{4})-(0[1-9]|1[0-2])(?:-(\d\d))?$/.exec(day);
  if (parts === null) return day;
  const at = instantOf(day);
  return parts[3] === undefined ? months().format(at) : days().format(at);
}

function instantOf(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8) || 1));
}

/** Formats the month of a day: `Jan 2025`. */
export function formatMonth(day: Day): string {
  return formatDay(day.slice(0, 7));
}

/** Names the month of a day without its year: `Jan`. */
export function monthName(day: Day): string {
  return monthNames().format(instantOf(day));
}

/** Formats the months of two days of one year: `Jan to Jun 2025`. */
export function formatMonths(first: Day, last: Day): string {
  return basics().span(monthName(first), formatMonth(last));
}

/** Formats first and last day: `3 to 5 Mar 2025` when they share the month. */
export function formatSpan(first: Day, last: Day): string {
  if (first === last) return formatDay(first);
  return first.slice(0, 7) === last.slice(0, 7) ? basics().spanInMonth(formatNumber(Number(first.slice(8))), formatDay(last)) : basics().span(formatDay(first), formatDay(last));
}

/** Formats a count or amount: `4,793`, `101.5`, `0.36`. */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  const digits = Number.isInteger(value) || size >= 1000 ? 0 : size >= 10 ? 1 : 2;
  const shown = Number(size.toFixed(digits));
  return `${value < 0 && shown !== 0 ? MINUS : ""}${numbers().format(shown)}`;
}

/** Formats a number to so many decimals, with its sign where it is below nothing: `0.170`, `−1.5`. */
export function formatDecimals(value: number, digits: 0 | 1 | 2 | 3 | 4): string {
  return `${value < 0 ? MINUS : ""}${fixed[digits]!().format(Number(Math.abs(value).toFixed(digits)))}`;
}

/** Formats a number with its sign, whether above or below nothing: `+3`, `−1.5`. */
export function formatSigned(value: number, digits: 0 | 1 | 2 | 3 | 4 = 0): string {
  return `${value < 0 ? MINUS : "+"}${formatDecimals(Math.abs(value), digits)}`;
}

/** Writes a count in a sentence: `three`, `21`. */
export function spellCount(count: number): string {
  return basics().smallNumbers[count] ?? formatNumber(count);
}

/** The forms of a noun, as its language counts: English has `one` and `other`, others have `few` and `many` too. */
export type NounForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Picks the form of a word that goes with a count, as the language counts. */
export function pluralOf(count: number, forms: NounForms): string {
  return forms[plurals().select(count)] ?? forms.other;
}

/** Formats a count with its noun: `1 night`, `21 nights`. A noun given as one word is English. */
export function countOf(count: number, noun: string | NounForms, plural = `${String(noun)}s`): string {
  return `${formatNumber(count)} ${pluralOf(count, typeof noun === "string" ? { one: noun, other: plural } : noun)}`;
}

/** Writes a score, or a difference of two, to three decimals: `.250`, `−.031`. */
export function formatScore(value: number): string {
  return `${value < 0 ? MINUS : ""}${basics().score(formatDecimals(Math.abs(value), 3))}`;
}

/** Writes evidence in decibans with its sign: `+3.0 dB`. */
export function formatDecibans(value: number): string {
  return basics().decibans(formatSigned(value, 1));
}

/** Writes a ratio with two decimals; one that nothing bounds is said to be over 99. */
export function formatSignRatio(ratio: number): string {
  return ratio > 99 ? basics().over(formatNumber(99)) : formatDecimals(ratio, 2);
}

/** Writes a figure with three digits that count: more would be more than is known. */
export function formatFigure(value: number): string {
  return formatNumber(Number(value.toPrecision(3)));
}

/** Formats a share of one as a percentage, rounded: `16 %`, `−3 %`, `0 %`. */
export function formatPercent(share: number): string {
  return basics().percent(formatNumber(Math.round(share * 100)));
}

/** Formats a share of one as a percentage that is never 0 or 100: `16 %`, `under 1 %`. */
export function formatShare(share: number): string {
  const percent = Math.round(share * 100);
  if (percent < 1) return basics().under(formatPercent(0.01));
  return percent > 99 ? basics().over(formatPercent(0.99)) : formatPercent(share);
}

/** Formats a published or computed change in percent with its sign: `+51.7 %`. */
export function formatPercentChange(percent: number): string {
  const size = Math.abs(percent);
  const shown = Number(size.toFixed(size >= 100 ? 0 : 1));
  return basics().percent(`${percent < 0 ? MINUS : "+"}${numbers().format(shown)}`);
}

/** A rate ratio that reads better as a multiple. */
const isMultiple = (ratio: number) => ratio >= PERCENT_READS_BADLY_FROM;
const multipleOf = (ratio: number) => formatNumber(Number(ratio.toPrecision(2)));

/** Says by how many per cent a ratio strays from one. */
function percentApart(ratio: number): string {
  const percent = Math.round(Math.abs(ratio - 1) * 100);
  if (percent === 0) return formatShare(0);
  return percent >= 100 && ratio < 1 ? formatShare(1) : formatPercent(percent / 100);
}

/** Says a rate ratio in words: `23 % more`, `12 % less`, `2.4 times as many`. */
export function formatRatio(ratio: number): string {
  if (isMultiple(ratio)) return basics().timesAsMany(multipleOf(ratio));
  return ratio < 1 ? basics().less(percentApart(ratio)) : basics().more(percentApart(ratio));
}

/** Says a rate ratio against something: `23 % more than expected`, `2.4 times as many as expected`. */
export function ratioAgainst(ratio: number, reference: string): string {
  if (isMultiple(ratio)) return basics().timesAsManyAs(multipleOf(ratio), reference);
  return ratio < 1 ? basics().lessThan(percentApart(ratio), reference) : basics().moreThan(percentApart(ratio), reference);
}

/** Says how far something could reach: `anything from 12 % less to 48 % more`. */
export function ratioRange(low: number | null, high: number | null): string {
  if (low === null) return high === null ? basics().noLimitOnEitherSide : basics().anythingUpTo(formatRatio(high));
  return high === null ? basics().anythingFrom(formatRatio(low)) : basics().anythingBetween(formatRatio(low), formatRatio(high));
}

/** Words for the end of an interval that was not reached. */
export function noLimit(): string {
  return basics().noLimit;
}

/** Says an interval in a table or on a chart: `12 % less to 48 % more`. */
export function ratioInterval(low: number | null, high: number | null): string {
  return basics().range(low === null ? noLimit() : formatRatio(low), high === null ? noLimit() : formatRatio(high));
}

/** Formats a rate ratio for the end of an axis: `+25 %`, `−20 %`, `×2.4`. */
export function formatRatioTick(ratio: number): string {
  if (isMultiple(ratio)) return `×${multipleOf(ratio)}`;
  if (ratio === 1) return basics().asExpected;
  const percent = Math.abs(ratio - 1) * 100;
  return basics().percent(`${ratio < 1 ? MINUS : "+"}${percent < 0.5 ? formatDecimals(Math.max(0.1, percent), 1) : formatNumber(Math.round(percent))}`);
}

/** Says a p-value: `p = 0.17`, `p = 0.048`, `p < 0.005`. */
export function formatPValue(pValue: number): string {
  if (pValue < 0.005) return basics().pValueUnder(formatDecimals(0.005, 3));
  if (pValue > 0.99) return basics().pValueOver(formatDecimals(0.99, 2));
  return basics().pValue(formatDecimals(pValue, pValue < 0.1 ? 3 : 2));
}

/** Turns an id into words of the language: `both-at-table` becomes `both at table`. */
export function wordsOf(id: string): string {
  return basics().idInWords(id);
}

/** Starts a sentence with a capital letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase(locale()) + text.slice(1);
}

/** Joins a list as one reads it: `a, b and c`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : lists().format(items);
}
