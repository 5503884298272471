import { numberAt } from "./number-words.ts";

const DRONE = /^(бпла|беспилотн\S*|дрон\S*)/i;
const BETWEEN = /^(украинск\S*|вражеск\S*|ударн\S*|атаковавш\S*|боев\S*|летательн\S*|самол[её]тн\S*|типа|новых|еще|ещё|неприятельск\S*)$/i;
const DOWNED = /уничтож|перехва|подавл|сбит|обнаружен/i;

/** “One each over two regions”: how many regions follow is not read. */
const EACH = /(^|\s)по (\d|од|дв|тр|четыр|пят|шест|сем|вос)/i;

/** A number of drones named in a sentence. */
interface Count {
  readonly value: number;
  readonly at: number;
  readonly end: number;
}

/**
 * Finds how many drones a plain air-defence post says were shot down.
 *
 * The total stands in the first sentence that says so. Where it is told as a list by region the list is added up, unless the
 * post breaks off inside it. A single drone often carries no number.
 *
 * @returns the total, or undefined when the post does not let it be known
 */
export function parseTotal(plain: string): number | undefined {
  const sentences = sentencesOf(plain);
  const index = sentences.findIndex((sentence) => DOWNED.test(sentence));
  const sentence = sentences[index];
  if (sentence === undefined) return undefined;
  const brokenOff = index === sentences.length - 1 && !/[.!]$/.test(sentence);
  if (countsIn(sentence).length > 0) return totalOf(sentence, brokenOff);
  return (brokenOff ? undefined : sumOfBrackets(sentence)) ?? allOfThose(sentence, sentences.slice(0, index)) ?? singleIn(sentence);
}

/** Splits at full stops, which also end “мск.” and stand in hours: a new sentence opens with a capital. */
function sentencesOf(plain: string): string[] {
  return plain.replaceAll(/(?<=мск|т\.г|с\.г)\.(?= )/g, "").split(/(?<=[.!])\s+(?=[А-ЯЁ\d])/);
}

function totalOf(sentence: string, brokenOff: boolean): number | undefined {
  const first = countsIn(sentence)[0] as Count;
  const rest = sentence.slice(first.end);
  const colon = rest.indexOf(":");
  if (/из (которых|них)/.test(rest) || (colon >= 0 && !/\d|над/.test(rest.slice(0, colon)))) return first.value;
  const listed = listedIn(sentence, first.end);
  if (!/над/.test(sentence.slice(first.end, listed[0]?.at))) return first.value;
  if (listed.length === 0) return brokenOff && !/над\s\S+\s\S+/.test(rest) ? undefined : first.value;
  return brokenOff || EACH.test(rest) ? undefined : first.value + listed.reduce((sum, { value }) => sum + value, 0);
}

/** Numbers followed by a word for drones, within a few words that qualify it; what is “among them” or bracketed is no further drone. */
function countsIn(sentence: string): Count[] {
  return numbersIn(sentence).filter(({ end }) => {
    const words = sentence.slice(end).trim().split(" ");
    const noun = words.findIndex((word) => !BETWEEN.test(word));
    return DRONE.test(words[noun] ?? "");
  });
}

/** Counts after the first: with a word for drones, or bare before “над” (“два – над Курской”). */
function listedIn(sentence: string, from: number): Count[] {
  return numbersIn(sentence).filter(
    ({ at, end }) => at >= from && /^\s*(–|-|—)?\s*((украинск\S*\s+)?(бпла|беспилотн\S*)[^,;.\d]*?\s*(–|-|—)?\s*)?(уничтожен\S*\s+|сбит\S*\s+)?(над|в районе|на территории)(?![а-яё])/i.test(sentence.slice(end))
  );
}

function numbersIn(sentence: string): Count[] {
  const open = sentence.replaceAll(/\([^)]*\)?/g, (bracket) => " ".repeat(bracket.length)).replaceAll(/(в том числе|из них|включая)[^,;.]*/g, (part) => " ".repeat(part.length));
  const words = [...open.matchAll(/[^\s,;:.–—-]+/g)];
  const found: Count[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const number = numberAt(words.slice(at, at + 4).map(([word]) => word));
    const [first, last] = [words[at], words[at + (number?.length ?? 1) - 1]];
    if (number === undefined || first === undefined || last === undefined) continue;
    found.push({ value: number.value, at: first.index, end: last.index + last[0].length });
    at += number.length - 1;
  }
  return found;
}

function sumOfBrackets(sentence: string): number | undefined {
  const values = [...sentence.matchAll(/\((\S+)(?: [^)]*)?\)/g)].map(([, word]) => numberAt([word ?? ""])?.value);
  return values.length > 0 && values.every((value) => value !== undefined) ? values.reduce((sum, value) => sum + value, 0) : undefined;
}

/** “An attack by four drones … all of them were destroyed”: the number stands in a sentence before. */
function allOfThose(sentence: string, before: readonly string[]): number | undefined {
  return /(уничтожены|перехвачены|подавлены|сбиты)(?![а-яё])/i.test(sentence) ? before.flatMap(countsIn).at(-1)?.value : undefined;
}

function singleIn(sentence: string): number | undefined {
  return /(уничтожен|перехвачен|подавлен|сбит)( и (уничтожен|перехвачен|сбит))?(?![а-яё])/i.test(sentence) && /аппарат(?![а-яё])|бпла|беспилотник(?![а-яё])|дрон(?![а-яё])/i.test(sentence)
    ? 1
    : undefined;
}
