import { expect, it } from "vitest";
import { runSelftest } from "../../src/app/selftest.ts";

it("holds its level over 1,000 wars a world", async () => {
  const runs = 1000;
  const { worlds } = await runSelftest(runs, 2, () => undefined);
  const band = 3.3 * Math.sqrt((0.05 * 0.95) / runs);
  for (const world of worlds.filter((w) => w.kind === "size")) expect(Math.abs(world.size - 0.05), `${world.name} ${world.window}`).toBeLessThan(band);
}, 600_000);
