import { type BasicWords, basicWords } from "./sentences/en/words/basics.ts";

/** How numbers, days and names are written: below every sentence, so that sentences can be written with them. */
export interface Manner {
  /** A BCP 47 tag. */
  readonly locale: string;
  readonly basics: BasicWords;
}

let current: Manner = { locale: "en-GB", basics: basicWords };

/** Where numbers and days are written as its readers write them: a BCP 47 tag. Only `format.ts` asks; `language.ts` sets it. */
export function locale(): string {
  return current.locale;
}

/** The words with which numbers, days and names are written. */
export function basics(): BasicWords {
  return current.basics;
}

/** Sets how they are written. Called by `inLanguage` alone. */
export function setManner(manner: Manner): void {
  current = manner;
}
