/**
 * The words with which `format.ts` and `names.ts` write numbers, days and names: they get each number already written.
 * They import nothing, since every sentence is written with them.
 */
export const basicWords = {
  /** Puts a word of the model into words (a status, a role, a kind, a class of acts): `both-at-table`. Another language holds a list of them, and falls back on the id. */
  idInWords: (id: string) => id.replaceAll("-", " "),
  noLimit: "no limit found",
  noLimitOnEitherSide: "anything (no limit found on either side)",
  /** From none to the last number that is written out. */
  smallNumbers: ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"] as readonly string[],
  /** Two days in full. */
  span: (first: string, last: string) => `${first} to ${last}`,
  /** The date alone of the first day, the last in full: both are of one month. */
  spanInMonth: (firstDate: string, last: string) => `${firstDate} to ${last}`,
  /** Two ends of whatever kind. */
  range: (low: string, high: string) => `${low} to ${high}`,
  percent: (number: string) => `${number} %`,
  under: (percent: string) => `under ${percent}`,
  over: (percent: string) => `over ${percent}`,
  /** A score between −1 and 1, which English writes without its nought. */
  score: (number: string) => number.replace(/^0/, ""),
  decibans: (number: string) => `${number} dB`,
  pValue: (number: string) => `p = ${number}`,
  pValueUnder: (number: string) => `p < ${number}`,
  pValueOver: (number: string) => `p > ${number}`,
  asExpected: "as expected",
  timesAsMany: (number: string) => `${number} times as many`,
  timesAsManyAs: (number: string, reference: string) => `${number} times as many as ${reference}`,
  more: (percent: string) => `${percent} more`,
  moreThan: (percent: string, reference: string) => `${percent} more than ${reference}`,
  less: (percent: string) => `${percent} less`,
  lessThan: (percent: string, reference: string) => `${percent} less than ${reference}`,
  anythingUpTo: (high: string) => `anything up to ${high} (no limit found below)`,
  anythingFrom: (low: string) => `anything from ${low} upwards (no limit found above)`,
  anythingBetween: (low: string, high: string) => `anything from ${low} to ${high}`,
  roundsWhereSat: (party: string) => `rounds where ${party} sat`,
  roundsWhereAllSat: (party: string) => `rounds where ${party} and every other party sat`,
  roundsWithout: (party: string) => `rounds without ${party}`,
  /** The calendar of a control, called after the party whose test it controls. */
  controlOf: (calendar: string, party: string) => `${calendar} (${party})`
};

/** What a language must have for numbers, days and names. */
export type BasicWords = typeof basicWords;
