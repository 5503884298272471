import { dayNumber } from "#core/model/day-count.ts";
import type { LedgerReading, LedgerTerm } from "#core/model/ledger-outcome.ts";
import type { ClaimedWord } from "#core/model/pledge-outcome.ts";
import { words } from "#views/language.ts";
import type { ClockReading, ReadingWord } from "./clock.ts";

type Said = Pick<ClockReading, "word" | "isMeasured" | "says">;

/** Returns the windows of an undertaking, one for each reading that names a start or an end, with what came of it. */
export function readingsOf(outcome: LedgerTerm): ClockReading[] {
  return outcome.readings.flatMap((reading): ClockReading[] => {
    const { from, to, readBy } = reading;
    if (from === null && to === null) return [];
    const end = to === null ? null : endOf(to);
    const start = from === null ? Math.min(dayNumber(outcome.announced), (end ?? Infinity) - 1) : startOf(from);
    return [{ by: readBy, start, end, ...saidOf(reading, outcome) }];
  });
}

/** Says what came of a window: by figures where they give a word, else by what is claimed of the whole, else how it ended. */
function saidOf({ words: measured }: LedgerReading, { claimed, steps, verifiable }: LedgerTerm): Said {
  const { clock: say } = words();
  const seen = [...new Set(measured.flatMap(({ word }) => word ?? []))];
  const told = seen.filter((word) => word !== "cannot-tell");
  if (seen.length > 0) {
    const word = told.length === 1 && seen.length === 1 ? told[0]! : "cannot-tell";
    return { word, isMeasured: true, says: say.byFigures(seen.map((one) => say.word[one]).join(", ")) };
  }
  if (claimed.length > 0) return claimedOf(claimed);
  const ended = steps.map(({ status }) => status).filter((status) => status === "lapsed" || status === "unverifiable").at(-1);
  if (ended !== undefined) return { word: ended, isMeasured: false, says: say.word[ended] };
  return { word: verifiable.word === "by-design-not" ? "unverifiable" : "cannot-tell", isMeasured: false, says: say.noWord };
}

function claimedOf(claimed: readonly ClaimedWord[]): Said {
  const { clock: say } = words();
  const all = [...new Set(claimed.map(({ word }) => word))];
  const [only] = all;
  const isWord = (word: ClaimedWord["word"]): word is ReadingWord & ClaimedWord["word"] => word !== "disputed" && word !== "not-judged";
  const inWords = (word: ClaimedWord["word"]) => (word === "disputed" ? say.disputed : word === "not-judged" ? say.notJudged : say.byClaim(say.word[word]));
  return { word: all.length === 1 && only !== undefined && isWord(only) ? only : "cannot-tell", isMeasured: false, says: all.map(inWords).join("; ") };
}

function startOf(moment: string): number {
  return placeOf(moment, 0);
}

/** A day is the last one, inclusive; an hour is the end. */
function endOf(moment: string): number {
  return placeOf(moment, 1);
}

/** Places a day, a month, or an hour in UTC; a month or a day that ends something ends with its last hour. */
function placeOf(moment: string, wholeDays: 0 | 1): number {
  if (moment.includes("T")) return Date.parse(moment) / 86_400_000;
  if (moment.length === 10) return dayNumber(moment) + wholeDays;
  const [year, month = "1"] = moment.split("-");
  const months = wholeDays === 0 ? Number(month) - 1 : moment.length === 4 ? 12 : Number(month);
  return Date.UTC(Number(year), months, 1) / 86_400_000;
}
