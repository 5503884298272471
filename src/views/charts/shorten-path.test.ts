import { describe, expect, it } from "vitest";
import { shortenPath } from "./shorten-path.ts";

describe("a shortened path", () => {
  it("goes along an axis by h and v, and drops what lies between", () => expect(shortenPath("M0,5L2,5L2,1L4,1L6,1L6,8L4,8L0,8Z")).toBe("M0,5h2v-4h4v7h-6z"));
  it("keeps the point at which a line turns back", () => expect(shortenPath("M0,5L4,5L1,5L1,9")).toBe("M0,5h4h-3v4"));
  it("keeps slopes and several shapes apart, each shape from its own start", () => expect(shortenPath("M0,0L1,2L3,4ZM5,5L6,5Z")).toBe("M0,0l1,2 2,2zM5,5h1z"));
  it("adds up tenths without error, and writes no digit that says nothing", () => {
    const points = Array.from({ length: 400 }, (_, i) => [(i * 37) / 10, ((i * i * 7) % 900) / 10] as const);
    const d = points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${x},${y}`).join("");
    expect(pointsOf(shortenPath(d)).at(-1)).toEqual(points.at(-1));
    expect(shortenPath("M0,0L0.5,-0.3L-0.5,-0.3")).toBe("M0,0l.5-.3h-1");
  });
  it("leaves curves alone", () => expect(shortenPath("M0,0C1,1,2,2,3,3L4,3")).toBe("M0,0C1,1,2,2,3,3L4,3"));
});

/** Reads a shortened path of one open line back, as a browser does. */
function pointsOf(d: string): [number, number][] {
  let [x, y] = [0, 0];
  let command = "";
  const points: [number, number][] = [];
  const numbers = [...d.matchAll(/[Mlhv]|-?(?:\d+\.?\d*|\.\d+)/g)].map(([text]) => text);
  while (numbers.length > 0) {
    if (/[Mlhv]/.test(numbers[0]!)) command = numbers.shift()!;
    const step = () => Math.round(Number(numbers.shift()) * 10);
    if (command === "M") [x, y] = [step(), step()];
    else if (command === "l") [x, y] = [x + step(), y + step()];
    else if (command === "h") x += step();
    else y += step();
    points.push([x / 10, y / 10]);
  }
  return points;
}
