import { countAlerts } from "./alerts/count-alerts.ts";
import { describeAlerts } from "./alerts/describe-alerts.ts";
import { readAlerts } from "./alerts/read-alerts.ts";
import { type SeriesBuild, toSeries } from "./kit/series-build.ts";
import { writeWhenRun } from "./kit/write-series.ts";

const SCRIPT = "alerts.ts";
/** The file begins on the afternoon of 2022-03-15 and ends in the small hours of 2026-06-20: the two days are left out. */
const COVERAGE = { from: "2022-03-16", to: "2026-06-19" };

/** Air-raid alerts by Kyiv date. */
export const alerts: SeriesBuild = {
  path: "alerts",
  build: async (read) => {
    const events = await readAlerts(read);
    const counts = countAlerts(events, COVERAGE.from, COVERAGE.to, 0);
    const sidecar = describeAlerts(
      {
        id: "alerts",
        title: "Air-raid alerts in Ukraine, by date",
        shortTitle: "Air-raid alerts by date",
        coverage: COVERAGE,
        booking: { unit: "day", rule: "An alert is booked to the Kyiv date on which it started; its minutes to the dates they fall on." },
        publicationLagDays: 0
      },
      events
    );
    return toSeries(SCRIPT, sidecar, (day) => counts.get(day));
  }
};

await writeWhenRun(import.meta.url, [alerts]);
