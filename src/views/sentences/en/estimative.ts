import { wordsOf } from "#views/format.ts";

/** Says a range of probability in estimative words: both where it lies in two bands. */
export function estimativeInWords(from: string, to: string): string {
  return from === to ? wordsOf(from) : `${wordsOf(from)} to ${wordsOf(to)}`;
}
