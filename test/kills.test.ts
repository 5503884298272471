import { afterAll, beforeAll, expect, it } from "vitest";
import { type Killed, KilledWriter } from "./support/killed-writer.ts";
import { seededRng } from "../src/core/stats/rng.ts";

const AT_STEPS = 12;
const BY_CLOCK = 8;

let writer: KilledWriter;
beforeAll(async () => void (writer = await KilledWriter.make()));
afterAll(() => writer.remove());

it("writes what assess, log append and import write, each as one group", () =>
  expect(writer.phases.map(({ name, files }) => [name, files.map(({ path }) => path).sort()])).toEqual([
    ["assess", ["findings.ndjson", "findings.sha256"]],
    ["log-append", ["log.ndjson"]],
    ["import", ["log.ndjson", "series/revisions.csv", "series/shots.csv", "series/shots.yaml"]]
  ]));

it("a writer killed in its write phase leaves the state before or after, and the next writer writes", async () => {
  const rng = seededRng(20);
  const kills: Killed[] = [];
  const spans = await Promise.all(writer.phases.map((phase) => writer.measure(phase)));
  for (let i = 0; i < AT_STEPS; i += 1) {
    const n = i % writer.phases.length;
    // Spread over the calls of the disk, from the first to the last.
    kills.push(await writer.killAtStep(writer.phases[n]!, 1 + Math.floor(((i + rng()) / AT_STEPS) * spans[n]!.steps)));
  }
  for (let i = 0; i < BY_CLOCK; i += 1) {
    const n = i % writer.phases.length;
    kills.push(await writer.killAfter(writer.phases[n]!, rng() * spans[n]!.ms));
  }
  const inside = kills.filter(({ landed }) => landed === "inside");
  console.info(`${kills.length} kills, ${inside.length} inside the write phase (${spans.map(({ steps, ms }) => `${steps} calls in ${ms.toFixed(0)} ms`).join(", ")})`);
  expect(kills.map(({ state }) => state)).not.toContain("between");
  expect(kills.flatMap(({ next }) => next)).toEqual([]);
  expect(kills.slice(0, AT_STEPS).every(({ landed }) => landed === "inside")).toBe(true);
  expect(new Set(inside.map(({ state }) => state))).toEqual(new Set(["before", "after"]));
});
