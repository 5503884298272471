import type { HistorySign, HistoryWindow } from "#core/model/history.ts";
import type { SignCount } from "#core/model/history-outcome.ts";
import { shareRatio } from "#core/stats/share-ratio.ts";

/** What is forecast of a window: that the outcome comes, or that it comes by one route. */
export type Came = (window: HistoryWindow) => boolean;

export const byAnyRoute: Came = ({ outcome }) => outcome;
export const throughTheSameTalks: Came = ({ outcome, route }) => outcome && route === "same-talks";

/** A sign counted where the outcome came and where not. */
export type Counted = Pick<SignCount, "yesCame" | "knownCame" | "yesNot" | "knownNot" | "ratio" | "decibans">;

/**
 * Counts in how many windows a sign was there where the outcome came and where it did not; where it is unknown it counts on neither side.
 *
 * @returns The counts, and how many times likelier the sign is where the outcome came, in decibans too: 10 log₁₀ of it.
 */
export function countSign(windows: readonly HistoryWindow[], sign: HistorySign, came: Came): Counted {
  let [yesCame, knownCame, yesNot, knownNot] = [0, 0, 0, 0];
  for (const window of windows) {
    const value = window.signs[sign];
    if (value === "unknown") continue;
    const yes = value === "yes" ? 1 : 0;
    if (came(window)) {
      knownCame += 1;
      yesCame += yes;
    } else {
      knownNot += 1;
      yesNot += yes;
    }
  }
  const ratio = shareRatio({ events: yesCame, of: knownCame }, { events: yesNot, of: knownNot });
  return { yesCame, knownCame, yesNot, knownNot, ratio, decibans: 10 * Math.log10(ratio) };
}

/** Tells whether a sign is known in enough windows on both sides. */
export function isUsable({ knownCame, knownNot }: Pick<Counted, "knownCame" | "knownNot">, minKnown: number): boolean {
  return Math.min(knownCame, knownNot) >= minKnown;
}
