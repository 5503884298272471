import type { Day } from "#core/model/day.ts";
import type { SeriesBuild } from "../kit/series-build.ts";
import { writeWhenRun } from "../kit/write-series.ts";
import { coverageOf, describeCasualties, GAZA_CASE } from "./describe-casualties.ts";
import { type Report, splitReports } from "./split-reports.ts";

const FILE = "gaza/lebanon_casualties_daily.json";
const MINISTRY = "moph_lb";
/** Reports come daily, with up to two days left out; more is a silence. */
const LONGEST_DAYS = 3;

interface Row {
  readonly report_date: Day;
  readonly report_source: string;
  readonly killed_cum: number;
  readonly injured_cum: number;
}

/** People killed and injured in Lebanon, as the ministry of public health there reports them. */
export const lebanonCasualties: SeriesBuild = {
  path: "lebanon-casualties",
  case: GAZA_CASE,
  build: async (read) => {
    const rows = (JSON.parse(await read.text(FILE)) as Row[]).filter(({ report_source }) => report_source === MINISTRY);
    const reports = (column: "killed_cum" | "injured_cum") => rows.map((row): Report => ({ day: row.report_date, total: row[column], told: null, parts: null }));
    const split = (name: string, column: "killed_cum" | "injured_cum") => splitReports(reports(column), { class: name, longestDays: LONGEST_DAYS, truces: [], marksSilence: true });
    const [killed, injured] = [split("killed", "killed_cum"), split("injured", "injured_cum")];
    return describeCasualties(
      "gaza/lebanon-casualties.ts",
      {
        id: "lebanon-casualties",
        title: "People killed and injured in Lebanon, as the Ministry of Public Health there reports them",
        shortTitle: "Casualties in Lebanon",
        classes: { killed: "Rise of the total killed", injured: "Rise of the total injured" },
        party: "israel",
        claimant: { name: "Ministry of Public Health of Lebanon", party: null, kind: "official" },
        publicationLagDays: LONGEST_DAYS - 1,
        file: FILE,
        rule: "Booked to the date of the report; where a report covers two or three days its figure is spread over them in equal whole persons, and each day without a report of its own is marked.",
        silence: "No report, and the silence was longer than a report covers: the rise after it belongs to no day.",
        coverage: coverageOf(reports("killed_cum").slice(1)),
        breaks: [{ day: "2026-03-05", text: "Reports begin again; the total goes on from December 2024, and the rise since then belongs to no day." }],
        caveats: [
          "The state of Lebanon is no party to this case; fighters and civilians are not told apart, and who killed is not told.",
          "Before 28 October 2024 the file holds totals at intervals of days to weeks only, which are not used.",
          "Bodies found and earlier deaths are not told apart from people newly killed."
        ]
      },
      { killed, injured }
    );
  }
};

await writeWhenRun(import.meta.url, [lebanonCasualties]);
