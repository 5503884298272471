import { expect, it } from "vitest";
import { runSelftest } from "../../src/app/selftest.ts";

it("holds its level over 1,000 wars a world", async () => {
  const runs = 1000;
  const { rates } = await runSelftest({ assay: "pulse", runs, seed: 2 });
  const band = 3.3 * Math.sqrt((0.05 * 0.95) / runs);
  for (const { world, what, rate } of rates.filter(({ kind }) => kind === "size")) expect(Math.abs(rate - 0.05), `${world} ${what}`).toBeLessThan(band);
}, 600_000);
