import { afterAll, beforeAll, expect, it } from "vitest";
import { seededRng } from "../../src/core/stats/rng.ts";
import { type Killed, KilledWriter } from "../support/killed-writer.ts";

const KILLS = 1_000;

let writer: KilledWriter;
beforeAll(async () => void (writer = await KilledWriter.make()));
afterAll(() => writer.remove());

it("1,000 writers killed at every call of the disk, and at random moments: the state before or after, never between", async () => {
  const rng = seededRng(1000);
  const spans = await Promise.all(writer.phases.map((phase) => writer.measure(phase)));
  const everyStep = writer.phases.flatMap((phase, n) => Array.from({ length: spans[n]!.steps }, (_, i) => ({ phase, step: i + 1 })));
  const kills: Killed[] = [];
  for (let i = 0; i < KILLS / 2; i += 1) {
    const { phase, step } = everyStep[i % everyStep.length]!;
    kills.push(await writer.killAtStep(phase, step));
  }
  for (let i = kills.length; i < KILLS; i += 1) {
    const n = i % writer.phases.length;
    kills.push(await writer.killAfter(writer.phases[n]!, rng() * spans[n]!.ms));
  }
  const count = (landed: Killed["landed"], state: Killed["state"]) => kills.filter((kill) => kill.landed === landed && kill.state === state).length;
  console.info(`${everyStep.length} calls of the disk; inside the phase ${count("inside", "before")} left the state before and ${count("inside", "after")} the one after; ${kills.filter(({ landed }) => landed === "after").length} came too late`);
  expect(kills.filter(({ state }) => state === "between")).toEqual([]);
  expect(kills.flatMap(({ next }) => next)).toEqual([]);
  expect(count("inside", "before")).toBeGreaterThan(KILLS / 10);
  expect(count("inside", "after")).toBeGreaterThan(KILLS / 10);
});
