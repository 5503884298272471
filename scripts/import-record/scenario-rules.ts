import type { z } from "zod";
import type { seriesRule } from "#core/model/series-rule.ts";

type Rule = z.input<typeof seriesRule>;

/** What a machine needs to read an indicator of the record, which has it in words. */
export interface IndicatorRules {
  readonly rules: readonly Rule[];
  /** First day of the past that the record took the threshold from. */
  readonly pastFrom?: string;
  /** The series of the rules, where the case does not hold it. */
  readonly lacking?: string;
  /** Where the figures of the record came out otherwise when computed again. */
  readonly recomputed?: string;
}

const weekOver = (days: number): Rule["reading"] => ({ kind: "ratio", days: 7, against: days, reported: 5, reportedAgainst: Math.ceil((days * 5) / 7) });
const price = (series: string, readings: number, threshold: Pick<Rule, "atLeast" | "atMost">): Rule => ({ series, classes: ["close"], reading: { kind: "growth", readings }, ...threshold });
const lastTrade = (series: string, atLeast: number): Rule => ({ series, classes: ["last-trade"], reading: { kind: "level" }, atLeast, lasting: { days: 3, of: 3, judged: 3 } });

/** By the id of the indicator. Those that are not here have no series anywhere; how many days need a report is the rule of forecasts.yaml: 5 of 7, 20 of 28. */
export const SCENARIO_RULES: Readonly<Record<string, IndicatorRules>> = {
  "launch-surge": { rules: [{ series: "launches-end-date", classes: ["drones", "missiles"], reading: weekOver(84), atLeast: 2, lasting: { days: 5, of: 7, judged: 5 } }], pastFrom: "2024-01-01", recomputed: "which also counts reconnaissance and other drones, the 95th percentile is 1.90; the rule was met a third time, from 2 to 10 January 2024." },
  "missile-cluster": { rules: [{ series: "launches-end-date", classes: ["missiles"], reading: { kind: "count", figure: 20, within: 14, reported: 10 }, atLeast: 4 }], pastFrom: "2024-01-01", recomputed: "the days of 2024 to 2026 on which it was met make five runs; the question on it counts three." },
  "area-pace": { rules: [{ series: "area", classes: ["km2"], reading: { kind: "change", days: 30 }, atLeast: 644, lasting: { days: 3, of: 3, judged: 3 } }], pastFrom: "2024-01-01" },
  "war-fires": { rules: [{ series: "fires", classes: ["in-ukraine-held", "in-russia-held"], reading: weekOver(28), atLeast: 4.8, months: [4, 5, 6, 7, 8, 9, 10] }], pastFrom: "2023-01-01" },
  "alert-surge": { rules: [{ series: "alerts", classes: ["started"], reading: weekOver(84), atLeast: 1.33 }], pastFrom: "2024-01-01" },
  "imoex-drop": { rules: [price("imoex", 5, { atMost: -5.7 })], pastFrom: "2022-03-01", lacking: "imoex" },
  "rvi-level": { rules: [{ series: "rvi", classes: ["close"], reading: { kind: "level" }, atLeast: 48 }], pastFrom: "2023-01-01", lacking: "rvi" },
  "strikes-on-russian-energy": { rules: [{ series: "drones-on-russia", classes: ["drones"], reading: { kind: "mean", days: 7, reported: 5 }, atLeast: { quantile: 0.95, of: 365, judged: 261 } }] },
  "gpr-threat": { rules: [{ series: "gpr", classes: ["threats"], reading: { kind: "mean", days: 7, reported: 5 }, atLeast: 278 }], pastFrom: "2023-01-01" },
  "vix-jump": { rules: [price("vix", 1, { atLeast: 12.5 }), { series: "vix", classes: ["close"], reading: { kind: "level" }, atLeast: 24.7 }], pastFrom: "2023-01-01" },
  "clash-market": { rules: [lastTrade("clash-market", 0.134)], lacking: "clash-market" },
  "brent-jump": { rules: [price("brent", 10, { atLeast: 12.2 })], pastFrom: "2022-03-01", recomputed: "21 runs since 2023 are found where a weekend ends one, 13 of them after the war in the Gulf began; where it does not, 12, and 7 of them after." },
  "ttf-jump": { rules: [price("ttf", 10, { atLeast: 31 })], pastFrom: "2022-03-01", lacking: "ttf" },
  "henry-hub-jump": { rules: [price("henry-hub", 10, { atLeast: 34 })], pastFrom: "2022-03-01" },
  "nato-exit-market": { rules: [lastTrade("nato-exit-market", 0.13)], lacking: "nato-exit-market" }
};
