import { describe, expect, it } from "vitest";
import { smallCase } from "../../../test/support/small-case.ts";
import { addDays } from "./day-count.ts";
import type { Series } from "./series.ts";
import { settled, unsettledIn } from "./settled.ts";

const FROM = "2031-01-01";
const base = smallCase().series[0]!;
const map = (edit: (v: number[]) => void, days = 60): Series => {
  const km2 = Array.from({ length: days }, (_, t) => 1000 + 3 * t + (t % 2));
  edit(km2);
  return { ...base, from: FROM, length: days, values: { km2 }, sidecar: { ...base.sidecar, id: "area" } };
};
const raise = (from: number, to: number, by: number) => (v: number[]) => v.forEach((x, t) => { if (t >= from && t < to) v[t] = x + by; });

describe("a step that one hand drew", () => {
  it("is left alone when it stood for the cycle", () => expect(unsettledIn(map(raise(30, 60, 200)), 7)).toEqual([]));

  it("did not last when it was taken back within the cycle: its days are days without a report", () => {
    const series = map(raise(30, 33, 200));
    const found = unsettledIn(series, 7);
    expect(found).toMatchObject([{ series: "area", class: "km2", from: addDays(FROM, 30), to: addDays(FROM, 33), why: "reverted" }]);
    expect(settled(series, found).values["km2"]!.slice(28, 35).map((v) => v === null)).toEqual([false, false, true, true, true, false, false]);
  });

  it("waits while the cycle runs, and counts on the day it has passed", () => {
    const series = map(raise(55, 60, 200));
    expect(unsettledIn(series, 7)).toMatchObject([{ from: addDays(FROM, 55), to: addDays(FROM, 60), why: "open" }]);
    expect(unsettledIn(map(raise(55, 63, 200), 63), 7)).toEqual([]);
  });

  it("is not a step when it is no larger than the front moves anyway", () => expect(unsettledIn(map(raise(30, 33, 9)), 7)).toEqual([]));

  it("is judged the same whichever way it goes", () => expect(unsettledIn(map(raise(30, 33, -200)), 7)).toMatchObject([{ why: "reverted" }]));

  it("is not looked for where a class has hardly moved", () => expect(unsettledIn(map((v) => v.fill(1000)), 7)).toEqual([]));
});
