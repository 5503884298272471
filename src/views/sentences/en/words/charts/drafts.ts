import { countOf, formatDay } from "#views/format.ts";

/** The line of drafts, clause by clause. */
export const draftChartWords = {
  title: (moved: number, same: number, dropped: number, cannotTell: number, dependsOnCopy: number) =>
    `From the first text to the last ${countOf(moved, "clause")} moved, ${same} stayed, ${dropped} ${dropped === 1 ? "was" : "were"} taken out, of ${cannotTell} one cannot tell, and of ${dependsOnCopy} it depends on the copy`,
  subtitle: (asOf: string) => `A row is a clause, a column a text, in the order of their lineage; places on scales from 0 to 1 are one coder's judgement; as of ${formatDay(asOf)}`,
  source: "Drafts clause by clause in our own words, each with its pages and their grades: drafts/ in the case.",
  stands: "stands in the text",
  copiesDiffer: "copies of it differ",
  isNew: "new",
  takenOut: "taken out",
  notSeenKey: "not seen in this text: no drop",
  whichWay: "cannot tell which way",
  signsHeading: "How to read the signs",
  signs: (high: string, highEnd: string, low: string, lowEnd: string, same: string, overlap: string) => [
    `${high} moved towards the end of ${highEnd}; ${low} towards that of ${lowEnd}; ${same} the same; ${overlap} cannot tell, since the places overlap or no scale tells.`,
    "Two signs with a stroke between them: the answer hangs on which copy is right.",
    "A long dash leads to a clause that was taken out, with the way it moved by that, where a scale tells. A thin dotted line passes a text in which the clause was not seen."
  ],
  became: (relation: string, towards: string | null) => `${relation}${towards === null ? "" : ` towards ${towards}`}`,
  place: (low: number, high: number) => ` at ${low === high ? low : `${low} to ${high}`}`,
  copiesDifferOf: ", copies differ",
  whole: (became: string) => `; from first to last ${became}`,
  notSeen: "not seen",
  firstToLast: "First to last"
};
