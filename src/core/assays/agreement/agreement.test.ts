import { describe, expect, it } from "vitest";
import { agreementOutcome } from "#core/model/agreement-outcome.ts";
import expected from "../../../../test/reference/krippendorff/krippendorff.json" with { type: "json" };
import { readTable } from "../../../../test/reference/read-table.ts";
import { selftestRates } from "../../../../test/support/selftest-rates.ts";
import { agreement, type AgreementPlan, type Coding } from "./agreement.ts";
import { agreementSelftest } from "./selftest.ts";

const plan: AgreementPlan = { values: ["1", "2", "3", "4", "5"], metric: { kind: "nominal" }, oneHand: false, minUnits: 5, minIntervalUnits: 10, prevails: 0.75, draws: 299, level: 0.95 };
const codings: Coding[] = readTable("./krippendorff/kripp_C.csv").flatMap((row) =>
  Object.entries(row).slice(1).map(([unit, value]) => ({ unit, coder: Object.values(row)[0]!, value: value === "NA" ? null : value }))
);

function assess(given: readonly Coding[], change: Partial<AgreementPlan> = {}) {
  const outcome = agreement("kept", given, { ...plan, ...change }, 1);
  agreementOutcome.parse(outcome);
  if (outcome.status !== "assessed") throw new Error(outcome.reason);
  return outcome;
}

describe("agreement()", () => {
  it("gives the alphas of the published example, a unit with one coding left out", () => {
    const nominal = assess(codings);
    expect(nominal).toMatchObject({ units: 11, coders: 4, agreed: 8, prevalence: [9, 13, 10, 5, 3].map((n, v) => ({ value: String(v + 1), codings: n })) });
    expect(Math.abs(nominal.alpha - expected.C.nominal)).toBeLessThan(1e-12);
    expect(Math.abs(assess(codings, { metric: { kind: "ordinal" } }).alpha - expected.C.ordinal)).toBeLessThan(1e-12);
  });

  it("gives an interval around alpha, and none with few units or where one value prevails", () => {
    const { alpha, interval } = assess(codings);
    if (interval.status !== "assessed") throw new Error(interval.reason);
    expect(interval.low).toBeLessThan(alpha);
    expect(interval.high).toBeGreaterThan(alpha);
    expect(assess(codings, { minIntervalUnits: 12 }).interval).toEqual({ status: "not-assessable", reason: "too-few-units", needed: 12, had: 11 });
    expect(assess(codings, { prevails: 0.3 }).interval).toMatchObject({ status: "not-assessable", reason: "one-value-prevails", needed: 0.3, had: 13 / 40 });
  });

  it("cares not who is called first", () => {
    const swapped = codings.map((c) => ({ ...c, coder: c.coder === "coder1" ? "coder9" : c.coder }));
    expect(assess(swapped)).toEqual(assess(codings));
  });

  it("cannot tell from few units or one value, and says which", () => {
    expect(agreement("kept", codings.slice(0, 12), plan, 1)).toMatchObject({ status: "not-assessable", reason: "too-few-units", needed: 5, had: 0 });
    const same = Array.from({ length: 6 }, (_, u) => ["x", "y"].map((coder) => ({ unit: String(u), coder, value: "2" }))).flat();
    expect(agreement("kept", same, plan, 1)).toMatchObject({ status: "not-assessable", reason: "one-value-only", needed: 2, had: 1 });
    expect(() => assess([...codings, codings[0]!])).toThrow("wanted one coding by coder1, current value is two of u1");
    expect(() => assess([{ unit: "u", coder: "x", value: "6" }])).toThrow("wanted a value among 1, 2, 3, 4, 5, current value is 6");
  });
});

it("agreement's interval holds the true alpha, and would not where one value prevails", () => {
  const runs = 70;
  const rates = selftestRates(agreementSelftest, runs, 4, (task) => (task.units === 100 && task.alpha > 0) || (task.units === 51 && task.alpha === 0));
  for (const { rate, world } of rates.filter((r) => r.kind === "coverage")) expect(rate, world).toBeGreaterThan(0.94 - 3.3 * Math.sqrt(0.0564 / runs));
  for (const { rate, se, world } of rates.filter((r) => r.kind === "bias")) expect(Math.abs(rate), world).toBeLessThan(3.3 * se + 0.01);
  const prevailing = rates.find((r) => r.kind === "peer");
  expect(prevailing?.rate).toBeGreaterThan(0.3);
}, 30_000);
