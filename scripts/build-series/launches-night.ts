import { type SeriesBuild, toSeries } from "./kit/series-build.ts";
import { writeWhenRun } from "./kit/write-series.ts";
import { countLaunches } from "#sources/missile-attacks/count-launches.ts";
import { describeLaunches } from "./launches/describe-launches.ts";
import { type HoursKind, hoursKindOf, nightOf } from "#sources/missile-attacks/night-of.ts";
import type { Launch } from "#sources/missile-attacks/parse.ts";
import { readLaunches } from "./launches/read-launches.ts";

const SCRIPT = "launches-night.ts";
const DENSE_FROM = "2024-08-01";

const KINDS: Readonly<Record<HoursKind, string>> = {
  evening: "start at noon or later",
  "small-hours": "start between midnight and 06:00",
  morning: "start between 06:00 and noon",
  "ended-by-noon": "have an end by noon and no start",
  "no-hours": "have no hours"
};

/** Russian launches by attack night. */
export const launchesNight: SeriesBuild = {
  path: "launches-night",
  build: async (read) => {
    const launches = await readLaunches(read);
    const counts = countLaunches(launches, nightOf);
    const sidecar = describeLaunches(
      {
        id: "launches-night",
        title: "Russian drones and missiles launched at Ukraine, by attack night",
        shortTitle: "Russian drone and missile launches",
        booking: {
          unit: "night",
          rule:
            "Night D runs from noon of D to noon of D + 1 in Kyiv. An attack with a starting hour belongs to the night in which it starts (one " +
            "that begins in the small hours or in the morning carries on the night before), one that lasts into the next day to the night it " +
            "spans. Without a starting hour it goes to the evening before the date it ended on: these are overnight attacks told by their end, " +
            "and daily totals of regional commands, which could as well go to the evening after."
        },
        caveats: [
          sharesOf(launches),
          { from: "2025-05-07", text: "The night of 2025-05-07 holds only the attack that ended at 20:30, before the Victory Day truce began at midnight." }
        ]
      },
      counts,
      [
        { from: "2025-04-19", to: "2025-04-20", reason: "No report for the night of the Easter truce; the air-raid alerts show that the lull was real." },
        { from: "2025-05-08", to: "2025-05-09", reason: "No report for a night of the Victory Day truce; the air-raid alerts show that the lull was real." },
        { from: "2026-04-11", to: "2026-04-12", reason: "No report for the night of the Easter truce; the air-raid alerts show that the lull was real." }
      ]
    );
    return toSeries(SCRIPT, sidecar, (night) => counts.get(night));
  }
};

/** Says which share of the weapons falls under which case of the rule. */
function sharesOf(launches: readonly Launch[]): string {
  const recent = launches.filter(({ end, weapon }) => end.day >= DENSE_FROM && weapon !== "bombs");
  const total = recent.reduce((sum, { launched }) => sum + (launched ?? 0), 0);
  const shares = (Object.keys(KINDS) as HoursKind[]).map((kind) => {
    const weapons = recent.filter((launch) => hoursKindOf(launch) === kind).reduce((sum, { launched }) => sum + (launched ?? 0), 0);
    return `${((100 * weapons) / total).toFixed(1)} % ${KINDS[kind]}`;
  });
  return `Of the ${total} weapons since ${DENSE_FROM}, ${shares.join("; ")}.`;
}

await writeWhenRun(import.meta.url, [launchesNight]);
