import type { Credibility, Reliability } from "#core/model/grade.ts";
import type { AnyRecord } from "#core/model/records.ts";
import { capitalised, formatDay, formatSpan, wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";

const say = () => words().records.recordWords;

/** What the records of a kind are called; a kind without an entry is called by its name. */
const KINDS: () => Readonly<Record<string, readonly [one: string, many: string]>> = () => ({
  rounds: [say().roundOrContact, say().roundsAndContacts],
  terms: [say().undertaking, say().undertakings],
  forecasts: [say().forecastQuestion, say().forecastQuestions],
  claims: [say().publishedClaim, say().publishedClaims],
  sources: [say().source, say().sources],
  history: [say().windowOfPastTalks, say().pastTalks],
  benchmarks: [say().lastTradeOfAMarket, say().lastTradesOfMarkets],
  signs: [say().signOfPastTalksAs, say().signsOfPastTalksAs],
  series: [say().series, say().seriesOfFigures],
  case: [say().theCase, say().theCase]
});

const RELIABILITY: () => Readonly<Record<Reliability, string>> = () => ({ A: say().reliable, B: say().usuallyReliable, C: say().fairlyReliable, D: say().notUsuallyReliable, E: say().unreliable, F: say().cannotBeJudged });
const CREDIBILITY: () => Readonly<Record<Credibility, string>> = () => ({ 1: say().confirmed, 2: say().probablyTrue, 3: say().possiblyTrue, 4: say().doubtful, 5: say().improbable, 6: say().cannotBeJudged });

/** Fields that name a record, the best first. */
const TITLES = ["title", "name", "says", "summary", "text"] as const;
const LONGEST_TITLE = 140;
/** Fields that say when it happened, the best first. */
const HAPPENED = ["happened", "on", "from", "date", "day", "announced", "plannedFrom", "decisionDate"] as const;
const UPPER = /\b(utc|url|id)\b/gi;

/** Names all records of a kind: `Undertakings`. */
export function kindName(kind: string): string {
  return KINDS()[kind]?.[1] ?? capitalised(fieldWords(kind));
}

/** Names one record's kind: `Undertaking`. */
export function oneOfKind(kind: string): string {
  return KINDS()[kind]?.[0] ?? capitalised(fieldWords(kind).replace(/s$/, ""));
}

/** Says a grade of reliability with what it means: `B, usually reliable`. */
export function reliabilityWords(grade: Reliability): string {
  return `${grade}, ${RELIABILITY()[grade]}`;
}

/** Says a grade of credibility with what it means: `2, probably true`. */
export function credibilityWords(grade: Credibility): string {
  return `${grade}, ${CREDIBILITY()[grade]}`;
}

/** Turns the name of a field into words: `termsPublic` becomes `terms public`. */
export function fieldWords(field: string): string {
  return wordsOf(field.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase()).replace(UPPER, (word) => word.toUpperCase());
}

/** Returns what a record is called: its title, else what it says, else its id in words. */
export function titleOf(record: AnyRecord): string {
  const found = TITLES.map((field) => record[field]).find((value) => typeof value === "string");
  if (typeof found !== "string") return capitalised(wordsOf(record.id));
  return found.length > LONGEST_TITLE ? `${found.slice(0, LONGEST_TITLE).replace(/\s\S*$/, "")} …` : found;
}

/** Says when what a record holds happened; null where it does not say. */
export function happenedOf(record: AnyRecord): string | null {
  const found = HAPPENED.map((field) => record[field]).find((value) => typeof value === "string");
  if (typeof found !== "string") return null;
  const { to } = record;
  return found === record.from && typeof to === "string" && to.length === 10 && found.length === 10 ? formatSpan(found, to) : dayWords(found);
}

/** Formats a day, a part of one, or an hour in UTC: `10 Mar 2025, 04:30 UTC`. */
export function dayWords(moment: string): string {
  const [day = "", time] = moment.split("T");
  return time === undefined ? formatDay(day) : say().utc(formatDay(day), time.slice(0, 5));
}
