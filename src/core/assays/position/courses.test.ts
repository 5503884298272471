import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessPositions, DAY_ONE, positionsCase, type Stated } from "../../../../test/support/positions-case.ts";
import { addDays, dayNumber } from "#core/model/day-count.ts";

const at = (day: string) => dayNumber(day) - dayNumber(DAY_ONE);
const now = (list: readonly Stated[], on: number, holder = "alpha") => assessPositions(positionsCase(list), on).issue.courses.find((one) => one.holder === holder)!.now;
const pair = (list: readonly Stated[], on: number) => assessPositions(positionsCase(list), on).issue.pairs[0]!;

describe("followRanges()", () => {
  const alpha: Stated = { holder: "alpha", at: 0, place: [0.1, 0.2] };

  it("lets a place stand for the registered days and no longer", () => {
    expect(now([alpha], 365)).toEqual({ low: 0.1, high: 0.2 });
    expect(now([alpha], 366)).toBeNull();
  });

  it("takes the hull of what stands, and only of the registered statuses", () => {
    expect(now([alpha, { ...alpha, at: 9, place: [0.4, 0.5] }], 20)).toEqual({ low: 0.1, high: 0.5 });
    for (const status of ["floated", "reported", "agreed-ad-referendum", "rejected"] as const) expect(now([alpha, { ...alpha, at: 9, place: [0.4, 0.5], status }], 20)).toEqual({ low: 0.1, high: 0.2 });
  });

  it("ends with a withdrawal what was named before it, and not what is named with or after it", () => {
    const withdrawn: Stated = { holder: "alpha", at: 9, place: null, status: "withdrawn" };
    expect(now([alpha, withdrawn], 20)).toBeNull();
    expect(now([alpha, withdrawn, { ...alpha, at: 9, place: [0.7, 0.7] }], 20)).toEqual({ low: 0.7, high: 0.7 });
    expect(now([alpha, { ...withdrawn, holder: "beta" }], 20)).toEqual({ low: 0.1, high: 0.2 });
    expect(pair([alpha, { ...alpha, holder: "beta" }, withdrawn], 20).spells.at(-1)).toMatchObject({ state: "unknown", cause: "withdrawn" });
    expect(now([alpha, { ...withdrawn, source: "rumour" }], 20)).toEqual({ low: 0.1, high: 0.2 });
  });

  it("never counts a place that was already old when it became known", () => {
    expect(now([{ ...alpha, lag: 400 }], 401)).toBeNull();
    expect(now([{ ...alpha, lag: 300 }], 301)).toEqual({ low: 0.1, high: 0.2 });
  });

  it("dates when ranges met and parted, and tells a place that was said from one that grew old", () => {
    const spells = pair([alpha, { holder: "beta", at: 5, place: [0.6, 0.7] }, { holder: "beta", at: 30, place: [0.2, 0.3] }], 500).spells;
    expect(spells.map(({ from, state, cause }) => [at(from), state, cause])).toEqual([[5, "apart", "said"], [30, "open", "said"], [366, "unknown", "lapsed"]]);
  });

  it("says where ranges meet only by a place that its holder has left", () => {
    expect(pair([alpha, { holder: "beta", at: 5, place: [0.2, 0.2] }, { holder: "beta", at: 9, place: [0.9, 0.9] }], 20)).toMatchObject({ state: "open", latest: "apart" });
  });

  const status = fc.constantFrom("standing" as const, "tabled" as const, "floated" as const, "reported" as const, "withdrawn" as const);
  const place = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })).map(([a, b]): [number, number] => [Math.min(a, b) / 20, Math.max(a, b) / 20]);
  const one = fc.record({ holder: fc.constantFrom("alpha", "beta"), at: fc.integer({ min: 0, max: 900 }), place, status, lag: fc.integer({ min: 0, max: 500 }), source: fc.constantFrom("paper" as const, "rumour" as const) });

  it("gives on every day what a plain look at all places gives", () => {
    fc.assert(
      fc.property(fc.array(one, { maxLength: 25 }), (list) => {
        const { courses } = assessPositions(positionsCase(list), 1500).issue;
        for (const { holder, steps } of courses) {
          for (const on of [...steps.flatMap(({ from }) => [at(from), at(from) - 1]), 0, 450, 1500]) {
            const stands = list.filter((p) => p.holder === holder && p.source === "paper" && ["standing", "tabled"].includes(p.status) && p.at + p.lag <= on && on <= p.at + 365 && !list.some((w) => w.holder === holder && w.status === "withdrawn" && w.source === "paper" && w.at > p.at && w.at + w.lag <= on));
            const hull = stands.length === 0 ? null : { low: Math.min(...stands.map((p) => p.place[0])), high: Math.max(...stands.map((p) => p.place[1])) };
            expect(steps.findLast(({ from }) => from <= addDays(DAY_ONE, on))?.range ?? null).toEqual(hull);
          }
        }
      })
    );
  });
});
