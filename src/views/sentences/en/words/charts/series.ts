import { capitalised, countOf, formatDay, formatNumber, formatShare, listed } from "#views/format.ts";

/** What a series holds, and the calendar of talks. */
export const seriesChartWords = {
  area: (unit: string) => `${unit}, each class to its own height`,
  silent: "no report: not zero",
  counting: "the counting changed (numbers below)",
  countingHeading: (changes: number) => `Where the counting changed (${changes})`,
  subtitle: (unit: string, bookedTo: string, from: string, to: string, asOf: string) => `${capitalised(unit)} a ${bookedTo}; ${formatDay(from)} to ${formatDay(to)}; as of ${formatDay(asOf)}`,
  source: (claimant: string, isBelligerent: boolean, source: string, licence: string) => `${isBelligerent ? "Figures claimed by a belligerent" : "Figures"}: ${claimant}. Source: ${source}. Licence: ${licence}`,
  revised: "a revision of earlier days came in that month: no event",
  recovered: "bodies of earlier dead were found: no event",
  suspected: "suspected by rule of being of earlier days",
  moved: (sum: number, suspected: number) => ` Reports moved ${formatNumber(sum)} between days, which are no events and in no day’s figure; ${countOf(suspected, "mark")} of what is only suspected.`,
  noneMissing: (title: string) => `${title}: a figure on every day on which there was something to report`,
  everyDay: (title: string) => `${title}: every day has a figure`,
  silentDays: (title: string, silent: number, days: number) => `${title}: ${formatNumber(silent)} of ${formatNumber(days)} days silent (${formatShare(silent / days)})`,
  noFigure: (track: string) => `${track}: no figure.`,
  track: (track: string, figures: number, least: number, most: number) => `${track}: ${countOf(figures, "figure")}, from ${formatNumber(least)} to ${formatNumber(most)}.`,
  highest: (track: string, most: number) => `${track} (highest ${formatNumber(most)})`,
  calendarTitle: (rounds: number, contacts: number) => `${formatNumber(rounds)} of ${countOf(contacts, "contact")} count as rounds of talks`,
  calendarSubtitle: (asOf: string) => `Each contact by who sat at the table; as of ${formatDay(asOf)}`,
  calendarSource: (sources: number) => `Coded by hand from pages of ${countOf(sources, "source")}; each contact’s pages and grades stand in the table.`,
  round: "a round of talks",
  contact: "another contact",
  announced: "the day it was announced",
  calledOff: "called off",
  roundsWith: (parties: readonly string[]) => `Rounds with ${parties.length === 0 ? "no party" : listed(parties)}`,
  /** Contacts that are no rounds of talks, by their calendar; another is called by its id. */
  lanes: { calls: "Calls", cancelled: "Cancelled", conferences: "Conferences", consultations: "Consultations", rounds: "Rounds" } as Readonly<Record<string, string>>,
  inLane: (label: string, contacts: number) => `${label} (${formatNumber(contacts)})`,
  lane: (label: string, contacts: number) => `${label}: ${countOf(contacts, "contact")}`
};
