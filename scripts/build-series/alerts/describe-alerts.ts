import type { Day } from "#core/model/day.ts";
import type { Sidecar } from "#core/model/series.ts";
import { MS_PER_MINUTE } from "./kyiv-time.ts";
import { type Alert, ALERTS_FILE } from "./read-alerts.ts";

const MS_PER_DAY = 24 * 60 * MS_PER_MINUTE;
const STANDING_DAYS = 60;

/** What the two series of alerts have in common; they differ in the booking. */
export function describeAlerts(
  own: Pick<Sidecar, "id" | "title" | "shortTitle" | "booking" | "coverage" | "publicationLagDays">,
  alerts: readonly Alert[]
): Sidecar {
  return {
    ...own,
    unit: "alerts; minutes summed over oblasts",
    classes: { started: "Alerts that started, all oblasts together", minutes: "Minutes under alert, summed over oblasts" },
    party: "russia",
    claimant: { name: "Regional administrations of Ukraine, through the official alert channel", party: "ukraine", kind: "official" },
    source: {
      name: "Ukrainian air-raid sirens dataset (V. Klymenko)",
      url: "https://github.com/Vadimkin/ukrainian-air-raid-sirens-dataset",
      file: ALERTS_FILE,
      note: "A derived copy in which the alerts of an oblast's districts are joined where they overlap."
    },
    licence: "MIT, copyright (c) 2022 Vadym Klymenko",
    gaps: [],
    breaks: [
      ...standingAlerts(alerts),
      { day: "2025-12-01", text: "About here alerts shift from whole oblasts to districts: the number and length of joined alerts change." }
    ].sort((a, b) => (a.day < b.day ? -1 : 1)),
    caveats: [
      "Warnings of Russian strikes, not strikes: an alert may follow a take-off that comes to nothing, and one alert may cover many weapons.",
      "Luhansk oblast and Crimea are not in the file: their alert has stood since 2022.",
      "While an alert stands in an oblast for weeks it counts 1,440 minutes a day, and no further alert can start there.",
      { from: "2026-04-21", text: "From the end of 2024 to April 2026 an alert of two weeks or more stood in Dnipropetrovsk oblast most of the time; only the longest is listed as a break." },
      "A day without an alert would be 0, not missing: the channel never stops. No such day occurs."
    ]
  };
}

function standingAlerts(alerts: readonly Alert[]): Sidecar["breaks"] {
  return alerts
    .filter(({ start, end }) => end - start >= STANDING_DAYS * MS_PER_DAY)
    .sort((a, b) => a.start - b.start)
    .flatMap(({ oblast, start, end }) => [
      { day: utcDay(start), text: `An alert starts in ${oblast} that stands until ${utcDay(end)}.` },
      { day: utcDay(end), text: `The alert that stood in ${oblast} since ${utcDay(start)} ends.` }
    ]);
}

function utcDay(instant: number): Day {
  return new Date(instant).toISOString().slice(0, 10);
}
