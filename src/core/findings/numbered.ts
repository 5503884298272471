import type { Sentence } from "#core/model/sentence.ts";

/** Numbers the fields of a list into one flat record: word1, word2 … and how many there are under `count`. */
export function numbered(count: string, items: readonly Sentence["values"][]): Sentence["values"] {
  return Object.fromEntries([[count, items.length], ...items.flatMap((item, i) => Object.entries(item).map(([key, value]) => [`${key}${i + 1}`, value] as const))]);
}
