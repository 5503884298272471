import { describe, expect, it } from "vitest";
import { addDays } from "#core/model/day-count.ts";
import type { RippleAsset } from "#core/model/ripple-registration.ts";
import type { Series } from "#core/model/series.ts";
import { toClock } from "./clock.ts";

const FIRST = "2031-03-03";
const priced = (id: string, close: (number | null)[], from = FIRST): Series => ({
  from, length: close.length, values: { close },
  sidecar: {
    id, title: id, unit: "points", classes: { close: "price" }, party: null, claimant: { name: "exchange", party: null, kind: "official" }, source: { name: "made up", url: null }, licence: "none",
    coverage: { from, to: addDays(from, close.length - 1) }, booking: { unit: "day", rule: "close" }, publicationLagDays: 0, gaps: [], breaks: [], caveats: []
  }
});
const asset = (id: string, more: Partial<RippleAsset> = {}): RippleAsset => ({ id, name: id, role: "asset", series: id, class: "close", change: "log", market: null, reason: "for the test", ...more });
const LATER = "2032-01-01";

describe("toClock()", () => {
  const oil = priced("oil", [100, null, 110, 121, 130]);
  const fear = priced("fear", [20, 21, 22, null, 24]);
  it("keeps the days on which every price exists, and runs each return from one such day to the next", () => {
    const clock = toClock([oil, fear], [asset("oil"), asset("fear", { change: "difference" })], LATER)!;
    expect(clock.days).toEqual([addDays(FIRST, 2), addDays(FIRST, 4)]);
    expect([...clock.assets[0]!.returns].map((v) => v.toFixed(6))).toEqual([110 / 100, 130 / 110].map((ratio) => (100 * Math.log(ratio)).toFixed(6)));
    expect([...clock.assets[1]!.returns]).toEqual([2, 2]);
    expect(clock.assets.map(({ unit }) => unit)).toEqual(["percent", "points"]);
  });
  it("needs the market's price too, and ends before the registered day", () => {
    const clock = toClock([oil, fear], [asset("oil", { market: { series: "fear", class: "close" } }), asset("oil")], addDays(FIRST, 4))!;
    expect(clock.days).toEqual([addDays(FIRST, 2)]);
    expect(clock.assets[0]!.market![0]).toBeCloseTo(100 * Math.log(22 / 20), 9);
    expect(clock.assets[0]!.marketName).toBe("price");
  });
  it("says nothing where a price is absent or cannot have a logarithm", () => {
    expect(toClock([oil], [asset("oil"), asset("fear")], LATER)).toBeNull();
    expect(toClock([priced("oil", [1, 0, 2])], [asset("oil")], LATER)).toBeNull();
  });
});
