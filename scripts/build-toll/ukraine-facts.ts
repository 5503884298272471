import type { z } from "zod";
import type { source } from "#core/model/source.ts";
import type { RecordPage } from "../import-record/record-types.ts";

/** Numbers that one page prints: of whom, over which days, by whom. */
export interface Fact {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly claimant: string;
  readonly short?: string;
  /** Who is in the figures and who is not. */
  readonly counts?: string;
  readonly party: string | null;
  readonly pages: readonly RecordPage[];
  readonly note?: string;
  /** Measure, who and place of each number; `least` = the page says “at least”. */
  readonly numbers: readonly { readonly measure: string; readonly who: string; readonly place: string; readonly count?: number; readonly least?: boolean; readonly low?: number; readonly high?: number; readonly words?: string; readonly counts?: string; readonly atEnd?: boolean }[];
}

const page = (url: string, publisher: string, published: string, reliability: RecordPage["reliability"], credibility: RecordPage["credibility"], id = "page"): RecordPage => ({ id, url, publisher, published, reliability, credibility });

export const UNITED_NATIONS = "United Nations Human Rights Monitoring Mission in Ukraine";
const FOREIGN_MINISTRY = "Ministry of Foreign Affairs of Russia";
const PRESIDENT = "President of Ukraine";
const THINK_TANK = "Center for Strategic and International Studies";
const REFUGEE_AGENCY = "UN refugee agency";
const START = "2022-02-24";
const CASUALTIES = "killed, wounded and missing soldiers, by an estimate";
const VERIFIED = "deaths and injuries that the monitors verified one by one, most of them in land that Ukraine holds";

/** Civilians killed and injured as the monitors verified them: a floor, by their own words. */
function civilians(id: string, from: string, to: string, killed: number, injured: number, pages: readonly RecordPage[], claimant = UNITED_NATIONS, short = "UN monitors"): Fact {
  const numbers = [["killed", killed], ["injured", injured]] as const;
  return { id, from, to, claimant, short, counts: VERIFIED, party: null, pages, numbers: numbers.map(([measure, count]) => ({ measure, who: "civilians", place: "ukraine", count, least: true })) };
}

/** What pages that were found and are dated say of the human cost; only numbers and days are taken from them, and no sentence. */
export const FACTS: readonly Fact[] = [
  civilians("civilians-2024-03", "2024-03-01", "2024-03-31", 126, 478, [page("https://www.pravda.com.ua/eng/news/2024/04/10/7450649/", "Ukrainska Pravda", "2024-04-10", "C", 2)]),
  civilians("civilians-2024-04", "2024-04-01", "2024-04-30", 129, 574, [page("https://unn.ua/en/news/un-129-civilians-killed-nearly-600-wounded-in-april-as-a-result-of-russian-attacks-in-ukraine", "UNN", "2024-05-10", "C", 2)]),
  civilians("civilians-2024-06", "2024-06-01", "2024-06-30", 146, 672, [page("https://censor.net/en/news/3499213/un_at_least_146_civilians_killed_and_672_wounded_in_june_in_ukraine", "Censor.net (Interfax-Ukraine)", "2024-07-11", "C", 2)]),
  civilians("civilians-2024-07", "2024-07-01", "2024-07-31", 219, 1018, [page("https://kyivindependent.com/july-was-deadliest-month-for-ukrainian-civilians-since-october-2022-un-says", "Kyiv Independent", "2024-08-09", "B", 2)]),
  civilians("civilians-2024-12-to-2025-05", "2024-12-01", "2025-05-31", 968, 4807, [page("https://frontnews.ge/en/news/un-civilian-casualties-in-ukraine-surge-by-37-over-six-month-period", "Front News", "2025-06-30", "C", 2)]),
  {
    ...civilians("civilians-2024-12-to-2025-05-copy", "2024-12-01", "2025-05-31", 986, 4807, [page("http://web.sabc.co.za/sabc/home/channelafrica/news/details?id=2540e7b9-f2f1-4a36-b66c-30febaa27341", "Channel Africa", "2025-06-30", "D", 5)], "United Nations monitors, in a copy that prints 986", "UN monitors (copy)"),
    note: "Prints 986 killed where another copy of the same report prints 968: both are kept, and the digits look exchanged."
  },
  civilians("civilians-2025-04", "2025-04-01", "2025-04-30", 209, 1146, [page("https://www.nazhivo.com.ua/2025/05/oon-pidvela-pidsumky-smertonosnoho-kvitnia-v-ukraini", "Nazhivo", "2025-05", "D", 3)]),
  civilians("civilians-2025-07", "2025-07-01", "2025-07-31", 286, 1388, [
    page("https://kyivindependent.com/ukraine-suffered-most-civilian-casualties-in-july-since-2022", "Kyiv Independent", "2025-08-13", "B", 2),
    page("https://censor.net/ua/news/3568519/kilkisyt-jertv-vid-viyiny-v-ukrayini-v-lypni-2025-roku", "Censor.net", "2025-08-13", "C", 2, "page-2")
  ]),
  civilians("civilians-2025-10", "2025-10-01", "2025-10-31", 148, 929, [page("https://www.globalissues.org/amp/news/2025/11/12/41603", "Global Issues (UN News)", "2025-11-12", "C", 2)]),
  civilians("civilians-to-2025-10", START, "2025-10-31", 14534, 38472, [page("https://www.globalissues.org/amp/news/2025/11/12/41603", "Global Issues (UN News)", "2025-11-12", "C", 2)]),
  civilians("civilians-2025", "2025-01-01", "2025-12-31", 2514, 12142, [page("https://www.newindianexpress.com/amp/story/world/2026/Jan/12/ukraine-civilian-deaths-in-2025-highest-since-2022-un-says", "The New Indian Express (AFP)", "2026-01-12", "C", 2)]),
  {
    id: "civilians-russia-to-2026-01", from: START, to: "2026-01-30", claimant: FOREIGN_MINISTRY, short: "Russia", party: "russia", counts: "civilians in Russia and in land it holds, together",
    pages: [page("https://erdelyipolgarok2.blogspot.com/2026/01/miroshnik-konfliktus-kezdete-ota-7746.html", "Erdélyi Polgárok (a blog, after a Russian site)", "2026-01-30", "E", 4)],
    numbers: [["killed", 7746], ["injured", 18402]].map(([measure, count]) => ({ measure: measure as string, who: "civilians", place: "russia-and-russian-held", count: count as number, least: true }))
  },
  {
    id: "civilians-russia-2026-02", from: "2026-02-02", to: "2026-02-08", claimant: FOREIGN_MINISTRY, short: "Russia", party: "russia", counts: "civilians in Russia and in land it holds, together",
    pages: [page("https://deutsch.news-pravda.com/world/2026/02/10/605254.html", "News-Pravda (TASS)", "2026-02-10", "E", 4)],
    note: "The page says “within a week”: taken as the last whole week before it.",
    numbers: [["killed", 14], ["injured", 127]].map(([measure, count]) => ({ measure: measure as string, who: "civilians", place: "russia-and-russian-held", count: count as number }))
  },
  {
    id: "soldiers-ukraine-president", from: START, to: "2026-02-04", claimant: PRESIDENT, short: "Ukraine’s president", counts: "its own dead, missing people not among them", party: "ukraine",
    pages: [page("https://unn.ua/en/news/ukraine-lost-55000-soldiers-in-the-war-against-russia-zelenskyy", "UNN", "2026-02-04", "C", 4), page("https://tass.com/world/2082043", "TASS", "2026-02-05", "C", 4, "page-2")],
    numbers: [{ measure: "killed", who: "soldiers", place: "of-ukraine", count: 55000 }]
  },
  {
    id: "soldiers-think-tank", from: START, to: "2026-02-04", claimant: THINK_TANK, short: "CSIS", counts: "the dead, by an estimate that does not say here whether missing people are among them", party: null,
    pages: [page("https://en.fnnews.com/news/202602051022565171", "Financial News", "2026-02-05", "C", 3)],
    note: "The page does not say to which day the estimate reaches: the day before it is taken.",
    numbers: [{ measure: "killed", who: "soldiers", place: "of-ukraine", low: 100000, high: 140000 }]
  },
  {
    id: "losses-think-tank", from: START, to: "2026-02-04", claimant: THINK_TANK, short: "CSIS", party: null,
    pages: [page("https://www.trtworld.com/article/9bf34ee86c44", "TRT World", "2026-02-04", "C", 3)],
    note: "The page does not say to which day the estimate reaches: its own day is taken.",
    numbers: [
      { measure: "killed-or-injured", who: "soldiers", place: "of-ukraine", low: 500000, high: 600000, counts: CASUALTIES },
      { measure: "killed-or-injured", who: "soldiers", place: "of-russia", count: 1200000, counts: CASUALTIES },
      { measure: "killed", who: "soldiers", place: "of-russia", high: 325000, counts: "the dead, by an estimate that does not say here whether missing people are among them" }
    ]
  },
  {
    id: "displaced-inside-2024-08", from: "2024-08-31", to: "2024-08-31", claimant: REFUGEE_AGENCY, party: null,
    pages: [page("https://www.cr4u.info/updates/archive/156-february-24", "Council for Refugees weekly update (UNHCR)", "2025-02-24", "C", 2)],
    numbers: [{ measure: "displaced", who: "inside-the-country", place: "ukraine", count: 3669000, atEnd: true }]
  },
  {
    id: "refugees-2025-02", from: "2025-02-19", to: "2025-02-19", claimant: REFUGEE_AGENCY, party: null,
    pages: [page("https://www.cr4u.info/updates/archive/156-february-24", "Council for Refugees weekly update (UNHCR)", "2025-02-24", "C", 2)],
    numbers: [{ measure: "displaced", who: "refugees", place: "ukraine", count: 6906500, atEnd: true }]
  },
  {
    id: "power-2025-10", from: "2025-10-05", to: "2025-10-05", claimant: "United Nations Office for the Coordination of Humanitarian Affairs", party: null,
    pages: [page("https://news.un.org/en/story/2025/10/1166074", "UN News", "2025-10-10", "B", 2)],
    note: "After one weekend's attacks; no source here counts people without power day by day.",
    numbers: [{ measure: "power-lost", who: "people", place: "ukraine", count: 70000, atEnd: true }]
  }
];

/** Pages behind the claims: their hosts get a source where the record lists none. */
export const TOLL_PAGES: readonly RecordPage[] = FACTS.flatMap(({ pages }) => pages);

const body = (id: string, name: string, kind: string, country: string, affiliation: string, reason: string, hosts: string[]): z.input<typeof source> => ({
  id, name, kind, country, affiliation, reliability: [{ grade: "B", from: null, to: null, reason }], copies: [], hosts
});

/** Bodies whose files stand behind a claim and that no page of the record is of. */
export const TOLL_SOURCES = [
  body("economist", "The Economist", "newspaper", "GB", "private", "A model whose code and data are published; fitted to estimates of others.", ["economist.com"]),
  body("ocha-hdx", "Humanitarian Data Exchange", "international body", "XX", "United Nations", "Collects files of others and publishes them with their origin; does not check each.", ["data.humdata.org"]),
  body("unhcr", "UN refugee agency", "international body", "XX", "United Nations", "Counts by registration; methods published, late revisions.", ["unhcr.org"])
];
