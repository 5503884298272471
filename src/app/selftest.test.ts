import { describe, expect, it } from "vitest";
import { runSelftest } from "./selftest.ts";

describe("runSelftest()", () => {
  it("gives the same figures on one thread and on two", async () => {
    const asked = { assay: "pulse", runs: 12, seed: 5, only: ["gaps", "interval"] };
    expect(await runSelftest({ ...asked, threads: 2 })).toEqual(await runSelftest({ ...asked, threads: 1 }));
  }, 60_000);

  it("shows the level and the power of pulse in simulated wars, and the newspaper's false alarms beside them", async () => {
    const runs = 150;
    const { rates } = await runSelftest({ assay: "pulse", runs, seed: 11, only: ["independent", "drifting, 20", "endogenous", "window, after"] });
    // 3.3 standard errors of a rate of .05; in the endogenous world the method's own size is .058.
    const band = 3.3 * Math.sqrt((0.058 * 0.942) / runs);
    const sizes = rates.filter(({ kind, what }) => kind === "size" && what === "the window after rejects");
    expect(sizes).toHaveLength(3);
    for (const { world, rate } of sizes) expect(Math.abs(rate - 0.05), world).toBeLessThan(band + 0.008);
    for (const { world, rate } of rates.filter(({ kind }) => kind === "peer")) expect(rate, world).toBeGreaterThan(0.25);
    const found = (planted: string) => rates.find((r) => r.kind === "power" && r.planted === planted)?.rate;
    expect(found("after ×1.22")).toBeGreaterThan(0.4);
    expect(found("after ×1.5")).toBeGreaterThan(0.93);
  }, 120_000);
});
