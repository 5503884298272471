const LETTERS_PER_SLIP = 3;

/**
 * Returns the known word that a mistyped word was most likely meant to be, or `undefined` when none is near: at most
 * one slip (a letter more, less, other, or two swapped) in three letters. Of equally near words the first wins.
 */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  if (word.length > 120) return undefined;
  let best: { word: string; slips: number } | undefined;
  for (const candidate of known) {
    if (Math.abs(word.length - candidate.length) >= (best?.slips ?? Infinity)) continue;
    const slips = slipsBetween(word.toLowerCase(), candidate.toLowerCase());
    if (slips < (best?.slips ?? Infinity)) best = { word: candidate, slips };
  }
  if (best === undefined) return undefined;
  return best.slips <= Math.max(1, Math.floor(Math.max(word.length, best.word.length) / LETTERS_PER_SLIP)) ? best.word : undefined;
}

/** Counts the slips that turn one word into another (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let slips = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) slips = Math.min(slips, beforeLast[j - 2]! + 1);
      row.push(slips);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
