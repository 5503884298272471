import type { z } from "zod";
import type { seriesRule } from "#core/model/series-rule.ts";

type SeriesRule = z.input<typeof seriesRule>;

const launches = { series: "launches-end-date", classes: ["drones", "missiles"] };

/** What the record's rules in words are on the series of the case; what is not listed is settled by documents, or by figures that the case does not hold. */
export const RESOLVERS: Readonly<Record<string, readonly SeriesRule[]>> = {
  "launches-halved-14d-by-2026-05-31": [
    { ...launches, reading: { kind: "held", days: 7, against: 28, throughout: 14, reported: 5, reportedAgainst: 20 }, atMost: 0.5 }
  ],
  "launch-surge-by-2027-03-31": [
    { ...launches, reading: { kind: "ratio", days: 7, against: 84, reported: 5, reportedAgainst: 60 }, atLeast: 2, lasting: { days: 5, of: 7, judged: 5 } }
  ],
  "missile-cluster-by-2027-03-31": [{ ...launches, classes: ["missiles"], reading: { kind: "count", figure: 20, within: 14, reported: 10 }, atLeast: 4 }],
  "area-gain-500km2-q1-2026": [{ series: "area", classes: ["km2"], reading: { kind: "since", day: "2025-12-31" }, atLeast: 500, on: "2026-03-31" }],
  "area-30d-644-by-2027-06-30": [{ series: "area", classes: ["km2"], reading: { kind: "change", days: 30 }, atLeast: 644, lasting: { days: 3, of: 3, judged: 3 } }],
  "gpr-threat-278-by-2027-03-31": [{ series: "gpr", classes: ["threats"], reading: { kind: "mean", days: 7, reported: 5 }, atLeast: 278 }],
  "brent-90-by-2026-03-31": [{ series: "brent", classes: ["close"], reading: { kind: "level" }, atLeast: 90 }],
  "brent-10d-jump-by-2027-03-31": [{ series: "brent", classes: ["close"], reading: { kind: "growth", readings: 10 }, atLeast: 12.2 }]
};

/** Questions that hang together, by the cluster they share; every other one is a cluster of its own. */
export const CLUSTERS: Readonly<Record<string, readonly string[]>> = {
  ceasefire: [
    "ceasefire-by-2025-12-31", "ceasefire-by-2026-01-31", "ceasefire-by-2026-03-31", "ceasefire-by-2026-05-31", "ceasefire-by-2026-06-30", "ceasefire-by-2026-12-31", "ceasefire-by-2027-06-30",
    "case-outcome-180d-from-2026-12-01", "launches-halved-14d-by-2026-05-31"
  ],
  "leaders-of-both": ["putin-zelensky-meet-by-2026-03-31", "putin-zelensky-meet-by-2027-03-31"],
  "leaders-end-of-2025": ["trump-zelensky-meet-by-2025-12-31", "trump-putin-call-december-2025"],
  launches: ["launch-surge-by-2027-03-31", "missile-cluster-by-2027-03-31"],
  area: ["area-gain-500km2-q1-2026", "area-30d-644-by-2027-06-30"],
  brent: ["brent-90-by-2026-03-31", "brent-10d-jump-by-2027-03-31"],
  "eu-packages": ["eu-20th-package-by-2026-02-24", "eu-maritime-ban-by-2027-03-31", "eu-veto-30d-by-2027-06-30"]
};

/** Under which further names a market went on, in the order of time, as the record notes. */
export const CONTINUED: Readonly<Record<string, readonly string[]>> = {
  "will-trump-meet-with-zelenskyy-by-december-31": ["will-trump-meet-with-zelenskyy-by-december-31-194", "will-trump-meet-with-zelenskyy-by-december-31-194-484"]
};

/** Questions on what begins by the deadline: so many days after its first day the rule is met. */
export const DAYS_AFTER: Readonly<Record<string, number>> = { "launches-halved-14d-by-2026-05-31": 19 };
