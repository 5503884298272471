import type { Day } from "#core/model/day.ts";
import type { Sidecar } from "#core/model/series.ts";
import { type Cells, daysOf, toGaps } from "../kit/series-build.ts";
import { LAUNCHES_FILE } from "./read-launches.ts";

const DENSE_FROM = "2024-08-01";

const EARLY_REASON = "Until mid-2024 the Air Force reported attacks one by one and on many days nothing: no report is not a quiet day.";
const LATER_REASON = "The compilation holds no report for this day or night.";

/** What the two series of launches have in common; they differ in the booking, and in the truces that leave no report. */
export function describeLaunches(
  own: Pick<Sidecar, "id" | "title" | "shortTitle" | "booking"> & { readonly caveats: Sidecar["caveats"] },
  counts: ReadonlyMap<Day, Cells>,
  truces: Sidecar["gaps"]
): Sidecar {
  const days = [...counts.keys()].sort();
  const coverage = { from: days[0] as Day, to: days.at(-1) as Day };
  const empty = daysOf(coverage.from, coverage.to).filter(
    (day) => day >= DENSE_FROM && !counts.has(day) && !truces.some((truce) => truce.from <= day && day < truce.to)
  );
  return {
    id: own.id,
    title: own.title,
    ...(own.shortTitle === undefined ? {} : { shortTitle: own.shortTitle }),
    unit: "weapons launched",
    classes: {
      drones: "Every model of the compilation's category UAV: strike drones, decoys, loitering and reconnaissance drones",
      missiles: "Cruise, ballistic and air-defence missiles fired at the ground; unknown missiles are missiles"
    },
    party: "russia",
    claimant: { name: "Air Force of Ukraine and its regional commands", party: "ukraine", kind: "belligerent-claim" },
    source: {
      name: "Air Force of Ukraine, compiled as missile_attacks_daily",
      url: null,
      file: LAUNCHES_FILE,
      note: "Snapshot of 2026-06-07. In the rows that the snapshots of 8 February and 5 April 2026 share with it no figure of launches differs; a report of the last evening came later."
    },
    licence: "The counts are facts the Air Force published; the compilation's licence is unverified, so only daily totals stand here.",
    coverage,
    booking: own.booking,
    publicationLagDays: 1,
    gaps: [
      { from: coverage.from, to: DENSE_FROM, reason: EARLY_REASON },
      ...[...truces, ...toGaps(empty, LATER_REASON)].sort((a, b) => (a.from < b.from ? -1 : 1))
    ],
    breaks: [
      { day: DENSE_FROM, text: "From about here on there is a report for nearly every day, with the hours of the attack." },
      {
        day: "2026-02-01",
        text:
          "Daily totals of unnamed drones by the southern command, without hours and all shot down, grow from some 5 a day in 2025 to 16 a day in " +
          "February 2026, 37 in March and over 50 from April: front-line drones not counted before, possibly twice with the national total."
      }
    ],
    caveats: [
      "One belligerent's claim about the other; in the rows with hours the attack days compared with press reports match.",
      "A day's total is somewhat above the tally of the attack that the press quotes: what regional commands shot down besides is in it.",
      "Guided bombs are left out: the compilation holds 33 of the thousands dropped.",
      ...own.caveats
    ]
  };
}
