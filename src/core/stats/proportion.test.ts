import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { wilsonInterval } from "./proportion.ts";

const cases = JSON.parse(readFileSync(new URL("../../../test/reference/proportion/cases.json", import.meta.url), "utf8")) as { events: number; trials: number; interval: [number, number] }[];

it.each(cases)("wilsonInterval() of $events in $trials equals R's prop.test", ({ events, trials, interval }) =>
  wilsonInterval(events, trials).forEach((end, i) => expect(Math.abs(end - interval[i]!)).toBeLessThan(1e-12)));
