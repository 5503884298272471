import { type SeriesBuild, toSeries } from "./kit/series-build.ts";
import { writeWhenRun } from "./kit/write-series.ts";
import { countLaunches } from "#sources/missile-attacks/count-launches.ts";
import { describeLaunches } from "./launches/describe-launches.ts";
import { readLaunches } from "./launches/read-launches.ts";

const SCRIPT = "launches-end-date.ts";

/** Russian launches by the date on which the attack ended, as newspapers count them. */
export const launchesEndDate: SeriesBuild = {
  path: "launches-end-date",
  build: async (read) => {
    const counts = countLaunches(await readLaunches(read), (launch) => launch.end.day);
    const sidecar = describeLaunches(
      {
        id: "launches-end-date",
        title: "Russian drones and missiles launched at Ukraine, by the date the attack ended",
        shortTitle: "Russian drone and missile launches by end date",
        booking: { unit: "day", rule: "Booked to the Kyiv date on which the reported attack ended: an overnight attack counts on its morning." },
        caveats: ["On most nights the attack started on the evening before the date it is booked on: launches-night books it there."]
      },
      counts,
      [
        { from: "2025-04-20", to: "2025-04-21", reason: "No report on the day of the Easter truce; the air-raid alerts show that the lull was real." },
        { from: "2025-05-08", to: "2025-05-10", reason: "No report during the Victory Day truce; the air-raid alerts show that the lull was real." },
        { from: "2026-04-12", to: "2026-04-13", reason: "No report on the day of the Easter truce; the air-raid alerts show that the lull was real." }
      ]
    );
    return toSeries(SCRIPT, sidecar, (day) => counts.get(day));
  }
};

await writeWhenRun(import.meta.url, [launchesEndDate]);
