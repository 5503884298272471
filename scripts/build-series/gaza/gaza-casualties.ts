import type { Day } from "#core/model/day.ts";
import type { SeriesBuild } from "../kit/series-build.ts";
import { writeWhenRun } from "../kit/write-series.ts";
import { coverageOf, describeCasualties, GAZA_CASE } from "./describe-casualties.ts";
import { type Report, splitReports } from "./split-reports.ts";

const FILE = "gaza/casualties_daily.json";
const MINISTRY = "mohtel";
/** The longest time that a report of the ministry gives for itself: 96 hours. */
const LONGEST_DAYS = 4;
/** Truces of timeline_comparators.json: days on which bodies were recovered unhindered. */
const TRUCES = [["2023-11-24", "2023-11-30"], ["2025-01-19", "2025-03-17"]] as const;

interface Row {
  readonly report_date: Day;
  readonly report_source: string;
  /** Hours that the report covers; 0 = none came. */
  readonly report_period: number;
  readonly killed?: number;
  readonly killed_cum?: number;
  readonly killed_truce_new?: number;
  readonly killed_succumbed?: number;
  readonly killed_recovered?: number;
  readonly killed_committee?: number;
  readonly injured?: number;
  readonly injured_cum?: number;
}

/** People killed and injured in the Gaza Strip, as the ministry of health there reports them. */
export const gazaCasualties: SeriesBuild = {
  path: "gaza-casualties",
  case: GAZA_CASE,
  build: async (read) => {
    const rows = JSON.parse(await read.text(FILE)) as Row[];
    const [killed, injured] = [killedReports(rows), injuredReports(rows)];
    return describeCasualties(
      "gaza/gaza-casualties.ts",
      {
        id: "gaza-casualties",
        title: "People killed and injured in the Gaza Strip, as the Ministry of Health in Gaza reports them",
        shortTitle: "Casualties in the Gaza Strip",
        classes: {
          killed: "Reported killed, or dead of wounds, in the time of the report; without bodies recovered and earlier deaths added in bulk, where the report tells them apart",
          injured: "Reported injured in the time of the report"
        },
        party: "israel",
        claimant: { name: "Ministry of Health in Gaza, an authority run by Hamas", party: "hamas", kind: "belligerent-claim" },
        publicationLagDays: LONGEST_DAYS - 1,
        file: FILE,
        rule: "Booked to the date of the report. Where a report covers several days its figure is spread over them in equal whole persons, and each day without a report of its own is marked.",
        silence: "The ministry gave no figure, and the silence was longer than any report says it covers: the rise after it belongs to no day.",
        coverage: coverageOf(killed),
        breaks: [
          { day: "2023-11-11", text: "The ministry stops counting; round totals of the government's media office take its place in the file until 2 December 2023 and are not used." },
          { day: "2025-01-11", text: "A committee of the ministry begins to add earlier deaths in bulk; from 23 January 2025 reports tell bodies recovered from people newly killed." }
        ],
        caveats: [
          "The ministry of a belligerent's authority: its figures are a claim. Fighters and civilians are not told apart; who killed is not told.",
          "Not in the figures: people under rubble, and deaths of hunger and illness.",
          "Before 23 January 2025 bodies recovered stand among the killed and cannot be told apart."
        ]
      },
      {
        killed: splitReports(killed, { class: "killed", longestDays: LONGEST_DAYS, truces: TRUCES, marksSilence: true }),
        injured: splitReports(injured, { class: "injured", longestDays: LONGEST_DAYS, truces: [], marksSilence: true })
      }
    );
  }
};

/** Takes the ministry's own reports; a total that only repeats the row before without a figure for the day is carried on, and is no report. */
function killedReports(rows: readonly Row[]): Report[] {
  return rows.flatMap((row, i): Report[] => {
    const { report_date: day, killed, killed_cum: total } = row;
    if (!isReport(row, killed) || total === undefined || (killed === undefined && total === rows[i - 1]?.killed_cum)) return [];
    const parts = [row.killed_truce_new, row.killed_succumbed, row.killed_recovered, row.killed_committee];
    const isTold = parts.some((part) => part !== undefined);
    return [{ day, total, told: killed ?? null, parts: isTold ? { recovered: row.killed_recovered ?? 0, bulk: row.killed_committee ?? 0 } : null }];
  });
}

function injuredReports(rows: readonly Row[]): Report[] {
  return rows.flatMap((row): Report[] => {
    const { report_date: day, injured, injured_cum: total } = row;
    return isReport(row, injured) && total !== undefined && row.killed !== undefined ? [{ day, total, told: injured ?? null, parts: null }] : [];
  });
}

function isReport({ report_source, report_period }: Row, figure: number | undefined): boolean {
  return report_source === MINISTRY && (report_period > 0 || (figure ?? 0) > 0);
}

await writeWhenRun(import.meta.url, [gazaCasualties]);
