import { describe, expect, it } from "vitest";
import { runSelftest } from "./selftest.ts";

const quiet = () => undefined;

describe("runSelftest()", () => {
  it("gives the same figures on one thread and on two", async () => {
    expect(await runSelftest(12, 5, quiet, 2)).toEqual(await runSelftest(12, 5, quiet, 1));
  }, 60_000);

  it("shows the level and the power of pulse in simulated wars, and the newspaper's false alarms beside them", async () => {
    const runs = 150;
    const { worlds, power } = await runSelftest(runs, 11, quiet);
    // 3.3 standard errors of a rate of .05; in the endogenous world the method's own size is .058.
    const band = 3.3 * Math.sqrt((0.058 * 0.942) / runs);
    for (const world of worlds.filter((w) => w.window === "after")) expect(Math.abs(world.size - 0.05), world.name).toBeLessThan(band + 0.008);
    for (const world of worlds.filter((w) => w.kind === "peer")) expect(world.size, world.name).toBeGreaterThan(0.25);
    const found = Object.fromEntries(power.map((p) => [p.effect, p.size]));
    expect(found[1.22]).toBeGreaterThan(0.4);
    expect(found[1.5]).toBeGreaterThan(0.93);
  }, 120_000);
});
