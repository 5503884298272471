import type { Day } from "#core/model/day.ts";

/** Everything that the clock shows of a case as of a day: figures, contacts and undertakings on one axis of days. Plain values, so that the page carries it to its script. */
export interface Clock {
  /** First day on the axis. */
  readonly from: Day;
  /** The day after its last. */
  readonly to: Day;
  readonly series: readonly ClockSeries[];
  readonly lanes: readonly ClockLane[];
  readonly undertakings: readonly ClockUndertaking[];
}

/** Daily figures with the course that was to be expected; entry i is day `from` + i, null = no report, which is not zero. */
export interface ClockSeries {
  /** Of the finding that they are from. */
  readonly id: string;
  readonly name: string;
  readonly unit: "night" | "day";
  /** Drawn before the reader chooses: the series of a registered test. */
  readonly isMain: boolean;
  readonly from: Day;
  readonly observed: readonly (number | null)[];
  readonly expected: readonly (number | null)[];
  /** The 90 % band of the expected course. */
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
  /** Places in `observed` of the nights that the registered test looks at. */
  readonly tested: readonly number[];
}

/** Contacts that stand in one row. */
export interface ClockLane {
  readonly label: string;
  readonly meetings: readonly ClockMeeting[];
}

/** A round or another contact. */
export interface ClockMeeting {
  readonly id: string;
  readonly title: string;
  /** What kind of talks, of what rank and where, in words. */
  readonly format: string;
  /** What was raised, in words; null where the record does not tell. */
  readonly agenda: string | null;
  readonly counts: boolean;
  readonly from: Day | null;
  /** Last day, inclusive. */
  readonly to: Day | null;
  readonly announced: Day | null;
  readonly calledOff: Day | null;
  /** Where it is told in full. */
  readonly href: string;
}

/** How a window is drawn: the word of the figures or, where nothing measures it, what is said of it. */
export const READING_WORDS = ["kept", "partly-kept", "broken", "lapsed", "unverifiable", "cannot-tell"] as const;
export type ReadingWord = (typeof READING_WORDS)[number];

/** A window as one party reads it; places are days since 1970, hours as fractions. */
export interface ClockReading {
  readonly by: string;
  readonly start: number;
  /** null = this reading names no end. */
  readonly end: number | null;
  readonly word: ReadingWord;
  /** Whether the word rests on figures; else on what somebody says, which is a claim. */
  readonly isMeasured: boolean;
  /** The word with what it rests on. */
  readonly says: string;
}

/** An undertaking with its window under each reading that names one. */
export interface ClockUndertaking {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly readings: readonly ClockReading[];
}
