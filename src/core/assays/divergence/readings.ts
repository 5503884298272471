/** What one statement by a capital says of an event on one question. */
export interface Reading {
  readonly event: string;
  readonly capital: string;
  /** null = it does not speak of it: no answer. */
  readonly answer: string | null;
}

/** Readings that can be compared, as indices of capitals, answers and events. */
export interface Comparable {
  readonly capitals: readonly string[];
  readonly capital: Int32Array;
  readonly answer: Int32Array;
  /** Places of the readings of each event. */
  readonly events: readonly (readonly number[])[];
}

/**
 * Keeps the answers of capitals that gave enough of them, on events that at least two such capitals answered on; what is left out for
 * the one reason may leave too few for the other, so it repeats until nothing more falls out. Blind to what was answered.
 */
export function comparable(readings: readonly Reading[], values: readonly string[], minAnswers: number): Comparable {
  let kept = readings.filter((r) => r.answer !== null);
  for (let before = -1; before !== kept.length; ) {
    before = kept.length;
    const answers = countBy(kept.map((r) => r.capital));
    const enough = kept.filter((r) => answers.get(r.capital)! >= minAnswers);
    const voices = new Map<string, Set<string>>();
    for (const { event, capital } of enough) voices.set(event, (voices.get(event) ?? new Set()).add(capital));
    kept = enough.filter((r) => voices.get(r.event)!.size > 1);
  }
  const capitals = [...new Set(kept.map((r) => r.capital))].sort();
  const names = [...new Set(kept.map((r) => r.event))].sort();
  return {
    capitals,
    capital: Int32Array.from(kept, (r) => capitals.indexOf(r.capital)),
    answer: Int32Array.from(kept, (r) => indexOfAnswer(values, r.answer!)),
    events: names.map((name) => kept.flatMap((r, place) => (r.event === name ? [place] : [])))
  };
}

function indexOfAnswer(values: readonly string[], answer: string): number {
  const index = values.indexOf(answer);
  if (index < 0) throw new RangeError(`Cannot compare readings: wanted an answer among ${values.join(", ")}, current value is ${answer}`);
  return index;
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
