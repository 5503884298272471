import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { thinCourse } from "./thin-course.ts";

/** Where a course passes at a place. */
function heightAt(points: readonly number[], x: number): number {
  for (let i = 0; i + 3 < points.length; i += 2) {
    const [ax, ay, bx, by] = points.slice(i, i + 4) as [number, number, number, number];
    if (Math.min(ax, bx) <= x && x <= Math.max(ax, bx)) return ax === bx ? ay : ay + ((by - ay) * (x - ax)) / (bx - ax);
  }
  return NaN;
}

describe("a course that is thinned", () => {
  it("passes within a fifth of a pixel of every point, forwards and back", () => {
    const heights = fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 2, maxLength: 40 });
    fc.assert(fc.property(heights, fc.boolean(), (ys, isBack) => {
      const points = ys.flatMap((y, i) => [isBack ? -i : i, y]);
      const kept = thinCourse(points);
      expect(kept.slice(0, 2)).toEqual(points.slice(0, 2));
      expect(kept.slice(-2)).toEqual(points.slice(-2));
      ys.forEach((y, i) => expect(Math.abs(heightAt(kept, isBack ? -i : i) - y)).toBeLessThanOrEqual(0.2 + 1e-9));
    }));
  });

  it("keeps the ends of a straight line alone, and lifts the pen where it was lifted", () => {
    const line = Array.from({ length: 9 }, (_, i) => [i, 2 * i]).flat();
    expect(thinCourse(line)).toEqual([0, 0, 8, 16]);
    expect(thinCourse([...line, NaN, NaN, ...line])).toEqual([0, 0, 8, 16, NaN, NaN, 0, 0, 8, 16]);
    expect(thinCourse([0, 0, 1, 5, 2, 0])).toEqual([0, 0, 1, 5, 2, 0]);
  });
});
