import { expect, it } from "vitest";
import { auditSwap } from "../../src/app/swap.ts";

it("every finding of the Ukraine case mirrors when the labels of its parties are exchanged", async () => {
  const { brief, pairs } = await auditSwap("cases/ukraine-2025", {});
  expect(brief.findings.length).toBeGreaterThan(200);
  expect(pairs.map(({ parties, unmirrored }) => ({ parties, unmirrored }))).toEqual([{ parties: ["russia", "ukraine"], unmirrored: [] }]);
});
