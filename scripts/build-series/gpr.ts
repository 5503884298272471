import { read as readWorkbook, utils } from "xlsx";
import type { Day } from "#core/model/day.ts";
import { toSeries, type SeriesBuild } from "./kit/series-build.ts";
import { writeWhenRun } from "./kit/write-series.ts";

const FILE = "markets/data_gpr_daily_recent.2026-07.xls";
/** The year the war widened: the rules of the case read no day before it. */
const FROM: Day = "2022-01-01";

type Row = Readonly<Record<"DAY" | "GPRD" | "GPRD_ACT" | "GPRD_THREAT", string | number | null>>;

/**
 * The daily index of geopolitical risk in newspapers. The file is an Excel 97 workbook; the reader of it (SheetJS 0.18.5, Apache 2.0) runs here alone, on
 * this one file, and never in the product: its open advisories (prototype pollution, slow patterns) are about workbooks from strangers.
 */
export const gpr: SeriesBuild = {
  path: "gpr",
  build: async (read) => {
    const sheet = readWorkbook(new Uint8Array(await read.bytes(FILE))).Sheets["Sheet1"];
    if (sheet === undefined) throw new Error(`Cannot read ${FILE}: wanted a sheet Sheet1, there is none`);
    const rows = utils.sheet_to_json<Row>(sheet, { defval: null }).map((row) => [dayOf(row.DAY), row] as const).filter(([day]) => day >= FROM);
    const byDay = new Map(rows.map(([day, row]) => [day, { gpr: figure(row.GPRD), acts: figure(row.GPRD_ACT), threats: figure(row.GPRD_THREAT) }]));
    return toSeries(
      "gpr.ts",
      {
        id: "gpr",
        title: "Geopolitical risk index, daily",
        shortTitle: "Geopolitical risk in newspapers",
        unit: "index points: mean of 1985 to 2019 = 100",
        classes: { gpr: "Share of articles on geopolitical risk in ten newspapers", acts: "Articles on acts: wars begun or widened, attacks", threats: "Articles on threats: of war, of nuclear arms, of terror, to peace" },
        party: null,
        claimant: { name: "D. Caldara and M. Iacoviello", party: null, kind: "research" },
        source: { name: "Caldara and Iacoviello, Measuring Geopolitical Risk, American Economic Review 2022, 112(4)", url: "https://www.matteoiacoviello.com/gpr.htm", file: FILE },
        licence: "Free to use with the authors cited: Caldara, D. and Iacoviello, M. (2022), Measuring Geopolitical Risk, American Economic Review 112(4), 1194–1225",
        coverage: { from: FROM, to: rows.at(-1)![0] },
        booking: { unit: "day", rule: "Booked to the day of the newspapers." },
        publicationLagDays: 31,
        gaps: [],
        breaks: [],
        caveats: [
          "An index of newspaper text, counted by machine: an article on talks is itself news of risk, so the index may rise because talks are held.",
          "Ten newspapers in English: what they write about most is not what is most dangerous.",
          { from: "2026-02-28", text: "From about 2026-02-28 the war in the Gulf dominates the index." },
          "The authors publish once a month: a month of lag is assumed, and a new vintage may change the last days."
        ]
      },
      (day) => byDay.get(day)
    );
  }
};

function dayOf(cell: Row["DAY"]): Day {
  return String(cell).replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
}

/** The file carries single-precision numbers; two decimals are what an index of shares can say. */
function figure(cell: string | number | null): string | null {
  return typeof cell === "number" ? String(Number(cell.toFixed(2))) : null;
}

await writeWhenRun(import.meta.url, [gpr]);
