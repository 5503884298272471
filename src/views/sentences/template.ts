import type { Sentence } from "#core/model/sentence.ts";
import { calendarName, type Names } from "#views/names.ts";

/** The values of one sentence, read with a complaint when one is absent or of another kind. */
export interface Values {
  readonly text: (key: string) => string;
  readonly textOrNull: (key: string) => string | null;
  /** Whose rounds: a calendar's id in words. */
  readonly calendar: (key: string) => string;
  readonly number: (key: string) => number;
  readonly numberOrNull: (key: string) => number | null;
}

/** Puts the values of a sentence into words. */
export type Template = (values: Values) => string;

/** Templates by name. A language is one catalogue. */
export type Catalogue = Readonly<Record<string, Template>>;

/**
 * Returns readers for the values of a sentence.
 * @throws RangeError when a template asks for a value that the sentence does not hold.
 */
export function readValues(sentence: Sentence, names: Names): Values {
  const refuse = (key: string, wanted: string): never => {
    const found = JSON.stringify(sentence.values[key] ?? null);
    throw new RangeError(`Cannot render the sentence ${sentence.template}: ${key} must be ${wanted}, current value is ${found}`);
  };
  const number = (key: string): number => {
    const value = sentence.values[key];
    return typeof value === "number" ? value : refuse(key, "a number");
  };
  const raw = (key: string): string => {
    const value = sentence.values[key];
    return typeof value === "string" ? value : refuse(key, "a text");
  };
  const text = (key: string): string => {
    const value = raw(key);
    return Object.hasOwn(names, value) ? (names[value] as string) : value;
  };
  return {
    text,
    textOrNull: (key) => (sentence.values[key] === null ? null : text(key)),
    calendar: (key) => calendarName(raw(key), names),
    number,
    numberOrNull: (key) => (sentence.values[key] === null ? null : number(key))
  };
}
