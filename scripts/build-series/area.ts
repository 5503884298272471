import type { Day } from "#core/model/day.ts";
import { cellOf, parseTable } from "#sources/kit/parse-table.ts";
import { type SeriesBuild, toSeries } from "./kit/series-build.ts";
import { writeWhenRun } from "./kit/write-series.ts";

const SCRIPT = "area.ts";
const FILE = "territory/area_assessed_as_controlled_by_russia.csv";
const SQUARE_METRES_PER_KM2 = 1_000_000;

/** Area assessed as controlled by Russia. */
export const area: SeriesBuild = {
  path: "area",
  build: async (read) => {
    const km2 = toKm2ByDay(parseTable(await read.text(FILE)));
    const days = [...km2.keys()].sort();
    return toSeries(
      SCRIPT,
      {
        id: "area",
        title: "Area of Ukraine assessed as controlled by Russia",
        shortTitle: "Area controlled by Russia",
        unit: "km²",
        classes: { km2: "Area assessed as controlled by Russia, Crimea and the parts held before 2022 included" },
        party: null,
        claimant: { name: "The Economist, from maps of the Institute for the Study of War", party: null, kind: "research" },
        source: {
          name: "The Economist: area assessed as controlled by Russia",
          url: "https://github.com/TheEconomist/the-economist-ukraine-war-dead-and-wounded-estimates",
          file: FILE
        },
        licence: "CC BY 4.0, The Economist",
        coverage: { from: days[0] as Day, to: days.at(-1) as Day },
        booking: { unit: "day", rule: "Booked to the date of the map." },
        publicationLagDays: 1,
        updateCycleDays: 7,
        gaps: [],
        breaks: [],
        caveats: [
          "An assessed line on a map: a step can be a correction of the map instead of a movement.",
          { from: "2026-04-04", text: "The file has 2026-04-04 twice, with the same area." },
          "A map is published on the evening of its date or the morning after: a day of lag."
        ]
      },
      (day) => ({ km2: km2.get(day) ?? null })
    );
  }
};

function toKm2ByDay(rows: readonly Record<string, string>[]): Map<Day, string> {
  return new Map(
    rows.map((row) => [cellOf(row, "date"), (Number(cellOf(row, "area_assessed_as_russia_controlled")) / SQUARE_METRES_PER_KM2).toFixed(3)])
  );
}

await writeWhenRun(import.meta.url, [area]);
