import type { Day } from "#core/model/day.ts";
import { daysOf, type SeriesBuild, toGaps, toSeries } from "./kit/series-build.ts";
import { writeWhenRun } from "./kit/write-series.ts";
import { POSTS_FILE, readReports } from "./mod-posts/read-reports.ts";
import { type Report, sumDays } from "./mod-posts/sum-days.ts";

const SCRIPT = "drones-on-russia.ts";
/** The first day with posts week by week; before it stand seven posts in three months. The last day of the file is cut at noon. */
const COVERAGE = { from: "2023-08-01", to: "2026-04-12" };
const DENSE_FROM = "2024-08-01";

const TRUCES = [
  { from: "2025-04-20", to: "2025-04-21", reason: "No air-defence post on the day of the Easter truce." },
  { from: "2025-05-08", to: "2025-05-11", reason: "No air-defence post during the Victory Day truce." },
  { from: "2026-04-12", to: "2026-04-13", reason: "No air-defence post on the day of the Easter truce." }
];

/** Ukrainian drones over Russia, as Russia's defence ministry claims them. */
export const dronesOnRussia: SeriesBuild = {
  path: "drones-on-russia",
  build: async (read) => {
    const reports = await readReports(read);
    const sums = sumDays(reports);
    return toSeries(
      SCRIPT,
      {
        id: "drones-on-russia",
        title: "Ukrainian drones shot down over Russia, as claimed by Russia's defence ministry",
        shortTitle: "Ukrainian drones reported shot down over Russia",
        unit: "drones claimed destroyed",
        classes: { drones: "Drones claimed intercepted, destroyed or jammed over Russia, Crimea and the seas around it" },
        party: "ukraine",
        claimant: { name: "Ministry of Defence of the Russian Federation", party: "russia", kind: "belligerent-claim" },
        source: { name: "Channel of the Russian defence ministry (t.me/mod_russia)", url: "https://t.me/mod_russia", file: POSTS_FILE },
        licence: "None stated for the compilation; the counts are facts the ministry published, and only daily totals stand here.",
        coverage: COVERAGE,
        booking: {
          unit: "day",
          rule:
            "The total of each air-defence post is booked to the Moscow day on which its stated period ends: an overnight report counts on its " +
            "morning, one that ends at midnight on the day that closes. The file's post times are UTC. A repeated post, or one whose period lies " +
            "within another's and whose total is not larger, counts once."
        },
        publicationLagDays: 1,
        gaps: [
          { from: COVERAGE.from, to: DENSE_FROM, reason: "Until mid-2024 there are days without an air-defence post, and long lists by region break off in the file." },
          ...[...TRUCES, ...otherGaps(sums)].sort((a, b) => (a.from < b.from ? -1 : 1))
        ],
        breaks: [
          { day: DENSE_FROM, text: "From here on nearly every day has a post whose total can be read; before, totals were told as lists by region that break off." },
          { day: "2025-01-01", text: "The wording changes, and posts on stretches of hours with one total take over from posts on single attacks until May 2025." }
        ],
        caveats: [
          "One belligerent's claim about the other: drones it says it shot down, not drones that flew; those that got through are not in it.",
          shareRead(reports),
          "Only the sentence with the total is read: a further “another two” is not added (nine posts, eight of them of 2023).",
          "A night without stated hours may repeat an evening post of the day before: at most 2 % of the drones since 2025.",
          "The ministry's daily briefing counts otherwise and is left out.",
          { from: "2025-05-12", text: "On 2025-05-07, 05-11 and 05-12, outside the truce, the compilation has no post either: whether none was made is not known." }
        ]
      },
      (day) => ({ drones: sums.get(day) ?? null })
    );
  }
};

function otherGaps(sums: ReadonlyMap<Day, number | null>): ReturnType<typeof toGaps> {
  const days = daysOf(DENSE_FROM, COVERAGE.to).filter((day) => !TRUCES.some((truce) => truce.from <= day && day < truce.to));
  return [
    ...toGaps(days.filter((day) => !sums.has(day)), "The compilation holds no air-defence post for this day."),
    ...toGaps(days.filter((day) => sums.get(day) === null), "The total of one of the day's posts cannot be read: the rest is no total.")
  ];
}

function shareRead(reports: readonly Report[]): string {
  const read = (of: readonly Report[]) => `${of.filter(({ total }) => total !== undefined).length} of ${of.length}`;
  return (
    `Of the air-defence posts, ${read(reports)} let their total be read; since 2025-01-01 ${read(reports.filter(({ day }) => day >= "2025-01-01"))}. ` +
    "What is not read are lists by region that the file cuts at 400 characters, lists with “one each over”, and salvoes mixed with rockets."
  );
}

await writeWhenRun(import.meta.url, [dronesOnRussia]);
