import { toMarketSeries } from "./markets/describe-market.ts";
import { eiaPrices } from "./markets/eia-prices.ts";
import type { SeriesBuild } from "./kit/series-build.ts";
import { writeWhenRun } from "./kit/write-series.ts";

const FILE = "markets/henry-hub-daily.csv";

/** Spot price of natural gas at Henry Hub. */
export const henryHub: SeriesBuild = {
  path: "henry-hub",
  build: async (read) => {
    const { prices, lagDays, lagCaveat } = eiaPrices(await read.text(FILE));
    return toMarketSeries(
      "henry-hub.ts",
      {
        id: "henry-hub",
        title: "Natural gas at Henry Hub, Louisiana, spot price at the end of the day",
        shortTitle: "American gas (Henry Hub)",
        unit: "US dollars per million BTU",
        classes: { close: "Spot price at Henry Hub" },
        claimant: { name: "US Energy Information Administration", party: null, kind: "official" },
        source: { name: "Henry Hub daily prices (Datasets project), from the US Energy Information Administration", url: "https://github.com/datasets/natural-gas", file: FILE },
        licence: "Public Domain Dedication and License (PDDL)",
        booking: { unit: "day", rule: "Booked to the day of trading." },
        publicationLagDays: lagDays,
        caveats: ["A spot price moved by the weather: in cold spells it can double within days.", lagCaveat]
      },
      prices
    );
  }
};

await writeWhenRun(import.meta.url, [henryHub]);
