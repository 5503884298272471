import type { Day } from "#core/model/day.ts";
import type { SeriesBuild } from "../kit/series-build.ts";
import { writeWhenRun } from "../kit/write-series.ts";
import { coverageOf, describeCasualties, GAZA_CASE } from "./describe-casualties.ts";
import { type Report, splitReports } from "./split-reports.ts";

const FILE = "gaza/west_bank_daily.json";
const UNITED_NATIONS = "un";
/** Updates came daily until April 2024, weekly since, and each fortnight where one was left out. */
const LONGEST_DAYS = 14;
const COUNTS = { killed: "killed_cum", injured: "injured_cum", displaced: "displaced_persons_cum" } as const;

type Row = { readonly report_date: Day; readonly flash_source: string } & Readonly<Partial<Record<(typeof COUNTS)[keyof typeof COUNTS], number>>>;

/** People killed, injured and displaced in the West Bank, by the running totals of the United Nations. */
export const westBankCasualties: SeriesBuild = {
  path: "west-bank-casualties",
  case: GAZA_CASE,
  build: async (read) => {
    const rows = (JSON.parse(await read.text(FILE)) as Row[]).filter(({ flash_source }) => flash_source === UNITED_NATIONS);
    const classes = Object.entries(COUNTS).map(([name, column]) => {
      const reports = rows.flatMap((row): Report[] => (row[column] === undefined ? [] : [{ day: row.report_date, total: row[column], told: null, parts: null }]));
      return [name, splitReports(reports, { class: name, longestDays: LONGEST_DAYS, truces: [], marksSilence: false })] as const;
    });
    return describeCasualties(
      "gaza/west-bank-casualties.ts",
      {
        id: "west-bank-casualties",
        title: "Palestinians killed, injured and displaced in the West Bank, by the running totals of the United Nations",
        shortTitle: "Casualties in the West Bank",
        classes: { killed: "Rise of the total killed", injured: "Rise of the total injured", displaced: "Rise of the total of people displaced by settlers' violence and restrictions on access" },
        party: "israel",
        claimant: { name: "United Nations Office for the Coordination of Humanitarian Affairs", party: null, kind: "official" },
        publicationLagDays: LONGEST_DAYS - 1,
        file: FILE,
        rule: "Booked to the days since the update before: updates came daily until April 2024 and come weekly since, and their rise is spread over the days between in equal whole persons.",
        silence: "No update, and the silence was longer than an update covers: the rise after it belongs to no day.",
        coverage: coverageOf(rows.map(({ report_date: day }) => ({ day }))),
        breaks: [{ day: "2024-04-02", text: "From daily to weekly updates: from here on a day's figure is mostly an equal part of a week's." }],
        caveats: [
          "An update is of incidents seen so far; later verification moves them, and a total can fall.",
          "Israelis killed in the West Bank are not in the file."
        ]
      },
      Object.fromEntries(classes)
    );
  }
};

await writeWhenRun(import.meta.url, [westBankCasualties]);
