import { describe, expect, it } from "vitest";
import type { Finding } from "../src/core/model/finding.ts";
import { chartsOf } from "../src/views/charts/charts-of.ts";
import { holdCase } from "./support/served.ts";

/** Charts that draw what has no interval of its own: single episodes, what each capital said, claims as they were made. The intervals of their findings stand in other charts. */
const WITHOUT = ["pulse@1/episodes", "divergence@1/matrix", "ledger@1/breach-counts"];
const DAY = /\d{1,2} [A-Z][a-z]{2,3} \d{4}/g;
/** `[0, 0.2]`, `−26 % to +11 %`, `85 to 1,425`, `from 26 % less to 11 % more`, `between 3 and 4`; of claims `at least 6.89`; or that there is none. */
const SPOKEN = /\d[\d.,]*( ?%)?( (less|more|up|down)[^.;]{0,24}?)? (to|and) (at most |at least |under |over )?[+−]?\.?\d|\[[\d.]+, [\d.]+\]|at least [\d.]|no interval|cannot be assessed/i;

/** Tells whether an outcome holds both ends of an interval, however deep. */
function hasInterval(value: unknown): boolean {
  if (value === null || typeof value !== "object") return false;
  const { low, high, interval90, interval95 } = value as Record<string, unknown>;
  const isEnds = (typeof low === "number" && typeof high === "number" && low < high) || Array.isArray(interval90) || Array.isArray(interval95) || (Array.isArray(low) && Array.isArray(high));
  return isEnds || Object.values(value).some(hasInterval);
}

describe("the charts of the Ukraine case", () => {
  it("speak an interval wherever their finding has one", async () => {
    const { brief } = await holdCase("cases/ukraine-2025");
    const findings = new Map<string, Finding>(brief.findings.map((finding) => [finding.id, finding]));
    const told = [...chartsOf(brief)].flatMap(([id, charts]) => {
      const { outcome } = findings.get(id)!;
      return hasInterval(outcome) ? charts.map(({ name, spoken }) => ({ chart: `${outcome.assay}/${name}`, spoken })) : [];
    }).filter(({ chart }) => !WITHOUT.includes(chart));
    expect(told.length).toBeGreaterThan(20);
    expect(told.filter(({ spoken }) => !SPOKEN.test(spoken.replace(DAY, ""))).map(({ chart, spoken }) => `${chart}: ${spoken}`)).toEqual([]);
  }, 60_000);
});
