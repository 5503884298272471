import { describe, expect, it } from "vitest";
import { LEAST_DAYS, moved, showing, within, zoomed } from "./stretch.ts";

const whole = { from: 1000, to: 4650 };

describe("the stretch that the clock shows", () => {
  it("never leaves the period, and is never too short to be read", () => {
    expect(within({ from: 900, to: 1000 }, whole)).toEqual({ from: 1000, to: 1100 });
    expect(within({ from: 4600, to: 4700 }, whole)).toEqual({ from: 4550, to: 4650 });
    expect(within({ from: 0, to: 9999 }, whole)).toEqual(whole);
    const least = within({ from: 2000, to: 2002 }, whole);
    expect(least.to - least.from).toBe(LEAST_DAYS);
    expect((least.from + least.to) / 2).toBe(2001);
  });

  it("moves whole: at the end of the period it stops and keeps its length", () => {
    expect(moved({ from: 1100, to: 1200 }, 7, whole)).toEqual({ from: 1107, to: 1207 });
    expect(moved({ from: 1100, to: 1200 }, -500, whole)).toEqual({ from: 1000, to: 1100 });
  });

  it("zooms about a place that stays where it was", () => {
    const stretch = zoomed({ from: 2000, to: 2400 }, 0.5, 2100, whole);
    expect(stretch).toEqual({ from: 2050, to: 2250 });
    expect(zoomed(stretch, 2, 2100, whole)).toEqual({ from: 2000, to: 2400 });
    expect(zoomed({ from: 2000, to: 2400 }, 100, 2100, whole)).toEqual(whole);
  });

  it("follows the reader no farther than it must", () => {
    expect(showing({ from: 2000, to: 2100 }, 2050, whole)).toEqual({ from: 2000, to: 2100 });
    expect(showing({ from: 2000, to: 2100 }, 2100, whole)).toEqual({ from: 2001, to: 2101 });
    expect(showing({ from: 2000, to: 2100 }, 1990, whole)).toEqual({ from: 1990, to: 2090 });
  });
});
