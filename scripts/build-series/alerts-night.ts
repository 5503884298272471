import { countAlerts } from "./alerts/count-alerts.ts";
import { describeAlerts } from "./alerts/describe-alerts.ts";
import { readAlerts } from "./alerts/read-alerts.ts";
import { type SeriesBuild, toSeries } from "./kit/series-build.ts";
import { writeWhenRun } from "./kit/write-series.ts";

const SCRIPT = "alerts-night.ts";
const NOON = 12;
/** The file begins on the afternoon of 2022-03-15 and ends in the small hours of 2026-06-20: the two nights are left out. */
const COVERAGE = { from: "2022-03-16", to: "2026-06-18" };

/** Air-raid alerts by attack night. */
export const alertsNight: SeriesBuild = {
  path: "alerts-night",
  build: async (read) => {
    const events = await readAlerts(read);
    const counts = countAlerts(events, COVERAGE.from, COVERAGE.to, NOON);
    const sidecar = describeAlerts(
      {
        id: "alerts-night",
        title: "Air-raid alerts in Ukraine, by attack night",
        shortTitle: "Air-raid alerts",
        coverage: COVERAGE,
        booking: {
          unit: "night",
          rule: "Night D runs from noon of D to noon of D + 1 in Kyiv: an alert belongs to the night in which it started, its minutes to the nights they fall in."
        },
        publicationLagDays: 1
      },
      events
    );
    return toSeries(SCRIPT, sidecar, (night) => counts.get(night));
  }
};

await writeWhenRun(import.meta.url, [alertsNight]);
