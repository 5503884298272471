import { cellOf, parseTable } from "./kit/parse-table.ts";
import type { SeriesBuild } from "./kit/series-build.ts";
import { writeWhenRun } from "./kit/write-series.ts";
import { priceText, toMarketSeries } from "./markets/describe-market.ts";

const FILE = "markets/vix-daily.csv";

/** The volatility index of the Chicago Board Options Exchange at its close. */
export const vix: SeriesBuild = {
  path: "vix",
  build: async (read) => {
    const rows = parseTable(await read.text(FILE));
    return toMarketSeries(
      "vix.ts",
      {
        id: "vix",
        title: "VIX, expected volatility of American shares, at the close",
        shortTitle: "the VIX (fear on American share markets)",
        unit: "points",
        classes: { close: "Index at the close" },
        claimant: { name: "Cboe Global Markets", party: null, kind: "official" },
        source: { name: "VIX daily (Datasets project), from Cboe Global Markets", url: "https://github.com/datasets/finance-vix", file: FILE },
        licence: "Public Domain Dedication and License (PDDL)",
        booking: { unit: "day", rule: "Booked to the day of trading in Chicago." },
        publicationLagDays: 0,
        caveats: ["The index answers to American news first; a war in Europe is a small part of it.", { from: "2026-02-28", text: "From about 2026-02-28 the war in the Gulf moves share markets too." }, "The close is out on the evening of its day: no lag."]
      },
      new Map(rows.map((row) => [cellOf(row, "DATE"), { close: priceText(cellOf(row, "CLOSE")) }]))
    );
  }
};

await writeWhenRun(import.meta.url, [vix]);
