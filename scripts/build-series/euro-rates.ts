import { cellOf, parseTable } from "#sources/kit/parse-table.ts";
import type { SeriesBuild } from "./kit/series-build.ts";
import { writeWhenRun } from "./kit/write-series.ts";
import { priceText, toMarketSeries } from "./markets/describe-market.ts";

const FILE = "markets/eurofxref-hist.csv";
const CURRENCIES = { usd: "USD", pln: "PLN", huf: "HUF", czk: "CZK" } as const;

/** Reference rates of the euro in the currencies nearest to the war, and in dollars. */
export const euroRates: SeriesBuild = {
  path: "euro-rates",
  build: async (read) => {
    const rows = parseTable(await read.text(FILE));
    const rates = rows.map((row) => [cellOf(row, "Date"), Object.fromEntries(Object.entries(CURRENCIES).map(([name, code]) => [name, priceText(cellOf(row, code))]))] as const);
    return toMarketSeries(
      "euro-rates.ts",
      {
        id: "euro-rates",
        title: "Euro reference rates of the European Central Bank",
        shortTitle: "Euro reference rates",
        unit: "units of the currency for one euro: a rise is a weaker currency",
        classes: { usd: "US dollars for one euro", pln: "Polish złoty for one euro", huf: "Hungarian forints for one euro", czk: "Czech koruna for one euro" },
        claimant: { name: "European Central Bank", party: null, kind: "official" },
        source: { name: "Euro foreign exchange reference rates, European Central Bank", url: "https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/html/index.en.html", file: FILE },
        licence: "Free to use with the source named: European Central Bank",
        booking: { unit: "day", rule: "Booked to the day on which the rates were fixed, at about 14:15 Central European Time." },
        publicationLagDays: 0,
        caveats: [
          "Fixed in the early afternoon: what talks bring in the evening stands in the rate of the next day.",
          "The bank has given no rate of the rouble since 2 March 2022, and the hryvnia was never among its rates."
        ]
      },
      new Map(rates)
    );
  }
};

await writeWhenRun(import.meta.url, [euroRates]);
