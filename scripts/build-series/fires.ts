import type { Day } from "#core/model/day.ts";
import { cellOf, parseTable } from "#sources/kit/parse-table.ts";
import { type SeriesBuild, toSeries } from "./kit/series-build.ts";
import { writeWhenRun } from "./kit/write-series.ts";

const SCRIPT = "fires.ts";
const FILE = "fires/strikes_by_location_and_day.csv";

/** War fires seen by satellite, by the side that holds the area, with the cloud that hides them. */
export const fires: SeriesBuild = {
  path: "fires",
  build: async (read) => {
    const rows = new Map(parseTable(await read.text(FILE)).map((row) => [cellOf(row, "date"), row]));
    const days = [...rows.keys()].sort();
    return toSeries(
      SCRIPT,
      {
        id: "fires",
        title: "War-related fires seen by satellite, by the side holding the area",
        shortTitle: "War fires seen by satellite",
        unit: "fires a day; cloud cover as a fraction",
        classes: {
          "in-ukraine-held": "War fires in area held by Ukraine",
          "in-russia-held": "War fires in area held by Russia",
          "cloud-cover": "Share of the country under cloud, 0 to 1"
        },
        party: null,
        claimant: { name: "The Economist, from NASA FIRMS", party: null, kind: "satellite" },
        source: {
          name: "The Economist: war fires by location and day",
          url: "https://github.com/TheEconomist/the-economist-ukraine-war-dead-and-wounded-estimates",
          file: FILE
        },
        licence: "CC BY 4.0, The Economist",
        coverage: { from: days[0] as Day, to: days.at(-1) as Day },
        booking: { unit: "day", rule: "Booked to the date of the satellite's pass, as the publisher dates it." },
        publicationLagDays: 2,
        gaps: [],
        breaks: [],
        caveats: [
          "Nothing seen is not nothing burning: under cloud the file has 0, and read with the cloud cover such a day says little.",
          "Near zero from November to February, when cloud and snow hide fires.",
          { from: "2026-04-01", text: "Of the 19 rounds of 2025–26 12 fell between November and February, when cloud and snow hide fires." },
          "A fire in one side's area may be set by either side's fire; the front moves, and with it the areas.",
          "The publisher updates daily and can revise the last days: two days of lag are assumed."
        ]
      },
      (day) => {
        const row = rows.get(day);
        return row && {
          "in-ukraine-held": cellOf(row, "war_fires_per_day_in_ukraine_held_area"),
          "in-russia-held": cellOf(row, "war_fires_per_day_in_russia_held_area"),
          "cloud-cover": cellOf(row, "cloud_cover_in_country")
        };
      }
    );
  }
};

await writeWhenRun(import.meta.url, [fires]);
