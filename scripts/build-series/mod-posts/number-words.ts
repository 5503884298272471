/** Russian cardinal numbers in all their cases, ё written as е. */
const VALUES = new Map<string, number>();

function add(value: number, forms: string): void {
  for (const form of forms.split(" ")) VALUES.set(form, value);
}

add(1, "один одна одно одни одного одной одному одну одним одном");
add(2, "два две двух двум двумя");
add(3, "три трех трем тремя");
add(4, "четыре четырех четырем четырьмя");
["пят", "шест", "сем", "восем", "девят", "десят"].forEach((stem, index) => add(5 + index, `${stem}ь ${stem}и ${stem}ью`));
add(8, "восьми восьмью");
["один", "две", "три", "четыр", "пят", "шест", "сем", "восем", "девят"].forEach((stem, index) =>
  add(11 + index, `${stem}надцать ${stem}надцати ${stem}надцатью`)
);
add(20, "двадцать двадцати двадцатью");
add(30, "тридцать тридцати тридцатью");
add(40, "сорок сорока");
add(50, "пятьдесят пятидесяти пятьюдесятью");
add(60, "шестьдесят шестидесяти шестьюдесятью");
add(70, "семьдесят семидесяти семьюдесятью");
add(80, "восемьдесят восьмидесяти восемьюдесятью");
add(90, "девяносто девяноста");
add(100, "сто ста");
add(200, "двести двухсот двумястами");
add(300, "триста трехсот тремястами");
add(400, "четыреста четырехсот четырьмястами");
add(500, "пятьсот пятисот пятьюстами");

/**
 * Reads a whole number at the start of some words: a numeral, or number words that go down in size (“сто сорок один”).
 *
 * @returns the number and how many words it took, or undefined when the first word begins no number
 */
export function numberAt(words: readonly string[]): { readonly value: number; readonly length: number } | undefined {
  if (/^\d{1,4}$/.test(words[0] ?? "")) return { value: Number(words[0]), length: 1 };
  let [value, length, smallest] = [0, 0, Number.POSITIVE_INFINITY];
  for (const word of words) {
    const part = VALUES.get(word.toLowerCase().replaceAll("ё", "е"));
    if (part === undefined || part >= magnitudeOf(smallest)) break;
    [value, length, smallest] = [value + part, length + 1, part];
  }
  return length === 0 ? undefined : { value, length };
}

/** What a following part must stay below: after 40 a unit, after 300 anything under a hundred, after 7 or 15 nothing. */
function magnitudeOf(part: number): number {
  if (part === Number.POSITIVE_INFINITY) return part;
  if (part >= 100) return 100;
  return part >= 20 ? 10 : 0;
}
