import { expect, it } from "vitest";
import { referenceRates, rejectionRates } from "../examples/table-0-1.ts";

it.each([1, 2, 3] as const)("our tests reject the same wars as the reference's, drawn from the same random numbers: world %i of table 0.1", (world) => {
  const ours = rejectionRates(world, 40);
  for (const [test, rate] of Object.entries(referenceRates("forty_runs.json")[world - 1]!)) expect(ours[test as keyof typeof ours], test).toBeCloseTo(rate, 9);
});
