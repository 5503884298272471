import { toMarketSeries } from "./markets/describe-market.ts";
import { eiaPrices } from "./markets/eia-prices.ts";
import type { SeriesBuild } from "./kit/series-build.ts";
import { writeWhenRun } from "./kit/write-series.ts";

const FILE = "markets/brent-daily.csv";

/** Spot price of Brent crude. */
export const brent: SeriesBuild = {
  path: "brent",
  build: async (read) => {
    const { prices, lagDays, lagCaveat } = eiaPrices(await read.text(FILE));
    return toMarketSeries(
      "brent.ts",
      {
        id: "brent",
        title: "Brent crude oil, spot price at the end of the day",
        shortTitle: "Brent crude",
        unit: "US dollars a barrel",
        classes: { close: "Spot price, Europe, free on board" },
        claimant: { name: "US Energy Information Administration", party: null, kind: "official" },
        source: { name: "Brent daily prices (Datasets project), from the US Energy Information Administration", url: "https://github.com/datasets/oil-prices", file: FILE },
        licence: "Public Domain Dedication and License (PDDL)",
        booking: { unit: "day", rule: "Booked to the day of trading." },
        publicationLagDays: lagDays,
        caveats: [
          "A spot price, not the future that is quoted first: it can move hours after it.",
          { from: "2026-02-28", text: "From about 2026-02-28 the war in the Gulf moves the price of oil." },
          lagCaveat
        ]
      },
      prices
    );
  }
};

await writeWhenRun(import.meta.url, [brent]);
